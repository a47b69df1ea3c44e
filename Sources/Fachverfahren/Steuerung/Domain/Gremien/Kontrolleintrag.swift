// SPDX-License-Identifier: EUPL-1.2
import Core

/// A Beschluss in the list by which a council sees what became of what it decided (strategie §3.2).
struct Kontrolleintrag: Sendable, Hashable {
    /// Where it stands in the list.
    enum Teil: String, Sendable, CaseIterable {
        case offen
        /// Done and not told to the Gremium yet: shown once more, then archived.
        case abgeschlossen
        case archiv
    }

    let id: ObjektID
    let titel: String
    let gremium: ObjektID?
    let tag: Datumsangabe?
    /// Who moved it, where a motion or a proposal is known.
    let antragsteller: String?
    let vorgang: ObjektID?
    let zustaendig: ObjektID?
    let frist: Datumsangabe?
    let stand: Umsetzungsstand
    let sachstand: String?
    let verzugsgrund: String?
    let erledigt: Datumsangabe?
    let berichtet: Datumsangabe?
    let oeffentlich: Bool
    let ueberfaellig: Bool

    /// - Parameter sicht: of any object, to say who moved it.
    /// - Returns: `nil` for what nobody has to carry out: what was rejected, put off, referred or only noted.
    init?(_ beschluss: Objektsicht, am stichtag: Kalendertag, sicht: (ObjektID) -> Objektsicht?) {
        let felder = Beschlussfelder()
        guard beschluss.objekt.art == .beschluss, let titel = beschluss[felder.titel] else { return nil }
        let gesagt = beschluss[felder.stand]
        if gesagt == nil, let ergebnis = beschluss[felder.ergebnis],
            [.abgelehnt, .vertagt, .verwiesen, .zurKenntnis].contains(ergebnis)
        {
            return nil
        }
        id = beschluss.objekt.id
        self.titel = titel
        gremium = beschluss[felder.gremium]
        tag = beschluss[felder.tag]
        vorgang = beschluss[felder.zu]
        antragsteller = vorgang.flatMap { Self.antragsteller($0, sicht) }
        zustaendig = beschluss[felder.zustaendig]
        frist = beschluss[felder.frist]
        erledigt = beschluss[felder.erledigt]
        stand = gesagt ?? (erledigt == nil ? .offen : .erledigt)
        sachstand = beschluss[felder.sachstand]
        verzugsgrund = beschluss[felder.verzugsgrund]
        berichtet = beschluss[felder.berichtet]
        oeffentlich = beschluss[felder.oeffentlich] == true
        ueberfaellig = !stand.abgeschlossen && (frist?.istErreicht(am: stichtag.plus(tage: -1)) ?? false)
    }

    var teil: Teil { stand.abgeschlossen ? (berichtet == nil ? .abgeschlossen : .archiv) : .offen }

    private static func antragsteller(_ id: ObjektID, _ sicht: (ObjektID) -> Objektsicht?) -> String? {
        guard let vorgang = sicht(id) else { return nil }
        if let steller = vorgang[Antragsfelder().antragsteller], vorgang.objekt.art == .antrag { return steller }
        guard vorgang.objekt.art == .vorlage else { return nil }
        if let antrag = vorgang[Vorlagenfelder().zu].flatMap(sicht), let steller = antrag[Antragsfelder().antragsteller] {
            return steller
        }
        return "Verwaltung"
    }
}

extension Stichtagsbild {
    /// The kinds of which the list is made.
    static let kontrollarten: [Objektart] = [.beschluss, .gremium, .fachbereich, .antrag, .vorlage, .mitteilung]

    /// All Beschlüsse that have to be carried out, the latest first.
    var kontrolle: [Kontrolleintrag] {
        alle(.beschluss).compactMap { Kontrolleintrag($0, am: stichtag, sicht: objekt) }.sorted {
            ($0.tag?.spaetestens ?? stichtag, $0.id) > ($1.tag?.spaetestens ?? stichtag, $1.id)
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core

/// The score of one Vorhaben with everything it is made of. What is not known counts nothing and is named.
struct Bewertung: Sendable {
    struct Anteil: Sendable {
        let faktor: Bewertungsfaktor
        /// 0 to 5; `nil` where nothing is known.
        let stufe: Int?
        let gewicht: Int

        /// What it adds to the score, or takes from it.
        var punkte: Int { (stufe ?? 0) * gewicht * (faktor.istNutzen ? 1 : -1) }
    }

    let vorhaben: Vorhaben
    let anteile: [Anteil]
    let einstufung: Begruendet<Einstufung>?
    /// Vorhaben that must be done first and are not.
    let blocker: [ObjektID]
    /// Of what is possible, in percent.
    let nutzen: Int

    var punkte: Int { anteile.reduce(0) { $0 + $1.punkte } }

    func stufe(_ faktor: Bewertungsfaktor) -> Int? { anteile.first { $0.faktor == faktor }?.stufe }

    var unbekannt: [Bewertungsfaktor] { anteile.filter { $0.stufe == nil }.map(\.faktor) }

    /// Whether it can be done at once: some benefit is at least middling, the effort is known and a matter of days, and nothing
    /// stands in the way.
    var istAdhoc: Bool {
        guard let aufwand = stufe(.aufwand), aufwand <= Aufwandstufe.eineWoche.zahl, blocker.isEmpty else { return false }
        return anteile.contains { $0.faktor.istNutzen && ($0.stufe ?? 0) >= 3 }
    }

    init(_ vorhaben: Vorhaben, _ sicht: Objektsicht, _ gewichte: Gewichte, tiefe: Int, blocker: [ObjektID], am tag: Kalendertag) {
        let felder = Vorhabenfelder()
        self.vorhaben = vorhaben
        self.blocker = blocker
        einstufung = sicht[felder.einstufung]
        anteile = Bewertungsfaktor.allCases.map { faktor in
            let stufe: Int? =
                switch faktor {
                case .pflicht: Self.pflicht(sicht, am: tag)
                case .buergernutzen: Self.buergernutzen(sicht)
                case .internerNutzen: sicht[felder.stunden].map { Self.stufe(stunden: $0) }
                case .risikominderung: sicht[felder.risikominderung]?.zahl
                case .strategiebeitrag: sicht[felder.strategiebeitrag]?.zahl
                case .aufwand: sicht[felder.aufwand]?.zahl
                case .abhaengigkeit: min(tiefe, 5)
                }
            return Anteil(faktor: faktor, stufe: stufe, gewicht: gewichte[faktor])
        }
        let summe = anteile.filter(\.faktor.istNutzen).reduce(0) { $0 + $1.punkte }
        nutzen = gewichte.hoechsterNutzen == 0 ? 0 : summe * 100 / gewichte.hoechsterNutzen
    }

    /// How near the legal deadline is; without one there is no duty. One that hangs on an event is none yet, but not unknown.
    private static func pflicht(_ sicht: Objektsicht, am tag: Kalendertag) -> Int {
        guard let frist = sicht[Vorhabenfelder().pflichtfrist] else { return 0 }
        guard let bis = frist.spaetestens else { return 1 }
        let grenzen = [6, 12, 24, 36].map { tag.plus(monate: $0) }
        return 5 - grenzen.filter { bis > $0 }.count
    }

    /// Hours that citizens save in a year.
    private static func buergernutzen(_ sicht: Objektsicht) -> Int? {
        let felder = Vorhabenfelder()
        guard let faelle = sicht[felder.faelle], let minuten = sicht[felder.minuten] else { return nil }
        let (gesamt, zuViel) = faelle.multipliedReportingOverflow(by: minuten)
        return zuViel ? 5 : stufe(stunden: gesamt / 60)
    }

    /// Hours a year as a grade; each is about four times the one before.
    static func stufe(stunden: Int) -> Int { [1, 100, 400, 1_600, 6_400].filter { stunden >= $0 }.count }
}

// SPDX-License-Identifier: EUPL-1.2
import Core

/// Whether something was public at a moment: bodies by their nature, all else when it is stated, and parts only with their whole.
struct Oeffentlichkeit: Sendable {
    let verlaeufe: [ObjektID: Verlauf]

    func gilt(_ id: ObjektID, um zeit: Zeitpunkt) -> Bool {
        guard let verlauf = verlaeufe[id] else { return false }
        let sicht = verlauf.sicht(um: zeit)
        guard !sicht.istLeer else { return false }
        guard Self.ausdruecklich(sicht) else { return false }
        return Self.ganze(sicht).allSatisfy { gilt($0, um: zeit) }
    }

    /// - Returns: `nil` for what was never public until now.
    func auftritt(_ verlauf: Verlauf, jetzt: Zeitpunkt) -> Auftritt? {
        let id = verlauf.objekt.id
        let momente = Set(umfeld(id).flatMap { verlaeufe[$0]?.momente(bis: jetzt) ?? [] }).sorted()
        let offen = momente.map { gilt(id, um: $0) }
        guard let erster = offen.firstIndex(of: true), let letzter = offen.lastIndex(of: true) else { return nil }
        return Auftritt(seit: momente[erster], zurueckgezogen: letzter + 1 < momente.count ? momente[letzter + 1] : nil)
    }

    private static func ausdruecklich(_ sicht: Objektsicht) -> Bool {
        switch sicht.objekt.art {
        case .sitzung: sicht[Sitzungsfelder().oeffentlich] == true
        case .tagesordnungspunkt: sicht[Tagesordnungspunktfelder().oeffentlich] == true
        case .antrag: sicht[Antragsfelder().oeffentlich] == true
        case .vorlage: sicht[Vorlagenfelder().oeffentlich] == true
        case .mitteilung: sicht[Mitteilungsfelder().oeffentlich] == true
        case .beschluss: sicht[Beschlussfelder().oeffentlich] == true
        case .person: sicht[Personenfelder().oeffentlich] == true
        case .gremium, .fraktion, .fachbereich, .wahlperiode, .ort, .mitgliedschaft, .beratung, .stimmen: true
        default: false
        }
    }

    /// What it is a part of.
    private static func ganze(_ sicht: Objektsicht) -> [ObjektID] {
        let teile: [ObjektID?]
        switch sicht.objekt.art {
        case .tagesordnungspunkt: teile = [sicht[Tagesordnungspunktfelder().sitzung]]
        case .mitgliedschaft: teile = [sicht[Mitgliedschaftsfelder().person], sicht[Mitgliedschaftsfelder().gruppe]]
        case .beratung: teile = [sicht[Beratungsfelder().gegenstand], sicht[Beratungsfelder().punkt]]
        case .beschluss: teile = [sicht[Beschlussfelder().punkt]]
        case .stimmen: teile = [sicht[Stimmenfelder().beschluss]]
        default: teile = []
        }
        return teile.compactMap(\.self)
    }

    /// The object with all it was ever a part of, and what these were parts of.
    private func umfeld(_ id: ObjektID) -> Set<ObjektID> {
        var gefunden: Set<ObjektID> = []
        var offen = [id]
        while let naechstes = offen.popLast() {
            guard gefunden.insert(naechstes).inserted, let verlauf = verlaeufe[naechstes], Self.hatGanzes(verlauf.objekt.art)
            else {
                continue
            }
            offen += verlauf.aussagen.compactMap { $0.aussage.wert?.ziel }
        }
        return gefunden
    }

    private static func hatGanzes(_ art: Objektart) -> Bool {
        [.tagesordnungspunkt, .mitgliedschaft, .beratung, .beschluss, .stimmen].contains(art)
    }
}

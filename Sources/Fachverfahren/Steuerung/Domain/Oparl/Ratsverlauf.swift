// SPDX-License-Identifier: EUPL-1.2
import Core

/// What everybody may know of the council's work, and since when. What is not stated to be public never leaves the house.
struct Ratsverlauf: Sendable {
    /// The kinds of which something may be shown.
    static let arten: [Objektart] = [
        .gremium, .fraktion, .fachbereich, .wahlperiode, .ort, .person, .mitgliedschaft, .sitzung, .tagesordnungspunkt, .antrag,
        .vorlage, .mitteilung, .beratung, .beschluss, .stimmen,
    ]

    let jetzt: Zeitpunkt
    private let verlaeufe: [ObjektID: Verlauf]
    private let nachArt: [Objektart: [ObjektID]]
    private let sichten: [ObjektID: Objektsicht]
    private let auftritte: [ObjektID: Auftritt]

    /// - Parameter aussagen: all that were ever made about these kinds, also those that are no longer taken for true.
    init(_ aussagen: [Feldaussage], jetzt: Zeitpunkt) {
        self.jetzt = jetzt
        let nachObjekt = Dictionary(grouping: aussagen, by: \.linie.objekt)
        var verlaeufe: [ObjektID: Verlauf] = [:]
        for (id, eigene) in nachObjekt {
            if let art = eigene.first?.art { verlaeufe[id] = Verlauf(objekt: Objekt(id: id, art: art), aussagen: eigene) }
        }
        self.verlaeufe = verlaeufe
        nachArt = Dictionary(grouping: verlaeufe.keys.sorted()) { verlaeufe[$0]?.objekt.art ?? .ort }
        sichten = verlaeufe.mapValues { $0.sicht(um: jetzt) }
        let pruefung = Oeffentlichkeit(verlaeufe: verlaeufe)
        auftritte = verlaeufe.compactMapValues { pruefung.auftritt($0, jetzt: jetzt) }
    }

    func verlauf(_ id: ObjektID) -> Verlauf? { verlaeufe[id] }

    /// What it shows now, whether public or not.
    func sicht(_ id: ObjektID) -> Objektsicht? { sichten[id] }

    /// `nil` for what was never public.
    func auftritt(_ id: ObjektID) -> Auftritt? { auftritte[id] }

    func istOeffentlich(_ id: ObjektID) -> Bool { auftritte[id]?.zurueckgezogen == nil && auftritte[id] != nil }

    /// Those that are or were public, in the order of their identities.
    func aufgetreten(_ art: Objektart) -> [ObjektID] { (nachArt[art] ?? []).filter { auftritte[$0] != nil } }

    /// Those that are public, with what they show.
    func oeffentliche(_ art: Objektart) -> [Objektsicht] {
        (nachArt[art] ?? []).filter(istOeffentlich).compactMap { sichten[$0] }
    }

    /// When something about one of these last changed, its coming and going among it.
    func letzteAenderung(_ ids: some Sequence<ObjektID>) -> Zeitpunkt? {
        ids.compactMap { id in
            let eigene = verlaeufe[id]?.momente(bis: jetzt).max()
            return [eigene, auftritte[id]?.seit, auftritte[id]?.zurueckgezogen].compactMap(\.self).max()
        }.max()
    }
}

/// Since when something is public, and since when no longer.
struct Auftritt: Hashable, Sendable {
    let seit: Zeitpunkt
    let zurueckgezogen: Zeitpunkt?
}

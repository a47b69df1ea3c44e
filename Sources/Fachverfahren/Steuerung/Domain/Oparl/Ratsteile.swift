// SPDX-License-Identifier: EUPL-1.2
import Core

/// What belongs to what among all that is or was public.
struct Ratsteile: Sendable {
    /// By person.
    let mitgliedschaften: [ObjektID: [ObjektID]]
    /// By Gremium or Fraktion.
    let mitglieder: [ObjektID: [ObjektID]]
    /// By Sitzung, in the order of the agenda.
    let punkte: [ObjektID: [ObjektID]]
    /// By Antrag, Vorlage or Mitteilung, in their order.
    let beratungen: [ObjektID: [ObjektID]]
    /// By Tagesordnungspunkt.
    let behandelt: [ObjektID: [ObjektID]]
    let beschluesse: [ObjektID: [ObjektID]]
    /// By Beschluss.
    let stimmen: [ObjektID: [ObjektID]]
    /// Vorlagen by what they answer, and Anträge by what they want to change.
    let antworten: [ObjektID: [ObjektID]]
    /// Sitzungen by place.
    let sitzungen: [ObjektID: [ObjektID]]

    init(_ rat: Ratsverlauf) {
        func nach(_ art: Objektart, _ feld: Feld<ObjektID>, rang: Feld<Int>? = nil) -> [ObjektID: [ObjektID]] {
            let sichten = rat.aufgetreten(art).compactMap(rat.sicht)
            let geordnet = sichten.enumerated().sorted { a, b in
                (rang.flatMap { a.element[$0] } ?? 0, a.offset) < (rang.flatMap { b.element[$0] } ?? 0, b.offset)
            }.map(\.element)
            return geordnet.reduce(into: [:]) { teile, sicht in
                if let ganzes = sicht[feld] { teile[ganzes, default: []].append(sicht.objekt.id) }
            }
        }
        mitgliedschaften = nach(.mitgliedschaft, Mitgliedschaftsfelder().person)
        mitglieder = nach(.mitgliedschaft, Mitgliedschaftsfelder().gruppe)
        punkte = nach(.tagesordnungspunkt, Tagesordnungspunktfelder().sitzung, rang: Tagesordnungspunktfelder().rang)
        beratungen = nach(.beratung, Beratungsfelder().gegenstand, rang: Beratungsfelder().rang)
        behandelt = nach(.beratung, Beratungsfelder().punkt)
        beschluesse = nach(.beschluss, Beschlussfelder().punkt)
        stimmen = nach(.stimmen, Stimmenfelder().beschluss, rang: Stimmenfelder().rang)
        antworten = nach(.vorlage, Vorlagenfelder().zu).merging(nach(.antrag, Antragsfelder().zu)) { $0 + $1 }
        sitzungen = nach(.sitzung, Sitzungsfelder().ort)
    }

    /// What an agenda item shows besides itself.
    func zum(punkt id: ObjektID) -> [ObjektID] {
        let beschluesse = beschluesse[id] ?? []
        return (behandelt[id] ?? []) + beschluesse + beschluesse.flatMap { stimmen[$0] ?? [] }
    }
}

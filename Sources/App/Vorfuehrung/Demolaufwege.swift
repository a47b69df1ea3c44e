// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Identity
internal import Store

/// Heads of units and fixed routes, so that a Verfügung can be tried with one key.
struct Demolaufwege: Sendable {
    /// In the words of the form, one step a line; `{gruppe}` is the sign of the unit of the plates.
    private static let laufwege = [
        (
            name: "Bescheid: mitzeichnen, schlusszeichnen, absenden",
            weg: "mz {gruppe}, 3 Tage: fachlich prüfen\nsz Leitung, 2 Tage\nrein Bearbeitung\nab Bearbeitung, 1 Tag"
        ),
        (
            name: "Stellungnahme der Leitung",
            weg: "stn Leitung, 5 Tage: bitte um Stellungnahme\nbearb Bearbeitung, 5 Tage"
        ),
        (name: "Zur Kenntnis und zu den Akten", weg: "zk Leitung, 3 Tage\nzda Bearbeitung"),
    ]

    let akte: AkteModul
    let store: Store
    let einheit: OrgNummer

    func anlegen(_ leitende: [(person: MitarbeiterID, oe: OrgNummer)], _ akteur: Akteur) async throws {
        for (person, oe) in leitende { try await akte.leitungEinrichten(person, fuer: oe, akteur: akteur) }
        let gruppe = try await store.read { db in try db.orgEinheit(einheit)?.kurz }
        for laufweg in Self.laufwege {
            let weg = laufweg.weg.replacing("{gruppe}", with: gruppe ?? "Leitung")
            try await akte.laufwegEinrichten(laufweg.name, weg: weg, akteur: akteur)
        }
    }
}

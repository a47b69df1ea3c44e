// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Store

extension AkteModul {
    /// Names the head of a unit, for whoever sets up a town.
    public func leitungEinrichten(_ person: MitarbeiterID, fuer oe: OrgNummer, akteur: Akteur) async throws {
        try await LeitungSetzen(store: store)(person, fuer: oe, akteur: akteur)
    }

    /// Keeps a fixed route for all units, typed as in the form: one step a line.
    public func laufwegEinrichten(_ name: String, weg: String, akteur: Akteur) async throws {
        let heute = store.uhr.jetzt.tag
        let schritte = try await store.read { db in try db.laufwegschritte(weg, am: heute) }
        _ = try await LaufwegSpeichern(store: store, satz: verfuegungen)(
            nil, name: name, oe: nil, aktiv: true, schritte: schritte, version: nil, akteur: akteur)
    }
}

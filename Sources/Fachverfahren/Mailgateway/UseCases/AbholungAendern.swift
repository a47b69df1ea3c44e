// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// What the sender does about a message that waits to be picked up. The running gateway writes the mails that follow from it.
extension ZustellungEntscheiden {
    /// Makes a new link and a new code, for whoever has lost one of them; the old ones end with it.
    func neuerLink(_ id: ZustellungID, akteur: Akteur) async throws -> NachrichtID {
        try await store.commit(Vermerk(akteur, "mailgateway.neuer-link")) { tx in
            let zeile = try Self.zeile(tx, id, .abholbereit)
            try tx.execute("UPDATE mg_nachricht SET zustand = \(Nachrichtenzustand.neu) WHERE id = \(zeile.nachricht)")
            let zahl = try tx.changed(
                "UPDATE mg_abholung SET laeuft_ab = \(tx.jetzt) WHERE zustellung = \(id) AND konto IS NULL AND beendet IS NULL")
            guard zahl == 1 else { throw GatewayError.andererZustand }
            return try Self.aendern(
                tx, zeile, "zustand = \(Zustellzustand.neu), abholung = \(true)", .neuerLink)
        }
    }

    /// Takes a message back: nobody can read it any more; who has read it already keeps what he saved.
    func zurueckziehen(_ id: ZustellungID, akteur: Akteur) async throws -> NachrichtID {
        try await store.commit(Vermerk(akteur, "mailgateway.zurueckziehen")) { tx in
            guard let zeile = try tx.mailzeile(id) else { throw GatewayError.nichtGefunden }
            let zahl = try tx.changed(
                "UPDATE mg_abholung SET beendet = \(tx.jetzt) WHERE zustellung = \(id) AND beendet IS NULL")
            guard zahl == 1 else { throw GatewayError.andererZustand }
            let setze: SQL =
                zeile.zustand == .abholbereit
                ? "zustand = \(Zustellzustand.verworfen), beendet = \(tx.jetzt)" : "zustand = zustand"
            return try Self.aendern(tx, zeile, setze, .zurueckgezogen)
        }
    }
}

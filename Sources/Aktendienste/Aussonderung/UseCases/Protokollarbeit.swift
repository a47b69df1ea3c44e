// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store

/// Files the protocol of a run that has ended. A job of its own: whatever fails here is tried again, although the run is over.
struct Protokollarbeit: Sendable {
    static let art = "aus.protokoll"
    /// The printer is a program of its own, which may have to be started.
    private static let zeitgrenze = Duration.seconds(600)

    struct Auftragsdaten: Codable, Sendable { let lauf: String }

    let dienst: Aussonderungsdienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, zeitgrenze: Self.zeitgrenze) { auftrag in
            let id = LaufID(gespeichert: try auftrag.lesen(Auftragsdaten.self).lauf)
            do {
                try await self(id)
            } catch {
                try await melden(id, error)
                throw error
            }
        }
    }

    func callAsFunction(_ id: LaufID) async throws {
        // The server may have stopped between the end of the run and this.
        try await dienst.resteLoeschen(.lauf(id))
        try await LoeschprotokollAblegen(dienst: dienst)(id)
    }

    private func melden(_ id: LaufID, _ fehler: any Error) async throws {
        let text = "Das Löschprotokoll ist noch nicht abgelegt. \(Aussonderungsdienst.meldung(fehler))"
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.protokoll.gescheitert")) { tx in
            guard let lauf = try tx.lauf(id) else { return }
            try tx.execute("UPDATE aus_lauf SET fehler = \(text), version = version + 1 WHERE id = \(id)")
            tx.vermerke(lauf.gegenstand, feld: "fehler", neu: text)
        }
    }
}

extension WriteContext {
    /// Orders the protocol of a run, in the act that ends it.
    func protokollBestellen(_ lauf: Lauf) throws {
        try auftrag(
            Protokollarbeit.art, Protokollarbeit.Auftragsdaten(lauf: lauf.id.text),
            schluessel: "aus-protokoll:\(lauf.id):\(lauf.version)")
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension Aussonderungsdienst {
    /// Deletes the files of what a run has let go, and their pictures. Asked again after a crash.
    func resteLoeschen(_ lauf: LaufID) async throws {
        let reste = try await store.read { db in
            try db.rows("SELECT DISTINCT pruefsumme, groesse FROM aus_rest WHERE lauf = \(lauf)")
                .map { Inhalt(sha256: try $0["pruefsumme"], groesse: try $0["groesse"]) }
        }
        guard !reste.isEmpty else { return }
        try await inhaltVernichten(reste, akteur: Self.system)
        try await store.commit(Vermerk(Self.system, "aus.reste.geloescht")) { tx in
            for rest in reste { try tx.execute("DELETE FROM aus_rest WHERE lauf = \(lauf) AND pruefsumme = \(rest.sha256)") }
        }
    }
}

extension WriteContext {
    /// Remembers contents until their files are gone.
    func resteMerken(_ inhalte: some Sequence<Inhalt>, _ lauf: LaufID) throws {
        for inhalt in inhalte {
            try execute(
                "INSERT INTO aus_rest (pruefsumme, lauf, groesse) VALUES (\(inhalt.sha256), \(lauf), \(inhalt.groesse))")
        }
    }
}

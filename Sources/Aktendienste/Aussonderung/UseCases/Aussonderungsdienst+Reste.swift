// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Whose contents were let go and wait for their files to be deleted.
enum Rest: Sendable {
    case lauf(LaufID)
    case abgabe(AbgabeID)

    fileprivate var zeilen: SQL {
        switch self {
        case .lauf(let id): "FROM aus_rest WHERE lauf = \(id)"
        case .abgabe(let id): "FROM aus_abgabe_rest WHERE abgabe = \(id)"
        }
    }
}

extension Aussonderungsdienst {
    /// Deletes the files of what was let go, and their pictures. Asked again after a crash.
    func resteLoeschen(_ rest: Rest) async throws {
        let reste = try await store.read { db in
            try db.rows("SELECT DISTINCT pruefsumme, groesse \(rest.zeilen)")
                .map { Inhalt(sha256: try $0["pruefsumme"], groesse: try $0["groesse"]) }
        }
        guard !reste.isEmpty else { return }
        try await inhaltVernichten(reste, akteur: Self.system)
        try await store.commit(Vermerk(Self.system, "aus.reste.geloescht")) { tx in
            for inhalt in reste { try tx.execute("DELETE \(rest.zeilen) AND pruefsumme = \(inhalt.sha256)") }
        }
    }
}

extension WriteContext {
    /// Remembers contents until their files are gone.
    func resteMerken(_ inhalte: some Sequence<Inhalt>, _ rest: Rest) throws {
        for inhalt in inhalte {
            switch rest {
            case .lauf(let id):
                try execute(
                    "INSERT INTO aus_rest (pruefsumme, lauf, groesse) VALUES (\(inhalt.sha256), \(id), \(inhalt.groesse))")
            case .abgabe(let id):
                try execute(
                    "INSERT INTO aus_abgabe_rest (pruefsumme, abgabe, groesse) VALUES (\(inhalt.sha256), \(id), \(inhalt.groesse))"
                )
            }
        }
    }
}

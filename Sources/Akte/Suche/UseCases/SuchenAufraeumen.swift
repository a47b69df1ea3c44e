// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Takes deleted searches away for good when their time to be brought back is over.
struct SuchenAufraeumen: Sendable {
    private static let jeAkt = 500
    let store: Store

    func callAsFunction() async throws -> Int {
        let grenze = store.uhr.jetzt - GespeicherteSuche.rueckholbarFuer
        let bedingung: SQL = "geloescht <= \(grenze)"
        let faellig = try await store.read { db in
            try db.rows("SELECT id FROM akte_suche WHERE \(bedingung) ORDER BY id LIMIT \(Self.jeAkt)").map {
                try $0["id"] as GespeicherteSucheID
            }
        }
        guard !faellig.isEmpty else { return 0 }
        try await store.commit(Vermerk(.system("tageslauf"), "akte.suche.aufraeumen")) { tx in
            for id in faellig {
                // Brought back meanwhile: its row stays, and so does how far it was seen.
                guard try tx.changed("DELETE FROM akte_suche WHERE id = \(id) AND \(bedingung)") == 1 else { continue }
                try tx.execute("DELETE FROM akte_suche_gesehen WHERE suche = \(id)")
            }
        }
        return faellig.count
    }
}

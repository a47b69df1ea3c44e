// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Deletes incidents that are over, with their steps, once their confidential Vorgang has left the file.
// § DSGVO:17(1)
struct VorfaelleLoeschen: Sendable {
    let store: Store

    func callAsFunction() async throws -> Int {
        try await NachAussonderung(store)(Vermerk(.system("tageslauf"), "is.vorfall.loeschen")) { nach, hoechstens in
            """
            SELECT id, vorgang FROM is_vorfall WHERE abgeschlossen IS NOT NULL AND id > \(nach) ORDER BY id LIMIT \(hoechstens)
            """
        } weg: { tx, id in
            try tx.execute("DELETE FROM is_vorfallschritt WHERE vorfall = \(id)")
            try tx.execute("DELETE FROM is_vorfall WHERE id = \(id)")
            try tx.auditWerteLoeschen(id)
            tx.vermerke(Gegenstand("is.geloescht", id))
        }
    }
}

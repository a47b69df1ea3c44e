// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Deletes audits that have ended, with all that hangs on them, once their Vorgang has left the file; never while a recommendation is followed up.
// § DSGVO:17(1)
struct PruefungenLoeschen: Sendable {
    let store: Store

    func callAsFunction() async throws -> Int {
        try await NachAussonderung(store)(Vermerk(.system("tageslauf"), "pr.pruefung.loeschen")) { nach, hoechstens in
            """
            SELECT p.id, p.vorgang FROM pr_pruefung p WHERE p.abgeschlossen IS NOT NULL AND p.id > \(nach)
              AND NOT EXISTS (SELECT 1 FROM pr_empfehlung e WHERE e.pruefung = p.id AND e.umsetzung IN ('offen', 'arbeit'))
            ORDER BY p.id LIMIT \(hoechstens)
            """
        } weg: { tx, id in
            try tx.pruefungLoeschen(id)
        }
    }
}

extension WriteContext {
    fileprivate func pruefungLoeschen(_ id: String) throws {
        let mitSpur: [SQL] = ["pr_feststellung", "pr_empfehlung", "pr_einlesung"]
        let teile: [String] = try mitSpur.flatMap { tabelle in
            try rows("SELECT id FROM \(tabelle) WHERE pruefung = \(id)").map { try $0["id"] as String }
        }
        let antworten: [String] = try rows("SELECT frage FROM pr_antwort WHERE pruefung = \(id)").map {
            "\(id)/\(try $0["frage"] as String)"
        }
        // What points to others goes before them.
        let tabellen: [SQL] = [
            "pr_kosten", "pr_vergleich", "pr_beleg", "pr_antwort", "pr_empfehlung", "pr_feststellung", "pr_einlesung",
        ]
        for tabelle in tabellen { try execute("DELETE FROM \(tabelle) WHERE pruefung = \(id)") }
        try execute("DELETE FROM pr_pruefung WHERE id = \(id)")
        for gegenstand in [id] + teile + antworten { try auditWerteLoeschen(gegenstand) }
        vermerke(Gegenstand("pr.geloescht", id))
    }
}

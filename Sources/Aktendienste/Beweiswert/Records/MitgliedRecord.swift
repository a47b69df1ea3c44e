// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension Mitglied {
    init(row: Row) throws {
        guard let blatt = Hashwert.bytes(try row["blatt"] as String) else { throw StoreError.spalte("blatt", "") }
        self.init(
            dokument: try row["dokument"], kette: try row["kette"], baum: try row["baum"],
            dokumentversion: try row["dokumentversion"],
            blatt: blatt, ende: try row["ende"], fehler: try row["fehler"])
    }
}

extension ReadAccess {
    /// One for each chain, in order.
    func mitglieder(_ dokument: DokumentID) throws -> [Mitglied] {
        try rows("SELECT * FROM bw_mitglied WHERE dokument = \(dokument) ORDER BY kette").map(Mitglied.init(row:))
    }

    /// Final documents that no tree holds yet, with the file of their version.
    func unbelegte(nach dokument: String = "", limit: Int) throws
        -> [(dokument: DokumentID, version: DokumentVersionID, inhalt: Inhalt)]
    {
        try rows(
            """
            SELECT d.id, n.id AS version_id, n.sha256, n.groesse FROM akte_dokument d
            JOIN akte_dokumentversion n ON n.dokument = d.id AND n.nr = d.versionen
            WHERE d.zustand = 'final' AND d.id > \(dokument) AND NOT EXISTS (SELECT 1 FROM bw_mitglied m WHERE m.dokument = d.id)
            ORDER BY d.id LIMIT \(limit)
            """
        ).map { (try $0["id"], try $0["version_id"], Inhalt(sha256: try $0["sha256"], groesse: try $0["groesse"])) }
    }

    func unbelegteZahl() throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM akte_dokument d
            WHERE d.zustand = 'final' AND NOT EXISTS (SELECT 1 FROM bw_mitglied m WHERE m.dokument = d.id)
            """) ?? 0
    }

    /// Members of open chains that start in another algorithm than this and could not be read yet.
    func mitgliederAndererAlgorithmen(_ algorithmus: String, nach dokument: String, limit: Int) throws -> [Mitglied] {
        try rows(
            """
            SELECT m.* FROM bw_mitglied m JOIN bw_baum b ON b.id = m.baum
            WHERE m.ende IS NULL AND b.algorithmus <> \(algorithmus) AND m.dokument > \(dokument) ORDER BY m.dokument LIMIT \(limit)
            """
        ).map(Mitglied.init(row:))
    }

    /// The file of a version.
    func inhalt(_ version: String) throws -> Inhalt? {
        try row("SELECT sha256, groesse FROM akte_dokumentversion WHERE id = \(version)")
            .map { Inhalt(sha256: try $0["sha256"], groesse: try $0["groesse"]) }
    }

    func beschaedigteMitglieder(limit: Int = 100) throws -> [Mitglied] {
        try rows("SELECT * FROM bw_mitglied WHERE fehler IS NOT NULL ORDER BY dokument LIMIT \(limit)").map(Mitglied.init(row:))
    }
}

extension WriteContext {
    /// Many at once: a day can bring thousands.
    func mitgliederEintragen(_ alle: [Mitglied]) throws {
        for anfang in stride(from: 0, to: alle.count, by: 200) {
            let werte = SQL.joined(
                alle[anfang..<min(anfang + 200, alle.count)].map {
                    "(\($0.dokument), \($0.kette), \($0.baum), \($0.dokumentversion), \(Hex.text($0.blatt)))"
                }, by: ", ")
            try execute("INSERT INTO bw_mitglied (dokument, kette, baum, dokumentversion, blatt) VALUES \(werte)")
        }
    }

    /// Forgets what is known of the documents of a Vorgang that is destroyed; the trees stay, for the others in them.
    func beweiseVergessen(_ vorgang: VorgangID) throws {
        try execute("DELETE FROM bw_mitglied WHERE dokument IN (SELECT id FROM akte_dokument WHERE vorgang = \(vorgang))")
        // It may lie in a package of the Akte whose Teilakte its own is.
        try execute(
            """
            DELETE FROM bw_paket WHERE akte IN (SELECT v.akte FROM akte_vorgang v WHERE v.id = \(vorgang))
              OR akte IN (SELECT a.teil_von FROM akte_vorgang v JOIN akte_akte a ON a.id = v.akte WHERE v.id = \(vorgang))
            """)
    }
}

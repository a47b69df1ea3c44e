// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Kennzeichen
import Store

/// The pattern search in the index against the same question in SQL: 24 free plates in order, and how many there are,
/// over an indexed table of every plate of the city. GLOB speaks the same patterns and can use the index for fixed beginnings.
struct Kennzeichensuchmessung {
    static let belegt = 110_000

    func run(_ bericht: inout Bericht) async throws {
        let messung = try Suchmessung(
            stadtdatei: Stadtdatei.kennzeichen, belegt: Self.belegt, saat: 20_261_123, jetzt: Uhr.system.jetzt)
        let maschine = try Maschine.sqlite()
        let store = try Store(maschine.ort, modules: [Self.tabelle])
        _ = try await store.migrate()
        try await fuelle(store, messung)
        var index = Messreihe("index"), sql = Messreihe("SQL")
        for (nr, frage) in Self.fragen.enumerated() {
            var treffer: (kennzeichen: [String], gesamt: Int) = ([], 0)
            for _ in 0..<20 { try await index.miss { treffer = try messung.suche(buchstaben: frage.0, zahl: frage.1) } }
            var zeilen: (kennzeichen: [String], gesamt: Int) = ([], 0)
            try await sql.miss { zeilen = try await Self.frage(store, frage.0, frage.1) }
            // A faster answer counts only when it is the same answer.
            guard treffer.gesamt == zeilen.gesamt, treffer.kennzeichen == zeilen.kennzeichen else {
                throw Maschine.Fehler(text: "question \(nr) \(frage): index \(treffer.gesamt), SQL \(zeilen.gesamt)")
            }
        }
        bericht.tabelle([index, sql], gegen: sql)
        bericht.mindestens("kennzeichensuche_p50_gegen_sql", sql.anteil(0.5) / index.anteil(0.5), "x", 100)
        bericht.hoechstens("kennzeichensuche_p99", index.anteil(0.99) * 1_000, "ms", 1)
        try await store.close()
        try maschine.beenden()
    }

    /// What people type: initials, one letter open, a year of birth, a favourite number, a run of digits.
    private static var fragen: [(String, String)] {
        let buchstaben = ["M?", "?K", "??", "*", "A*", "*S", "J?", "?", "T*", "*A", "MK", "AB"]
        let zahlen = ["*", "1*", "7?", "?7", "*7", "19*", "???", "8??", "?0?", "77", "24*", "1?1"]
        return buchstaben.flatMap { b in zahlen.map { (b, $0) } }.filter { ($0.0 + $0.1).contains { "?*".contains($0) } }
    }

    private static let tabelle = ModuleMigrations(
        "messung",
        [
            Migration(
                1, "platz",
                """
                CREATE TABLE messung_platz (nr BIGINT PRIMARY KEY, uz TEXT NOT NULL, buchstaben TEXT NOT NULL, zahl TEXT NOT NULL, frei BIGINT NOT NULL);
                CREATE INDEX messung_platz_suche ON messung_platz (buchstaben, zahl, frei, nr);
                CREATE INDEX messung_platz_zahl ON messung_platz (zahl, buchstaben, frei, nr)
                """)
        ])

    private static func frage(_ store: Store, _ buchstaben: String, _ zahl: String) async throws -> (
        kennzeichen: [String], gesamt: Int
    ) {
        try await store.read { db in
            let wo: SQL = "buchstaben GLOB \(buchstaben) AND zahl GLOB \(zahl) AND frei = 1"
            let zeilen = try db.rows("SELECT uz, buchstaben, zahl FROM messung_platz WHERE \(wo) ORDER BY nr LIMIT 24")
            let gesamt: Int = try db.value("SELECT COUNT(*) FROM messung_platz WHERE \(wo)") ?? 0
            return (
                try zeilen.map { "\(try $0["uz"] as String)-\(try $0["buchstaben"] as String) \(try $0["zahl"] as String)" },
                gesamt
            )
        }
    }

    private func fuelle(_ store: Store, _ messung: Suchmessung) async throws {
        var zeilen: [[String]] = []
        var nr = 0
        var seiten: [String] = []
        func seite() throws { seiten.append(String(decoding: try JSONEncoder().encode(zeilen), as: UTF8.self)) }
        try messung.jede { platz in
            nr += 1
            zeilen.append([String(nr), platz.uz, platz.buchstaben, String(platz.zahl), platz.frei ? "1" : "0"])
            if zeilen.count == 20_000 {
                try seite()
                zeilen.removeAll(keepingCapacity: true)
            }
        }
        try seite()
        for seite in seiten {
            try await store.commit(Vermerk(.system("messung"), "messung.fuellen")) { tx in
                _ = try tx.execute(
                    """
                    INSERT INTO messung_platz (nr, uz, buchstaben, zahl, frei)
                    SELECT CAST(value ->> 0 AS INTEGER), value ->> 1, value ->> 2, value ->> 3, CAST(value ->> 4 AS INTEGER) FROM json_each(\(seite))
                    """)
            }
        }
        Bericht.zeile("table of all plates: \(nr) rows, \(Self.belegt) taken")
    }
}

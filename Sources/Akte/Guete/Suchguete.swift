// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Store

/// Recall and precision of the search on the labelled set, beside what the engines bring along: what `rathaus suche pruefen` prints.
public struct Suchguete: Sendable {
    public struct Wert: Sendable {
        public let name: String
        /// Share of what was meant that was found, and of what was found that was meant; over all questions together.
        public let ausbeute: Double
        public let genauigkeit: Double
        public let f1: Double
        /// Questions with anything missing or too much, each with what.
        public let fehler: [String]
    }

    /// A table of the peer; comes into the empty store that is measured in, never into one of a city.
    public static let migrationen = ModuleMigrations(
        "suchguete",
        [
            Migration(1, "peer") { dialect in
                switch dialect {
                case .sqlite: ["CREATE VIRTUAL TABLE suchguete_peer USING fts5(id UNINDEXED, text, tokenize='unicode61')"]
                case .postgresql: ["CREATE TABLE suchguete_peer (id TEXT PRIMARY KEY, text TEXT NOT NULL)"]
                }
            }
        ])

    private static let amt = Sichtbarkeit.einheit(OrgNummer(1))
    let store: Store

    /// - Parameter store: empty and migrated, with `migrationen`.
    public init(store: Store) { self.store = store }

    /// Ours, then the engine's own search, on the engine of the store.
    public func messen() async throws -> [Wert] {
        let satz = Guetesatz.eigener
        try await store.commit(Vermerk(.system("suchguete"), "akte.suchguete.fuellen")) { tx in
            for dokument in satz.dokumente {
                try tx.indexieren(
                    Sucheintrag(
                        objekt: dokument.id, art: Suchart.dokument.rawValue, titel: dokument.text, kennzeichen: nil,
                        zeit: tx.jetzt, text: "",
                        sichtbarFuer: [Self.amt]))
                try tx.execute("INSERT INTO suchguete_peer (id, text) VALUES (\(dokument.id), \(dokument.text))")
            }
        }
        return try await store.read { db in
            let unsere = try Self.wert("Rathaus (\(db.dialect == .sqlite ? "SQLite" : "PostgreSQL"))", satz) { frage in
                // A blank at the end: the question is complete.
                try db.suche(Suchanfrage(frage + " ", sichtbarFuer: [Self.amt])).map(\.objekt)
            }
            let peer = try Self.wert(db.dialect == .sqlite ? "SQLite unicode61" : "PostgreSQL german", satz) { frage in
                try db.rows(Self.peerfrage(frage, db.dialect)).map { try $0["id"] }
            }
            return [unsere, peer]
        }
    }

    private static func peerfrage(_ frage: String, _ dialect: Dialect) -> SQL {
        switch dialect {
        case .sqlite:
            // As the engine is meant to be used: all words, each quoted, a phrase as a phrase.
            let worte = frage.hasPrefix("\"") ? frage : frage.split(separator: " ").map { "\"\($0)\"" }.joined(separator: " ")
            return "SELECT id FROM suchguete_peer WHERE suchguete_peer MATCH \(worte)"
        case .postgresql:
            return "SELECT id FROM suchguete_peer WHERE to_tsvector('german', text) @@ websearch_to_tsquery('german', \(frage))"
        }
    }

    private static func wert(_ name: String, _ satz: Guetesatz, _ suche: (String) throws -> [String]) rethrows -> Wert {
        var richtig = 0, gefunden = 0, gemeint = 0
        var fehler: [String] = []
        for frage in satz.fragen {
            let treffer = Set(try suche(frage.text))
            richtig += treffer.intersection(frage.gemeint).count
            gefunden += treffer.count
            gemeint += frage.gemeint.count
            let fehlt = frage.gemeint.subtracting(treffer).sorted(), zuviel = treffer.subtracting(frage.gemeint).sorted()
            if !fehlt.isEmpty || !zuviel.isEmpty {
                fehler.append("\(frage.text): fehlt \(fehlt.joined(separator: " ")), zu viel \(zuviel.joined(separator: " "))")
            }
        }
        let ausbeute = Double(richtig) / Double(max(1, gemeint)), genauigkeit = Double(richtig) / Double(max(1, gefunden))
        return Wert(
            name: name, ausbeute: ausbeute, genauigkeit: genauigkeit,
            f1: richtig == 0 ? 0 : 2 * ausbeute * genauigkeit / (ausbeute + genauigkeit), fehler: fehler)
    }
}

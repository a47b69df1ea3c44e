// SPDX-License-Identifier: EUPL-1.2

/// How the database stores and sorts text. SQLite does both in one way only, PostgreSQL as it was set up.
public struct Zeichensatz: Sendable, Hashable {
    public let kodierung: String
    public let sortierung: String

    public init(kodierung: String, sortierung: String) {
        self.kodierung = kodierung
        self.sortierung = sortierung
    }

    /// Every character that people write can be stored.
    public var istUnicode: Bool { ["UTF8", "UTF-8"].contains(kodierung.uppercased()) }

    /// Sorts by code points, on every machine and after every upgrade of its libraries alike, as SQLite does. Ranges of text
    /// keys (hashes, file signs) and page marks rely on that.
    public var istBestaendig: Bool { ["C", "POSIX", "C.UTF-8", "C.UTF8", "BINARY"].contains(sortierung.uppercased()) }
}

extension Store {
    public func zeichensatz() async throws -> Zeichensatz {
        switch dialect {
        case .sqlite:
            let kodierung: String? = try await read { try $0.value("SELECT encoding FROM pragma_encoding") }
            return Zeichensatz(kodierung: kodierung ?? "", sortierung: "BINARY")
        case .postgresql:
            let row = try await read { db in
                try db.row(
                    """
                    SELECT pg_encoding_to_char(encoding)::text AS kodierung, datcollate::text AS sortierung
                    FROM pg_database WHERE datname = current_database()
                    """)
            }
            guard let row else { throw StoreError.maschine("pg_database nennt diese Datenbank nicht") }
            return Zeichensatz(kodierung: try row["kodierung"], sortierung: try row["sortierung"])
        }
    }
}

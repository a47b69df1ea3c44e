// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A content that some row names, with the type it was recognised as.
public struct InhaltZeile: Sendable {
    public let inhalt: Inhalt
    public let typ: String
    public let angelegt: Zeitpunkt
}

extension WriteContext {
    /// Registers a content that is durable already, so that `verify` and `backup` know of it.
    public func inhaltVerzeichnen(_ inhalt: Inhalt, typ: String) throws {
        try execute(
            """
            INSERT INTO inhalt (sha256, groesse, typ, angelegt) VALUES (\(inhalt.sha256), \(inhalt.groesse), \(typ), \(jetzt))
            ON CONFLICT (sha256) DO NOTHING
            """)
    }
}

extension ReadAccess {
    /// Registered contents in the order of their hashes, after `nach`.
    public func inhalte(nach: String = "", limit: Int = 1_000) throws -> [InhaltZeile] {
        try rows("SELECT sha256, groesse, typ, angelegt FROM inhalt WHERE sha256 > \(nach) ORDER BY sha256 LIMIT \(limit)").map {
            row in
            InhaltZeile(
                inhalt: Inhalt(sha256: try row["sha256"], groesse: try row["groesse"]), typ: try row["typ"],
                angelegt: try row["angelegt"])
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// Reads a schema back from PostgreSQL's catalogue.
struct PGSchema {
    let connection: any Connection

    func saetze() throws -> [String] {
        try funktionen()
            + tabellen().flatMap { tabelle in
                try [anlage(tabelle)] + indexe(tabelle) + trigger(tabelle)
            }
    }

    private func tabellen() throws -> [String] {
        try texte(
            "SELECT relname FROM pg_class WHERE relnamespace = CAST(current_schema() AS regnamespace) AND relkind = 'r' ORDER BY relname COLLATE \"C\""
        )
    }

    private func anlage(_ tabelle: String) throws -> String {
        let spalten = try texte(
            """
            SELECT a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
              || COALESCE(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
            FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attrelid = CAST(\(tabelle) AS regclass) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
            """)
        let bedingungen = try texte(
            """
            SELECT 'CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(oid, true) FROM pg_constraint
            WHERE conrelid = CAST(\(tabelle) AS regclass) AND contype <> 't' ORDER BY conname COLLATE "C"
            """)
        return "CREATE TABLE \(tabelle) (\n  " + (spalten + bedingungen).joined(separator: ",\n  ") + "\n)"
    }

    /// Those that stand for a constraint are named by it already.
    private func indexe(_ tabelle: String) throws -> [String] {
        try texte(
            """
            SELECT pg_get_indexdef(i.indexrelid, 0, true) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            WHERE i.indrelid = CAST(\(tabelle) AS regclass) AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
            ORDER BY c.relname COLLATE "C"
            """)
    }

    private func trigger(_ tabelle: String) throws -> [String] {
        try texte(
            """
            SELECT pg_get_triggerdef(oid, true) FROM pg_trigger
            WHERE tgrelid = CAST(\(tabelle) AS regclass) AND NOT tgisinternal ORDER BY tgname COLLATE "C"
            """)
    }

    private func funktionen() throws -> [String] {
        let schema = try texte("SELECT current_schema()").first ?? "public"
        return try texte(
            """
            SELECT pg_get_functiondef(oid) FROM pg_proc
            WHERE pronamespace = CAST(current_schema() AS regnamespace) ORDER BY proname COLLATE "C"
            """
        ).map { $0.replacingOccurrences(of: schema + ".", with: "").trimmingCharacters(in: .whitespacesAndNewlines) }
    }

    private func texte(_ sql: SQL) throws -> [String] { try connection.query(sql).map { try $0.first(as: String.self) } }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// Writes a schema as text: each table with its columns one a line, then its indexes and triggers, all in order of their names.
enum Schematext {
    static func lesen(_ connection: any Connection) throws -> String {
        let saetze =
            switch connection.dialect {
            case .sqlite: try sqlite(connection)
            case .postgresql: try PGSchema(connection: connection).saetze()
            }
        return saetze.map { $0 + ";\n" }.joined(separator: "\n")
    }

    /// Shadow tables of the full-text index are SQLite's own business.
    private static func sqlite(_ connection: any Connection) throws -> [String] {
        try connection.query(
            """
            SELECT sql FROM sqlite_master
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
              AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
            ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name
            """
        ).map { normal(try $0["sql"]) }
    }

    /// One blank between words; the members of the outermost parentheses of a table one a line.
    static func normal(_ sql: String) -> String {
        let text = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacingOccurrences(of: "( ", with: "(").replacingOccurrences(of: " )", with: ")")
        guard text.hasPrefix("CREATE TABLE") else { return text }
        var aus = ""
        var tiefe = 0
        var zitat = false
        var nachUmbruch = false
        for zeichen in text {
            if zeichen == "'" { zitat.toggle() }
            if nachUmbruch, zeichen == " " { continue }
            nachUmbruch = false
            if !zitat, zeichen == "(" { tiefe += 1 }
            if !zitat, zeichen == ")" {
                tiefe -= 1
                if tiefe == 0 { aus += "\n" }
            }
            aus.append(zeichen)
            if !zitat, tiefe == 1, zeichen == "(" || zeichen == "," {
                aus += "\n  "
                nachUmbruch = true
            }
        }
        return aus
    }
}

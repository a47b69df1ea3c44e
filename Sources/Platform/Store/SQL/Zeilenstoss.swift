// SPDX-License-Identifier: EUPL-1.2

/// Many rows for one table, as the few statements each engine takes best.
struct Zeilenstoss {
    enum Art: String {
        case zahl = "bigint"
        case text = "text"
    }

    /// Name of the table, which stands in the source code.
    let ziel: StaticString
    private let spalten: KeyValuePairs<StaticString, Art>
    private var zeilen: [[SQLValue]] = []

    init(_ ziel: StaticString, _ spalten: KeyValuePairs<StaticString, Art>) {
        self.ziel = ziel
        self.spalten = spalten
    }

    /// - Parameter zeile: a value a column, in their order.
    mutating func append(_ zeile: [SQLValue]) { zeilen.append(zeile) }

    private var kopf: String { "INSERT INTO \(ziel) (\(spalten.map { "\($0.key)" }.joined(separator: ", ")))" }

    /// Rows side by side; few widths, so that batches of any size make few different texts.
    var anweisungen: [SQL] {
        var anweisungen: [SQL] = []
        let marken = "(" + Array(repeating: "?", count: spalten.count).joined(separator: ",") + ")"
        var rest = zeilen[...]
        while !rest.isEmpty {
            let breite = [64, 16, 4, 2].first { $0 <= rest.count } ?? 1
            let text = "\(kopf) VALUES " + Array(repeating: marken, count: breite).joined(separator: ",")
            anweisungen.append(SQL(text: text, values: Array(rest.prefix(breite).joined())))
            rest = rest.dropFirst(breite)
        }
        return anweisungen
    }

    /// PostgreSQL only: a list a column, which the server unfolds to rows. One text for any number of rows, also for none.
    var auseinandergefaltet: SQL {
        let listen = spalten.map { "?::\($0.value.rawValue)[]" }.joined(separator: ", ")
        return SQL(
            text: "\(kopf) SELECT * FROM unnest(\(listen))",
            values: spalten.indices.map { spalte in .text(Self.liste(zeilen.lazy.map { $0[spalte] })) })
    }

    /// A list in PostgreSQL's own notation (PostgreSQL manual § 8.15.2): `{"a","b \" c",NULL,7}`.
    private static func liste(_ werte: some Sequence<SQLValue>) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        for wert in werte {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            switch wert {
            case .null: bytes.append(contentsOf: "NULL".utf8)
            case .integer(let zahl): bytes.append(contentsOf: String(zahl).utf8)
            case .text(let text):
                bytes.append(UInt8(ascii: "\""))
                for byte in text.utf8 {
                    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
                    bytes.append(byte)
                }
                bytes.append(UInt8(ascii: "\""))
            }
        }
        bytes.append(UInt8(ascii: "}"))
        return String(decoding: bytes, as: UTF8.self)
    }
}

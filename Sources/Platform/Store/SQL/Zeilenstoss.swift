// SPDX-License-Identifier: EUPL-1.2

/// Many rows for one table, as the few statements each engine takes best.
struct Zeilenstoss {
    private let form: Zeilenform
    private var zeilen: [[SQLValue]] = []

    init(_ form: Zeilenform) { self.form = form }

    /// - Parameter zeile: a value a column, in their order.
    mutating func append(_ zeile: [SQLValue]) { zeilen.append(zeile) }

    /// One after the other, for an engine without a network.
    var anweisungen: [SQL] {
        var anweisungen: [SQL] = []
        var rest = zeilen[...]
        while let (breite, text) = form.nebeneinander.first(where: { $0.zeilen <= rest.count }) {
            anweisungen.append(SQL(text: text, values: Array(rest.prefix(breite).joined())))
            rest = rest.dropFirst(breite)
        }
        return anweisungen
    }

    /// The values of `Zeilenform.auseinandergefaltet`.
    var listen: [SQLValue] {
        (0..<form.spalten).map { spalte in .text(Self.liste(zeilen.lazy.map { $0[spalte] })) }
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

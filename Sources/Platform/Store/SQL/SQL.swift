// SPDX-License-Identifier: EUPL-1.2
internal import Glibc

/// One portable statement: text with `?` where values stand, and the values.
///
/// Interpolated values are always bound, never pasted into the text, so
/// `"SELECT betreff FROM akte_vorgang WHERE id = \(id)"` cannot be injected into.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    public private(set) var text: String
    public private(set) var values: [SQLValue]

    public init(stringLiteral text: String) {
        self.text = text
        self.values = []
    }

    public init(stringInterpolation: Interpolation) {
        self.text = stringInterpolation.text
        self.values = stringInterpolation.values
    }

    init(text: String, values: [SQLValue]) {
        self.text = text
        self.values = values
    }

    /// - Throws: `StoreError.nullzeichen`; PostgreSQL text ends at U+0000, so neither engine takes it.
    func pruefen() throws {
        for case .text(var text) in values {
            // memchr, because every text of every statement is looked through.
            let gefunden = text.withUTF8 { bytes in bytes.baseAddress.flatMap { memchr($0, 0, bytes.count) } != nil }
            if gefunden { throw StoreError.nullzeichen }
        }
    }

    /// Whether it only reads. A prepared statement is one statement on both engines, so its first word says so;
    /// `WITH` does not count, because it can hide a DELETE.
    var isSelect: Bool { text.drop { $0.isWhitespace }.prefix(6).lowercased() == "select" }

    /// - Throws: `StoreError.maschine` unless it is a single SELECT.
    func nurLesend() throws {
        guard isSelect, !text.contains(";") else { throw StoreError.maschine("Hier wird nur mit SELECT gelesen: \(text)") }
    }

    /// Takes only the first free row, passing over rows that another node holds. Nothing on SQLite, which has one writer.
    public static let skipLocked: SQL = "/*skip locked*/"

    public static func + (a: SQL, b: SQL) -> SQL {
        var summe = a
        summe.text += b.text
        summe.values += b.values
        return summe
    }

    /// Puts `trenner` between `teile`; an empty list gives `leer`.
    public static func joined(_ teile: [SQL], by trenner: String, leer: SQL = "1=1") -> SQL {
        guard var summe = teile.first else { return leer }
        for teil in teile.dropFirst() {
            summe.text += trenner + teil.text
            summe.values += teil.values
        }
        return summe
    }

    public struct Interpolation: StringInterpolationProtocol {
        var text = ""
        var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }

        public mutating func appendInterpolation(_ value: some SQLConvertible) {
            text += "?"
            values.append(value.sqlValue)
        }

        /// `nil` becomes NULL.
        public mutating func appendInterpolation<T: SQLConvertible>(_ value: T?) {
            text += "?"
            values.append(value.sqlValue)
        }

        public mutating func appendInterpolation(_ value: SQLValue) {
            text += "?"
            values.append(value)
        }

        /// A part built elsewhere, with its own values.
        public mutating func appendInterpolation(_ teil: SQL) {
            text += teil.text
            values += teil.values
        }

        /// The members of an `IN (…)` list; an empty list becomes `NULL`, which matches nothing.
        /// Filled up to a power of two with the last member, so that lists of any length make few different statements.
        public mutating func appendInterpolation(list: some Sequence<some SQLConvertible>) {
            var neu = list.map { $0.sqlValue }
            if let letzter = neu.last {
                var breite = 1
                while breite < neu.count { breite *= 2 }
                neu += Array(repeating: letzter, count: breite - neu.count)
            }
            text += neu.isEmpty ? "NULL" : Array(repeating: "?", count: neu.count).joined(separator: ",")
            values += neu
        }

        /// A name that stands in the source code, such as a table or a column.
        public mutating func appendInterpolation(name: StaticString) { text += "\(name)" }
    }
}

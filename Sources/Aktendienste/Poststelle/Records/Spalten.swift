// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store

extension Eingangskanal: SQLConvertible {}
extension Eingangszustand: SQLConvertible {}
extension Lesestand: SQLConvertible {}
extension Eingangsdatei.Rolle: SQLConvertible {}

extension Row {
    func tag(_ spalte: String) throws -> Kalendertag? {
        guard let text: String = try self[spalte] else { return nil }
        guard let tag = Kalendertag(iso: text) else { throw StoreError.spalte(spalte, "ist kein Kalendertag") }
        return tag
    }

    func pflichttag(_ spalte: String) throws -> Kalendertag {
        guard let tag = try tag(spalte) else { throw StoreError.spalte(spalte, "fehlt") }
        return tag
    }
}

/// JSON in text columns.
enum Spaltentext {
    static func schreiben(_ wert: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(wert), as: UTF8.self)
    }

    static func lesen<T: Decodable>(_ text: String, _: T.Type = T.self) throws -> T {
        try JSONDecoder().decode(T.self, from: Data(text.utf8))
    }
}

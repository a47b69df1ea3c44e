// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Store

/// Values that are kept as one JSON column, because they are always read and written whole.
enum Json {
    static func text(_ wert: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(wert), as: UTF8.self)
    }

    /// - Throws: `StoreError.spalte`; only our own rows are read this way.
    static func lesen<T: Decodable>(_ text: String, _: T.Type = T.self, spalte: String) throws -> T {
        do {
            return try JSONDecoder().decode(T.self, from: Data(text.utf8))
        } catch {
            throw StoreError.spalte(spalte, "\(error)")
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store

extension Wertart: SQLConvertible {}
extension Objektart: SQLConvertible {}

/// A value as columns. All but dates are plain text, because a report reads tens of thousands of them.
struct Wertspalten: Hashable {
    let wertart: Wertart?
    let wert: String?
    let grund: String?
    let ziel: ObjektID?

    init(_ wert: Wert?) throws {
        wertart = wert?.art
        ziel = wert?.ziel
        grund = if case .begruendet(_, let grund) = wert { grund } else { nil }
        self.wert =
            switch wert {
            case nil: nil
            case .text(let text), .wahl(let text), .begruendet(let text, _): text
            case .zahl(let zahl): String(zahl)
            case .geld(let geld): String(geld.cent)
            case .ja(let ja): ja ? "1" : "0"
            case .verweis(let id): id.text
            case .datum(let datum): try Self.json(datum)
            }
    }

    init(row: Row) throws {
        wertart = try row["wertart"]
        wert = try row["wert"]
        grund = try row["grund"]
        ziel = try row["ziel"]
    }

    /// - Throws: `StoreError.spalte` when the columns do not hold what their kind says.
    func lesen() throws -> Wert? {
        guard let wertart else { return nil }
        guard let wert, let gelesen = try lesen(wertart, wert) else { throw StoreError.spalte("wert", "ist kein \(wertart)") }
        return gelesen
    }

    private func lesen(_ art: Wertart, _ text: String) throws -> Wert? {
        switch art {
        case .text: .text(text)
        case .wahl: .wahl(text)
        case .begruendet: grund.map { .begruendet(text, grund: $0) }
        case .zahl: Int(text).map { .zahl($0) }
        case .geld: Int64(text).map { .geld(Geld(cent: $0)) }
        case .ja: text == "1" ? .ja(true) : text == "0" ? .ja(false) : nil
        case .verweis: .verweis(ObjektID(gespeichert: text))
        case .datum: .datum(try JSONDecoder().decode(Datumsangabe.self, from: Data(text.utf8)))
        }
    }

    private static func json(_ datum: Datumsangabe) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(datum), as: UTF8.self)
    }
}

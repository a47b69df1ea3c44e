// SPDX-License-Identifier: EUPL-1.2
import Core

/// How an open end stands in a column.
enum Offen {
    static let ende = Int64.max

    static func spalte(_ tag: Kalendertag?) -> Int64 { tag.map { Int64($0.tagnummer) } ?? ende }
    static func spalte(_ zeit: Zeitpunkt?) -> Int64 { zeit?.millisekunden ?? ende }

    static func tag(_ spalte: Int64) -> Kalendertag? { spalte == ende ? nil : Kalendertag(tagnummer: Int(spalte)) }
    static func zeit(_ spalte: Int64) -> Zeitpunkt? { spalte == ende ? nil : Zeitpunkt(millisekunden: spalte) }
}

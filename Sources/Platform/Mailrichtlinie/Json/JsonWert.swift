// SPDX-License-Identifier: EUPL-1.2

/// RFC 8259. Numbers are whole here: a rule set has no others.
enum JsonWert: Hashable, Sendable {
    case nichts
    case ja(Bool)
    case zahl(Int)
    case text(String)
    case liste([JsonWert])
    case objekt([String: JsonWert])

    var deutsch: String {
        switch self {
        case .nichts: "null"
        case .ja: "ein Wahrheitswert"
        case .zahl: "eine Zahl"
        case .text: "ein Text"
        case .liste: "eine Liste"
        case .objekt: "ein Objekt"
        }
    }
}

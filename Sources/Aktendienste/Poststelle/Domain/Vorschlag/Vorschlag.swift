// SPDX-License-Identifier: EUPL-1.2
import Akte

/// How sure a suggestion is, in words: a percentage would pretend to be measured.
enum Sicherheit: String, Hashable, Sendable, Codable {
    case sicher, wahrscheinlich, moeglich

    init(punkte: Int) { self = punkte >= 85 ? .sicher : punkte >= 60 ? .wahrscheinlich : .moeglich }

    var deutsch: String { self == .moeglich ? "möglich" : rawValue }
}

/// One reason to put something into a Vorgang.
struct Vorschlagsgrund: Hashable, Sendable {
    let vorgang: VorgangKopf
    let punkte: Int
    let text: String
}

/// Where something may belong, with all the reasons for it.
struct Vorschlag: Hashable, Sendable {
    let vorgang: VorgangKopf
    let punkte: Int
    let gruende: [String]

    var sicherheit: Sicherheit { Sicherheit(punkte: punkte) }
}

/// Orders the reasons: the best of a Vorgang counts, each further one a little; then what was worked on last comes first.
enum Vorschlagsregel {
    static let trennblatt = 100
    static let weiterer = 5
    static let hoechstens = 5

    static func zeichenpunkte(_ kandidat: Zeichenkandidat) -> Int {
        let ort = kandidat.ort == .betreff ? 95 : kandidat.ort == .dateiname ? 92 : 90
        return kandidat.genau ? ort : ort - 20
    }

    /// The sign of an Akte says less the more open Vorgänge it has.
    static func aktenpunkte(_ kandidat: Zeichenkandidat, offene: Int) -> Int {
        let punkte = offene == 1 ? 75 : 45
        return kandidat.genau ? punkte : punkte - 15
    }

    /// - Parameters:
    ///   - gleiche: how many of the sender's last filings went into this Vorgang without another one between them.
    ///   - letzte: whether the very last one did.
    static func absenderpunkte(gleiche: Int, letzte: Bool) -> Int { letzte ? (gleiche >= 2 ? 70 : 55) : 40 }

    static let beteiligtePunkte = 60

    static func ordnen(_ gruende: [Vorschlagsgrund]) -> [Vorschlag] {
        var gruppen: [VorgangID: [Vorschlagsgrund]] = [:]
        for grund in gruende where grund.vorgang.zustand == .offen { gruppen[grund.vorgang.id, default: []].append(grund) }
        let alle = gruppen.values.compactMap { gruppe -> Vorschlag? in
            let geordnet = gruppe.sorted { $0.punkte > $1.punkte }
            guard let bester = geordnet.first else { return nil }
            let texte = geordnet.map(\.text).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            return Vorschlag(
                vorgang: bester.vorgang, punkte: min(100, bester.punkte + weiterer * (texte.count - 1)), gruende: texte)
        }
        return Array(
            alle.sorted { a, b in
                if a.punkte != b.punkte { return a.punkte > b.punkte }
                if a.vorgang.bewegt != b.vorgang.bewegt { return a.vorgang.bewegt > b.vorgang.bewegt }
                return a.vorgang.id > b.vorgang.id
            }.prefix(hoechstens))
    }
}

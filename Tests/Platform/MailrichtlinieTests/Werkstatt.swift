// SPDX-License-Identifier: EUPL-1.2
import Mailrichtlinie
import Testing

/// Rule sets and facts in few words.
enum Werkstatt {
    static func text(_ regeln: [String], weitere: String = "") -> String {
        """
        {"format": 1, "bezeichnung": "Probe", "version": 1,
         "regeln": [\(regeln.joined(separator: ","))]\(weitere.isEmpty ? "" : ", \(weitere)")}
        """
    }

    static func werk(_ regeln: String..., weitere: String = "") throws -> Regelwerk {
        try Regelwerk(json: Array(text(regeln, weitere: weitere).utf8))
    }

    static func regel(
        _ id: String, rang: Int = 10, fuer: String? = nil, ebene: String = "global", wenn: String = "{}", dann: String
    ) -> String {
        let wer = fuer.map { "\"fuer\": \"\($0)\", " } ?? ""
        let kopf = #""id": "\#(id)", "titel": "\#(id)", "ebene": "\#(ebene)""#
        return #"{\#(kopf), \#(wer)"rang": \#(rang), "wenn": \#(wenn), "dann": \#(dann)}"#
    }

    static func adresse(_ text: String) throws -> Mailadresse { try #require(Mailadresse(text)) }

    /// From `anna@stadt.example` to `max@welt.example`, Tuesday at nine.
    static func merkmale(_ aendere: (inout Merkmale) throws -> Void = { _ in }) throws -> Merkmale {
        var merkmale = Merkmale(
            richtung: .ausgehend, absender: try adresse("anna@stadt.example"), empfaenger: try adresse("max@welt.example"),
            nachricht: Nachrichtenbefund(), umstaende: Umstaende(tls: .einfach, zeit: Wochenzeit(tag: .di, minute: 540)))
        try aendere(&merkmale)
        return merkmale
    }

    static func bytes(_ zeilen: String...) -> [UInt8] { Array(zeilen.joined(separator: "\r\n").utf8) }
}

/// SplitMix64, so that a failure comes again.
struct Wuerfel: RandomNumberGenerator {
    private var zustand: UInt64

    init(_ anfang: UInt64) { zustand = anfang }

    mutating func next() -> UInt64 {
        zustand &+= 0x9E37_79B9_7F4A_7C15
        var wert = zustand
        wert = (wert ^ (wert >> 30)) &* 0xBF58_476D_1CE4_E5B9
        wert = (wert ^ (wert >> 27)) &* 0x94D0_49BB_1331_11EB
        return wert ^ (wert >> 31)
    }

    mutating func eines<Art>(_ aus: [Art]) -> Art { aus[Int(next() % UInt64(aus.count))] }

    mutating func chance(_ prozent: UInt64) -> Bool { next() % 100 < prozent }

    mutating func einige<Art>(_ aus: [Art], _ prozent: UInt64 = 40) -> [Art] { aus.filter { _ in chance(prozent) } }
}

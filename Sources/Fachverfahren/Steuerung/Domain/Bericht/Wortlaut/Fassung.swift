// SPDX-License-Identifier: EUPL-1.2
import Core

/// The words of one edition: its sentences with places for facts, its spellings, its numbering and which dividers it has. It is
/// data; it changes words and never facts.
struct Fassung: Hashable, Sendable, Decodable {
    /// A sentence no fact stands behind, with who answers for it (statusbericht §2).
    struct Redaktionell: Hashable, Sendable, Decodable {
        let text: String
        let wer: String
        let am: Kalendertag
    }

    let name: String
    /// By sentence, or by sentence and what it is about: `gliederung`, `gliederung/3.1`, `bereich/1/0003`. The closest counts.
    let muster: [String: Muster]
    /// Other words for one value, by what it is about and its field: `POA/titel`.
    let werte: [String: String]
    /// Sections of the plan that this edition leaves out.
    let ohne: Set<String>
    let redaktionell: [String: Redaktionell]

    init(
        name: String, muster: [String: Muster], werte: [String: String] = [:], ohne: Set<String> = [],
        redaktionell: [String: Redaktionell] = [:]
    ) {
        self.name = name
        self.muster = muster
        self.werte = werte
        self.ohne = ohne
        self.redaktionell = redaktionell
    }

    /// The wording of a sentence about an object, closest first.
    func muster(_ satz: String, zu rufname: String, glied: String) -> Muster? {
        muster["\(satz)/\(rufname)/\(glied)"] ?? muster["\(satz)/\(rufname)"] ?? muster[satz]
    }
}

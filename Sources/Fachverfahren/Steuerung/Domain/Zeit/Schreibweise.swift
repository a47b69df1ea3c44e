// SPDX-License-Identifier: EUPL-1.2
import Core

/// How a day is written, as a pattern: `T`/`TT` day, `M`/`MM`/`MMMM` month, `JJ`/`JJJJ` year; all else stands as it is.
struct Schreibweise: Hashable, Sendable, Codable {
    let muster: String

    static let amtlich = Schreibweise(fest: "TT.MM.JJJJ")
    static let monatUndJahr = Schreibweise(fest: "MMMM JJJJ")

    /// - Throws: `SteuerungError.schreibweiseUngueltig` for a pattern without a place for a part of the day, or a strange one.
    init(_ muster: String) throws(SteuerungError) {
        guard muster.utf8.count <= 40 else { throw .schreibweiseUngueltig }
        let laeufe = Self.laeufe(muster).filter { "TMJ".contains($0.zeichen) }
        let bekannt = ["T", "TT", "M", "MM", "MMMM", "JJ", "JJJJ"]
        guard !laeufe.isEmpty, laeufe.allSatisfy({ bekannt.contains($0.text) }) else { throw .schreibweiseUngueltig }
        self.muster = muster
    }

    private init(fest muster: String) { self.muster = muster }

    func text(_ tag: Kalendertag) -> String {
        Self.laeufe(muster).map { lauf in
            switch lauf.text {
            case "T": String(tag.tag)
            case "TT": Self.zweistellig(tag.tag)
            case "M": String(tag.monat)
            case "MM": Self.zweistellig(tag.monat)
            case "MMMM": tag.deutschLang.split(separator: " ").dropFirst().first.map(String.init) ?? ""
            case "JJ": Self.zweistellig(tag.jahr % 100)
            case "JJJJ": String(tag.jahr)
            default: lauf.text
            }
        }.joined()
    }

    private struct Lauf {
        let zeichen: Character
        var text: String
    }

    /// The pattern as runs of one character each.
    private static func laeufe(_ muster: String) -> [Lauf] {
        muster.reduce(into: []) { laeufe, zeichen in
            if laeufe.last?.zeichen == zeichen {
                laeufe[laeufe.count - 1].text.append(zeichen)
            } else {
                laeufe.append(Lauf(zeichen: zeichen, text: String(zeichen)))
            }
        }
    }

    private static func zweistellig(_ zahl: Int) -> String { (zahl < 10 ? "0" : "") + String(zahl) }
}

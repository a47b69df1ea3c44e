// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation

@testable import Steuerung

/// Reads a written report back, element by element in reading order (statusbericht §4, normalisation).
enum Formen {
    static func zeilen(_ form: String, _ ausgabe: Berichtsausgabe) throws -> [String] {
        switch form {
        case "text": text(Textform().schreiben(ausgabe))
        case "markdown": markdown(Markdownform().schreiben(ausgabe))
        default: try json(Jsonform().schreiben(ausgabe))
        }
    }

    static func normal(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.replacingOccurrences(of: "\u{AD}", with: "")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func text(_ text: String) -> [String] {
        text.split(separator: "\n").map { zeile in
            let rein = normal(String(zeile))
            return rein.hasPrefix("• ") || rein.hasPrefix("– ") ? String(rein.dropFirst(2)) : rein
        }
    }

    private static func markdown(_ text: String) -> [String] {
        text.split(separator: "\n").map { zeile in
            var rein = normal(String(zeile))
            for zeichen in ["# ", "## ", "### ", "- "] where rein.hasPrefix(zeichen) {
                rein = String(rein.dropFirst(zeichen.count))
                break
            }
            return rein.replacingOccurrences(of: "\\\\(.)", with: "$1", options: .regularExpression)
        }
    }

    private struct Satzform: Decodable { let text: String }

    private struct Punkt: Decodable {
        let satz: Satzform
        let weitere: [Satzform]
        let punkte: [Punkt]

        var texte: [String] { [satz.text] + weitere.map(\.text) + punkte.flatMap(\.texte) }
    }

    private struct Block: Decodable {
        let satz: Satzform?
        let punkte: [Punkt]?

        var texte: [String] { (satz.map { [$0.text] } ?? []) + (punkte ?? []).flatMap(\.texte) }
    }

    private struct Teil: Decodable {
        let titel: [Satzform]
        let bloecke: [Block]

        var texte: [String] { titel.map(\.text) + bloecke.flatMap(\.texte) }
    }

    private struct Datei: Decodable {
        let titel: Satzform
        let abschnitte: [Teil]
    }

    private static func json(_ bytes: [UInt8]) throws -> [String] {
        let datei = try JSONDecoder().decode(Datei.self, from: Data(bytes))
        return ([datei.titel.text] + datei.abschnitte.flatMap(\.texte)).map(normal)
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// A template of a letter: a text in the letterhead of the town, or an office file with placeholders.
struct Briefvorlage: Hashable, Sendable {
    enum Art: String, Hashable, Sendable { case text, odt }

    let id: BriefvorlageID
    let kurz: String
    let titel: String
    let art: Art
    let betreff: String
    let text: String
    let datei: Inhalt?
    let dateiname: String?
    let aktiv: Bool
    let version: Int
}

/// Placeholders `{{name}}` in templates. A name that nobody knows is a mistake, never an empty place in a letter.
enum Platzhalter {
    /// What a template may name, with what stands there.
    static let namen: [(name: String, bedeutung: String)] = [
        ("zeichen", "Zeichen des Vorgangs"), ("aktenzeichen", "Zeichen der Akte"), ("betreff", "Betreff des Vorgangs"),
        ("datum", "Datum des Briefes"), ("empfaenger", "Name der Empfängerin oder des Empfängers"),
        ("anschrift", "Anschrift in Zeilen"), ("einheit", "Name der Organisationseinheit"),
        ("bearbeiter", "Name der Person, die schreibt"), ("stadt", "Name der Stadt"), ("frist", "Frist des Vorgangs"),
        ("beteiligte", "Namen aller Beteiligten"),
    ]

    static func fuellen(_ text: String, _ werte: [String: String]) throws(PostError) -> String {
        var fertig = "", rest = text[...]
        while let auf = rest.firstRange(of: "{{") {
            fertig += rest[..<auf.lowerBound]
            guard let zu = rest[auf.upperBound...].firstRange(of: "}}") else {
                throw .platzhalterUnbekannt(String(rest.prefix(30)))
            }
            let name = String(rest[auf.upperBound..<zu.lowerBound]).filter { !$0.isWhitespace }
            guard let wert = werte[name] else { throw .platzhalterUnbekannt(name) }
            fertig += wert
            rest = rest[zu.upperBound...]
        }
        return fertig + rest
    }

    /// Every name a template uses, to check it before it is saved.
    static func pruefe(_ text: String) throws(PostError) {
        _ = try fuellen(text, Dictionary(uniqueKeysWithValues: namen.map { ($0.name, "") }))
    }
}

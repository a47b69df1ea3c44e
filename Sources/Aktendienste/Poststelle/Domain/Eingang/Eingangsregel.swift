// SPDX-License-Identifier: EUPL-1.2
import Core

/// A day of arrival that a machine has seen, with where it comes from. A clerk can change it.
struct Tagvorschlag: Hashable, Sendable {
    let tag: Kalendertag
    let grund: String
}

/// What is checked before something is registered.
enum Eingangsregel {
    static let grund = 1_000
    static let betreff = 250
    static let name = 200

    /// The day of arrival. Another day than today wants a reason: paper may have lain in the letter box over the weekend.
    static func pruefe(tag: Kalendertag?, grund: String?, heute: Kalendertag) throws(PostError) -> (
        tag: Kalendertag, grund: String?
    ) {
        guard let tag, tag != heute else { return (heute, nil) }
        guard tag < heute else { throw .eingangKuenftig }
        guard let grund = try text(grund, "Der Grund", Self.grund) else { throw .eingangsgrundFehlt }
        return (tag, grund)
    }

    /// The day somebody has worked out from the file. It is never in the future, whatever a foreign clock says.
    static func vorgeschlagen(_ vorschlag: Tagvorschlag?, heute: Kalendertag) -> (tag: Kalendertag, grund: String?) {
        guard let vorschlag, vorschlag.tag < heute else { return (heute, nil) }
        return (vorschlag.tag, vorschlag.grund)
    }

    /// What was read from a file, where it has words. The text layer of a scan is often there and holds none, or only line breaks.
    static func worte(_ gelesen: String) -> String? { gelesen.contains(where: \.isLetter) ? gelesen : nil }

    /// `nil` for text that says nothing.
    static func text(_ text: String?, _ feld: String, _ grenze: Int) throws(PostError) -> String? {
        let sauber = (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard sauber.count <= grenze else { throw .textZuLang(feld, grenze) }
        return sauber.isEmpty ? nil : sauber
    }

    /// Text of several lines, such as an address; blanks at the ends of lines go.
    static func zeilen(_ text: String?, _ feld: String, _ grenze: Int) throws(PostError) -> String? {
        let zeilen = (text ?? "").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { zeile in
            zeile.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
        }
        var sauber = zeilen.joined(separator: "\n")[...]
        while sauber.first == "\n" { sauber.removeFirst() }
        while sauber.last == "\n" { sauber.removeLast() }
        guard sauber.count <= grenze else { throw .textZuLang(feld, grenze) }
        return sauber.isEmpty ? nil : String(sauber)
    }

    static func pflicht(_ roh: String?, _ feld: String, _ grenze: Int, sonst fehlt: PostError) throws(PostError) -> String {
        guard let sauber = try text(roh, feld, grenze) else { throw fehlt }
        return sauber
    }
}

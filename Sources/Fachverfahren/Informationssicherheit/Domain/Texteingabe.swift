// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// How typed text is kept: no blanks at the ends, no empty lines, one kind of line end.
enum Texteingabe {
    static func sauber(_ text: String?, einzeilig: Bool = false) -> String {
        let zeilen = (text ?? "").split(whereSeparator: \.isNewline)
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }
        return zeilen.joined(separator: einzeilig ? " " : "\n")
    }

    /// - Throws: `SicherheitError` when nothing or too much was typed.
    static func pflicht(
        _ text: String?, _ feld: String, _ was: String, hoechstens: Int = 200, einzeilig: Bool = true
    ) throws(SicherheitError) -> String {
        let sauber = try frei(text, feld, hoechstens: hoechstens, einzeilig: einzeilig)
        guard !sauber.isEmpty else { throw .fehlt(feld: feld, was: was) }
        return sauber
    }

    static func frei(_ text: String?, _ feld: String, hoechstens: Int = 4_000, einzeilig: Bool = false) throws(SicherheitError)
        -> String
    {
        let sauber = sauber(text, einzeilig: einzeilig)
        guard sauber.count <= hoechstens else { throw .zuLang(feld: feld, hoechstens: hoechstens) }
        return sauber
    }

    /// A day that need not be there.
    static func tag(_ text: String?, _ feld: String) throws(SicherheitError) -> Kalendertag? {
        guard let text else { return nil }
        guard let tag = Kalendertag(eingabe: text) else { throw .tagUngueltig(feld: feld) }
        return tag
    }

    /// One of a closed list.
    static func wahl<T: RawRepresentable<String>>(_ text: String?, _ feld: String) throws(SicherheitError) -> T {
        guard let wert = text.flatMap(T.init(rawValue:)) else { throw .unbekannt(feld: feld) }
        return wert
    }
}

// SPDX-License-Identifier: EUPL-1.2

/// How typed text is kept: no blanks at the ends, no empty lines, one kind of line end.
enum Textfeld {
    static func sauber(_ text: String, einzeilig: Bool = false) -> String {
        let zeilen = text.split(whereSeparator: \.isNewline)
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }
        return zeilen.joined(separator: einzeilig ? " " : "\n")
    }

    /// - Throws: `DatenschutzError` when nothing or too much was typed.
    static func pflicht(_ text: String, _ feld: String, _ was: String, hoechstens: Int = 2_000) throws(DatenschutzError) -> String
    {
        let sauber = sauber(text)
        guard !sauber.isEmpty else { throw .fehlt(feld: feld, was: was) }
        guard sauber.count <= hoechstens else { throw .zuLang(feld: feld, hoechstens: hoechstens) }
        return sauber
    }
}

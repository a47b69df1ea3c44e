// SPDX-License-Identifier: EUPL-1.2

/// Limits of free text, so that a pasted book becomes a clear message and not a slow list.
enum Textregel {
    static let betreff = 250
    static let vermerk = 20_000
    static let grund = 1_000
    static let name = 200

    static func pflicht(_ text: String, _ feld: String, hoechstens grenze: Int, sonst fehlt: AkteError) throws(AkteError)
        -> String
    {
        let sauber = gesaeubert(text)
        guard !sauber.isEmpty else { throw fehlt }
        guard sauber.count <= grenze else { throw .textZuLang(feld: feld, grenze: grenze) }
        return sauber
    }

    /// `nil` for text that says nothing.
    static func freiwillig(_ text: String?, _ feld: String, hoechstens grenze: Int) throws(AkteError) -> String? {
        let sauber = gesaeubert(text ?? "")
        guard sauber.count <= grenze else { throw .textZuLang(feld: feld, grenze: grenze) }
        return sauber.isEmpty ? nil : sauber
    }

    static func betreff(_ text: String) throws(AkteError) -> String {
        try pflicht(
            text.split(whereSeparator: \.isWhitespace).joined(separator: " "), "Der Betreff", hoechstens: betreff,
            sonst: .betreffFehlt)
    }

    /// Trims, and drops control characters that no column and no page can show; NUL is refused by PostgreSQL.
    private static func gesaeubert(_ text: String) -> String {
        let sichtbar = text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
        var sauber = Substring(String(String.UnicodeScalarView(sichtbar)))
        while sauber.first?.isWhitespace == true { sauber.removeFirst() }
        while sauber.last?.isWhitespace == true { sauber.removeLast() }
        return String(sauber)
    }
}

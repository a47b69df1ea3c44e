// SPDX-License-Identifier: EUPL-1.2

/// One analyser for index and query on both engines (dms.md § 10, adr/0017). A word has
/// - a *form*: lower case, ß → ss, umlauts and ae/oe/ue to the plain vowel (Müller = Mueller = Muller), other accents dropped;
/// - a *stem*: the form without the endings of inflection (`Wortstamm`);
/// - *parts*, when it is a compound of known words (`Wortzerlegung`).
///
/// Signs and plates are exact: `36.10.01-2026/0004` is also kept whole as `36_10_01_2026_0004`, `LEV-AB 12` as `lev_ab_12`.
public enum Textanalyse {
    /// Longer words are cut, so that hostile text cannot fill the index.
    static let longest = 64
    /// Raised whenever the same text would give other words; entries of an older one are indexed anew.
    static let fassung = 3

    /// What stands in an entry for the rules and the word list it was made with.
    public static var kennung: String { "\(fassung)-\(Wortzerlegung.aktuelle.kennung)" }

    /// The words of a text as they are compared, for lists that are filtered without the index.
    public static func worte(_ text: String) -> [String] { formen(text) }

    /// The forms of a text in their order, each exact sign after its parts.
    static func formen(_ text: String) -> [String] { zerlegt(text).flatMap { $0.formen + $0.genau } }

    /// What a word is found by beside its form: its stem and its parts. Empty for numbers, signs and the smallest words.
    static func abgeleitet(_ wort: Rohwort) -> [String] {
        guard wort.istWort else { return [] }
        return Ableitungen.gemeinsam.zu(wort.text)
    }

    /// One piece of text between blanks.
    struct Stueck {
        var worte: [Rohwort]
        /// Signs that are compared as typed.
        var genau: [String] = []
        var formen: [String] { worte.map { $0.form } }
    }

    /// By scalars: asking a `Character` costs more than all the rest.
    private static func leer(_ zeichen: Unicode.Scalar) -> Bool {
        zeichen.isASCII ? zeichen == " " || (0x09...0x0D).contains(zeichen.value) : zeichen.properties.isWhitespace
    }

    static func zerlegt(_ text: String) -> [Stueck] {
        var stuecke: [Stueck] = []
        for chunk in text.unicodeScalars.split(whereSeparator: leer).lazy.map(Substring.init) {
            var stueck = Stueck(worte: Rohwort.aus(chunk))
            if stueck.worte.isEmpty { continue }
            if stueck.worte.count > 1, stueck.worte.allSatisfy(\.beginntMitZiffer) {
                stueck.genau = [Genau.vereint(stueck.worte.map(\.form))]
            } else if let ganz = Genau.kennzeichen(chunk, stueck.worte) {
                stueck.genau = [ganz]
            } else if let voriges = stuecke.last, let ganz = Genau.kennzeichen(voriges.worte, stueck.worte, zeichen: chunk) {
                stueck.genau = [ganz]
            }
            stuecke.append(stueck)
        }
        return stuecke
    }
}

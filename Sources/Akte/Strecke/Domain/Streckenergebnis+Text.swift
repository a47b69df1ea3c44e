// SPDX-License-Identifier: EUPL-1.2

extension Streckenergebnis {
    public static let keinText = Self.entfaellt("Die Datei enthält keinen Text.")

    static func ausText(_ text: String) -> Self { text.isEmpty ? keinText : .fertig }

    /// What the words of a PDF say about its pages, which a form feed ends each. One without a letter is a picture, or empty: a scan behind
    /// a typed cover must be read all the same.
    public static func ausSeiten(_ text: String) -> Self {
        guard text.contains(where: \.isLetter) else { return keinText }
        var seiten = text.split(separator: "\u{0C}", omittingEmptySubsequences: false)
        if seiten.count > 1, seiten.last?.allSatisfy(\.isWhitespace) == true { seiten.removeLast() }
        let leer = seiten.count { !$0.contains(where: \.isLetter) }
        return leer == 0 ? .fertig : .lueckenhaft("\(leer) von \(seiten.count) Seiten haben keinen Text.")
    }
}

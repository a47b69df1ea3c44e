// SPDX-License-Identifier: EUPL-1.2

/// A piece of text around a match, in parts that are marked or not. Parts are plain text; the page escapes them.
public struct Ausschnitt: Sendable {
    public struct Teil: Sendable {
        public let text: String
        public let markiert: Bool
    }

    public let teile: [Teil]
    private static let worteDavor = 6
    private static let worteGesamt = 24

    /// - Parameter worte: analysed words of the query.
    init(_ text: String, worte: [String]) {
        let stellen = text.split(whereSeparator: \.isWhitespace)
        func trifft(_ stelle: Substring) -> Bool {
            let analysiert = Textanalyse.worte(String(stelle))
            return analysiert.contains { wort in worte.contains { wort.hasPrefix($0) } }
        }
        let erste = stellen.firstIndex(where: trifft) ?? 0
        let ab = max(0, erste - Self.worteDavor)
        var teile: [Teil] = []
        if ab > 0 { teile.append(Teil(text: "… ", markiert: false)) }
        for stelle in stellen.dropFirst(ab).prefix(Self.worteGesamt) {
            teile.append(Teil(text: String(stelle), markiert: trifft(stelle)))
            teile.append(Teil(text: " ", markiert: false))
        }
        if stellen.count > ab + Self.worteGesamt { teile.append(Teil(text: "…", markiert: false)) }
        self.teile = teile
    }
}

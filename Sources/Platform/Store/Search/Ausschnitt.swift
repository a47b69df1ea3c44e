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

    init(_ text: String, _ markierer: inout Markierer) {
        let stellen = text.split(whereSeparator: \.isWhitespace)
        var erste = 0
        if let stelle = stellen.indices.first(where: { markierer.trifft(stellen[$0]) }) { erste = stelle }
        let ab = max(0, erste - Self.worteDavor)
        var teile: [Teil] = []
        if ab > 0 { teile.append(Teil(text: "… ", markiert: false)) }
        for stelle in stellen.dropFirst(ab).prefix(Self.worteGesamt) {
            teile.append(Teil(text: String(stelle), markiert: markierer.trifft(stelle)))
            teile.append(Teil(text: " ", markiert: false))
        }
        if stellen.count > ab + Self.worteGesamt { teile.append(Teil(text: "…", markiert: false)) }
        self.teile = teile
    }
}

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
        // Read word by word: a long text costs no more than the way to its first match.
        var rest = text.utf8[...]
        var anfang: [Substring] = [], fenster: [Substring] = []
        var gelesen = 0, gefunden = false
        while !gefunden, let wort = Self.naechstesWort(&rest) {
            gelesen += 1
            if anfang.count < Self.worteGesamt { anfang.append(wort) }
            if fenster.count > Self.worteDavor { fenster.removeFirst() }
            fenster.append(wort)
            gefunden = markierer.trifft(wort)
        }
        var davor = false, danach = gelesen > Self.worteGesamt
        if gefunden {
            davor = gelesen > fenster.count
            while fenster.count < Self.worteGesamt, let wort = Self.naechstesWort(&rest) { fenster.append(wort) }
            danach = Self.naechstesWort(&rest) != nil
        }
        var teile: [Teil] = []
        if davor { teile.append(Teil(text: "… ", markiert: false)) }
        for wort in gefunden ? fenster : anfang {
            teile.append(Teil(text: String(wort), markiert: markierer.trifft(wort)))
            teile.append(Teil(text: " ", markiert: false))
        }
        if danach { teile.append(Teil(text: "…", markiert: false)) }
        self.teile = teile
    }

    private static func naechstesWort(_ rest: inout Substring.UTF8View) -> Substring? {
        guard let ab = rest.firstIndex(where: { !leer($0) }) else { return nil }
        rest = rest[ab...]
        let bis = rest.firstIndex(where: leer) ?? rest.endIndex
        defer { rest = rest[bis...] }
        return Substring(rest[..<bis])
    }

    private static func leer(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

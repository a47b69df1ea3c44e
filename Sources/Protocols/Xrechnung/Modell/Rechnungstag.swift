// SPDX-License-Identifier: EUPL-1.2

/// A day of the Gregorian calendar without a time zone.
public struct Rechnungstag: Hashable, Sendable, Comparable {
    public let jahr: Int
    public let monat: Int
    public let tag: Int

    public init?(jahr: Int, monat: Int, tag: Int) {
        guard (1900...2999).contains(jahr), (1...12).contains(monat) else { return nil }
        let schalt = jahr % 4 == 0 && (jahr % 100 != 0 || jahr % 400 == 0)
        let tage = [31, schalt ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...tage[monat - 1]).contains(tag) else { return nil }
        (self.jahr, self.monat, self.tag) = (jahr, monat, tag)
    }

    /// `2026-03-31`, as in UBL; a time zone behind it is passed over.
    public init?(iso text: some StringProtocol) {
        let teile = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        let rest = text.dropFirst(10)
        guard teile.count == 3, teile.map(\.count) == [4, 2, 2], let jahr = Self.zahl(teile[0]), let monat = Self.zahl(teile[1]),
            let tag = Self.zahl(teile[2]), rest.isEmpty || rest == "Z" || rest.first == "+" || rest.first == "-"
        else { return nil }
        self.init(jahr: jahr, monat: monat, tag: tag)
    }

    /// `20260331`, as in CII (format 102).
    public init?(ziffern text: some StringProtocol) {
        guard text.utf8.count == 8, let zahl = Self.zahl(text) else { return nil }
        self.init(jahr: zahl / 10_000, monat: zahl / 100 % 100, tag: zahl % 100)
    }

    public var iso: String { "\(jahr)-\(monat < 10 ? "0" : "")\(monat)-\(tag < 10 ? "0" : "")\(tag)" }
    public var deutsch: String { "\(tag < 10 ? "0" : "")\(tag).\(monat < 10 ? "0" : "")\(monat).\(jahr)" }

    public static func < (a: Self, b: Self) -> Bool { (a.jahr, a.monat, a.tag) < (b.jahr, b.monat, b.tag) }

    private static func zahl(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
}

// SPDX-License-Identifier: EUPL-1.2

/// A decimal number without any rounding: digits and how many of them stand behind the point. Amounts of invoices are never binary fractions.
public struct Dezimalzahl: Sendable {
    /// Of both parts together; a longer number is no amount. Sums and products of such numbers cannot overflow.
    static let hoechstensZiffern = 18
    static let hoechstensNachkomma = 10

    let ziffern: Int128
    /// Digits behind the point, as written.
    public let nachkomma: Int

    init(ziffern: Int128, nachkomma: Int) {
        self.ziffern = ziffern
        self.nachkomma = nachkomma
    }

    public init(_ ganz: Int) { self.init(ziffern: Int128(ganz), nachkomma: 0) }

    public static let null = Dezimalzahl(0)

    /// Reads xs:decimal: a sign, digits, a point; no exponent, no grouping. `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        var zeichen = Array(text.utf8)[...]
        var negativ = false
        if let erstes = zeichen.first, erstes == UInt8(ascii: "-") || erstes == UInt8(ascii: "+") {
            negativ = erstes == UInt8(ascii: "-")
            zeichen = zeichen.dropFirst()
        }
        var (wert, nachkomma, anzahl): (Int128, Int, Int) = (0, 0, 0)
        var hinterPunkt = false
        for byte in zeichen {
            if byte == UInt8(ascii: "."), !hinterPunkt {
                hinterPunkt = true
                continue
            }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            anzahl += 1
            if hinterPunkt { nachkomma += 1 }
            guard anzahl <= Self.hoechstensZiffern, nachkomma <= Self.hoechstensNachkomma else { return nil }
            wert = wert * 10 + Int128(byte - UInt8(ascii: "0"))
        }
        guard anzahl > 0 else { return nil }
        self.init(ziffern: negativ ? -wert : wert, nachkomma: nachkomma)
    }

    public var istNegativ: Bool { ziffern < 0 }
    public var istNull: Bool { ziffern == 0 }

    public static func + (a: Self, b: Self) -> Self {
        let stellen = max(a.nachkomma, b.nachkomma)
        return Self(ziffern: a.auf(stellen) + b.auf(stellen), nachkomma: stellen)
    }

    public static prefix func - (a: Self) -> Self { Self(ziffern: -a.ziffern, nachkomma: a.nachkomma) }
    public static func - (a: Self, b: Self) -> Self { a + -b }

    /// - Returns: `nil` where the product has more digits than can be held.
    public func mal(_ b: Self) -> Self? {
        let (produkt, zuviel) = ziffern.multipliedReportingOverflow(by: b.ziffern)
        return zuviel ? nil : Self(ziffern: produkt, nachkomma: nachkomma + b.nachkomma)
    }

    /// Half away from zero, as merchants do.
    public func gerundet(_ stellen: Int) -> Self {
        guard nachkomma > stellen else { return self }
        let teiler = Self.zehnhoch(nachkomma - stellen)
        let (ganz, rest) = ziffern.quotientAndRemainder(dividingBy: teiler)
        let auf: Int128 = rest.magnitude * 2 >= teiler.magnitude ? (ziffern < 0 ? -1 : 1) : 0
        return Self(ziffern: ganz + auf, nachkomma: stellen)
    }

    /// Divided by a hundred, exactly.
    public var hundertstel: Self { Self(ziffern: ziffern, nachkomma: nachkomma + 2) }

    /// Digits behind the point without zeros at the end.
    public var noetigeNachkomma: Int {
        var (rest, stellen) = (ziffern, nachkomma)
        while stellen > 0, rest % 10 == 0 {
            rest /= 10
            stellen -= 1
        }
        return stellen
    }

    /// German, with at least this many digits behind the comma, such as `1.234,50`.
    public func deutsch(mindestens: Int = 2) -> String {
        let stellen = max(mindestens, noetigeNachkomma)
        let wert = stellen >= nachkomma ? auf(stellen) : gerundet(stellen).ziffern
        var alle = String(wert.magnitude)
        if alle.count <= stellen { alle = String(repeating: "0", count: stellen - alle.count + 1) + alle }
        let ganz = alle.dropLast(stellen)
        var gruppen = ""
        for (nr, zeichen) in ganz.enumerated() {
            if nr > 0, (ganz.count - nr) % 3 == 0 { gruppen.append(".") }
            gruppen.append(zeichen)
        }
        return (wert < 0 ? "−" : "") + gruppen + (stellen > 0 ? "," + alle.suffix(stellen) : "")
    }

    /// As xs:decimal, the same for equal numbers.
    public var text: String {
        let stellen = noetigeNachkomma
        let wert = auf(nachkomma) / Self.zehnhoch(nachkomma - stellen)
        var alle = String(wert.magnitude)
        if alle.count <= stellen { alle = String(repeating: "0", count: stellen - alle.count + 1) + alle }
        return (wert < 0 ? "-" : "") + alle.dropLast(stellen) + (stellen > 0 ? "." + alle.suffix(stellen) : "")
    }

    private func auf(_ stellen: Int) -> Int128 { ziffern * Self.zehnhoch(stellen - nachkomma) }

    private static func zehnhoch(_ n: Int) -> Int128 { (0..<max(0, n)).reduce(1) { wert, _ in wert * 10 } }
}

extension Dezimalzahl: Hashable, Comparable {
    public static func == (a: Self, b: Self) -> Bool {
        let stellen = max(a.nachkomma, b.nachkomma)
        return a.auf(stellen) == b.auf(stellen)
    }

    public static func < (a: Self, b: Self) -> Bool {
        let stellen = max(a.nachkomma, b.nachkomma)
        return a.auf(stellen) < b.auf(stellen)
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

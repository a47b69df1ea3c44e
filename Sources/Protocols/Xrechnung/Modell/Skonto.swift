// SPDX-License-Identifier: EUPL-1.2

/// A cash discount as XRechnung writes it into the terms of payment (BT-20): `#SKONTO#TAGE=14#PROZENT=2.25#`, a line each.
public struct Skonto: Hashable, Sendable {
    public let tage: Int
    public let prozent: Dezimalzahl
    /// What the percentage is taken of, where that is not the amount due.
    public let basisbetrag: Dezimalzahl?

    static let form =
        "Skonto steht in einer eigenen Zeile wie #SKONTO#TAGE=14#PROZENT=2.25#, auch mit #BASISBETRAG=100.00# am Ende; danach folgt ein Zeilenumbruch."

    /// - Parameter zeile: without line breaks; white space around it does not count.
    init?(zeile: some StringProtocol) {
        let teile = zeile.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .split(separator: "#", omittingEmptySubsequences: false)
        guard teile.count == 5 || teile.count == 6, teile[0].isEmpty, teile[teile.count - 1].isEmpty, teile[1] == "SKONTO",
            let tage = Self.wert(teile[2], nach: "TAGE="), tage.utf8.allSatisfy(Self.istZiffer), let anzahl = Int(tage),
            let prozent = Self.wert(teile[3], nach: "PROZENT="), let satz = Self.betrag(prozent)
        else { return nil }
        self.tage = anzahl
        self.prozent = satz
        guard teile.count == 6 else {
            basisbetrag = nil
            return
        }
        guard let text = Self.wert(teile[4], nach: "BASISBETRAG="), let betrag = Self.betrag(text.ohneMinus) else { return nil }
        basisbetrag = text.hasPrefix("-") ? -betrag : betrag
    }

    /// The discounts of the terms of payment, and the words around them.
    public static func lesen(_ bedingungen: String) -> (skonti: [Skonto], worte: String) {
        let zeilen = bedingungen.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
        let worte = zeilen.filter { Skonto(zeile: $0) == nil }
        return (zeilen.compactMap { Skonto(zeile: $0) }, worte.map { String($0) }.joined(separator: "\n"))
    }

    /// Lines that want to be a discount and are none, and a last one that does not end: the published rule wants a line break behind each.
    static func fehler(in bedingungen: String) -> [String] {
        let zeilen = bedingungen.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let gemeint = zeilen.enumerated().filter { $0.element.first { !$0.isWhitespace } == "#" }
        let falsch = gemeint.filter { Skonto(zeile: $0.element) == nil }.map { "Hier steht: „\($0.element.prefix(80))“." }
        guard falsch.isEmpty, gemeint.last?.offset == zeilen.count - 1 else { return falsch }
        return ["Hinter der letzten Zeile fehlt der Umbruch."]
    }

    private static func wert(_ teil: Substring, nach schluessel: String) -> Substring? {
        guard teil.hasPrefix(schluessel), teil.utf8.count > schluessel.utf8.count else { return nil }
        return teil.dropFirst(schluessel.count)
    }

    /// Digits, a point, two digits.
    private static func betrag(_ text: Substring) -> Dezimalzahl? {
        let teile = text.split(separator: ".", omittingEmptySubsequences: false)
        guard teile.count == 2, !teile[0].isEmpty, teile[1].utf8.count == 2,
            teile.allSatisfy({ $0.utf8.allSatisfy(istZiffer) })
        else { return nil }
        return Dezimalzahl(text)
    }

    private static func istZiffer(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

extension Substring {
    /// Without one sign in front.
    fileprivate var ohneMinus: Substring { hasPrefix("-") ? dropFirst() : self }
}

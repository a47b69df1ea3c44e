// SPDX-License-Identifier: EUPL-1.2

/// The lexical forms of XML Schema that messages use.
enum Lexikalisch {
    static func gekuerzt(_ text: String) -> String {
        let rest = text.drop { $0.isWhitespace }
        guard let ende = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(rest[...ende])
    }

    static func istUUID(_ text: some StringProtocol) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 36
            && bytes.enumerated().allSatisfy { stelle, byte in
                [8, 13, 18, 23].contains(stelle) ? byte == UInt8(ascii: "-") : istHex(byte)
            }
    }

    /// xs:date: 2026-01-31, perhaps with a zone.
    static func istDatum(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        return datum(&rest) && zone(rest)
    }

    /// xs:dateTime.
    static func istZeitpunkt(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        guard datum(&rest), rest.popFirst() == UInt8(ascii: "T"), zahl(&rest, 2, 0...24), trenner(&rest, ":"),
            zahl(&rest, 2, 0...59),
            trenner(&rest, ":"), zahl(&rest, 2, 0...60)
        else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            let vorher = rest.count
            rest = rest.drop { istZiffer($0) }
            guard rest.count < vorher else { return false }
        }
        return zone(rest)
    }

    private static func datum(_ rest: inout ArraySlice<UInt8>) -> Bool {
        zahl(&rest, 4, 1...9999) && trenner(&rest, "-") && zahl(&rest, 2, 1...12) && trenner(&rest, "-") && zahl(&rest, 2, 1...31)
    }

    private static func zone(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let erstes = rest.first else { return true }
        if erstes == UInt8(ascii: "Z") { return rest.count == 1 }
        guard erstes == UInt8(ascii: "+") || erstes == UInt8(ascii: "-") else { return false }
        var rest = rest.dropFirst()
        return zahl(&rest, 2, 0...14) && trenner(&rest, ":") && zahl(&rest, 2, 0...59) && rest.isEmpty
    }

    private static func zahl(_ rest: inout ArraySlice<UInt8>, _ stellen: Int, _ bereich: ClosedRange<Int>) -> Bool {
        guard rest.count >= stellen, rest.prefix(stellen).allSatisfy(istZiffer) else { return false }
        let wert = rest.prefix(stellen).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        rest = rest.dropFirst(stellen)
        return bereich.contains(wert)
    }

    private static func trenner(_ rest: inout ArraySlice<UInt8>, _ zeichen: Unicode.Scalar) -> Bool {
        rest.popFirst() == UInt8(ascii: zeichen)
    }

    private static func istZiffer(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func istHex(_ byte: UInt8) -> Bool {
        istZiffer(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "f"))
    }
}

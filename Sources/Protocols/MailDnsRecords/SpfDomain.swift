// SPDX-License-Identifier: EUPL-1.2

/// A domain in an SPF record, which may hold macros such as `%{i}` (RFC 7208 §7.1).
public struct SpfDomain: Hashable, Sendable {
    public let text: String

    /// `nil` if it is none: a macro is broken, or it ends neither in a macro nor in a top-level domain.
    public init?(_ text: String) {
        guard (1...255).contains(text.utf8.count), let end = SpfMacro.end(Array(text.utf8)) else { return nil }
        guard end.isMacro || Self.isTop(end.literal) else { return nil }
        self.text = text
    }

    /// A dot and a label with a letter in it or a hyphen within; a dot may follow.
    private static func isTop(_ literal: ArraySlice<UInt8>) -> Bool {
        var rest = literal
        if rest.last == 0x2E { rest.removeLast() }
        guard let dot = rest.lastIndex(of: 0x2E) else { return false }
        let label = rest[(dot + 1)...]
        guard let first = label.first, let last = label.last, isAlphanumeric(first), isAlphanumeric(last) else { return false }
        return label.allSatisfy { isAlphanumeric($0) || $0 == 0x2D } && !label.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}

/// macro-string (RFC 7208 §7.1).
enum SpfMacro {
    /// The macro a string ends in, or the literal bytes behind the last one; `nil` if the grammar does not hold.
    static func end(_ bytes: [UInt8]) -> (isMacro: Bool, literal: ArraySlice<UInt8>)? {
        var (position, literal, isMacro) = (0, 0, false)
        while position < bytes.count {
            if bytes[position] == 0x25 {
                guard let next = expansion(bytes, position) else { return nil }
                (position, literal, isMacro) = (next, next, true)
            } else {
                guard (0x21...0x7E).contains(bytes[position]) else { return nil }
                position += 1
                isMacro = false
            }
        }
        return (isMacro, bytes[literal...])
    }

    /// Behind `%%`, `%_`, `%-` or `%{letter digits r delimiters}` that begins here.
    static func expansion(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard start + 1 < bytes.count else { return nil }
        if [0x25, 0x5F, 0x2D].contains(bytes[start + 1]) { return start + 2 }
        guard bytes[start + 1] == 0x7B, start + 2 < bytes.count, letters.contains(bytes[start + 2] | 0x20) else { return nil }
        var position = start + 3
        var number = 0
        let digits = position
        while position < bytes.count, (0x30...0x39).contains(bytes[position]), position - digits < 3 {
            number = number * 10 + Int(bytes[position] - 0x30)
            position += 1
        }
        // RFC 7208 §7.3: zero parts of a name are none.
        if position > digits, number == 0 { return nil }
        if position < bytes.count, bytes[position] | 0x20 == 0x72 { position += 1 }
        while position < bytes.count, delimiters.contains(bytes[position]) { position += 1 }
        return position < bytes.count && bytes[position] == 0x7D ? position + 1 : nil
    }

    /// Those that may stand in a record; `c`, `r` and `t` are for explanations.
    private static let letters = Set("slodiphv".utf8)
    private static let delimiters = Set(".-+,/_=".utf8)
}

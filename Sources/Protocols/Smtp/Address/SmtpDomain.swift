// SPDX-License-Identifier: EUPL-1.2

/// The right side of an address: a name, or a literal in brackets (RFC 5321 §4.1.2, RFC 6531 §3.3).
///
/// A name beyond ASCII is kept as it came; nothing here converts it to its `xn--` form, so the two are different values.
public struct SmtpDomain: Hashable, Sendable, CustomStringConvertible {
    /// In small letters as far as ASCII goes; a literal with its brackets.
    public let text: String
    public let literal: SmtpAddressLiteral?

    public var description: String { text }
    /// Whether it can only be sent with SMTPUTF8 as it stands.
    public var isUtf8: Bool { !text.utf8.allSatisfy(\.isASCII) }

    public init(_ text: String, limits: SmtpLimits = SmtpLimits()) throws(SmtpAddressError) {
        try self.init(bytes: Array(text.utf8)[...], limits)
    }

    public init(_ literal: SmtpAddressLiteral) {
        text = literal.description
        self.literal = literal
    }

    init(bytes: ArraySlice<UInt8>, _ limits: SmtpLimits) throws(SmtpAddressError) {
        guard !bytes.isEmpty else { throw .domainInvalid }
        guard bytes.count <= limits.domain else { throw .domainTooLong }
        if bytes.first == UInt8(ascii: "[") {
            guard bytes.last == UInt8(ascii: "]"), let literal = SmtpAddressLiteral(content: bytes.dropFirst().dropLast()) else {
                throw .literalInvalid
            }
            text = literal.description
            self.literal = literal
            return
        }
        let labels = bytes.split(separator: .dot, omittingEmptySubsequences: false)
        // No top-level domain is a number; what looks like an address of four numbers must not pass for a name.
        guard labels.allSatisfy(Self.isLabel), let top = labels.last, !top.allSatisfy(\.isDigit) else { throw .domainInvalid }
        guard let text = VisibleText.read(Array(bytes.map(\.asciiLowercased))[...]) else { throw .textInvalid }
        // Resolvers take these for full stops, which would give one name two shapes (RFC 3490 §3.1).
        guard !text.unicodeScalars.contains(where: { [0x3002, 0xFF0E, 0xFF61].contains($0.value) }) else { throw .domainInvalid }
        self.text = text
        literal = nil
    }

    private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
        (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
            && label.allSatisfy(mayStandInLabel)
    }

    static func mayStandInLabel(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || !byte.isASCII
    }
}

// SPDX-License-Identifier: EUPL-1.2

/// A mailbox as it stands in an envelope (RFC 5321 §4.1.2, RFC 6531 §3.3).
///
/// All quoted forms of a local part are one mailbox, so `"eva"@a.example`, `"\eva"@a.example` and `eva@a.example` are equal.
public struct SmtpAddress: Hashable, Sendable, CustomStringConvertible {
    /// Without quotation marks and escapes, upper and lower case as given. May hold blanks, `@` and other marks.
    public let localPart: String
    public let domain: SmtpDomain

    /// Reads `local@domain` without angle brackets.
    public init(_ text: String, limits: SmtpLimits = SmtpLimits()) throws(SmtpAddressError) {
        try self.init(bytes: Array(text.utf8)[...], limits)
    }

    init(bytes: ArraySlice<UInt8>, _ limits: SmtpLimits) throws(SmtpAddressError) {
        guard bytes.count <= limits.path - 2 else { throw .pathTooLong }
        var reader = PathReader(bytes, limits)
        self = try reader.mailbox()
        guard reader.isAtEnd else { throw .trailingText }
    }

    init(localPart: String, domain: SmtpDomain) {
        self.localPart = localPart
        self.domain = domain
    }

    /// With the fewest quotation marks, as it is sent.
    public var text: String { "\(Self.written(localPart))@\(domain.text)" }
    public var description: String { text }

    /// Whether it can only be sent with SMTPUTF8.
    public var isUtf8: Bool { domain.isUtf8 || !localPart.utf8.allSatisfy(\.isASCII) }

    static func written(_ localPart: String) -> String {
        let atoms = Array(localPart.utf8).split(separator: .dot, omittingEmptySubsequences: false)
        if atoms.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isAtext) }) { return localPart }
        var result = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in localPart.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result.append("\\") }
            result.append(scalar)
        }
        result.append("\"")
        return String(result)
    }
}

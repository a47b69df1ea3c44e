// SPDX-License-Identifier: EUPL-1.2

/// How a client names itself in EHLO or HELO.
///
/// Devices name themselves `my_pc` or `192.168.1.7`, and no mail may be refused for a name that does not fit
/// (RFC 5321 §4.1.4), so any visible word is taken. `domain` says whether the grammar holds.
public struct SmtpHello: Hashable, Sendable, CustomStringConvertible {
    /// Visible ASCII without blanks, as given.
    public let text: String
    /// `nil` for a word that is neither a domain nor an address literal.
    public let domain: SmtpDomain?

    public var description: String { text }

    /// How a client of this house names itself.
    public init(_ domain: SmtpDomain) {
        text = domain.text
        self.domain = domain
    }

    init?(bytes: ArraySlice<UInt8>, _ limits: SmtpLimits) {
        guard !bytes.isEmpty, bytes.count <= limits.domain, bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
        domain = try? SmtpDomain(bytes: bytes, limits)
    }
}

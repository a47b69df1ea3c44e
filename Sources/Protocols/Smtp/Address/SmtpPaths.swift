// SPDX-License-Identifier: EUPL-1.2

/// Where reports about a message go (RFC 5321 §4.1.1.2).
public enum SmtpReversePath: Hashable, Sendable, CustomStringConvertible {
    /// `<>`: the message is a report itself and is never answered (RFC 5321 §4.5.5).
    case null
    case address(SmtpAddress)

    public var address: SmtpAddress? { if case .address(let address) = self { address } else { nil } }
    public var isUtf8: Bool { address?.isUtf8 ?? false }

    /// With angle brackets.
    public var description: String { "<\(address?.text ?? "")>" }
}

/// Where a message goes (RFC 5321 §4.1.1.3).
public enum SmtpForwardPath: Hashable, Sendable, CustomStringConvertible {
    /// `<Postmaster>` without a domain, whom every server must know (RFC 5321 §4.5.1).
    case postmaster
    case address(SmtpAddress)

    public var address: SmtpAddress? { if case .address(let address) = self { address } else { nil } }
    public var isUtf8: Bool { address?.isUtf8 ?? false }

    /// With angle brackets.
    public var description: String { "<\(address?.text ?? "Postmaster")>" }
}

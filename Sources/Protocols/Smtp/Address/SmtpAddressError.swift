// SPDX-License-Identifier: EUPL-1.2

/// Why bytes are no address or no path (RFC 5321 §4.1.2).
public enum SmtpAddressError: Error, Hashable, Sendable {
    /// `<` or `>` is missing.
    case bracketMissing
    /// Nothing, or `<>` where a mailbox must stand.
    case empty
    case atSignMissing
    case localPartInvalid
    case localPartTooLong
    case domainInvalid
    case domainTooLong
    /// Neither `[1.2.3.4]` nor `[IPv6:…]`.
    case literalInvalid
    case routeInvalid
    case pathTooLong
    /// Not UTF-8, or with characters that cannot be seen.
    case textInvalid
    /// Something follows where the address should end.
    case trailingText
}

// SPDX-License-Identifier: EUPL-1.2

/// An address mail can be sent to, as people type it into a form.
///
/// RFC 5321 with its limits, minus what no real mailbox uses and what only opens holes: quoted local parts, comments and
/// address literals. Names outside ASCII are refused with a reason of their own, so the page can say what to do.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    /// Upper and lower case matter here by the standard, so they are kept.
    public let localPart: String
    /// In small letters.
    public let domain: String

    public var text: String { "\(localPart)@\(domain)" }
    public var description: String { text }

    /// Blanks around the address are the typist's and are dropped.
    public init(_ input: String) throws(EmailAddressError) {
        var bytes = Array(input.utf8)[...]
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        guard !bytes.isEmpty else { throw .empty }
        // RFC 5321 §4.5.3.1.3: 256 with the angle brackets.
        guard bytes.count <= 254 else { throw .tooLong }
        guard let at = bytes.lastIndex(of: 0x40) else { throw .atSignMissing }
        let (local, domain) = (bytes[..<at], bytes[(at + 1)...])
        guard local.allSatisfy({ $0 < 0x80 }) else { throw .localPartNotASCII }
        guard domain.allSatisfy({ $0 < 0x80 }) else { throw .domainNotASCII }
        guard Self.isDotAtom(local) else { throw .localPartInvalid }
        guard Self.isHostName(domain) else { throw .domainInvalid }
        localPart = String(decoding: local, as: UTF8.self)
        self.domain = String(decoding: domain.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }

    /// RFC 5322 §3.2.3, at most 64 bytes (RFC 5321 §4.5.3.1.1).
    private static func isDotAtom(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count <= 64 else { return false }
        let atoms = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
        return atoms.allSatisfy { !$0.isEmpty && $0.allSatisfy { letterOrDigit($0) || marks.contains($0) } }
    }

    /// At least two labels; the last one is never a number, or it would be an IP address.
    private static func isHostName(_ bytes: ArraySlice<UInt8>) -> Bool {
        let labels = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard labels.count >= 2, let top = labels.last, top.count >= 2, !top.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return false
        }
        return labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != 0x2D && label.last != 0x2D
                && label.allSatisfy { letterOrDigit($0) || $0 == 0x2D }
        }
    }

    private static func letterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static let marks = Set("!#$%&'*+-/=?^_`{|}~".utf8)
}

public enum EmailAddressError: Error, Hashable, Sendable {
    case empty
    case tooLong
    case atSignMissing
    case localPartInvalid
    /// Needs SMTPUTF8 (RFC 6531), which many servers lack.
    case localPartNotASCII
    case domainInvalid
    /// An internationalised domain; its `xn--` form is accepted.
    case domainNotASCII
}

// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

/// A field of the protected header section.
public struct ProtectedField: Hashable, Sendable {
    public let name: String
    /// The name in small letters.
    public let key: String
    /// Unfolded.
    public let value: [UInt8]
    /// Where it stands in the payload.
    public let range: Range<Int>
    /// The message is encrypted and the composer put nothing, or something else, outside.
    public let isConfidential: Bool
}

/// RFC 9788 §4.3: what protects a single field.
public enum FieldProtection: Hashable, Sendable {
    case unprotected
    case signedOnly
    case encryptedOnly
    case signedAndEncrypted
}

/// RFC 9788 §4.4.1.1: the addresses of From differ inside and outside. It deserves a warning, and the outer From is the
/// one to show, unless a valid signature is bound to the inner address (§4.4.2, §4.4.3).
public struct FromMismatch: Hashable, Sendable {
    /// In small letters, domains as A-labels; empty if there is no address.
    public let inner: [String]
    public let outer: [String]
}

/// A name and value for comparing: folding leaves different blanks behind.
struct ComparableField: Hashable {
    let key: String
    let value: [UInt8]

    init(_ key: String, _ value: some Collection<UInt8>) {
        self.key = key
        self.value = Array(value.split { $0 == 0x20 || $0 == 0x09 }.joined(separator: [0x20]))
    }

    /// From the value of an HP-Outer field (RFC 9788 §4.2.1): at the first colon.
    init?(copy value: [UInt8]) {
        guard let colon = value.firstIndex(of: 0x3A) else { return nil }
        self.init(asciiLowercased(value[..<colon].filter { $0 > 0x20 }), value[(colon + 1)...])
    }
}

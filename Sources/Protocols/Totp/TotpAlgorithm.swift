// SPDX-License-Identifier: EUPL-1.2

/// Hash under the HMAC. Many authenticator apps ignore what the address says and compute SHA-1; it is the safe choice
/// for interoperability, and its known weaknesses do not touch HMAC.
public enum TotpAlgorithm: String, Hashable, Sendable, CaseIterable {
    case sha1 = "SHA1"
    case sha256 = "SHA256"
    case sha512 = "SHA512"

    /// Length of the hash; RFC 4226 §4 R6 and RFC 6238 §5.1 want secrets about as long.
    public var bytes: Int {
        switch self {
        case .sha1: 20
        case .sha256: 32
        case .sha512: 64
        }
    }
}

/// HMAC of the message under the key, lent by the caller so that this target needs no cryptographic library.
/// The result must have `algorithm.bytes` bytes.
public typealias TotpHmac = @Sendable (_ algorithm: TotpAlgorithm, _ key: [UInt8], _ message: [UInt8]) -> [UInt8]

public enum TotpError: Error, Hashable, Sendable {
    case secretTooShort(minimumBytes: Int)
    case secretNotBase32
    case digitsOutOfRange
    case periodOutOfRange
}

// SPDX-License-Identifier: EUPL-1.2

/// Eight bytes that name a key, not without doubt: several keys may have the same.
public struct PgpKeyId: Hashable, Sendable, CustomStringConvertible {
    public let bytes: [UInt8]

    /// `nil` for other lengths.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 8 else { return nil }
        self.bytes = Array(bytes)
    }

    /// 16 digits in capitals.
    public var description: String { Ascii.hex(bytes) }
}

/// RFC 9580 §5.5.4.
public struct PgpFingerprint: Hashable, Sendable, CustomStringConvertible {
    /// Of the key: 4 with 20 bytes, 6 with 32.
    public let version: UInt8
    public let bytes: [UInt8]

    /// `nil` for other versions and lengths.
    public init?(version: UInt8, _ bytes: some Collection<UInt8>) {
        guard version == 4 && bytes.count == 20 || version == 6 && bytes.count == 32 else { return nil }
        self.version = version
        self.bytes = Array(bytes)
    }

    public var keyId: PgpKeyId? { PgpKeyId(version == 4 ? bytes.suffix(8) : bytes.prefix(8)) }

    /// 40 or 64 digits in capitals.
    public var description: String { Ascii.hex(bytes) }
}

/// The hashes that the caller lends.
public struct PgpHashes: Sendable {
    let sha1: @Sendable ([UInt8]) -> [UInt8]
    let sha256: @Sendable ([UInt8]) -> [UInt8]

    public init(sha1: @escaping @Sendable ([UInt8]) -> [UInt8], sha256: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        self.sha1 = sha1
        self.sha256 = sha256
    }
}

// SPDX-License-Identifier: EUPL-1.2

/// What a signature packet says of itself (RFC 9580 §5.2). Nothing is verified.
public struct PgpSignature: Hashable, Sendable {
    public let version: UInt8
    /// RFC 9580 §5.2.1.
    public let type: UInt8
    /// Numbers of RFC 9580 §9.1 and §9.5.
    public let publicKeyAlgorithm: UInt8
    public let hashAlgorithm: UInt8
    /// Seconds since 1970.
    public internal(set) var created: Int64?
    public internal(set) var issuer: PgpKeyId?
    public internal(set) var issuerFingerprint: PgpFingerprint?
    /// Seconds that the signed key lives from its creation on; 0 is forever.
    var keyLife: Int64?
    var keyFlags: UInt8?
    var isPrimaryUserId = false

    /// - Throws: `PgpError.malformed` also for versions that are not known; such a signature counts as none (RFC 9580 §5.2.5).
    init(_ body: ArraySlice<UInt8>) throws(PgpError) {
        var reader = ByteReader(body)
        version = try reader.byte()
        switch version {
        case 3:
            guard try reader.byte() == 5 else { throw .malformed }
            type = try reader.byte()
            created = Int64(try reader.number(4))
            issuer = PgpKeyId(try reader.take(8))
            publicKeyAlgorithm = try reader.byte()
            hashAlgorithm = try reader.byte()
        case 4, 6:
            type = try reader.byte()
            publicKeyAlgorithm = try reader.byte()
            hashAlgorithm = try reader.byte()
            let size = version == 6 ? 4 : 2
            let hashed = try reader.take(try reader.number(size))
            let unhashed = try reader.take(try reader.number(size))
            try subpackets(hashed, hashed: true)
            try subpackets(unhashed, hashed: false)
        default: throw .malformed
        }
        // Two bytes of the hash; what follows is the signature itself.
        _ = try reader.take(2)
    }

    private mutating func subpackets(_ area: ArraySlice<UInt8>, hashed: Bool) throws(PgpError) {
        var reader = ByteReader(area)
        while !reader.isAtEnd {
            let first = try reader.number(1)
            let length =
                switch first {
                case 0..<192: first
                case 192..<255: (first - 192) << 8 + (try reader.number(1)) + 192
                default: try reader.number(4)
                }
            var inner = ByteReader(try reader.take(length))
            try take(try inner.byte() & 0x7F, &inner, hashed)
        }
    }

    /// Only what is signed with the rest counts, but for the issuer: who it is shows when it is verified (RFC 9580 §5.2.3.8).
    private mutating func take(_ type: UInt8, _ inner: inout ByteReader, _ hashed: Bool) throws(PgpError) {
        switch type {
        case 16: if issuer == nil { issuer = PgpKeyId(inner.rest) }
        case 33: if issuerFingerprint == nil { issuerFingerprint = PgpFingerprint(version: try inner.byte(), inner.rest) }
        case 2 where hashed: created = Int64(try inner.number(4))
        case 9 where hashed: keyLife = Int64(try inner.number(4))
        case 25 where hashed: isPrimaryUserId = try inner.byte() != 0
        case 27 where hashed: keyFlags = inner.rest.first ?? 0
        default: break
        }
    }

    /// Whether this key says it has signed.
    func isBy(_ key: PgpFingerprint) -> Bool {
        if let issuerFingerprint { return issuerFingerprint == key }
        return issuer != nil && issuer == key.keyId
    }
}

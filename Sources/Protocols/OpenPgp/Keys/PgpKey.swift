// SPDX-License-Identifier: EUPL-1.2

/// A primary key or a subkey. What its signatures claim is not verified here: nothing may be encrypted to it before that was
/// done.
public struct PgpKey: Hashable, Sendable {
    /// What the key is meant for (RFC 9580 §5.2.3.29).
    public struct Flags: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        public static let certify = Flags(rawValue: 0x01)
        public static let sign = Flags(rawValue: 0x02)
        public static let encryptCommunication = Flags(rawValue: 0x04)
        public static let encryptStorage = Flags(rawValue: 0x08)
        public static let authenticate = Flags(rawValue: 0x20)
    }

    public let fingerprint: PgpFingerprint
    public let algorithm: PgpAlgorithm
    /// Seconds since 1970.
    public let created: Int64
    /// Whether private material is inside, protected or not.
    public let isSecret: Bool
    /// `nil` where no signature says anything.
    public internal(set) var flags: Flags?
    /// Seconds since 1970; `nil` for a key that does not expire.
    public internal(set) var expires: Int64?
    public internal(set) var isRevoked = false

    /// Whether mail may be encrypted to it by what it is and says: for an old key without flags the algorithm decides.
    public var encryptsMail: Bool {
        algorithm.encrypts && (flags.map { !$0.isDisjoint(with: [.encryptCommunication, .encryptStorage]) } ?? true)
    }

    /// Reads the body of a key packet (RFC 9580 §5.5.2).
    init(_ body: ArraySlice<UInt8>, isSecret: Bool, _ hashes: PgpHashes) throws(PgpError) {
        var reader = ByteReader(body)
        let version = try reader.byte()
        guard version == 4 || version == 6 else { throw .keyVersion(version) }
        created = Int64(try reader.number(4))
        let number = try reader.byte()
        let announced = version == 6 ? try reader.number(4) : nil
        let start = reader.position
        if let algorithm = try PgpAlgorithm(number, &reader) {
            self.algorithm = algorithm
        } else {
            // The private material of an unknown kind begins nobody knows where, unless its length is told.
            guard announced != nil || !isSecret else { throw .malformed }
            _ = try reader.take(announced ?? reader.rest.count)
            algorithm = .other(number)
        }
        let end = reader.position
        guard announced == nil || announced == end - start, isSecret || reader.isAtEnd else { throw .malformed }
        guard let fingerprint = Self.fingerprint(version, body[..<end], hashes) else { throw .malformed }
        self.fingerprint = fingerprint
        self.isSecret = isSecret
    }

    /// RFC 9580 §5.5.4: over the public part alone.
    private static func fingerprint(_ version: UInt8, _ part: ArraySlice<UInt8>, _ hashes: PgpHashes) -> PgpFingerprint? {
        let count = part.count
        if version == 4 {
            guard count <= 0xFFFF else { return nil }
            return PgpFingerprint(version: 4, hashes.sha1([0x99, UInt8(count >> 8), UInt8(count & 0xFF)] + part))
        }
        let length = (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) }
        return PgpFingerprint(version: 6, hashes.sha256([0x9B] + length + part))
    }
}

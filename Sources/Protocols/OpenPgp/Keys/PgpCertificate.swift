// SPDX-License-Identifier: EUPL-1.2

/// A transferable key (RFC 9580 §10.1): what a list of keys shows of it. Signatures are read and not verified.
public struct PgpCertificate: Hashable, Sendable {
    public internal(set) var primary: PgpKey
    public internal(set) var subkeys: [PgpKey] = []
    public internal(set) var userIds: [PgpUserId] = []
    /// Pictures and the like.
    public internal(set) var attributes = 0
    /// Signatures of others, and of a kind nobody here can read.
    public internal(set) var foreignSignatures = 0
    /// Where it stands in the bytes that were read.
    public internal(set) var range: Range<Int>

    /// Whether private material is inside.
    public var isSecret: Bool { primary.isSecret || subkeys.contains { $0.isSecret } }

    /// Keys that mail may be encrypted to at this time, by what they say. Expiry and revocation of the primary key hold for all.
    /// - Parameter now: seconds since 1970.
    public func encryptionKeys(at now: Int64) -> [PgpKey] {
        let usable = ([primary] + subkeys).filter { !$0.isRevoked && $0.created <= now && ($0.expires.map { $0 > now } ?? true) }
        guard usable.first == primary else { return [] }
        return usable.filter(\.encryptsMail)
    }

    /// Whether one of its user ids that is claimed and not revoked names exactly this address.
    public func names(_ address: String) -> Bool {
        userIds.contains { $0.isSelfSigned && !$0.isRevoked && $0.names(address) }
    }

    /// Reads one or more keys, one behind the other, as files and servers deliver them.
    public static func all(
        _ bytes: [UInt8], hashes: PgpHashes, limits: PgpLimits = .keys
    ) throws(PgpError) -> [PgpCertificate] {
        var certificates: [PgpCertificate] = []
        var builder: CertificateBuilder?
        for packet in try PacketReader.all(bytes, limits) {
            if packet.type == PacketType.publicKey || packet.type == PacketType.secretKey {
                if let builder { certificates.append(builder.finished()) }
                guard certificates.count < limits.certificates else { throw .tooMany }
                let key = try PgpKey(packet.body(of: bytes), isSecret: packet.type == PacketType.secretKey, hashes)
                builder = CertificateBuilder(key, packet.range, hashes, limits)
            } else {
                guard builder != nil else { throw .unexpectedPacket(packet.type) }
                try builder?.take(packet, bytes)
            }
        }
        guard let builder else { throw .truncated }
        certificates.append(builder.finished())
        return certificates
    }
}

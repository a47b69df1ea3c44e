// SPDX-License-Identifier: EUPL-1.2

/// Gathers the packets behind a primary key and what its own signatures claim.
struct CertificateBuilder {
    private enum Part { case primary, userId, attribute, subkey }

    private var certificate: PgpCertificate
    private let hashes: PgpHashes
    private let limits: PgpLimits
    private var part = Part.primary
    /// The newest own signature that speaks of the primary key, and of the last user id or subkey.
    private var ofPrimary: PgpSignature?
    private var ofPart: PgpSignature?
    private var revokedAt: Int64?

    init(_ key: PgpKey, _ range: Range<Int>, _ hashes: PgpHashes, _ limits: PgpLimits) {
        certificate = PgpCertificate(primary: key, range: range)
        self.hashes = hashes
        self.limits = limits
    }

    mutating func take(_ packet: Packet, _ bytes: [UInt8]) throws(PgpError) {
        certificate.range = certificate.range.lowerBound..<packet.range.upperBound
        switch packet.type {
        case PacketType.signature: take(try? PgpSignature(packet.body(of: bytes)))
        case PacketType.userId:
            try begin(.userId)
            certificate.userIds.append(PgpUserId(packet.body(of: bytes)))
        case PacketType.userAttribute:
            try begin(.attribute)
            certificate.attributes += 1
        case PacketType.publicSubkey, PacketType.secretSubkey:
            try begin(.subkey)
            let key = try PgpKey(packet.body(of: bytes), isSecret: packet.type == PacketType.secretSubkey, hashes)
            guard key.fingerprint.version == certificate.primary.fingerprint.version else { throw .malformed }
            certificate.subkeys.append(key)
        // What the owner of some key ring thought (RFC 9580 §5.10).
        case PacketType.trust: break
        default: throw .unexpectedPacket(packet.type)
        }
    }

    func finished() -> PgpCertificate {
        var last = self
        last.settle()
        last.certificate.primary.claim(last.ofPrimary)
        return last.certificate
    }

    private mutating func begin(_ next: Part) throws(PgpError) {
        let components = certificate.userIds.count + certificate.attributes + certificate.subkeys.count
        guard components < limits.components else { throw .tooMany }
        settle()
        (part, ofPart, revokedAt) = (next, nil, nil)
    }

    /// Without a direct signature a user id speaks for the key, the primary one before others, the newer before the older; of
    /// version 6 only the direct signature does (RFC 9580 §5.2.3.10).
    private mutating func settle() {
        guard part == .userId, let own = ofPart, certificate.userIds.last?.isRevoked == false,
            certificate.primary.fingerprint.version == 4
        else { return }
        if let known = ofPrimary {
            guard known.type != 0x1F else { return }
            guard known.isPrimaryUserId == own.isPrimaryUserId ? newer(own, known) : own.isPrimaryUserId else { return }
        }
        ofPrimary = own
    }

    private mutating func take(_ signature: PgpSignature?) {
        guard let signature, signature.isBy(certificate.primary.fingerprint) else {
            certificate.foreignSignatures += 1
            return
        }
        switch (part, signature.type) {
        case (.primary, 0x1F): if newer(signature, ofPrimary) { ofPrimary = signature }
        case (.primary, 0x20): certificate.primary.isRevoked = true
        case (.userId, 0x10...0x13), (.userId, 0x30): userId(signature)
        case (.subkey, 0x18): subkey(signature)
        case (.subkey, 0x28): certificate.subkeys[certificate.subkeys.count - 1].isRevoked = true
        default: break
        }
    }

    private func newer(_ signature: PgpSignature, _ known: PgpSignature?) -> Bool {
        known.map { ($0.created ?? 0) <= (signature.created ?? 0) } ?? true
    }

    /// A user id can come back after a revocation, a key cannot.
    private mutating func userId(_ signature: PgpSignature) {
        let place = certificate.userIds.count - 1
        if signature.type == 0x30 {
            revokedAt = max(revokedAt ?? 0, signature.created ?? .max)
        } else if newer(signature, ofPart) {
            ofPart = signature
            certificate.userIds[place].isSelfSigned = true
            certificate.userIds[place].isPrimary = signature.isPrimaryUserId
        }
        certificate.userIds[place].isRevoked = revokedAt.map { $0 >= (ofPart?.created ?? 0) } ?? false
    }

    private mutating func subkey(_ signature: PgpSignature) {
        guard newer(signature, ofPart) else { return }
        ofPart = signature
        certificate.subkeys[certificate.subkeys.count - 1].claim(signature)
    }
}

extension PgpKey {
    fileprivate mutating func claim(_ signature: PgpSignature?) {
        flags = signature?.keyFlags.map(Flags.init(rawValue:))
        expires = signature?.keyLife.flatMap { $0 == 0 ? nil : created + $0 }
    }
}

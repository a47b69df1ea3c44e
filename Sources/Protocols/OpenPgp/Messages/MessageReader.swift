// SPDX-License-Identifier: EUPL-1.2

/// Follows the grammar of RFC 9580 §10.3 and §10.4 over the packets that mean something.
struct MessageReader {
    private let bytes: [UInt8]
    private var packets: ArraySlice<Packet>

    init(_ bytes: [UInt8], _ packets: [Packet]) {
        self.bytes = bytes
        self.packets = packets[...]
    }

    mutating func read() throws(PgpError) -> PgpMessage {
        guard let first = packets.first else { throw .truncated }
        if first.type == PacketType.publicKey || first.type == PacketType.secretKey { return .keys }
        if packets.allSatisfy({ $0.type == PacketType.signature }) { return .signatures(try signatures()) }
        var issuers: [PgpKeyId?] = []
        var announced = 0
        while let packet = packets.first {
            if packet.type == PacketType.signature {
                // One that cannot be read counts as none (RFC 9580 §5.2.5), but the content is not unsigned for that.
                let signature = try? PgpSignature(packet.body(of: bytes))
                issuers.append(signature?.issuer ?? signature?.issuerFingerprint?.keyId)
            } else if packet.type == PacketType.onePassSignature {
                issuers.append(try onePass(packet))
                announced += 1
            } else {
                break
            }
            packets.removeFirst()
        }
        let content = try content()
        // What was announced must follow, and nothing else may.
        for _ in 0..<announced {
            guard let packet = packets.popFirst() else { throw .truncated }
            guard packet.type == PacketType.signature else { throw .unexpectedPacket(packet.type) }
        }
        if let packet = packets.first { throw .unexpectedPacket(packet.type) }
        guard issuers.isEmpty else { return .signed(issuers: issuers, content) }
        switch content {
        case .literal: return .literal
        case .compressed(let algorithm): return .compressed(algorithm: algorithm)
        case .encrypted(let encryption): return .encrypted(encryption)
        }
    }

    private func signatures() throws(PgpError) -> [PgpSignature] {
        let readable = packets.compactMap { try? PgpSignature($0.body(of: bytes)) }
        guard !readable.isEmpty else { throw .malformed }
        return readable
    }

    /// RFC 9580 §5.4: who will have signed.
    private func onePass(_ packet: Packet) throws(PgpError) -> PgpKeyId? {
        var reader = ByteReader(packet.body(of: bytes))
        let version = try reader.byte()
        _ = try reader.take(3)
        switch version {
        case 3: return PgpKeyId(try reader.take(8))
        case 6:
            _ = try reader.take(try reader.number(1))
            return PgpFingerprint(version: 6, try reader.take(32))?.keyId
        default: return nil
        }
    }

    private mutating func content() throws(PgpError) -> PgpMessage.Content {
        guard let packet = packets.first else { throw .truncated }
        switch packet.type {
        case PacketType.literal:
            packets.removeFirst()
            return .literal
        case PacketType.compressed:
            packets.removeFirst()
            guard let algorithm = packet.prefix(1, of: bytes).first else { throw .malformed }
            return .compressed(algorithm: algorithm)
        default: return .encrypted(try encryption())
        }
    }

    private mutating func encryption() throws(PgpError) -> PgpEncryption {
        var recipients: [PgpRecipient] = []
        var passwords: [UInt8] = []
        while let packet = packets.popFirst() {
            switch packet.type {
            case PacketType.publicKeySessionKey:
                if let recipient = try PgpRecipient(packet.prefix(64, of: bytes)) { recipients.append(recipient) }
            case PacketType.passwordSessionKey: passwords.append(packet.prefix(1, of: bytes).first ?? 0)
            case PacketType.encrypted: throw .noIntegrity
            case PacketType.protected, PacketType.librePgpEncrypted:
                let (container, esk) = try container(packet)
                return PgpEncryption(
                    container: container, recipients: recipients.filter { $0.version == esk.publicKey },
                    passwords: passwords.count { esk.password.contains($0) }, bytes: packet.count)
            default: throw .unexpectedPacket(packet.type)
            }
        }
        throw .truncated
    }

    /// The container and the versions of what may stand before it (RFC 9580 §10.3.2.1).
    private func container(
        _ packet: Packet
    ) throws(PgpError) -> (PgpEncryption.Container, (publicKey: UInt8, password: [UInt8])) {
        let head = packet.prefix(4, of: bytes)
        if packet.type == PacketType.librePgpEncrypted {
            guard head.count == 4, head[0] == 1 else { throw .malformed }
            return (.librePgp(cipher: head[1], mode: head[2]), (3, [4, 5]))
        }
        switch head.first {
        case 1: return (.modificationDetection, (3, [4]))
        case 2:
            // RFC 9580 §5.13.2: chunks of at most 4 MiB, then 32 bytes of salt and the last tag.
            guard head.count == 4, head[3] <= 16, packet.count >= 4 + 32 + 16 else { throw .malformed }
            return (.authenticated(cipher: head[1], mode: head[2], chunkBytes: 1 << (Int(head[3]) + 6)), (6, [6]))
        default: throw .malformed
        }
    }
}

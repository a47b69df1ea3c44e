// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// One block of ASCII armor (RFC 9580 §6.2).
public struct Armor: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case message = "MESSAGE"
        case publicKey = "PUBLIC KEY BLOCK"
        case privateKey = "PRIVATE KEY BLOCK"
        case signature = "SIGNATURE"
    }

    /// A wrong checksum is no reason to refuse a block (RFC 9580 §6.1); it is told for the sake of people who look for a fault.
    public enum Checksum: Hashable, Sendable { case absent, right, wrong }

    public let kind: Kind
    /// Packets.
    public let bytes: [UInt8]
    public let checksum: Checksum
    /// Where the block stood in the text, from its first to its last line.
    public let range: Range<Int>

    /// Reads a text that is one block and nothing else but blanks around it.
    public init(_ text: [UInt8], limits: PgpLimits = PgpLimits()) throws(PgpError) {
        let blocks = try ArmorBlock.all(in: text, limits: limits)
        guard blocks.count == 1, case .armor(let armor) = blocks[0],
            (text[..<armor.range.lowerBound] + text[armor.range.upperBound...]).allSatisfy({ $0 == 0x0A || Ascii.isBlank($0) })
        else { throw .malformed }
        self = armor
    }

    init(kind: Kind, bytes: [UInt8], checksum: Checksum, range: Range<Int>) {
        self.kind = kind
        self.bytes = bytes
        self.checksum = checksum
        self.range = range
    }

    /// Writes a block with CRLF.
    /// - Parameter checksum: only for readers of the past that insist on it.
    public static func write(_ kind: Kind, _ bytes: [UInt8], checksum: Bool = false) -> [UInt8] {
        let encoded = Base64.encode(bytes)
        var text = Array("-----BEGIN PGP \(kind.rawValue)-----\r\n\r\n".utf8)
        for start in stride(from: 0, to: encoded.count, by: 64) {
            text += encoded[start..<min(start + 64, encoded.count)]
            text += [0x0D, 0x0A]
        }
        if checksum { text += [0x3D] + Base64.encode(Crc24.of(bytes)) + [0x0D, 0x0A] }
        return text + Array("-----END PGP \(kind.rawValue)-----\r\n".utf8)
    }
}

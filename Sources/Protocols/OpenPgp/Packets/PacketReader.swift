// SPDX-License-Identifier: EUPL-1.2

/// Goes over packets by their headers (RFC 9580 §4.2). What says nothing is left out; what must be understood and is not ends it.
struct PacketReader {
    let bytes: [UInt8]
    let limits: PgpLimits
    private var position = 0
    private var count = 0

    init(_ bytes: [UInt8], _ limits: PgpLimits) throws(PgpError) {
        guard bytes.count <= limits.bytes else { throw .tooLarge }
        self.bytes = bytes
        self.limits = limits
    }

    /// All packets that mean something.
    static func all(_ bytes: [UInt8], _ limits: PgpLimits) throws(PgpError) -> [Packet] {
        var reader = try PacketReader(bytes, limits)
        var packets: [Packet] = []
        while let packet = try reader.next() {
            if PacketType.empty.contains(packet.type) { continue }
            guard PacketType.known.contains(packet.type) else {
                guard packet.type >= 40 else { throw .unknownPacket(packet.type) }
                continue
            }
            packets.append(packet)
        }
        return packets
    }

    mutating func next() throws(PgpError) -> Packet? {
        guard position < bytes.count else { return nil }
        count += 1
        guard count <= limits.packets else { throw .tooMany }
        let start = position
        let first = try byte()
        guard first & 0x80 != 0 else { throw .malformed }
        let isLegacy = first & 0x40 == 0
        let type = isLegacy ? first >> 2 & 0x0F : first & 0x3F
        let pieces = isLegacy ? [try legacy(type, first & 3)] : try current(type)
        return Packet(type: type, range: start..<position, pieces: pieces)
    }

    private mutating func byte() throws(PgpError) -> UInt8 {
        guard position < bytes.count else { throw .truncated }
        position += 1
        return bytes[position - 1]
    }

    private mutating func number(_ size: Int) throws(PgpError) -> Int {
        var value = 0
        for _ in 0..<size { value = value << 8 | Int(try byte()) }
        return value
    }

    private mutating func piece(_ length: Int) throws(PgpError) -> Range<Int> {
        guard length <= bytes.count - position else { throw .truncated }
        position += length
        return position - length..<position
    }

    private mutating func legacy(_ type: UInt8, _ kind: UInt8) throws(PgpError) -> Range<Int> {
        if kind < 3 { return try piece(try number(1 << Int(kind))) }
        // Up to the end, so it is the last one.
        guard PacketType.data.contains(type) else { throw .malformed }
        return try piece(bytes.count - position)
    }

    private mutating func current(_ type: UInt8) throws(PgpError) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        while true {
            let first = Int(try byte())
            switch first {
            case 0..<192: return pieces + [try piece(first)]
            case 192..<224:
                let second = Int(try byte())
                return pieces + [try piece((first - 192) << 8 + second + 192)]
            case 255: return pieces + [try piece(try number(4))]
            default:
                let length = 1 << (first & 0x1F)
                guard PacketType.data.contains(type), !pieces.isEmpty || length >= 512 else { throw .malformed }
                guard pieces.count < limits.pieces else { throw .tooMany }
                pieces.append(try piece(length))
            }
        }
    }
}

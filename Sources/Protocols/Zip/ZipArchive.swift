// SPDX-License-Identifier: EUPL-1.2

/// An archive whose directory and local headers were checked. Content is unpacked when asked for, and compared with size and checksum.
public struct ZipArchive: Sendable {
    public let entries: [ZipEntry]
    let source: ZipSource
    private let byName: [String: Int]

    public init(_ source: ZipSource, limits: ZipLimits = ZipLimits()) throws(ZipError) {
        let directory = try ZipDirectory(source, limits)
        self.source = source
        var checked: [ZipEntry] = []
        var free: UInt64 = 0
        let order = directory.entries.indices.sorted { directory.entries[$0].offset < directory.entries[$1].offset }
        var places = [UInt64](repeating: 0, count: order.count)
        for index in order {
            let entry = directory.entries[index]
            guard entry.offset >= free else { throw .overlap(entry.name) }
            let data = try Self.dataOffset(entry, source, end: directory.offset)
            guard data <= directory.offset, entry.packedSize <= directory.offset - data else { throw .overlap(entry.name) }
            free = data + entry.packedSize
            places[index] = data
        }
        for (index, entry) in directory.entries.enumerated() {
            var entry = entry
            entry.dataOffset = places[index]
            checked.append(entry)
        }
        entries = checked
        byName = Dictionary(checked.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads the local header and refuses it where it differs from the directory.
    private static func dataOffset(_ entry: ZipEntry, _ source: ZipSource, end: UInt64) throws(ZipError) -> UInt64 {
        guard entry.offset <= end, end - entry.offset >= 30 else { throw .overlap(entry.name) }
        let head = try source.piece(entry.offset, 30)
        guard head.u32(0) == 0x0403_4B50 else { throw .damaged }
        let (nameLength, extraLength) = (Int(head.u16(26)), Int(head.u16(28)))
        let rest = try source.piece(entry.offset + 30, nameLength + extraLength)
        guard rest.prefix(nameLength).elementsEqual(entry.name.utf8), head.u16(8) == entry.method,
            head.u16(6) & 0x2049 == entry.flags & 0x2049
        else { throw .contradiction(entry.name) }
        if !entry.hasDescriptor {
            var wide = try ZipWide(rest[nameLength...])
            guard try wide.value(head.u32(22)) == entry.size, try wide.value(head.u32(18)) == entry.packedSize,
                head.u32(14) == entry.checksum
            else { throw .contradiction(entry.name) }
        }
        return entry.offset + 30 + UInt64(nameLength + extraLength)
    }

    public func entry(_ name: String) -> ZipEntry? { byName[name].map { entries[$0] } }

    /// Unpacks in pieces. `sink` may have seen bytes when an error comes: only what ends without one is whole.
    public func unpack(_ entry: ZipEntry, _ sink: (ArraySlice<UInt8>) throws -> Void) throws {
        var check = ZipChecksum()
        var produced: UInt64 = 0
        func take(_ piece: ArraySlice<UInt8>) throws {
            produced += UInt64(piece.count)
            guard produced <= entry.size else { throw ZipError.wrongSize(entry.name) }
            check.add(piece)
            try sink(piece)
        }
        var left = entry.packedSize
        var place = entry.dataOffset
        var inflater = entry.method == 8 ? try Inflater(entry.name) : nil
        while left > 0 {
            let count = Int(min(left, 64 << 10))
            let packed = try source.piece(place, count)
            place += UInt64(count)
            left -= UInt64(count)
            if inflater != nil {
                try inflater?.feed(packed, last: left == 0, take)
            } else {
                try take(packed[...])
            }
        }
        if let inflater, !inflater.ended { throw ZipError.wrongSize(entry.name) }
        guard produced == entry.size else { throw ZipError.wrongSize(entry.name) }
        guard check.value == entry.checksum else { throw ZipError.wrongChecksum(entry.name) }
    }

    /// All of a small entry at once.
    public func content(_ entry: ZipEntry, atMost: Int = 256 << 20) throws -> [UInt8] {
        guard entry.size <= UInt64(atMost) else { throw ZipError.tooLarge(entry.name) }
        var bytes: [UInt8] = []
        try unpack(entry) { bytes += $0 }
        return bytes
    }
}

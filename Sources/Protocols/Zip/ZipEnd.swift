// SPDX-License-Identifier: EUPL-1.2

/// The end of the central directory, narrow or Zip64. It must end where the archive ends.
struct ZipEnd {
    let count: UInt64
    let size: UInt64
    let offset: UInt64

    init(_ source: ZipSource) throws(ZipError) {
        let length = Int(min(source.size, 22 + 65_535))
        guard length >= 22 else { throw .notAZip }
        let start = source.size - UInt64(length)
        let tail = try source.piece(start, length)
        guard
            let place = stride(from: length - 22, through: 0, by: -1).first(where: { place in
                tail[place] == 0x50 && tail.u32(place) == 0x0605_4B50 && place + 22 + Int(tail.u16(place + 20)) == length
            })
        else { throw .notAZip }
        let at = start + UInt64(place)
        let wide =
            [tail.u16(place + 8), tail.u16(place + 10)].contains(.max) || tail.u32(place + 12) == .max
            || tail.u32(place + 16) == .max
        if wide {
            try self.init(wide: source, before: at)
        } else {
            guard tail.u16(place + 4) == 0, tail.u16(place + 6) == 0 else { throw .multiDisk }
            guard tail.u16(place + 8) == tail.u16(place + 10) else { throw .wrongCount }
            try self.init(
                count: UInt64(tail.u16(place + 10)), size: UInt64(tail.u32(place + 12)), offset: UInt64(tail.u32(place + 16)),
                end: at)
        }
    }

    private init(wide source: ZipSource, before at: UInt64) throws(ZipError) {
        guard at >= 20 + 56 else { throw .damaged }
        let locator = try source.piece(at - 20, 20)
        guard locator.u32(0) == 0x0706_4B50 else { throw .damaged }
        guard locator.u32(4) == 0, locator.u32(16) <= 1 else { throw .multiDisk }
        let place = locator.u64(8)
        // Nothing but the record itself may stand there.
        guard place == at - 20 - 56 else { throw .damaged }
        let record = try source.piece(place, 56)
        guard record.u32(0) == 0x0606_4B50, record.u64(4) == 44 else { throw .damaged }
        guard record.u32(16) == 0, record.u32(20) == 0 else { throw .multiDisk }
        guard record.u64(24) == record.u64(32) else { throw .wrongCount }
        try self.init(count: record.u64(32), size: record.u64(40), offset: record.u64(48), end: place)
    }

    private init(count: UInt64, size: UInt64, offset: UInt64, end: UInt64) throws(ZipError) {
        guard offset <= end, size == end - offset else { throw .damaged }
        guard count <= size / 46 else { throw .wrongCount }
        (self.count, self.size, self.offset) = (count, size, offset)
    }
}

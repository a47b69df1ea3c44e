// SPDX-License-Identifier: EUPL-1.2

/// The central directory (APPNOTE 4.3.12 to 4.3.16): the only place that is believed, and then compared with the entries.
struct ZipDirectory {
    let entries: [ZipEntry]
    let offset: UInt64

    init(_ source: ZipSource, _ limits: ZipLimits) throws(ZipError) {
        let end = try ZipEnd(source)
        guard end.count <= UInt64(limits.entries) else { throw .tooManyEntries(Int(clamping: end.count)) }
        // An entry of the directory has at most a fixed part, a name, extras and a comment of 64 KiB each.
        guard end.size <= end.count * (46 + UInt64(limits.nameBytes) + 1024) else { throw .damaged }
        let bytes = try source.piece(end.offset, Int(end.size))
        var place = 0
        var entries: [ZipEntry] = []
        var names: Set<String> = []
        var total: UInt64 = 0
        for _ in 0..<end.count {
            let entry = try Self.entry(bytes, &place, limits)
            guard names.insert(entry.name.lowercased()).inserted else { throw .duplicate(entry.name) }
            guard entry.size <= limits.entryBytes else { throw .tooLarge(entry.name) }
            total += entry.size
            guard total <= limits.totalBytes else { throw .tooLarge(entry.name) }
            if entry.size > 1 << 20, entry.size / max(1, entry.packedSize) > limits.ratio { throw .bomb(entry.name) }
            entries.append(entry)
        }
        guard place == bytes.count else { throw .wrongCount }
        self.entries = entries
        offset = end.offset
    }

    private static func entry(_ bytes: [UInt8], _ place: inout Int, _ limits: ZipLimits) throws(ZipError) -> ZipEntry {
        guard bytes.count - place >= 46 else { throw .wrongCount }
        guard bytes.u32(place) == 0x0201_4B50 else { throw .damaged }
        let (nameLength, extraLength) = (Int(bytes.u16(place + 28)), Int(bytes.u16(place + 30)))
        let end = place + 46 + nameLength + extraLength + Int(bytes.u16(place + 32))
        guard end <= bytes.count else { throw .damaged }
        let nameStart = place + 46
        let name = try ZipName.checked(bytes[nameStart..<nameStart + nameLength], limits)
        let (flags, method) = (bytes.u16(place + 8), bytes.u16(place + 10))
        // Encrypted, strongly encrypted, or with a hidden directory.
        guard flags & 0x2041 == 0 else { throw .encrypted(name) }
        guard method == 0 || method == 8 else { throw .method(name, Int(method)) }
        // Where a Unix made it, the upper half tells the kind of file: a folder, a file, or nothing.
        if bytes[place + 5] == 3 {
            let kind = bytes.u32(place + 38) >> 28
            guard [0, 0x8, 0x4].contains(kind), (kind == 0x4) == name.hasSuffix("/") || kind == 0 else { throw .notAFile(name) }
        }
        var wide = try ZipWide(bytes[(nameStart + nameLength)..<(nameStart + nameLength + extraLength)])
        let size = try wide.value(bytes.u32(place + 24))
        let packed = try wide.value(bytes.u32(place + 20))
        let offset = try wide.value(bytes.u32(place + 42))
        let disk = bytes.u16(place + 34)
        guard disk == 0 else { throw .multiDisk }
        guard method == 8 || size == packed else { throw .wrongSize(name) }
        guard !name.hasSuffix("/") || size == 0 else { throw .wrongSize(name) }
        let checksum = bytes.u32(place + 16)
        place = end
        return ZipEntry(
            name: name, size: size, packedSize: packed, checksum: checksum, method: method, flags: flags, offset: offset)
    }
}

/// The Zip64 extra field: holds, in a fixed order, the numbers that did not fit.
struct ZipWide {
    private var rest: ArraySlice<UInt8> = []

    init(_ extra: ArraySlice<UInt8>) throws(ZipError) {
        var extra = extra
        while extra.count >= 4 {
            let head = Array(extra.prefix(4))
            let (id, length) = (head.u16(0), Int(head.u16(2)))
            guard extra.count >= 4 + length else { throw .damaged }
            let data = extra.dropFirst(4).prefix(length)
            if id == 1 { rest = data }
            extra = extra.dropFirst(4 + length)
        }
    }

    mutating func value(_ narrow: UInt32) throws(ZipError) -> UInt64 {
        guard narrow == .max else { return UInt64(narrow) }
        guard rest.count >= 8 else { throw .damaged }
        let value = Array(rest.prefix(8)).u64(0)
        rest = rest.dropFirst(8)
        return value
    }
}

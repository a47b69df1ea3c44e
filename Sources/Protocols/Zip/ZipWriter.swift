// SPDX-License-Identifier: EUPL-1.2

/// Writes an archive from front to back, without ever going back: what is written can go straight to a file or the network.
///
/// The same entries give the same bytes: no clock, no user, no order but the caller's.
public final class ZipWriter {
    private let sink: (ArraySlice<UInt8>) throws -> Void
    private var written: UInt64 = 0
    private var directory: [UInt8] = []
    private var count: UInt64 = 0
    private var names: Set<String> = []
    private let limits = ZipLimits(entries: .max, totalBytes: .max)

    public init(_ sink: @escaping (ArraySlice<UInt8>) throws -> Void) { self.sink = sink }

    private func put(_ bytes: ArraySlice<UInt8>) throws {
        try sink(bytes)
        written += UInt64(bytes.count)
    }

    /// An entry that comes in pieces and is deflated. `large` must be set where it may exceed 4 GiB.
    public func deflate(
        _ name: String, large: Bool = false, level: Int32 = 6,
        _ content: (_ put: (ArraySlice<UInt8>) throws -> Void) throws -> Void
    ) throws {
        let start = try begin(name)
        // Sizes follow the data (bit 3), because they are not known yet.
        try put(head(name, method: 8, flags: 0x0808, checksum: 0, packed: 0, size: 0, wide: large)[...])
        let deflater = try Deflater(level: level)
        var (checksum, size, packed) = (ZipChecksum(), UInt64(0), UInt64(0))
        let out: (ArraySlice<UInt8>) throws -> Void = { piece in
            packed += UInt64(piece.count)
            try self.put(piece)
        }
        try content { piece in
            checksum.add(piece)
            size += UInt64(piece.count)
            try deflater.feed(piece, last: false, out)
        }
        try deflater.feed([], last: true, out)
        guard large || (size < UInt32.max && packed < UInt32.max) else { throw ZipError.tooLarge(name) }
        var descriptor: [UInt8] = []
        descriptor.put(UInt32(0x0807_4B50))
        descriptor.put(checksum.value)
        if large {
            descriptor.put(packed)
            descriptor.put(size)
        } else {
            descriptor.put(UInt32(packed))
            descriptor.put(UInt32(size))
        }
        try put(descriptor[...])
        note(name, method: 8, flags: 0x0808, checksum: checksum.value, packed: packed, size: size, offset: start)
    }

    /// An entry that is packed already (PDF, pictures), as it is.
    public func store(_ name: String, _ bytes: [UInt8]) throws {
        var checksum = ZipChecksum()
        checksum.add(bytes[...])
        try store(name, size: UInt64(bytes.count), checksum: checksum.value) { put in try put(bytes[...]) }
    }

    /// An entry as it is that comes in pieces; its size and checksum are known before.
    /// - Throws: `ZipError.wrongSize`, `.wrongChecksum` when other bytes came than were announced.
    public func store(
        _ name: String, size: UInt64, checksum: UInt32, _ content: (_ put: (ArraySlice<UInt8>) throws -> Void) throws -> Void
    ) throws {
        let start = try begin(name)
        let wide = size >= UInt32.max
        try put(head(name, method: 0, flags: 0x0800, checksum: checksum, packed: size, size: size, wide: wide)[...])
        var (seen, count) = (ZipChecksum(), UInt64(0))
        try content { piece in
            seen.add(piece)
            count += UInt64(piece.count)
            try self.put(piece)
        }
        guard count == size else { throw ZipError.wrongSize(name) }
        guard seen.value == checksum else { throw ZipError.wrongChecksum(name) }
        note(name, method: 0, flags: 0x0800, checksum: checksum, packed: size, size: size, offset: start)
    }

    /// An entry that is packed already and too large for memory. `content` runs twice, for the check sum stands in front; both times it
    /// must give the same bytes.
    public func store(_ name: String, _ content: (_ put: (ArraySlice<UInt8>) throws -> Void) throws -> Void) throws {
        var (checksum, size) = (ZipChecksum(), UInt64(0))
        try content { piece in
            checksum.add(piece)
            size += UInt64(piece.count)
        }
        try store(name, size: size, checksum: checksum.value, content)
    }

    private func begin(_ name: String) throws -> UInt64 {
        _ = try ZipName.checked(Array(name.utf8)[...], limits)
        guard !name.hasSuffix("/") else { throw ZipError.unsafeName(name) }
        guard names.insert(name.lowercased()).inserted else { throw ZipError.duplicate(name) }
        return written
    }

    private func head(_ name: String, method: UInt16, flags: UInt16, checksum: UInt32, packed: UInt64, size: UInt64, wide: Bool)
        -> [UInt8]
    {
        var out: [UInt8] = []
        out.put(UInt32(0x0403_4B50))
        fixed(&out, method: method, flags: flags, checksum: checksum, wide: wide)
        out.put(wide ? .max : UInt32(packed))
        out.put(wide ? .max : UInt32(size))
        out.put(UInt16(name.utf8.count))
        out.put(UInt16(wide ? 20 : 0))
        out += name.utf8
        if wide {
            out.put(UInt16(1))
            out.put(UInt16(16))
            out.put(size)
            out.put(packed)
        }
        return out
    }

    /// Version, flags, method, a fixed time (1 January 1980) and the checksum.
    private func fixed(_ out: inout [UInt8], method: UInt16, flags: UInt16, checksum: UInt32, wide: Bool) {
        out.put(UInt16(wide ? 45 : 20))
        out.put(flags)
        out.put(method)
        out.put(UInt16(0))
        out.put(UInt16(0x0021))
        out.put(checksum)
    }

    private func note(
        _ name: String, method: UInt16, flags: UInt16, checksum: UInt32, packed: UInt64, size: UInt64, offset: UInt64
    ) {
        let far = offset >= UInt32.max
        let wide = packed >= UInt32.max || size >= UInt32.max
        directory.put(UInt32(0x0201_4B50))
        // Made on Unix, so that the mode below counts.
        directory.put(UInt16(3 << 8 | 45))
        fixed(&directory, method: method, flags: flags, checksum: checksum, wide: wide || far)
        directory.put(wide ? .max : UInt32(packed))
        directory.put(wide ? .max : UInt32(size))
        directory.put(UInt16(name.utf8.count))
        directory.put(UInt16(wide || far ? 4 + (wide ? 16 : 0) + (far ? 8 : 0) : 0))
        directory.put(UInt16(0))
        directory.put(UInt16(0))
        directory.put(UInt16(0))
        directory.put(UInt32(0o100644) << 16)
        directory.put(far ? .max : UInt32(offset))
        directory += name.utf8
        if wide || far {
            directory.put(UInt16(1))
            directory.put(UInt16((wide ? 16 : 0) + (far ? 8 : 0)))
            if wide {
                directory.put(size)
                directory.put(packed)
            }
            if far { directory.put(offset) }
        }
        count += 1
    }

    /// Writes the directory. Without it the archive is none.
    public func finish() throws {
        let (start, size) = (written, UInt64(directory.count))
        try put(directory[...])
        let wide = count >= UInt16.max || start >= UInt32.max || size >= UInt32.max
        var out: [UInt8] = []
        if wide {
            let record = written
            out.put(UInt32(0x0606_4B50))
            out.put(UInt64(44))
            out.put(UInt16(3 << 8 | 45))
            out.put(UInt16(45))
            out.put(UInt32(0))
            out.put(UInt32(0))
            out.put(count)
            out.put(count)
            out.put(size)
            out.put(start)
            out.put(UInt32(0x0706_4B50))
            out.put(UInt32(0))
            out.put(record)
            out.put(UInt32(1))
        }
        out.put(UInt32(0x0605_4B50))
        out.put(UInt32(0))
        out.put(wide ? .max : UInt16(count))
        out.put(wide ? .max : UInt16(count))
        out.put(wide ? .max : UInt32(size))
        out.put(wide ? .max : UInt32(start))
        out.put(UInt16(0))
        try put(out[...])
    }
}

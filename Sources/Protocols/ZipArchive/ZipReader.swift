// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// One file of an archive.
public struct ZipEntry: Hashable, Sendable {
    public let name: String
    public let size: UInt64
    let packed: UInt64
    let crc: UInt64
    let method: Int
    let offset: UInt64
}

/// Reads an archive of a stranger: the directory first, checked as a whole, then entries one by one into a sink. Refused are bombs,
/// names that lead out of a folder or occur twice, encryption, overlapping entries, and what is not as it says it is.
public struct ZipReader: Sendable {
    public let entries: [ZipEntry]
    private let path: String

    public init(path: String, limits: ZipLimits = ZipLimits()) throws {
        self.path = path
        guard let handle = FileHandle(forReadingAtPath: path) else { throw ZipError.notAnArchive }
        defer { try? handle.close() }
        let length = try handle.seekToEnd()
        entries = try Self.directory(handle, length, limits)
        try Self.check(entries, limits)
    }

    public func entry(_ name: String) -> ZipEntry? { entries.first { $0.name == name } }

    /// Hands out the bytes of an entry in pieces.
    /// - Throws: `ZipError.damaged` when they are not what the directory promised; what was handed out before is then worth nothing.
    public func read(_ entry: ZipEntry, _ sink: (Data) throws -> Void) throws {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw ZipError.missing(path) }
        defer { try? handle.close() }
        try handle.seek(toOffset: entry.offset)
        let head = [UInt8](try handle.read(upToCount: 30) ?? Data())
        guard head.count == 30, head.u32(0) == 0x0403_4B50, head.u16(8) == entry.method else {
            throw ZipError.damaged(entry.name)
        }
        let name = try handle.read(upToCount: head.u16(26)) ?? Data()
        guard Data(entry.name.utf8) == name else { throw ZipError.damaged(entry.name) }
        try handle.seek(toOffset: entry.offset + 30 + UInt64(head.u16(26)) + UInt64(head.u16(28)))
        try ZipInflater(entry).run(handle, sink)
    }

    /// All bytes of a small entry.
    public func data(_ entry: ZipEntry, limit: UInt64) throws -> Data {
        guard entry.size <= limit else { throw ZipError.tooLarge }
        var all = Data()
        try read(entry) { all += $0 }
        return all
    }

    private static func directory(_ handle: FileHandle, _ length: UInt64, _ limits: ZipLimits) throws -> [ZipEntry] {
        let tail = min(length, 65_557)
        try handle.seek(toOffset: length - tail)
        let bytes = [UInt8](try handle.read(upToCount: Int(tail)) ?? Data())
        guard bytes.count >= 22,
            let end = stride(from: bytes.count - 22, through: 0, by: -1).first(where: {
                bytes.u32($0) == 0x0605_4B50 && $0 + 22 + bytes.u16($0 + 20) == bytes.count
            })
        else { throw ZipError.notAnArchive }
        let count = bytes.u16(end + 10)
        let size = bytes.u32(end + 12), start = bytes.u32(end + 16)
        guard bytes.u16(end + 4) == 0, bytes.u16(end + 8) == count, start + size <= length, size <= 64 << 20 else {
            throw ZipError.notAnArchive
        }
        guard count <= limits.entries else { throw ZipError.tooMany(count) }
        try handle.seek(toOffset: start)
        let list = [UInt8](try handle.read(upToCount: Int(size)) ?? Data())
        guard UInt64(list.count) == size else { throw ZipError.notAnArchive }
        var entries: [ZipEntry] = []
        var at = 0
        for _ in 0..<count {
            guard at + 46 <= list.count, list.u32(at) == 0x0201_4B50 else { throw ZipError.notAnArchive }
            let name = list.u16(at + 28), extra = list.u16(at + 30), comment = list.u16(at + 32)
            guard at + 46 + name <= list.count else { throw ZipError.notAnArchive }
            entries.append(try entry(list, at, Array(list[at + 46..<at + 46 + name])))
            at += 46 + name + extra + comment
        }
        // More or fewer than announced.
        guard at == list.count else { throw ZipError.notAnArchive }
        return entries
    }

    private static func entry(_ list: [UInt8], _ at: Int, _ name: [UInt8]) throws -> ZipEntry {
        guard let text = String(validating: name, as: UTF8.self) else { throw ZipError.name("?") }
        guard list.u16(at + 8) & 1 == 0 else { throw ZipError.encrypted(text) }
        let method = list.u16(at + 10)
        guard method == 0 || method == 8 else { throw ZipError.method(text) }
        return ZipEntry(
            name: text, size: list.u32(at + 24), packed: list.u32(at + 20), crc: list.u32(at + 16), method: method,
            offset: list.u32(at + 42))
    }

    private static func check(_ entries: [ZipEntry], _ limits: ZipLimits) throws {
        var names: Set<String> = []
        var total: UInt64 = 0
        var end: UInt64 = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            try check(name: entry.name)
            // Two names that differ only by case are one file on some systems.
            guard names.insert(entry.name.lowercased()).inserted else { throw ZipError.duplicate(entry.name) }
            total += entry.size
            guard total <= limits.total, entry.size <= max(entry.packed, 1) * limits.ratio else { throw ZipError.tooLarge }
            guard entry.method == 8 || entry.packed == entry.size else { throw ZipError.damaged(entry.name) }
            guard entry.offset >= end else { throw ZipError.overlapping }
            end = entry.offset + 30 + UInt64(entry.name.utf8.count) + entry.packed
        }
    }

    private static func check(name: String) throws {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let bad =
            name.isEmpty || name.utf8.count > 512 || name.hasPrefix("/") || name.contains("\\") || name.contains(":")
            || parts.contains("..") || name.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard !bad else { throw ZipError.name(name) }
    }
}

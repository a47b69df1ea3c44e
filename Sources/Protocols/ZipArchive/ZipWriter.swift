// SPDX-License-Identifier: EUPL-1.2
internal import CZlib
public import Foundation

/// Writes an archive entry by entry. Nothing is packed: what goes in (PDF, office files, pictures) is packed already, and storing costs
/// no time. Names are UTF-8.
public final class ZipWriter {
    private let handle: FileHandle
    private var offset: UInt64 = 0
    private var directory: [UInt8] = []
    private var count = 0

    public init(path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw ZipError.output(path) }
        self.handle = handle
    }

    public func add(_ name: String, data: Data) throws {
        let crc = data.withUnsafeBytes { UInt64(crc32(0, $0.bindMemory(to: UInt8.self).baseAddress, UInt32($0.count))) }
        try header(name, crc: crc, size: UInt64(data.count))
        try write(data)
    }

    /// Reads the file twice, for its check sum stands in front of it.
    public func add(_ name: String, file: String) throws {
        var crc: UInt = crc32(0, nil, 0)
        var size: UInt64 = 0
        try pieces(file) { piece in
            crc = piece.withUnsafeBytes { crc32(crc, $0.bindMemory(to: UInt8.self).baseAddress, UInt32($0.count)) }
            size += UInt64(piece.count)
        }
        try header(name, crc: UInt64(crc), size: size)
        try pieces(file) { try write($0) }
    }

    public func finish() throws {
        let start = offset
        try write(Data(directory))
        var end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
        end.append16(count)
        end.append16(count)
        end.append32(UInt64(directory.count))
        end.append32(start)
        end.append16(0)
        try write(Data(end))
        try handle.synchronize()
        try handle.close()
    }

    private func header(_ name: String, crc: UInt64, size: UInt64) throws {
        let bytes = Array(name.utf8)
        // Beyond this the 64-bit form would begin, which many readers lack.
        guard count < 65_000, offset + size + UInt64(directory.count) < 0xF000_0000, bytes.count < 512 else {
            throw ZipError.tooLarge
        }
        var common: [UInt8] = []
        // Version 2.0, names in UTF-8, stored, 1 January 1980: the same contents make the same bytes.
        for value in [20, 0x0800, 0, 0, 0x21] { common.append16(value) }
        common.append32(crc)
        common.append32(size)
        common.append32(size)
        common.append16(bytes.count)
        common.append16(0)
        directory += [0x50, 0x4B, 1, 2, 20, 0] + common
        for _ in 0..<3 { directory.append16(0) }
        directory.append32(0)
        directory.append32(offset)
        directory += bytes
        count += 1
        try write(Data([0x50, 0x4B, 3, 4] + common + bytes))
    }

    private func write(_ data: Data) throws {
        try handle.write(contentsOf: data)
        offset += UInt64(data.count)
    }

    private func pieces(_ file: String, _ body: (Data) throws -> Void) throws {
        guard let source = FileHandle(forReadingAtPath: file) else { throw ZipError.missing(file) }
        defer { try? source.close() }
        while let piece = try source.read(upToCount: 1 << 20), !piece.isEmpty { try body(piece) }
    }
}

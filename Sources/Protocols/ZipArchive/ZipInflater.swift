// SPDX-License-Identifier: EUPL-1.2
internal import CZlib
internal import Foundation

/// Unpacks one entry and refuses it as soon as it grows beyond what the directory says.
struct ZipInflater {
    private static let piece = 1 << 16
    private let entry: ZipEntry

    init(_ entry: ZipEntry) { self.entry = entry }

    func run(_ handle: FileHandle, _ sink: (Data) throws -> Void) throws {
        var state = (crc: crc32(0, nil, 0), size: UInt64(0))
        func take(_ data: Data) throws {
            state.size += UInt64(data.count)
            guard state.size <= entry.size else { throw ZipError.damaged(entry.name) }
            state.crc = data.withUnsafeBytes { crc32(state.crc, $0.bindMemory(to: UInt8.self).baseAddress, UInt32($0.count)) }
            try sink(data)
        }
        if entry.method == 0 { try stored(handle, take) } else { try deflated(handle, take) }
        guard state.size == entry.size, UInt64(state.crc) == entry.crc else { throw ZipError.damaged(entry.name) }
    }

    private func stored(_ handle: FileHandle, _ take: (Data) throws -> Void) throws {
        var rest = entry.packed
        while rest > 0 {
            guard let data = try handle.read(upToCount: Int(min(rest, 1 << 20))), !data.isEmpty else {
                throw ZipError.damaged(entry.name)
            }
            rest -= UInt64(data.count)
            try take(data)
        }
    }

    private func deflated(_ handle: FileHandle, _ take: (Data) throws -> Void) throws {
        var stream = z_stream()
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw ZipError.damaged(entry.name)
        }
        defer { inflateEnd(&stream) }
        var rest = entry.packed
        var code = Z_OK
        var out = [UInt8](repeating: 0, count: Self.piece)
        while code != Z_STREAM_END {
            guard rest > 0, let data = try handle.read(upToCount: Int(min(rest, UInt64(Self.piece)))), !data.isEmpty else {
                throw ZipError.damaged(entry.name)
            }
            rest -= UInt64(data.count)
            var input = [UInt8](data)
            let length = input.count
            var used = 0
            // The pointers hold only inside, so the stream is fed anew for each piece of output.
            repeat {
                let made = try input.withUnsafeMutableBufferPointer { source -> Int in
                    try out.withUnsafeMutableBufferPointer { target in
                        stream.next_in = source.baseAddress.map { $0 + used }
                        stream.avail_in = UInt32(length - used)
                        stream.next_out = target.baseAddress
                        stream.avail_out = UInt32(target.count)
                        code = inflate(&stream, Z_NO_FLUSH)
                        guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
                            throw ZipError.damaged(entry.name)
                        }
                        used = length - Int(stream.avail_in)
                        return target.count - Int(stream.avail_out)
                    }
                }
                if made > 0 { try take(Data(out[0..<made])) }
                if made == 0 { break }
            } while code != Z_STREAM_END
        }
        guard rest == 0 else { throw ZipError.damaged(entry.name) }
    }
}

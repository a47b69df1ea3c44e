// SPDX-License-Identifier: EUPL-1.2
import CZlib

/// CRC-32 as the format uses it.
public struct ZipChecksum: Sendable {
    public private(set) var value: UInt32 = 0

    public init() {}

    public mutating func add(_ bytes: ArraySlice<UInt8>) {
        // Without an address zlib would start anew.
        guard !bytes.isEmpty else { return }
        value = bytes.withUnsafeBufferPointer { buffer in
            UInt32(truncatingIfNeeded: crc32_z(uLong(value), buffer.baseAddress, buffer.count))
        }
    }
}

/// Owns zlib's state, which remembers its own address.
private final class Stream {
    let z = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let finish: (UnsafeMutablePointer<z_stream>) -> Int32

    init(finish: @escaping (UnsafeMutablePointer<z_stream>) -> Int32) {
        self.finish = finish
        z.initialize(to: z_stream())
    }

    deinit {
        _ = finish(z)
        z.deallocate()
    }
}

struct Inflater {
    private let stream = Stream { inflateEnd($0) }
    private let name: String
    private(set) var ended = false

    init(_ name: String) throws(ZipError) {
        self.name = name
        // Raw deflate: the format has its own header.
        guard inflateInit2_(stream.z, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { throw .damaged }
    }

    mutating func feed(_ packed: [UInt8], last: Bool, _ take: (ArraySlice<UInt8>) throws -> Void) throws {
        guard !ended else { throw ZipError.wrongSize(name) }
        var packed = packed
        var used = 0
        var output = [UInt8](repeating: 0, count: 64 << 10)
        var full = true
        while !ended, used < packed.count || full {
            let (code, consumed, made) = packed.withUnsafeMutableBufferPointer { input in
                output.withUnsafeMutableBufferPointer { buffer in
                    stream.z.pointee.next_in = input.baseAddress?.advanced(by: used)
                    stream.z.pointee.avail_in = uInt(input.count - used)
                    stream.z.pointee.next_out = buffer.baseAddress
                    stream.z.pointee.avail_out = uInt(buffer.count)
                    let code = inflate(stream.z, Z_NO_FLUSH)
                    return (
                        code, input.count - used - Int(stream.z.pointee.avail_in), buffer.count - Int(stream.z.pointee.avail_out)
                    )
                }
            }
            used += consumed
            full = made == output.count
            if made > 0 { try take(output[..<made]) }
            if code == Z_STREAM_END {
                ended = true
            } else if code == Z_BUF_ERROR {
                break
            } else if code != Z_OK {
                throw ZipError.damaged
            }
        }
        // Bytes behind the end of the deflated data are nobody's.
        if ended, used < packed.count || !last { throw ZipError.wrongSize(name) }
    }
}

struct Deflater {
    private let stream = Stream { deflateEnd($0) }

    init(level: Int32) throws(ZipError) {
        guard
            deflateInit2_(
                stream.z, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
                == Z_OK
        else { throw .damaged }
    }

    func feed(_ bytes: ArraySlice<UInt8>, last: Bool, _ take: (ArraySlice<UInt8>) throws -> Void) throws {
        var input = Array(bytes)
        var used = 0
        var output = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let (code, consumed, made) = input.withUnsafeMutableBufferPointer { source in
                output.withUnsafeMutableBufferPointer { buffer in
                    stream.z.pointee.next_in = source.baseAddress?.advanced(by: used)
                    stream.z.pointee.avail_in = uInt(source.count - used)
                    stream.z.pointee.next_out = buffer.baseAddress
                    stream.z.pointee.avail_out = uInt(buffer.count)
                    let code = deflate(stream.z, last ? Z_FINISH : Z_NO_FLUSH)
                    return (
                        code, source.count - used - Int(stream.z.pointee.avail_in), buffer.count - Int(stream.z.pointee.avail_out)
                    )
                }
            }
            used += consumed
            if made > 0 { try take(output[..<made]) }
            guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else { throw ZipError.damaged }
            if last ? code == Z_STREAM_END : used == input.count && made < output.count { return }
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Glibc

/// Where the bytes of an archive come from, read in pieces so that the archive need not be in memory.
public struct ZipSource: Sendable {
    public let size: UInt64
    let read: @Sendable (_ offset: UInt64, _ count: Int) throws(ZipError) -> [UInt8]

    public init(size: UInt64, read: @escaping @Sendable (_ offset: UInt64, _ count: Int) throws(ZipError) -> [UInt8]) {
        self.size = size
        self.read = read
    }

    public static func bytes(_ bytes: [UInt8]) -> ZipSource {
        ZipSource(size: UInt64(bytes.count)) { (offset, count) throws(ZipError) in
            guard let start = Int(exactly: offset), start <= bytes.count, count <= bytes.count - start else { throw .damaged }
            return Array(bytes[start..<start + count])
        }
    }

    /// The file stays open as long as the source lives.
    public static func file(_ path: String) throws(ZipError) -> ZipSource {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(errno) }
        let file = OpenFile(descriptor)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno) }
        return ZipSource(size: UInt64(status.st_size)) { (offset, count) throws(ZipError) in try file.read(offset, count) }
    }

    /// The piece, refused where it is not inside the archive.
    func piece(_ offset: UInt64, _ count: Int) throws(ZipError) -> [UInt8] {
        guard offset <= size, UInt64(count) <= size - offset else { throw .damaged }
        let bytes = try read(offset, count)
        guard bytes.count == count else { throw .damaged }
        return bytes
    }
}

private final class OpenFile: Sendable {
    private let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }
    deinit { close(descriptor) }

    func read(_ offset: UInt64, _ count: Int) throws(ZipError) -> [UInt8] {
        guard let start = off_t(exactly: offset) else { throw .damaged }
        var result: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count {
                let got = pread(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, start + filled)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else {
                    result = got < 0 ? errno : 0
                    return
                }
                filled += got
            }
        }
        guard result == 0 else { throw .unreadable(result) }
        return bytes
    }
}

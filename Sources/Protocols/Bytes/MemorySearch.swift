// SPDX-License-Identifier: EUPL-1.2
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension UnsafeRawBufferPointer {
    /// The first such byte in the range, or the end of the range; the C library looks at many bytes at once.
    public func first(_ byte: UInt8, from start: Int, to end: Int) -> Int {
        guard start < end, let base = baseAddress, let hit = memchr(base + start, Int32(byte), end - start) else { return end }
        return UnsafeRawPointer(hit) - base
    }
}

// SPDX-License-Identifier: EUPL-1.2
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension ArraySlice<UInt8> {
    /// First place of `needle`, whose first byte must not occur in it again: then jumping from one first byte to the
    /// next is linear also on hostile input, and the C library's vectorised search does the jumping.
    func firstIndex(of needle: [UInt8]) -> Int? {
        let offset = withUnsafeBytes { hay in
            needle.withUnsafeBytes { pin -> Int? in
                guard let start = hay.baseAddress, let wanted = pin.baseAddress else { return nil }
                var from = 0
                while hay.count - from >= pin.count {
                    guard let hit = memchr(start + from, Int32(pin[0]), hay.count - from - pin.count + 1) else { return nil }
                    if memcmp(hit, wanted, pin.count) == 0 { return UnsafeRawPointer(hit) - start }
                    from = UnsafeRawPointer(hit) - start + 1
                }
                return nil
            }
        }
        return offset.map { startIndex + $0 }
    }

    /// Where a delimiter begins that the end of the slice cuts off; `endIndex` if none does.
    /// A delimiter holds CR only as its first byte, so at most one place can be it.
    func cutIndex(of delimiter: [UInt8]) -> Int {
        let tail = suffix(delimiter.count - 1)
        guard let start = tail.lastIndex(of: 0x0D), delimiter.starts(with: self[start...]) else { return endIndex }
        return start
    }
}

// SPDX-License-Identifier: EUPL-1.2

/// Little-endian numbers in and out.
extension [UInt8] {
    func u16(_ i: Int) -> Int { Int(self[i]) | Int(self[i + 1]) << 8 }
    func u32(_ i: Int) -> UInt64 { UInt64(u16(i)) | UInt64(u16(i + 2)) << 16 }

    mutating func append16(_ value: Int) { self += [UInt8(value & 255), UInt8(value >> 8 & 255)] }
    mutating func append32(_ value: UInt64) {
        append16(Int(value & 0xFFFF))
        append16(Int(value >> 16 & 0xFFFF))
    }
}

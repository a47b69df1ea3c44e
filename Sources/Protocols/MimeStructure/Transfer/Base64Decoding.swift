// SPDX-License-Identifier: EUPL-1.2

/// RFC 2045 §6.8. Line ends and blanks are no damage; everything else outside the alphabet is skipped as damage.
struct Base64Decoding: Sendable {
    private var value: UInt32 = 0
    private var digits = 0
    private var isPadded = false
    private(set) var isDamaged = false

    mutating func feed(_ piece: ArraySlice<UInt8>, into output: inout [UInt8]) {
        for byte in piece {
            if let six = Self.digit(byte) {
                // Some writers put several base64 texts one after the other; readers disagree on the second.
                if isPadded { (isPadded, isDamaged) = (false, true) }
                value = value << 6 | six
                digits += 1
                if digits == 4 { emit(&output) }
            } else if byte == 0x3D {
                if digits >= 2 { emit(&output) } else if digits == 1 || !isPadded { isDamaged = true }
                isPadded = true
            } else if byte != 0x0D, byte != 0x0A, !isBlank(byte) {
                isDamaged = true
            }
        }
    }

    mutating func finish(into output: inout [UInt8]) {
        if digits > 0 { isDamaged = true }
        emit(&output)
    }

    private mutating func emit(_ output: inout [UInt8]) {
        let bits = value << UInt32(6 * (4 - digits))
        if digits >= 2 { output.append(UInt8(truncatingIfNeeded: bits >> 16)) }
        if digits >= 3 { output.append(UInt8(truncatingIfNeeded: bits >> 8)) }
        if digits >= 4 { output.append(UInt8(truncatingIfNeeded: bits)) }
        (value, digits) = (0, 0)
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte) - 0x41
        case 0x61...0x7A: UInt32(byte) - 0x61 + 26
        case 0x30...0x39: UInt32(byte) - 0x30 + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}

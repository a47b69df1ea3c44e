// SPDX-License-Identifier: EUPL-1.2

/// The field with 256 elements that AES uses (FIPS 197 §4): x⁸ + x⁴ + x³ + x + 1. Neither tables nor branches, so that neither cache nor time
/// tells what is multiplied.
enum Gf256 {
    static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
        var (factor, sum) = (a, UInt8(0))
        for bit in UInt8(0)..<8 {
            sum ^= factor & (0 &- (b >> bit & 1))
            factor = factor << 1 ^ (0x1B & (0 &- (factor >> 7)))
        }
        return sum
    }

    /// a²⁵⁴, which is 1/a; 0 for 0.
    static func inverse(_ a: UInt8) -> UInt8 {
        var (power, result) = (a, UInt8(1))
        for _ in 1..<8 {
            power = product(power, power)
            result = product(result, power)
        }
        return result
    }
}

// SPDX-License-Identifier: EUPL-1.2

/// Numbers that are the same at every run (SplitMix64).
struct Zufall: RandomNumberGenerator {
    private var stand: UInt64

    init(_ saat: Int) { stand = UInt64(saat) }

    mutating func next() -> UInt64 {
        stand &+= 0x9E37_79B9_7F4A_7C15
        var z = stand
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

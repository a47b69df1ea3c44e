// SPDX-License-Identifier: EUPL-1.2

/// Random numbers that come again with the same seed, so that a failure can be repeated.
struct Zufall: RandomNumberGenerator {
    private var stand: UInt64

    init(keim: UInt64) { stand = keim }

    mutating func next() -> UInt64 {
        stand &+= 0x9E37_79B9_7F4A_7C15
        var wert = stand
        wert = (wert ^ (wert >> 30)) &* 0xBF58_476D_1CE4_E5B9
        wert = (wert ^ (wert >> 27)) &* 0x94D0_49BB_1331_11EB
        return wert ^ (wert >> 31)
    }
}

extension Sequence where Element: Sendable {
    func asyncMap<T>(_ body: (Element) async throws -> T) async rethrows -> [T] {
        var out: [T] = []
        for element in self { out.append(try await body(element)) }
        return out
    }
}

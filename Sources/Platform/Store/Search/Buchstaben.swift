// SPDX-License-Identifier: EUPL-1.2

/// Which letters occur in a word, umlauts as their vowel and ß as s. The e is left out: it is the only letter that taking a word apart ever adds
/// (`Wortzerlegung`), so everything a word is found by has no letters but its own.
struct Buchstaben: Equatable {
    private var menge: UInt32 = 0

    init() {}

    /// - Returns: `nil` for words with letters that have more than one way to be read.
    init?(_ wort: some Sequence<UInt8>) {
        var vorher: UInt8 = 0
        for byte in wort {
            switch (vorher, byte) {
            case (0xC3, 0xA4), (0xC3, 0x84): setze("a")
            case (0xC3, 0xB6), (0xC3, 0x96): setze("o")
            case (0xC3, 0xBC), (0xC3, 0x9C): setze("u")
            case (0xC3, 0x9F): setze("s")
            case (0xC3, _): return nil
            case (_, 0x61...0x7A): menge |= 1 << UInt32(byte - 0x61)
            case (_, 0x41...0x5A): menge |= 1 << UInt32(byte - 0x41)
            case (_, 0xC3), (_, 0..<0x80): break
            default: return nil
            }
            vorher = byte
        }
        menge &= ~(1 << 4)
    }

    func enthaelt(_ andere: Buchstaben) -> Bool { menge & andere.menge == andere.menge }

    private mutating func setze(_ buchstabe: Unicode.Scalar) { menge |= 1 << (buchstabe.value - 0x61) }
}

// SPDX-License-Identifier: EUPL-1.2

extension Suchanfrage.Auswahl {
    /// Ranks to show out of `gesamt` hits, ascending and without repetition.
    func raenge(gesamt: Int, anzahl: Int) -> [Int] {
        let n = max(0, min(anzahl, gesamt))
        switch self {
        case .ab(let start):
            let von = max(0, min(start, gesamt))
            return Array(von..<min(von + n, gesamt))
        case .verteilt(let saat):
            // One rank out of each of n equal stretches: spread, and no rank can occur twice.
            var zufall = SplitMix(zustand: saat)
            return (0..<n).map { i in
                let von = i * gesamt / n, bis = (i + 1) * gesamt / n
                return von + Int(zufall.naechste() % UInt64(bis - von))
            }
        }
    }
}

/// Small repeatable generator (Steele, Lea and Flood 2014); only for variety, never for secrets.
struct SplitMix {
    var zustand: UInt64

    mutating func naechste() -> UInt64 {
        zustand &+= 0x9E37_79B9_7F4A_7C15
        var z = zustand
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

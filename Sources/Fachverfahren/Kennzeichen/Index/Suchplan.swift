// SPDX-License-Identifier: EUPL-1.2

/// A pattern made ready for the bitmap: which of its pairs meet each row, and one number mask for each combination of pairs.
struct Suchplan: Sendable {
    /// Bit i is set where pair i meets the row.
    let zeilen: [UInt8]
    private let masken: [Zahlmaske]

    init(_ muster: Suchmuster) {
        // A pattern has at most three pairs (Suchmuster.getrennt).
        let paare = Array(muster.paare.prefix(8))
        var zeilen = [UInt8](repeating: 0, count: Kennzeichenschluessel.zeilen)
        for (i, paar) in paare.enumerated() {
            for laenge in 1...2 {
                for fest in paar.buchstaben.feste(laenge: laenge) { Self.markiere(&zeilen, fest, 1 << UInt8(i)) }
            }
        }
        let einzeln = paare.map { Zahlmaske($0.zahl) }
        masken = (0..<(1 << paare.count)).map { auswahl in
            var maske = Zahlmaske.leer
            for i in paare.indices where auswahl >> i & 1 == 1 { maske.vereinige(einzeln[i]) }
            return maske
        }
        self.zeilen = zeilen
    }

    func maske(zeile: Int) -> Zahlmaske { masken[Int(zeilen[zeile])] }
    /// The masks cut to what may be offered; same order as the values in `zeilen`.
    func masken(in grenze: Zahlmaske) -> [Zahlmaske] {
        masken.map { maske in
            var ergebnis = maske
            ergebnis.schneide(grenze)
            return ergebnis
        }
    }

    private static func markiere(_ zeilen: inout [UInt8], _ fest: [UInt8], _ bit: UInt8) {
        let erste = buchstaben(fest[0])
        guard fest.count == 2 else {
            for a in erste { zeilen[a] |= bit }
            return
        }
        let zweite = buchstaben(fest[1])
        for a in erste { for b in zweite { zeilen[26 + 26 * a + b] |= bit } }
    }

    private static func buchstaben(_ byte: UInt8) -> ClosedRange<Int> {
        byte == 0 ? 0...25 : (Int(byte) - 0x41)...(Int(byte) - 0x41)
    }
}

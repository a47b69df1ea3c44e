// SPDX-License-Identifier: EUPL-1.2

/// One pattern over one field: counts every hit, then fetches hits by their rank.
struct Feldsuche {
    private let feld: Belegungsfeld
    private let plan: Suchplan
    private let sperre: Sperrmaske
    /// For one letter and for two: the masks by row value, and the words in which they have bits.
    private let einzeln: (masken: [Zahlmaske], woerter: Range<Int>)
    private let paare: (masken: [Zahlmaske], woerter: Range<Int>)

    init(
        _ feld: Belegungsfeld, _ plan: Suchplan, _ sperre: Sperrmaske, zeichen: Int, ziffern: ClosedRange<Int>,
        _ grenze: Laengengrenze
    ) {
        self.feld = feld
        self.plan = plan
        self.sperre = sperre
        func bereit(_ buchstaben: Int) -> (masken: [Zahlmaske], woerter: Range<Int>) {
            let platz = min(grenze.gesamt - zeichen, grenze.erkennung) - buchstaben
            let hoechstens = min(ziffern.upperBound, platz, 4)
            guard hoechstens >= ziffern.lowerBound else { return (plan.masken(in: .leer), 0..<0) }
            let masken = plan.masken(in: Zahlmaske(ziffern: ziffern.lowerBound...hoechstens))
            // 9, 99, 999 and 9999 are the last numbers of their length.
            return (masken, 0..<[1, 2, 16, Zahlmaske.woerter][hoechstens - 1])
        }
        einzeln = bereit(1)
        paare = bereit(2)
    }

    func anzahlen() -> [Int] {
        (0..<Kennzeichenschluessel.zeilen).map { zeile in
            var anzahl = 0
            jedesWort(zeile) { _, bits in
                anzahl += bits.nonzeroBitCount
                return true
            }
            return anzahl
        }
    }

    /// The hits of one row with the given ranks (ascending, counted from 0).
    func treffer(zeile: Int, raenge: ArraySlice<Int>) -> [Kennzeichenschluessel] {
        var ergebnis: [Kennzeichenschluessel] = []
        var offen = raenge
        var davor = 0
        jedesWort(zeile) { wort, bits in
            let hier = bits.nonzeroBitCount
            while let rang = offen.first, rang < davor + hier {
                let bit = Self.stelle(bits, rang - davor)
                if let schluessel = Kennzeichenschluessel(zeile: zeile, zahl: wort << 6 + bit + 1) { ergebnis.append(schluessel) }
                offen.removeFirst()
            }
            davor += hier
            return !offen.isEmpty
        }
        return ergebnis
    }

    @inline(__always)
    private func jedesWort(_ zeile: Int, _ tun: (_ wort: Int, _ bits: UInt64) -> Bool) {
        let auswahl = Int(plan.zeilen[zeile])
        guard auswahl != 0 else { return }
        let (masken, woerter) = zeile < 26 ? einzeln : paare
        let anfang = zeile * Zahlmaske.woerter
        let gesperrt = sperre.zeilen[zeile]
        masken[auswahl].woerter.withUnsafeBufferPointer { maske in
            feld.woerter.withUnsafeBufferPointer { belegt in
                if gesperrt < 0 {
                    for wort in woerter where !tun(wort, maske[wort] & ~belegt[anfang + wort]) { return }
                } else {
                    let sperrwoerter = sperre.masken[Int(gesperrt)].woerter
                    for wort in woerter where !tun(wort, maske[wort] & ~belegt[anfang + wort] & ~sperrwoerter[wort]) { return }
                }
            }
        }
    }

    /// Position of the set bit with `rang` bits below it.
    private static func stelle(_ bits: UInt64, _ rang: Int) -> Int {
        var rest = bits
        for _ in 0..<rang { rest &= rest - 1 }
        return rest.trailingZeroBitCount
    }
}

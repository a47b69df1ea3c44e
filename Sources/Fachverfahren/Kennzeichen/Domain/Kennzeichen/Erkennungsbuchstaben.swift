// SPDX-License-Identifier: EUPL-1.2

/// The one or two letters A–Z of the Erkennungsnummer; umlauts do not occur here.
// § FZV:Anlage1(1)
struct Erkennungsbuchstaben: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Row in the dense space: 0…25 for A…Z, 26 + 26·i + j for pairs.
    let zeile: Int

    init(_ eingabe: some StringProtocol) throws(KennzeichenError) {
        var werte: [Int] = []
        for zeichen in eingabe {
            guard werte.count < 2, let wert = Buchstabe.gross(zeichen, umlaute: false)?.asciiValue else {
                throw .buchstabenUngueltig
            }
            werte.append(Int(wert - UInt8(ascii: "A")))
        }
        switch werte.count {
        case 1: zeile = werte[0]
        case 2: zeile = 26 + 26 * werte[0] + werte[1]
        default: throw .buchstabenUngueltig
        }
    }

    /// For rows that come from a key, which guarantees 0…701.
    init(geprueft zeile: Int) { self.zeile = zeile }

    var laenge: Int { zeile < 26 ? 1 : 2 }

    /// ASCII values of the letters; the second is 0 where there is only one.
    var ascii: (UInt8, UInt8) {
        let a = UInt8(ascii: "A")
        guard zeile >= 26 else { return (a + UInt8(zeile), 0) }
        return (a + UInt8((zeile - 26) / 26), a + UInt8((zeile - 26) % 26))
    }

    var text: String {
        let (erster, zweiter) = ascii
        return String(decoding: zweiter == 0 ? [erster] : [erster, zweiter], as: UTF8.self)
    }
    var description: String { text }

    static func < (a: Self, b: Self) -> Bool { a.zeile < b.zeile }
}

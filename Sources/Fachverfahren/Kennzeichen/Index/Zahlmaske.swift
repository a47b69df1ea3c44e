// SPDX-License-Identifier: EUPL-1.2

/// A set of the numbers 1…9999: bit n − 1 stands for n.
struct Zahlmaske: Hashable, Sendable {
    /// Words of one row; the last bits are never set.
    static let woerter = 157

    private(set) var woerter: [UInt64]

    static let leer = Zahlmaske(woerter: [UInt64](repeating: 0, count: woerter))
    private init(woerter: [UInt64]) { self.woerter = woerter }

    /// The numbers that have `ziffern` digits.
    init(ziffern: ClosedRange<Int>) {
        self = .leer
        for laenge in ziffern where (1...4).contains(laenge) { vereinige(Zahlmaskentafel.gemeinsam.laengen[laenge - 1]) }
    }

    /// The numbers a pattern stands for.
    init(_ muster: Platzhaltermuster) {
        self = .leer
        for laenge in 1...4 {
            for fest in muster.feste(laenge: laenge) {
                var maske = Zahlmaskentafel.gemeinsam.laengen[laenge - 1]
                for (stelle, byte) in fest.enumerated() where byte != 0 {
                    maske.schneide(Zahlmaskentafel.gemeinsam.maske(laenge: laenge, stelle: stelle, ziffer: Int(byte) - 0x30))
                }
                vereinige(maske)
            }
        }
    }

    func enthaelt(_ zahl: Int) -> Bool { woerter[(zahl - 1) >> 6] >> UInt64((zahl - 1) & 63) & 1 == 1 }
    mutating func setze(_ zahl: Int) { woerter[(zahl - 1) >> 6] |= 1 << UInt64((zahl - 1) & 63) }
    mutating func vereinige(_ andere: Zahlmaske) { for i in woerter.indices { woerter[i] |= andere.woerter[i] } }
    mutating func schneide(_ andere: Zahlmaske) { for i in woerter.indices { woerter[i] &= andere.woerter[i] } }
    mutating func entferne(_ andere: Zahlmaske) { for i in woerter.indices { woerter[i] &= ~andere.woerter[i] } }

    var anzahl: Int { woerter.reduce(0) { $0 + $1.nonzeroBitCount } }
}

/// The masks from which every digit pattern is put together: built once, some 200 KB.
struct Zahlmaskentafel: Sendable {
    static let gemeinsam = Zahlmaskentafel()

    let laengen: [Zahlmaske]
    private let stellen: [Zahlmaske]

    private init() {
        var laengen = [Zahlmaske](repeating: .leer, count: 4)
        var stellen = [Zahlmaske](repeating: .leer, count: 160)
        for zahl in 1...Kennzeichenschluessel.zahlen {
            let ziffern = Array(String(zahl).utf8)
            laengen[ziffern.count - 1].setze(zahl)
            for (stelle, byte) in ziffern.enumerated() {
                stellen[(ziffern.count - 1) * 40 + stelle * 10 + Int(byte) - 0x30].setze(zahl)
            }
        }
        self.laengen = laengen
        self.stellen = stellen
    }

    func maske(laenge: Int, stelle: Int, ziffer: Int) -> Zahlmaske {
        (0...9).contains(ziffer) ? stellen[(laenge - 1) * 40 + stelle * 10 + ziffer] : .leer
    }
}

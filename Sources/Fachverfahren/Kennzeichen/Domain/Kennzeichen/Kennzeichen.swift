// SPDX-License-Identifier: EUPL-1.2

/// A lettered plate, identified by Unterscheidungszeichen, letters and digits alone.
///
/// LEV-AB 12, LEV-AB 12E, LEV-AB 12H and LEV-AB 12 with a season are one and the same plate:
/// those additions are a `Kennzeichenart` stored beside it, never part of the key.
// § FZV:9(1)  § FZV:10(1)  § FZV:10(3)  § FZV:11(2)
struct Kennzeichen: Hashable, Sendable, Comparable, CustomStringConvertible {
    // § FZV:Anlage4(1)
    static let zeichenHoechstens = 8

    let unterscheidungszeichen: Unterscheidungszeichen
    let schluessel: Kennzeichenschluessel

    init(_ unterscheidungszeichen: Unterscheidungszeichen, _ schluessel: Kennzeichenschluessel) throws(KennzeichenError) {
        let laenge = unterscheidungszeichen.laenge + schluessel.laenge
        guard laenge <= Self.zeichenHoechstens else {
            throw .zuVieleZeichen(zeichen: laenge, hoechstens: Self.zeichenHoechstens)
        }
        self.unterscheidungszeichen = unterscheidungszeichen
        self.schluessel = schluessel
    }

    init(_ uz: Unterscheidungszeichen, _ buchstaben: Erkennungsbuchstaben, _ zahl: Int) throws(KennzeichenError) {
        guard let schluessel = Kennzeichenschluessel(zeile: buchstaben.zeile, zahl: zahl) else { throw .zahlUngueltig }
        try self.init(uz, schluessel)
    }

    /// From three separate fields, as registers and forms keep them.
    init(uz: String, buchstaben: String, zahl: String) throws(KennzeichenError) {
        let ziffern = zahl.utf8
        guard (1...4).contains(ziffern.count), ziffern.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), ziffern.first != 0x30,
            let wert = Int(zahl)
        else { throw .zahlUngueltig }
        try self.init(Unterscheidungszeichen(uz), Erkennungsbuchstaben(buchstaben), wert)
    }

    var buchstaben: Erkennungsbuchstaben { schluessel.buchstaben }
    var zahl: Int { schluessel.zahl }
    /// Letters and digits together, without additions.
    var zeichen: Int { unterscheidungszeichen.laenge + schluessel.laenge }

    /// Canonical form, such as `LEV-AB 12`.
    var text: String { "\(unterscheidungszeichen.text)-\(buchstaben.text) \(zahl)" }
    /// Without separators, such as `LEVAB12`: for file names and links. Ambiguous, never a key.
    var kompakt: String { "\(unterscheidungszeichen.text)\(buchstaben.text)\(zahl)" }
    var description: String { text }

    static func < (a: Self, b: Self) -> Bool {
        (a.unterscheidungszeichen, a.schluessel) < (b.unterscheidungszeichen, b.schluessel)
    }
}

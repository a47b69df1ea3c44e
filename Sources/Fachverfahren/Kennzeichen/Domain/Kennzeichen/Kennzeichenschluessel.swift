// SPDX-License-Identifier: EUPL-1.2

/// Dense number of an Erkennungsnummer inside its Unterscheidungszeichen: row of the letters × 9999 + digits − 1.
///
/// Rows 0…25 are A…Z, 26 + 26·i + j are the pairs. The order of the keys is the order people expect
/// (A 1 … Z 9999, AA 1 … ZZ 9999), and every key of the space is a valid Erkennungsnummer.
// § FZV:Anlage1(1)  § FZV:Anlage1(2)
struct Kennzeichenschluessel: Hashable, Sendable, Comparable, Codable {
    static let zeilen = 702
    static let zahlen = 9999
    static let anzahl = zeilen * zahlen

    let wert: Int32

    /// Reads a stored key; `nil` outside the space.
    init?(_ wert: Int32) {
        guard wert >= 0, wert < Int32(Self.anzahl) else { return nil }
        self.wert = wert
    }

    /// `nil` unless `zeile` is 0…701 and `zahl` is 1…9999.
    init?(zeile: Int, zahl: Int) {
        guard zeile >= 0, zeile < Self.zeilen, zahl >= 1, zahl <= Self.zahlen else { return nil }
        self.wert = Int32(zeile * Self.zahlen + zahl - 1)
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let schluessel = Self(try container.decode(Int32.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "kein Kennzeichenschlüssel")
        }
        self = schluessel
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wert)
    }

    var zeile: Int { Int(wert) / Self.zahlen }
    var zahl: Int { Int(wert) % Self.zahlen + 1 }
    var buchstaben: Erkennungsbuchstaben { Erkennungsbuchstaben(geprueft: zeile) }

    var ziffern: Int { zahl < 10 ? 1 : zahl < 100 ? 2 : zahl < 1000 ? 3 : 4 }
    /// Characters of the Erkennungsnummer: letters and digits.
    var laenge: Int { buchstaben.laenge + ziffern }

    static func < (a: Self, b: Self) -> Bool { a.wert < b.wert }
}

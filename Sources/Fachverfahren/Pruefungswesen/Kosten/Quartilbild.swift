// SPDX-License-Identifier: EUPL-1.2
import Core

/// Own figures among those of other cities as a drawing: a line from the least to the most, a box from the first to the third quartile, the
/// median across it, and a diamond for the own value. The table beside it says the same in words.
struct Quartilbild: Encodable, Sendable {
    struct Strich: Encodable, Sendable {
        let ort: Int
        let text: String
    }

    struct Reihe: Encodable, Sendable {
        let titel: String
        let schrift: Int
        let mitte: Int
        let oben: Int
        let unten: Int
        let von: Int
        let bis: Int
        let kasten: Int
        let kastenbreite: Int
        let median: Int
        /// Points of the diamond; `nil` without a value of one's own.
        let raute: String?
    }

    /// One figure with what others reach; `nil` without a value of one's own.
    struct Wertreihe {
        let vergleich: Vergleichswerte
        let eigener: Geld?

        init(_ vergleich: Vergleichswerte, eigener: Geld?) {
            self.vergleich = vergleich
            self.eigener = eigener
        }
    }

    static let links = 20
    static let breite = 900
    static let zeile = 74

    /// Begins the ids of its title and its description.
    let id: String
    let titel: String
    let viewBox: String
    let unten: Int
    let schrift: Int
    let striche: [Strich]
    let reihen: [Reihe]
    let beschreibung: String

    /// - Parameter einheit: of all rows, after the numbers of the scale.
    /// - Returns: `nil` where nothing is compared.
    init?(_ zeilen: [Wertreihe], id: String, titel: String, einheit: String) {
        guard !zeilen.isEmpty else { return nil }
        self.id = id
        self.titel = titel
        let hoechster = zeilen.flatMap { $0.vergleich.werte + [$0.eigener].compactMap(\.self) }.map(\.cent).max() ?? 0
        let schritt = Self.schritt(max(hoechster, 100))
        let ende = (max(hoechster, 1) + schritt - 1) / schritt * schritt
        func ort(_ geld: Geld) -> Int { Self.links + Int(geld.cent * Int64(Self.breite) / ende) }
        unten = zeilen.count * Self.zeile + 10
        schrift = unten + 22
        viewBox = "0 0 \(Self.links + Self.breite + 60) \(unten + 40)"
        striche = stride(from: Int64(0), through: ende, by: Int64.Stride(schritt)).map {
            Strich(ort: ort(Geld(cent: $0)), text: "\($0 / 100) \(einheit)")
        }
        reihen = zeilen.enumerated().map { nr, zeile in
            let v = zeile.vergleich, mitte = nr * Self.zeile + 48
            return Reihe(
                titel: "\(v.titel) (\(v.anzahl) Kommunen)", schrift: mitte - 24, mitte: mitte, oben: mitte - 14,
                unten: mitte + 14, von: ort(v.minimum), bis: ort(v.maximum), kasten: ort(v.viertel[0]),
                kastenbreite: max(ort(v.viertel[2]) - ort(v.viertel[0]), 1), median: ort(v.viertel[1]),
                raute: zeile.eigener.map { wert in
                    let x = ort(wert)
                    return "\(x),\(mitte - 12) \(x + 10),\(mitte) \(x),\(mitte + 12) \(x - 10),\(mitte)"
                })
        }
        beschreibung =
            "\(titel) im Vergleich. Linie: Minimum bis Maximum, Kasten: erstes bis drittes Viertel, Strich: Median, Raute: eigener Wert. "
            + zeilen.compactMap { zeile in
                zeile.eigener.map { "\(zeile.vergleich.titel): \(zeile.vergleich.text($0)), \(zeile.vergleich.lage($0))." }
            }.joined(separator: " ")
    }

    /// A round distance between marks, so that there are at most about eight.
    private static func schritt(_ hoechster: Int64) -> Int64 {
        var stufe: Int64 = 100
        while true {
            for faktor in [Int64(1), 2, 5] where hoechster / (stufe * faktor) < 8 { return stufe * faktor }
            stufe *= 10
        }
    }
}

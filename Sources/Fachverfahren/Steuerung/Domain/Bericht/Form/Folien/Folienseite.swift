// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// The slides of a report as one page: what a browser shows, and what 16:9 is printed from.
struct Folienseite: Page {
    static let vorlage = "steuerung/bericht/folien"

    struct Punkt: Encodable, Sendable {
        let text: String
        var weitere: [String] = []
        var punkte: [Punkt] = []
        var hatPunkte = false
    }

    struct Block: Encodable, Sendable {
        let untertitel: String?
        let absatz: String?
        let punkte: [Punkt]
        let hatPunkte: Bool
    }

    struct Blatt: Encodable, Sendable {
        let nr: Int
        let titel: String
        let kapitel: Bool
        /// Much to read, so in smaller letters.
        let eng: Bool
        let bloecke: [Block]
    }

    let titel: String
    let herausgeber: String
    let stichtag: String
    let blaetter: [Blatt]

    init(_ ausgabe: Berichtsausgabe, _ rahmen: Berichtsrahmen) {
        titel = ausgabe.titel.text
        herausgeber = rahmen.herausgeber
        stichtag = ausgabe.stichtag.deutsch
        blaetter = Foliensatz(ausgabe).folien.enumerated().map { nr, folie in
            Blatt(
                nr: nr + 1, titel: folie.titel, kapitel: folie.istKapitel,
                eng: folie.zeilen.count > 9 || folie.zeilen.reduce(0) { $0 + $1.text.count } > 800,
                bloecke: Self.bloecke(folie.zeilen))
        }
    }

    private static func bloecke(_ zeilen: [Berichtszeile]) -> [Block] {
        var bloecke: [Block] = []
        var rest = zeilen[...]
        while let zeile = rest.first {
            guard let stufe = zeile.stufe else {
                rest.removeFirst()
                let istTitel = zeile.rolle == .untertitel
                bloecke.append(
                    Block(
                        untertitel: istTitel ? zeile.text : nil, absatz: istTitel ? nil : zeile.text, punkte: [],
                        hatPunkte: false))
                continue
            }
            bloecke.append(Block(untertitel: nil, absatz: nil, punkte: punkte(&rest, ab: stufe), hatPunkte: true))
        }
        return bloecke
    }

    /// The items of this level and below, as far as they follow each other.
    private static func punkte(_ rest: inout ArraySlice<Berichtszeile>, ab stufe: Int) -> [Punkt] {
        var punkte: [Punkt] = []
        while let zeile = rest.first, let eigene = zeile.stufe, eigene >= stufe {
            rest.removeFirst()
            var punkt = Punkt(text: zeile.text)
            while let naechste = rest.first, naechste.rolle == .fortsetzung(eigene) {
                punkt.weitere.append(naechste.text)
                rest.removeFirst()
            }
            punkt.punkte = self.punkte(&rest, ab: eigene + 1)
            punkt.hatPunkte = !punkt.punkte.isEmpty
            punkte.append(punkt)
        }
        return punkte
    }
}

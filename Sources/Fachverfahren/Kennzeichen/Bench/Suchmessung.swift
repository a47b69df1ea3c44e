// SPDX-License-Identifier: EUPL-1.2
package import Core
package import Foundation

/// What the measurements may call (`make bench`): the index as the pages use it, filled with a drawn stock.
package struct Suchmessung: Sendable {
    /// One plate of the city's whole stock, as a table of all plates would hold it.
    package struct Zeile: Sendable {
        package let uz: String
        package let buchstaben: String
        package let zahl: Int
        /// Neither taken nor blocked.
        package let frei: Bool
    }

    private let belegung: Belegung
    private let felder: [(zeichen: Unterscheidungszeichen, sperre: Sperrmaske)]
    private let stadt: Stadtregeln
    private let jetzt: Zeitpunkt

    /// - Parameters:
    ///   - belegt: how many plates somebody has, drawn from the stock by `saat`.
    package init(stadtdatei: URL, belegt: Int, saat: UInt64, jetzt: Zeitpunkt) throws {
        let daten = try Rechtsdaten(stadtdatei: stadtdatei)
        stadt = daten.stadt
        self.jetzt = jetzt
        let zeichen = stadt.unterscheidungszeichen
        felder = zeichen.map { ($0, Sperrmaske(daten.sperrregeln, fuer: $0, .online, am: jetzt.tag)) }
        belegung = Belegung(zeichen)
        var zufall = SplitMix(zustand: saat)
        var gezogen: Set<Kennzeichen> = []
        while gezogen.count < belegt {
            let uz = zeichen[Int(zufall.naechste() % UInt64(zeichen.count))]
            let zeile = Int(zufall.naechste() % UInt64(Kennzeichenschluessel.zeilen))
            let zahl = stadt.ziffernMindestens.wert + Int(zufall.naechste() % 999)
            if let schluessel = Kennzeichenschluessel(zeile: zeile, zahl: zahl) {
                gezogen.insert(try Kennzeichen(uz, schluessel))
            }
        }
        belegung.uebernimm(gezogen.map { Belegung.Aenderung(kennzeichen: $0, art: .belegt(bis: nil)) })
    }

    /// The search behind a page: 24 free plates in order and how many there are.
    package func suche(buchstaben: String, zahl: String) throws -> (kennzeichen: [String], gesamt: Int) {
        let treffer = belegung.suche(
            Suchanfrage(
                muster: try Suchmuster(buchstaben: buchstaben, zahl: zahl), felder: felder, ziffern: stadt.ziffern,
                grenze: Laengenregel.grenze(.gewoehnlich, .einzeilig), anzahl: 24, auswahl: .ab(0)), am: jetzt)
        return (treffer.kennzeichen.map(\.text), treffer.gesamt)
    }

    /// Every plate that the city may give at all, in the order of the search.
    package func jede(_ body: (Zeile) throws -> Void) throws {
        let belegt = belegung.felder(am: jetzt)
        for (uz, sperre) in felder {
            for zeile in 0..<Kennzeichenschluessel.zeilen {
                for zahl in 1...999 where stadt.ziffern.contains(String(zahl).utf8.count) {
                    guard let schluessel = Kennzeichenschluessel(zeile: zeile, zahl: zahl) else { continue }
                    let frei = !(belegt[uz]?.istGesetzt(schluessel) ?? true) && !sperre.sperrt(schluessel)
                    try body(Zeile(uz: uz.text, buchstaben: schluessel.buchstaben.text, zahl: zahl, frei: frei))
                }
            }
        }
    }
}

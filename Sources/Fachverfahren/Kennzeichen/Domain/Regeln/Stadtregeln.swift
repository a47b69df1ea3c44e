// SPDX-License-Identifier: EUPL-1.2
import Core

/// A value the city has set, with the place where it says so.
struct Vorgabe<Wert: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    let wert: Wert
    let quelle: Rechtsquelle
}

/// What differs from town to town; the file `cities/<town>/kennzeichen.json`.
struct Stadtregeln: Hashable, Sendable, Codable {
    struct Vorrat: Hashable, Sendable, Codable {
        let zeichen: Unterscheidungszeichen
        let bezeichnung: String
        /// Never given unasked, so that each of these plates is a wish.
        let nurAufWunsch: Bool
        let quelle: Rechtsquelle
    }

    struct Gebuehr: Hashable, Sendable, Codable {
        /// Number of the tariff, such as 230.
        let nummer: String
        let text: String
        /// The same in English; the German text stands in for a missing one.
        let en: String?
        let betrag: Geld
        let quelle: Rechtsquelle
        let geltung: Geltung
    }

    let version: String
    let stadt: String
    /// Two letters of the Land; selects the shipped blocks.
    let land: String
    let vorrat: [Vorrat]
    let ziffernMindestens: Vorgabe<Int>
    let ziffernHoechstens: Vorgabe<Int>
    let reservierungenJePerson: Vorgabe<Int>
    let reservierungTage: Vorgabe<Int>
    let verlaengerungTage: Vorgabe<Int>
    let haltenMinuten: Vorgabe<Int>
    /// Plates that one visitor holds at once, those in begun applications included.
    let haltenJeBesuch: Vorgabe<Int>
    /// Days a plate rests after its vehicle was put out of use; 0 where the city does not wait.
    let ruhezeitTage: Vorgabe<Int>
    let beobachtungenJePerson: Vorgabe<Int>
    let beobachtungTage: Vorgabe<Int>
    let gebuehren: [Gebuehr]

    var unterscheidungszeichen: [Unterscheidungszeichen] { vorrat.map(\.zeichen) }
    var ziffern: ClosedRange<Int> { ziffernMindestens.wert...max(ziffernMindestens.wert, ziffernHoechstens.wert) }

    // § GebOSt:230
    func gebuehr(am tag: Kalendertag) -> (posten: [Gebuehr], summe: Geld) {
        let posten = gebuehren.filter { $0.geltung.umfasst(tag) }
        return (posten, posten.reduce(.null) { $0 + $1.betrag })
    }
}

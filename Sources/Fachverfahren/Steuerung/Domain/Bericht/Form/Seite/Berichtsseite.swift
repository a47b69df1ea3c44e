// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// A report as one page that fetches nothing from elsewhere: what a browser shows, and what A4 is printed from.
struct Berichtsseite: Page {
    static let vorlage = "steuerung/bericht/seite"

    struct Block: Encodable, Sendable {
        let absatz: Satzform?
        let punkte: [Punktform]
        let hatPunkte: Bool
        let leer: String?
    }

    struct Teil: Encodable, Sendable {
        let name: String
        let titel: Satzform
        let untertitel: [Satzform]
        let bloecke: [Block]
        /// Facts behind the titles; they stand below, so that a heading is nothing but its words.
        let titelstellen: [Satzform.Stelle]
        let titelBelegt: Bool
        let titelRedaktion: String?
    }

    struct Belegzeile: Encodable, Sendable {
        let nr: Int
        let beleg: Belegtext
    }

    let titel: String
    let herausgeber: String
    let stichtag: String
    let kenntnis: String
    let pruefsumme: String
    /// Printed pages have no ways to click.
    let druck: Bool
    let kurzfassung: [String]
    let hatKurzfassung: Bool
    let abschnitte: [Teil]
    let belege: [Belegzeile]
    let hatBelege: Bool

    init(_ ausgabe: Berichtsausgabe, _ rahmen: Berichtsrahmen, _ kurzfassung: Kurzfassung? = nil, druck: Bool) {
        let verzeichnis = Belegverzeichnis(ausgabe)
        titel = ausgabe.titel.text
        herausgeber = rahmen.herausgeber
        stichtag = ausgabe.stichtag.deutsch
        kenntnis = ausgabe.kenntnis.deutsch
        pruefsumme = ausgabe.faktenpruefsumme
        self.druck = druck
        self.kurzfassung = kurzfassung?.absaetze ?? []
        hatKurzfassung = !self.kurzfassung.isEmpty
        abschnitte = ausgabe.abschnitte.compactMap { Self.teil($0, verzeichnis) }
        belege = verzeichnis.belege.enumerated().map {
            Belegzeile(nr: $0 + 1, beleg: Belegtext($1, namen: ausgabe.namen))
        }
        hatBelege = !belege.isEmpty
    }

    private static func teil(_ abschnitt: Abschnitt, _ verzeichnis: Belegverzeichnis) -> Teil? {
        guard let titel = abschnitt.titel.first else { return nil }
        let stellen = Satzform.stellen(abschnitt.titel, verzeichnis)
        return Teil(
            name: abschnitt.name, titel: Satzform(titel, in: abschnitt.name, verzeichnis),
            untertitel: abschnitt.titel.dropFirst().map { Satzform($0, in: abschnitt.name, verzeichnis) },
            bloecke: abschnitt.bloecke.map { block($0, in: abschnitt.name, verzeichnis) }, titelstellen: stellen,
            titelBelegt: !stellen.isEmpty, titelRedaktion: Satzform.redaktion(titel))
    }

    private static func block(_ block: Berichtsblock, in abschnitt: String, _ verzeichnis: Belegverzeichnis) -> Block {
        var absatz: Satzform?
        var leer: String?
        var baeume: [Satzbaum] = []
        switch block {
        case .satz(let satz): absatz = Satzform(satz, in: abschnitt, verzeichnis)
        case .liste(let punkte): baeume = punkte
        case .gruppe(_, let titel, let punkte): baeume = [Satzbaum(titel, punkte)]
        case .keinBericht: leer = Berichtszeile.keinBericht.text
        }
        return Block(
            absatz: absatz, punkte: baeume.map { Punktform($0, in: abschnitt, verzeichnis) }, hatPunkte: !baeume.isEmpty,
            leer: leer)
    }
}

/// What surrounds a report and is no part of it.
public struct Berichtsrahmen: Sendable {
    /// Who publishes it, such as the town.
    let herausgeber: String

    public init(herausgeber: String) { self.herausgeber = herausgeber }
}

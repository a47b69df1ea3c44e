// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The report for a day as known at a moment, what it tells otherwise than the last edition, its files, and all editions.
struct BerichtSeite: Page {
    static let vorlage = "steuerung/berichtsseite"

    struct Ausgabezeile: Encodable, Sendable {
        let url: String
        let titel: String
        let stichtag: String
        let fassung: String
        let stand: Marke
    }

    struct Festhalten: Encodable, Sendable {
        let url: String
        let mitgaben: [Mitgabe]
    }

    let titel = "Statusbericht"
    let kopf: Programmkopf
    let zeitwahl: Zeitwahl
    let filter: [Feldauswahl]
    let filterUrl = BerichtURL.bericht
    /// Why there is none.
    let leer: Leer?
    let bericht: Berichtsansicht?
    let dateien: [Link]
    let hatDateien: Bool
    let festhalten: Festhalten?
    let vergleich: Vergleichsansicht?
    /// Known misspellings, before anybody lays the edition down.
    let schreibfehler: Schreibfehleransicht?
    let ausgaben: [Ausgabezeile]
    let hatAusgaben: Bool

    static func bauen(_ anfrage: WebRequest, _ dienst: Berichtsdienst) async throws -> BerichtSeite {
        let sicht = try anfrage.betrachtung()
        let programme = try await anfrage.programme(dienst, sicht)
        let ausgaben = try await dienst.store.read { try $0.ausgaben() }
        let gewaehlt = anfrage.abfrage["programm"].flatMap { ObjektID($0) } ?? programme.first?.objekt.id
        let fassung = anfrage.abfrage["fassung"] ?? dienst.fassungen.first
        var bild: (ausgabe: Berichtsausgabe, ansicht: Berichtsansicht, vergleich: Vergleichsansicht?)?
        var grund: any Fachfehler = Berichtsfehler.programmFehlt
        if let gewaehlt {
            do {
                let ausgabe = try await dienst.zeichnen(
                    gewaehlt, am: sicht.stichtag, bekannt: sicht.bekannt, fassung: fassung, akteur: anfrage.akteur)
                let ansicht = Berichtsansicht(
                    ausgabe, personen: try await dienst.personen(ausgabe),
                    quellen: try await dienst.quellen(ausgabe, anfrage.akteur), sicht)
                let vergleich = try await dienst.vergleich(ausgabe, akteur: anfrage.akteur)
                bild = (ausgabe, ansicht, vergleich.map { Vergleichsansicht($0.letzte, $0.vergleich) })
            } catch let fehler as any Fachfehler where fehler.art == .konflikt || fehler.art == .eingabe {
                // What is missing is said where the report would stand; the day can be chosen anew.
                grund = fehler
            }
        }
        return BerichtSeite(anfrage, dienst, sicht, programme, gewaehlt, fassung, ausgaben, bild, grund)
    }

    private init(
        _ anfrage: WebRequest, _ dienst: Berichtsdienst, _ sicht: Betrachtung, _ programme: [Objektsicht], _ gewaehlt: ObjektID?,
        _ fassung: String?, _ ausgaben: [Ausgabekopf],
        _ bild: (ausgabe: Berichtsausgabe, ansicht: Berichtsansicht, vergleich: Vergleichsansicht?)?, _ grund: any Fachfehler
    ) {
        kopf = Programmkopf(
            .bericht, titel, sicht, satz: [bild?.ansicht.titel, Zeitwahl(sicht).satz].compactMap(\.self).joined(separator: ". "))
        zeitwahl = Zeitwahl(sicht)
        let worte = Feldauswahl(
            "fassung", "Wortlaut", dienst.fassungen.map { Option($0, $0, gewaehlt: $0 == fassung) }, breite: .zeichen16)
        let wahl = Feldauswahl(
            "programm", "Programm",
            programme.map { Option($0.objekt.id.text, $0.anzeigename, gewaehlt: $0.objekt.id == gewaehlt) }, breite: .zeichen16)
        filter = (programme.count > 1 ? [wahl] : []) + (dienst.fassungen.isEmpty ? [] : [worte])
        leer = bild == nil ? Leer("Kein Bericht zu diesem Stichtag", grund.meldung) : nil
        bericht = bild?.ansicht
        vergleich = bild?.vergleich
        schreibfehler = bild.flatMap { Schreibfehleransicht($0.ausgabe, dienst.vorgaben.schreibfehler) }
        let teile = [("programm", gewaehlt?.text ?? ""), ("fassung", fassung ?? "")]
        dateien =
            bild == nil
            ? []
            : [Berichtsformat.pdf, .folienPdf, .pptx, .html, .json].map {
                Link($0.deutsch, sicht.url(BerichtURL.datei($0), teile))
            }
        hatDateien = !dateien.isEmpty
        if let bild, anfrage.akteur.darf(SteuerungRechte.berichtErstellen) {
            festhalten = Festhalten(
                url: BerichtURL.ausgaben,
                mitgaben: [
                    Mitgabe(name: "programm", wert: bild.ausgabe.programm.text),
                    Mitgabe(name: "stichtag", wert: bild.ausgabe.stichtag.iso),
                    Mitgabe(name: "bekannt", wert: bild.ausgabe.kenntnis.iso8601),
                    Mitgabe(name: "fassung", wert: bild.ausgabe.fassung),
                ])
        } else {
            festhalten = nil
        }
        self.ausgaben = ausgaben.map {
            Ausgabezeile(
                url: BerichtURL.ausgabe($0.id), titel: $0.titel, stichtag: $0.stichtag.deutsch, fassung: $0.fassung,
                stand: $0.stand.marke)
        }
        hatAusgaben = !ausgaben.isEmpty
    }
}

/// What an edition tells otherwise than the last one.
struct Vergleichsansicht: Encodable, Sendable {
    struct Zeile: Encodable, Sendable {
        let art: Marke
        let abschnitt: String
        let vorher: String?
        let nachher: String?
    }

    let satz: String
    let letzte: Link
    let zeilen: [Zeile]
    let hatZeilen: Bool

    init(_ letzte: Ausgabekopf, _ vergleich: Ausgabevergleich) {
        self.letzte = Link("Ausgabe zum \(letzte.stichtag.deutsch)", BerichtURL.ausgabe(letzte.id))
        zeilen = vergleich.zeilen.map { zeile in
            let art =
                switch zeile.art {
                case .neu: Marke("erfolg", "neu")
                case .geaendert: Marke("info", "geändert")
                case .entfallen: Marke("warnung", "entfallen")
                }
            return Zeile(art: art, abschnitt: zeile.abschnitt, vorher: zeile.vorher, nachher: zeile.nachher)
        }
        hatZeilen = !zeilen.isEmpty
        satz = hatZeilen ? "Im selben Wortlaut verglichen." : "Alle Sätze sind dieselben."
    }
}

/// Sentences with known misspellings, and how they are spelled.
struct Schreibfehleransicht: Encodable, Sendable {
    struct Zeile: Encodable, Sendable {
        let satz: Link
        let falsch: String
        let richtig: String
    }

    let zeilen: [Zeile]

    /// `nil` where there is none.
    init?(_ ausgabe: Berichtsausgabe, _ bekannte: [Schreibfehler]) {
        zeilen = ausgabe.schreibfehler(bekannte).map { fund in
            Zeile(
                satz: Link(fund.satz.text, "#\(Satzform.anker(fund.satz, in: fund.abschnitt))"), falsch: fund.fehler.falsch,
                richtig: fund.fehler.richtig)
        }
        if zeilen.isEmpty { return nil }
    }
}

extension Ausgabestand {
    var marke: Marke {
        switch self {
        case .entwurf, .abgestimmt: Marke("info", deutsch)
        case .freigegeben, .vorgelegt, .zurKenntnisGenommen: Marke("erfolg", deutsch)
        }
    }
}

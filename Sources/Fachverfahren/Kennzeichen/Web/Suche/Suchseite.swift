// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// The search for a plate.
struct Suchseite: Page {
    static let vorlage = "kennzeichen/suche"
    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let kennzeichen: Feld
    let zeichen: Feldauswahl
    let buchstaben: Feld
    let zahl: Feld
    let vorname: Feld
    let nachname: Feld
    let geburtstag: Feld
    let zusatz: Feldgruppe
    let liveUrl = KennzeichenURL.treffer
    let kosten: String
    let tage: Int
    let ergebnis: Trefferliste

    init(_ anfrage: WebRequest, _ wunsch: Suchwunsch, _ ergebnis: Suchergebnis, _ stadt: Stadtregeln) {
        func t(_ schluessel: String) -> String { anfrage.t(schluessel) }
        let text = ergebnis.ursache.map { anfrage.t($0) } ?? ergebnis.fehler?.text
        func fehler(_ feld: String) -> String? { ergebnis.fehler.flatMap { $0.feld == feld ? text : nil } }
        titel = t("kzTitel")
        hatFehler = ergebnis.fehler != nil
        fehlerliste = ergebnis.fehler.flatMap { Fehlerliste([($0.feld, text)]) }
        kennzeichen = Feld(
            "k", t("kzFeldKennzeichen"), wert: wunsch.kennzeichen, breite: .zeichen16, hinweis: t("kzFeldKennzeichenHinweis"),
            fehler: fehler("k"))
        zeichen = Feldauswahl(
            "zeichen", t("kzFeldZeichen"),
            [Option("", t("kzAlleZeichen"), gewaehlt: wunsch.zeichen == nil)]
                + stadt.vorrat.map {
                    Option($0.zeichen.text, "\($0.zeichen.text) – \($0.bezeichnung)", gewaehlt: wunsch.zeichen == $0.zeichen.text)
                },
            breite: .zeichen16)
        buchstaben = Feld(
            "buchstaben", t("kzFeldBuchstaben"), wert: wunsch.buchstaben, breite: .zeichen4, hinweis: t("kzFeldBuchstabenHinweis")
        )
        zahl = Feld("zahl", t("kzFeldZahl"), wert: wunsch.zahl, breite: .zeichen4, hinweis: t("kzFeldZahlHinweis"))
        vorname = Feld("vorname", t("kzFeldVorname"), wert: wunsch.vorname, breite: .zeichen16, autocomplete: "given-name")
        nachname = Feld(
            "nachname", t("kzFeldNachname"), wert: wunsch.nachname, breite: .zeichen16, autocomplete: "family-name",
            fehler: fehler("nachname"))
        geburtstag = Feld(
            "geburtstag", t("kzFeldGeburtstag"), wert: wunsch.geburtstag, breite: .zeichen8,
            hinweis: t("kzFeldGeburtstagHinweis"),
            fehler: fehler("geburtstag"))
        zusatz = Feldgruppe(
            "zusatz", t("kzFeldArt"),
            [
                Option("", t("kzArtGewoehnlich"), gewaehlt: wunsch.art.zusatz == nil),
                Option("E", t("kzArtE"), gewaehlt: wunsch.art.zusatz == .e),
                Option("H", t("kzArtH"), gewaehlt: wunsch.art.zusatz == .h),
            ])
        kosten = stadt.gebuehr(am: anfrage.jetzt.tag).summe.deutsch
        tage = stadt.reservierungTage.wert
        self.ergebnis = Trefferliste(anfrage, wunsch, ergebnis)
    }
}

/// The result below the search, also sent alone while somebody types.
struct Trefferliste: Page {
    static let vorlage = "kennzeichen/treffer"

    struct Platte: Encodable, Sendable {
        let schild: Schild
        let url: String
    }
    struct Auskunft: Encodable, Sendable {
        let schild: Schild
        let bezirk: String
        let text: String
        let hinweis: String?
        let frei: Bool
        let beobachtbar: Bool
        let url: String
        let nachbarn: [Platte]
        let hatNachbarn: Bool
    }

    let titel: String
    /// While somebody types, the fragment has no other place to say what is wrong.
    let fehler: String?
    let hatErgebnis: Bool
    let mehrereLesarten: Bool
    let anzahltext: String
    let platten: [Platte]
    let auskuenfte: [Auskunft]
    let vorschlaege: [Platte]
    let hatVorschlaege: Bool
    let andereUrl: String?

    init(_ anfrage: WebRequest, _ wunsch: Suchwunsch, _ ergebnis: Suchergebnis) {
        func platte(_ k: Kennzeichen) -> Platte {
            Platte(
                schild: Schild(k, wunsch.art),
                url: KennzeichenURL.mit("\(KennzeichenURL.suche)/\(k.kompaktMitStrich)", ["zusatz": wunsch.zusatz]))
        }
        titel = anfrage.t("kzErgebnis")
        fehler = ergebnis.ursache.map { anfrage.t($0) } ?? ergebnis.fehler?.text
        mehrereLesarten = ergebnis.auskuenfte.count > 1
        hatErgebnis = ergebnis.fehler == nil && ergebnis.auskuenfte.isEmpty && ergebnis.vorschlaege.isEmpty
        anzahltext =
            switch ergebnis.gesamt {
            case 0: anfrage.t("kzKeine")
            case 1: anfrage.t("kzEines")
            default: anfrage.t("kzAnzahl", ergebnis.gesamt.gegliedert)
            }
        platten = ergebnis.treffer.map(platte)
        auskuenfte = ergebnis.auskuenfte.map { auskunft in
            let k = auskunft.lesart.kennzeichen
            return Auskunft(
                schild: Schild(k, wunsch.art), bezirk: auskunft.lesart.bezirk ?? "",
                text: anfrage.t(
                    auskunft.eigen ? (auskunft.frei ? "kzIstFrei" : "kzIstNichtFrei") : "kzFremd", auskunft.lesart.text),
                hinweis: auskunft.hinweis?.text(anfrage), frei: auskunft.frei,
                beobachtbar: auskunft.eigen && !auskunft.frei && auskunft.hinweis == nil, url: platte(k).url,
                nachbarn: auskunft.nachbarn.map(platte), hatNachbarn: !auskunft.nachbarn.isEmpty)
        }
        vorschlaege = ergebnis.vorschlaege.map { platte($0.kennzeichen) }
        hatVorschlaege = !vorschlaege.isEmpty
        andereUrl =
            ergebnis.gesamt > platten.count && !platten.isEmpty ? wunsch.url(KennzeichenURL.suche, saat: wunsch.saat &+ 1) : nil
    }
}

extension Int {
    /// German digits in groups of three with narrow no-break spaces.
    var gegliedert: String {
        var out = ""
        for (i, ziffer) in String(self).reversed().enumerated() {
            if i > 0, i % 3 == 0 { out = "\u{202F}" + out }
            out = String(ziffer) + out
        }
        return out
    }
}

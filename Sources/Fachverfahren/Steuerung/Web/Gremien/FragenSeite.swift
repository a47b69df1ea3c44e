// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The questions about one item of an agenda with their answers, and the forms to ask and to answer.
struct FragenSeite: Page {
    static let vorlage = "gremien/fragen"

    struct Zeile: Encodable, Sendable {
        let anker: String
        let text: String
        let von: String
        let antwort: String?
        let beantwortet: String
        let stand: Marke
        let geschichteUrl: String
        let antworten: Antwortform?
    }
    struct Antwortform: Encodable, Sendable {
        let url: String
        let feld: Feldtext
    }
    struct Frageform: Encodable, Sendable {
        let url: String
        let feld: Feldtext
    }

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let brotkrumen: [Brotkrume]
    let hier = "Fragen"
    let satz: String
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let frage: Frageform?
    /// Why nothing can be asked.
    let hinweis: String?

    /// - Parameter beantwortet: the question whose answer was refused.
    init(
        _ anfrage: WebRequest, _ db: some ReadAccess, punkt id: ObjektID, beantwortet: ObjektID? = nil,
        _ eingaben: Formularstand = .neu
    )
        throws
    {
        let heute = anfrage.jetzt.tag, sicht = try Betrachtung(stichtag: nil, bekannt: nil, heute: heute)
        let bild = try db.stichtagsbild(Sitzungsfrage.arten, sicht, akteur: anfrage.akteur)
        guard let punkt = bild.objekt(id), punkt.objekt.art == .tagesordnungspunkt,
            let sitzung = punkt[Tagesordnungspunktfelder().sitzung].flatMap(bild.objekt)
        else { throw SteuerungError.nichtGefunden }
        let name = [sitzung[Sitzungsfelder().gremium].flatMap(bild.objekt)?.anzeigename, sitzung[Sitzungsfelder().tag]?.zeittext]
            .compactMap(\.self).joined(separator: ", ")
        titel = "Fragen: \(punkt.anzeigename)"
        hatFehler = eingaben.hatFehler
        fehlerliste = eingaben.liste()
        brotkrumen = [Brotkrume("Gremien", GremienURL.amt), Brotkrume(name, GremienURL.sitzung(sitzung.objekt.id))]
        satz = name
        let antwortet = anfrage.akteur.darf(SteuerungRechte.gremien)
        zeilen = bild.fragen.filter { $0.punkt == id }.map {
            Zeile($0, am: heute, antwortet: antwortet, $0.id == beantwortet ? eingaben : .neu)
        }
        hatZeilen = !zeilen.isEmpty
        let moeglich = Sitzungsfrage.sindMoeglich(sitzung, am: heute), darf = anfrage.akteur.darf(SteuerungRechte.fragen)
        leer = hatZeilen ? nil : Leer("Noch keine Frage", "Zu diesem Punkt hat noch niemand etwas gefragt.")
        frage =
            darf && moeglich
            ? Frageform(
                url: GremienURL.punktfragen(id),
                feld: Feldtext(
                    "frage", "Ihre Frage", wert: beantwortet == nil ? eingaben.wert("frage") : nil, zeilen: 4,
                    maximal: Sitzungsfrage.hoechstens,
                    hinweis: "Das Programmbüro antwortet vor der Sitzung. Frage und Antwort sehen alle, die das Programm lesen.",
                    fehler: eingaben.bei("frage"))) : nil
        hinweis = darf && !moeglich ? SteuerungError.fragenVorbei.meldung : nil
    }
}

extension FragenSeite.Zeile {
    init(_ frage: Sitzungsfrage, am heute: Kalendertag, antwortet: Bool, _ eingaben: Formularstand) {
        anker = "frage-\(frage.id)"
        text = frage.text
        von = [frage.von, frage.tag].filter { !$0.isEmpty }.joined(separator: ", ")
        antwort = frage.antwort
        beantwortet = frage.beantwortet.map { "Antwort vom \($0)" } ?? ""
        stand = Marke(frage, am: heute)
        geschichteUrl = SteuerungURL.objekt(frage.id)
        let feld = "antwort-\(frage.id)"
        antworten =
            antwortet
            ? FragenSeite.Antwortform(
                url: GremienURL.frage(frage.id),
                feld: Feldtext(
                    feld, frage.antwort == nil ? "Antwort" : "Neue Antwort", wert: eingaben.wert(feld, frage.antwort), zeilen: 4,
                    maximal: Sitzungsfrage.hoechstens * 2, fehler: eingaben.bei(feld))) : nil
    }
}

extension Marke {
    init(_ frage: Sitzungsfrage, am heute: Kalendertag) {
        if frage.istVersaeumt(am: heute) {
            self.init("fehler", "zur Sitzung ohne Antwort")
        } else {
            self.init(frage.istOffen ? "warnung" : "erfolg", frage.istOffen ? "offen" : "beantwortet")
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Whom the programme office has asked, who has answered, and a form to ask more.
struct AnfragenSeite: Page {
    static let vorlage = "steuerung/anfragen"
    static let groesse = 100
    /// How long people usually get to answer.
    static let frist = 14

    struct Zeile: Encodable, Sendable {
        let vorhaben: Link
        let an: String
        let gestellt: String
        let frist: String
        let stand: Marke
        let erinnerungen: String
        let ueberfaellig: Bool
        let zurueckUrl: String?
    }
    struct Wahl: Encodable, Sendable {
        let id: String
        let titel: String
        let url: String
        let an: String?
        /// Why it cannot be asked.
        let grund: String?
        let gewaehlt: Bool
    }

    let titel = "Sachstandsanfragen"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let kopf: Programmkopf
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let seitenzahlen: Seitenzahlen?
    let wahl: [Wahl]
    let hatWahl: Bool
    let stellenUrl = SteuerungURL.anfragen
    let frist: Formularfeld

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ eingaben: Formularstand = .neu) throws {
        let sicht = try Betrachtung(stichtag: nil, bekannt: nil, heute: anfrage.jetzt.tag), heute = anfrage.jetzt.tag
        let bild = try db.stichtagsbild([.vorhaben, .meilenstein], sicht, akteur: anfrage.akteur)
        let darf = anfrage.akteur.darf(SteuerungRechte.erfragen)
        let seite = max(1, anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1)
        let alle = try db.anfragen(ab: (min(seite, 1_000_000) - 1) * Self.groesse, hoechstens: Self.groesse)
        seitenzahlen = Seitenzahlen(seite: seite, groesse: Self.groesse, gesamt: try db.anfragenzahl()) { nr in
            nr == 1 ? SteuerungURL.anfragen : "\(SteuerungURL.anfragen)?seite=\(nr)"
        }
        hatFehler = eingaben.hatFehler
        fehlerliste = eingaben.liste()
        kopf = Programmkopf(.anfragen, titel, sicht, satz: "")
        let namen = try db.namen(Set(alle.map(\.vorhaben)), sicht)
        zeilen = alle.map { Zeile($0, namen[$0.vorhaben] ?? Objektart.vorhaben.deutsch, am: heute, darf: darf) }
        hatZeilen = !zeilen.isEmpty
        leer =
            hatZeilen
            ? nil
            : Leer(
                "Noch niemand gefragt",
                "Wer für ein Vorhaben zuständig ist, bekommt eine E-Mail mit einem Link und antwortet ohne Anmeldung. Die Antwort steht danach im Steckbrief."
            )
        let gewaehlt = Set(eingaben.werte?.alle("vorhaben") ?? []), offen = try db.angefragte()
        let fragbar = darf ? bild.vorhaben.filter { ![.umgesetzt, .ruht].contains(Vorhabengruppe($0, am: heute)) } : []
        let ziele = try db.anfrageziele(Set(fragbar.map(\.id)), am: heute)
        wahl = fragbar.map { vorhaben in
            let an = ziele[vorhaben.id]?.an
            return Wahl(
                id: vorhaben.id.text, titel: vorhaben.titel, url: SteuerungURL.objekt(vorhaben.id), an: an,
                grund: offen.contains(vorhaben.id)
                    ? "Es ist schon eine Anfrage offen." : an == nil ? "Es fehlt die E-Mail der Zuständigen." : nil,
                gewaehlt: gewaehlt.contains(vorhaben.id.text))
        }
        hatWahl = !wahl.isEmpty
        frist = Formularfeld(
            "frist", "Antwort bis", wert: eingaben.wert("frist", heute.plus(tage: Self.frist).iso), typ: "date",
            breite: .zeichen16,
            hinweis: "Erinnert wird drei Tage davor, am Tag selbst und danach dreimal im Abstand einer Woche.",
            fehler: eingaben.bei("frist"))
    }
}

extension AnfragenSeite.Zeile {
    init(_ a: Sachstandsanfrage, _ titel: String, am heute: Kalendertag, darf: Bool) {
        vorhaben = Link(titel, SteuerungURL.objekt(a.vorhaben))
        an = a.an
        gestellt = a.gestellt.tag.deutsch
        frist = a.frist.deutsch
        ueberfaellig = a.istUeberfaellig(am: heute)
        erinnerungen = a.erinnerungstext
        zurueckUrl = darf && a.istOffen ? SteuerungURL.zuruecknehmen(a.id) : nil
        stand = Marke(a, am: heute)
    }
}

extension Sachstandsanfrage {
    var erinnerungstext: String { erinnerungen == 0 ? "" : "\(erinnerungen)-mal erinnert" }
}

extension Marke {
    /// How a request stands.
    init(_ a: Sachstandsanfrage, am heute: Kalendertag) {
        self =
            if let beantwortet = a.beantwortet {
                Marke("erfolg", "beantwortet am \(beantwortet.tag.deutsch)")
            } else if a.zurueckgenommen != nil {
                Marke("leise", "zurückgenommen")
            } else if a.unzustellbar != nil {
                Marke("fehler", "nicht zustellbar")
            } else if a.istUeberfaellig(am: heute) {
                Marke("fehler", "überfällig")
            } else {
                Marke("info", "offen")
            }
    }
}

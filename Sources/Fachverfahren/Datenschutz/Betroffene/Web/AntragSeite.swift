// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// One request: the deadline with its calculation, and a form for each step.
struct AntragSeite: Page {
    static let vorlage = "datenschutz/antrag"

    let titel: String
    let zurueckUrl = AntragURL.liste
    let url: String
    let version: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let frist: Marke
    let fakten: [Angabenzeile]
    let schritte: [String]
    let offen: Bool
    let geprueft: Bool
    let identitaet: Feldtext
    let konto: Feldgruppe?
    let datenUrl: String?
    let verlaengerbar: Bool
    let verlaengertAm: Feld
    let verlaengerung: Feldtext
    let ergebnis: Feldauswahl
    let begruendung: Feldtext
    let beantwortet: Feld

    init(_ antrag: Betroffenenantrag, _ anfrage: WebRequest, _ db: some ReadAccess, fehler: DatenschutzError? = nil) throws {
        let stand = Formularstand(anfrage, fehler), heute = anfrage.jetzt.tag
        titel = "\(antrag.nummer): \(antrag.recht.deutsch)"
        url = AntragURL.antrag(antrag.id)
        version = String(antrag.version)
        hatFehler = stand.hatFehler
        fehlerliste = stand.liste("identitaet")
        frist = antrag.frist.marke(beantwortet: antrag.beantwortet, heute: heute)
        fakten = try Self.fakten(antrag, anfrage.akteur, db)
        schritte = (antrag.frist.verlaengerte ?? antrag.frist.erste).schritte.map { "\($0.text) (\($0.quelle.text))" }
        offen = antrag.beantwortet == nil
        geprueft = antrag.identitaet != nil
        identitaet = Feldtext(
            "identitaet", "Wie wurde die Identität geprüft?", wert: stand.wert("identitaet", antrag.identitaet), zeilen: 2,
            maximal: 500,
            hinweis: "Zum Beispiel Ausweis gesehen, Anmeldung im Bürgerkonto, Rückruf. Bitte keine Ausweiskopie ablegen.",
            fehler: stand.bei("identitaet"))
        let hatKonto = try antrag.email.flatMap { try db.buergerkonto(email: $0) } != nil
        konto =
            hatKonto
            ? Feldgruppe(
                "konto", "Bürgerkonto",
                [
                    Option(
                        "ja", "Die Person hat sich mit dem Bürgerkonto dieser E-Mail-Adresse angemeldet",
                        gewaehlt: antrag.konto != nil)
                ])
            : nil
        datenUrl = geprueft && offen ? AntragURL.daten(antrag.id) : nil
        verlaengerbar = offen && antrag.verlaengertAm == nil && heute <= antrag.frist.erste.ende
        verlaengertAm = Feld(
            "verlaengert-am", "Der Person mitgeteilt am", wert: stand.wert("verlaengert-am", heute.iso), typ: "date",
            breite: .zeichen8,
            fehler: stand.bei("verlaengert-am"))
        verlaengerung = Feldtext(
            "verlaengerung", "Gründe der Verlängerung", wert: stand.wert("verlaengerung"), zeilen: 2, maximal: 2_000,
            fehler: stand.bei("verlaengerung"))
        ergebnis = Feldauswahl(
            "ergebnis", "Ergebnis",
            Antragsergebnis.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == stand.wert("ergebnis")) },
            breite: .zeichen16)
        begruendung = Feldtext(
            "begruendung", "Begründung", wert: stand.wert("begruendung"), zeilen: 4, maximal: 2_000, freiwillig: true,
            hinweis:
                "Nötig, wenn dem Antrag nicht ganz entsprochen wird. Der Hinweis auf Beschwerde und Rechtsbehelf kommt von selbst dazu.",
            fehler: stand.bei("begruendung"))
        beantwortet = Feld(
            "beantwortet", "Beantwortet am", wert: stand.wert("beantwortet", heute.iso), typ: "date", breite: .zeichen8,
            fehler: stand.bei("beantwortet"))
    }

    private static func fakten(_ antrag: Betroffenenantrag, _ akteur: Akteur, _ db: some ReadAccess) throws -> [Angabenzeile] {
        var fakten = [
            Angabenzeile("Person", antrag.name), Angabenzeile("E-Mail-Adresse", antrag.email ?? ""),
            Angabenzeile("Recht", "\(antrag.recht.deutsch) (\(antrag.recht.artikel) DSGVO)"),
            Angabenzeile("Anliegen", antrag.anliegen), Angabenzeile("Eingegangen", antrag.eingegangen.deutschLang),
            try Angabenzeile(vorgang: antrag.vorgang, akteur, db),
            Angabenzeile("Aufgenommen von", "\(try db.anzeigename(antrag.von)), \(antrag.angelegt.deutsch)"),
            Angabenzeile("Identität", antrag.identitaet ?? "noch nicht geprüft"),
        ]
        if let tag = antrag.verlaengertAm {
            fakten.append(Angabenzeile("Verlängert", "mitgeteilt am \(tag.deutsch)\n\(antrag.verlaengerung ?? "")"))
        }
        if let ergebnis = antrag.ergebnis, let tag = antrag.beantwortet {
            fakten.append(
                Angabenzeile("Ergebnis", "\(ergebnis.deutsch), beantwortet am \(tag.deutsch)\n\(antrag.begruendung ?? "")"))
        }
        return fakten
    }
}

/// What the modules hold, to be looked through before it is handed out.
struct AntragsdatenSeite: Page {
    static let vorlage = "datenschutz/antragsdaten"

    struct Bereich: Encodable, Sendable {
        let modul: String
        let funde: [Fund]
    }

    struct Fund: Encodable, Sendable {
        let id: String
        let schluessel: String
        let gewaehlt: Bool
        let art: String
        let bezug: String
        let merkmal: Marke
        let angaben: [Angabenzeile]
    }

    let titel: String
    let zurueckUrl: String
    let url: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let bereiche: [Bereich]
    let hatFunde: Bool
    let anzahl: String
    let leer = Leer(
        "Nichts gefunden", "Kein Verfahren hält etwas unter diesem Namen oder dieser E-Mail-Adresse. Das ist auch eine Auskunft.")

    init(_ antrag: Betroffenenantrag, _ sammlung: Datensammlung, fehler: DatenschutzError? = nil) {
        titel = "Daten zu \(antrag.name)"
        zurueckUrl = AntragURL.antrag(antrag.id)
        url = AntragURL.daten(antrag.id)
        hatFehler = fehler != nil
        fehlerliste = fehler.flatMap { Fehlerliste([($0.feld ?? "fund-1", $0.meldung)]) }
        var bereiche: [Bereich] = []
        for (nr, stelle) in sammlung.fundstellen.enumerated() {
            let fund = Fund(
                id: "fund-\(nr + 1)", schluessel: stelle.schluessel,
                // A name may be somebody else's: that is for a person to decide.
                gewaehlt: stelle.fund.merkmal != .name, art: stelle.fund.art, bezug: stelle.fund.bezug,
                merkmal: Marke(
                    stelle.fund.merkmal == .name ? "warnung" : "erfolg",
                    stelle.fund.merkmal == .name ? "nur über den Namen: bitte prüfen" : "über \(stelle.fund.merkmal.rawValue)"),
                angaben: stelle.fund.angaben.map { Angabenzeile($0.name, $0.wert) })
            if bereiche.last?.modul == stelle.modul {
                bereiche[bereiche.count - 1] = Bereich(modul: stelle.modul, funde: bereiche[bereiche.count - 1].funde + [fund])
            } else {
                bereiche.append(Bereich(modul: stelle.modul, funde: [fund]))
            }
        }
        self.bereiche = bereiche
        hatFunde = !bereiche.isEmpty
        anzahl = sammlung.fundstellen.count == 1 ? "1 Fundstelle" : "\(sammlung.fundstellen.count) Fundstellen"
    }
}

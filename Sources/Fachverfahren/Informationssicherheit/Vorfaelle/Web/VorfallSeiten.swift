// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// All incidents: what is open stands on top with its next deadline in words.
struct VorfaelleSeite: Page {
    static let vorlage = "sicherheit/vorfaelle"

    let titel = "Sicherheitsvorfälle"
    let neuUrl = SicherheitURL.vorfallNeu
    let dringend: String?
    let tabelle: Tabelle

    init(_ dienst: Sicherheitsdienst, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let alle = try db.vorfaelle(), jetzt = anfrage.jetzt
        let spaet = alle.count { v in
            v.abgeschlossen == nil
                && v.uhr(dienst.meldestufen, jetzt: jetzt).contains { if case .ueberschritten = $0.stand { true } else { false } }
        }
        dringend =
            spaet == 0
            ? nil
            : spaet == 1
                ? "Bei einem Vorfall ist eine Meldefrist überschritten."
                : "Bei \(spaet) Vorfällen ist eine Meldefrist überschritten."
        tabelle = Tabelle(
            "vorfaelle", "Offene zuerst, der älteste oben",
            spalten: ["+Nummer", "*Worum es geht", "Bemerkt", "+Einstufung", "+Nächste Meldung", "Stand"],
            alle.map { v in
                let naechste = v.uhr(dienst.meldestufen, jetzt: jetzt).first { $0.stand.istOffen }
                return [
                    .init(v.nummer, url: SicherheitURL.vorfall(v.id)), .init(v.betreff), .init(v.bemerkt.deutsch),
                    .init(v.klasse?.deutsch ?? "noch nicht eingestuft"),
                    .init(
                        naechste?.stufe.titel ?? (v.klasse == nil ? "" : "keine offen"), marke: naechste?.stand.marke,
                        leise: naechste?.stand.wann),
                    .init("", marke: v.abgeschlossen == nil ? Marke("info", "in Arbeit") : Marke("leise", "abgeschlossen")),
                ]
            },
            leer: Leer("Keine Sicherheitsvorfälle", "Sobald jemand einen Vorfall meldet, steht er hier."))
    }
}

/// One incident: its clock, its steps, and a form for each act.
struct VorfallSeite: Page {
    static let vorlage = "sicherheit/vorfall"

    let titel: String
    let zurueck = Link("Sicherheitsvorfälle", SicherheitURL.vorfaelle)
    let url: String
    let version: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let uhr: Tabelle
    let eingestuft: Bool
    let fakten: [Angabenzeile]
    let offen: Bool
    let einstufen: [Eingabe]
    let melden: [Eingabe]
    let hatMelden: Bool
    let schritte: [Verlaufspunkt]
    let hatSchritte: Bool
    let schritt: Feldtext
    let panne: Feld
    let hatPanne: Bool
    let hindernisse: [String]
    let verlauf: [Verlaufspunkt]

    init(_ v: Vorfall, _ dienst: Sicherheitsdienst, _ anfrage: WebRequest, _ db: ReadContext, fehler: SicherheitError? = nil)
        throws
    {
        let stand = Formularstand(anfrage, fehler), uhrwerk = v.uhr(dienst.meldestufen, jetzt: anfrage.jetzt)
        titel = "\(v.nummer): \(v.betreff)"
        url = SicherheitURL.vorfall(v.id)
        version = String(v.version)
        hatFehler = fehler != nil
        fehlerliste = stand.liste("klasse")
        eingestuft = v.klasse != nil
        uhr = Tabelle(
            "uhr", "Meldungen mit Frist", spalten: ["*Meldung", "Frist", "+Stand", "+Grundlage"],
            uhrwerk.map { stufe, lage in
                [
                    .init(stufe.titel, leise: stufe.hinweis), .init(stufe.dauertext),
                    .init("", marke: lage.marke, leise: lage.wann), .init(stufe.quelle),
                ]
            },
            leer: Leer(
                v.klasse == nil ? "Noch nicht eingestuft" : "Keine Meldung fällig",
                v.klasse == nil
                    ? "Mit der Einstufung stehen die Fristen fest." : "Für diese Einstufung ist keine Meldung vorgesehen."))
        let panne = try v.panne.flatMap { try dienst.nachbarn.panne(db, $0) }
        let objekt = try v.zielobjekt.flatMap { try db.zielobjekt($0) }
        fakten = [
            Angabenzeile("Bemerkt", v.bemerkt.deutschLang),
            Angabenzeile("Gemeldet von", "\(try db.anzeigename(v.von)), \(v.angelegt.deutsch)"),
            Angabenzeile("Vorgang", try db.vorgang(v.vorgang)?.zeichen.text ?? "–"),
            Angabenzeile("Einstufung", v.klasse?.deutsch ?? "noch nicht eingestuft"), Angabenzeile("Begründung", v.einstufung),
            Angabenzeile("Was ist passiert?", v.beschreibung),
            Angabenzeile("Zielobjekt", objekt?.titel ?? "–", url: objekt.map { SicherheitURL.zielobjekt($0.id) }),
            Angabenzeile("Datenpanne", panne.map { "\($0.nummer) (\($0.frist))" } ?? "keine", url: panne?.url),
            Angabenzeile("Ursache und Lehren", v.lehren),
        ]
        offen = v.abgeschlossen == nil
        let verbuende = try db.verbuende(fuer: anfrage.akteur)
        let objekte = try verbuende.flatMap { verbund in
            try db.struktur(verbund.id).objekte.map { ($0.id.text, "\(verbund.name): \($0.titel)") }
        }
        einstufen = [
            stand.wahl(
                "klasse", "Einstufung", v.klasse?.rawValue ?? "",
                [("", "bitte wählen")] + Vorfallklasse.allCases.map { ($0.rawValue, $0.deutsch) },
                hinweis: "Erheblich ist, was schwere Störungen oder Schäden für andere verursacht oder verursachen kann."),
            stand.text("einstufung", "Begründung der Einstufung", v.einstufung, maximal: 2_000),
            stand.text("beschreibung", "Was ist passiert?", v.beschreibung, zeilen: 5),
            stand.wahl(
                "zielobjekt", "Betroffenes Zielobjekt", v.zielobjekt?.text ?? "", [("", "keines")] + objekte, breite: .voll,
                freiwillig: true),
            stand.text("lehren", "Ursache und Lehren", v.lehren, freiwillig: true, hinweis: "Zum Abschluss nötig."),
        ]
        hatMelden = !uhrwerk.isEmpty
        melden =
            [
                stand.wahl(
                    "stufe", "Meldung", uhrwerk.first { $0.stand.istOffen }?.stufe.schluessel ?? "",
                    uhrwerk.map { ($0.stufe.schluessel, $0.stufe.titel) })
            ] + stand.zeit("gemeldet", "Gemeldet", anfrage.jetzt) + [stand.feld("an", "Gemeldet an", nil)]
        schritte = try db.vorfallschritte(v.id).map {
            Verlaufspunkt($0.zeit, wer: try db.anzeigename($0.von), was: $0.text)
        }
        hatSchritte = !schritte.isEmpty
        schritt = Feldtext(
            "schritt", "Was wurde getan?", wert: stand.wert("schritt"), zeilen: 3, maximal: 2_000,
            fehler: stand.bei("schritt"))
        self.panne = Feld(
            "panne", "Nummer einer schon gemeldeten Datenpanne", wert: stand.wert("panne"), breite: .zeichen16,
            freiwillig: true,
            hinweis: "Ohne Nummer wird eine neue Datenpanne gemeldet. Sie hat ihre eigene Frist von 72 Stunden.",
            fehler: stand.bei("panne"))
        hatPanne = v.panne != nil
        hindernisse = offen ? v.hindernisse(dienst.meldestufen, jetzt: anfrage.jetzt) : []
        verlauf = try anfrage.verlauf(v.id.text, db)
    }
}

/// Says that the report has arrived, without showing the list to everybody.
struct VorfallAufgenommenSeite: Page {
    static let vorlage = "sicherheit/vorfallaufgenommen"

    let titel = "Danke, die Meldung ist angekommen"
    let nummer: String?
    let beauftragte: [String]
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Templates of letters.
struct Vorlagenrouten {
    let dienst: Poststellendienst

    var alle: [Route] {
        let recht = Zugang.recht(PostRechte.vorlagen), store = dienst.store, dienst = dienst
        return [
            .get(AusgangURL.vorlagen, recht, "Briefvorlagen ansehen") { anfrage in
                .lesung { db in Lesung(try VorlagenSeite(anfrage, db)) }
            },
            .post(AusgangURL.vorlagen, recht, "Briefvorlage speichern", grenze: 20 * 1_048_576) { anfrage in
                try await Formularakt.ausfuehren(anfrage, feld: "text") { eingaben in
                    try await store.read { try VorlagenSeite(anfrage, $0, eingaben) }
                } _: {
                    let odt = anfrage.formular.dateien.first.map {
                        Postdatei(name: $0.dateiname, inhalt: $0.inhalt, anfang: $0.anfang)
                    }
                    try await VorlageSpeichern(dienst: dienst)(
                        .init(
                            id: anfrage.formular["id"].flatMap { BriefvorlageID($0) }, kurz: anfrage.formular["kurz"],
                            titel: anfrage.formular["vorlagentitel"], betreff: anfrage.formular["betreff"],
                            text: anfrage.formular.werte.roh("text"), odt: odt, aktiv: anfrage.formular["aktiv"] != nil,
                            version: anfrage.formular["version"].flatMap { Int($0) }), akteur: anfrage.akteur)
                    return .weiter(nach: AusgangURL.vorlagen, Meldung(.erfolg, "Die Briefvorlage ist gespeichert."))
                }
            },
        ]
    }
}

struct VorlagenSeite: Page {
    static let vorlage = "post/vorlagen"

    struct Zeile: Encodable, Sendable {
        let titel: String
        let kurz: String
        let art: String
        let aktiv: Bool
        let url: String
    }

    let titel = "Briefvorlagen"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let zurueckUrl = AusgangURL.liste
    let url = AusgangURL.vorlagen
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let neuUrl = AusgangURL.vorlagen
    let formtitel: String
    let id: String?
    let version: String
    let kurz: Feld
    let vorlagentitel: Feld
    let betreff: Feld
    let text: Feldtext
    let odt: Felddatei
    let bisher: String?
    let aktiv: Bool
    let platzhalter: [Fakt]

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ werte: Formularstand = .neu) throws {
        hatFehler = werte.hatFehler
        fehlerliste = werte.liste()
        let alle = try db.briefvorlagen(nurAktive: false)
        let wunsch = werte.wert("id") ?? anfrage.abfrage["id"]
        let v = alle.first { $0.id.text == wunsch }
        zeilen = alle.map {
            Zeile(
                titel: $0.titel, kurz: $0.kurz, art: $0.art == .odt ? "OpenDocument" : "Text", aktiv: $0.aktiv,
                url: "\(AusgangURL.vorlagen)?id=\($0.id)")
        }
        hatZeilen = !zeilen.isEmpty
        formtitel = v.map { "Vorlage ändern: \($0.titel)" } ?? "Neue Vorlage"
        id = v?.id.text
        version = v.map { String($0.version) } ?? ""
        kurz = Feld("kurz", "Kurzname", wert: werte.wert("kurz", v?.kurz), breite: .zeichen16, fehler: werte.bei("kurz"))
        vorlagentitel = Feld(
            "vorlagentitel", "Titel", wert: werte.wert("vorlagentitel", v?.titel), fehler: werte.bei("vorlagentitel"))
        betreff = Feld("betreff", "Betreff", wert: werte.wert("betreff", v?.betreff), fehler: werte.bei("betreff"))
        text = Feldtext(
            "text", "Text", wert: werte.wert("text", v?.text), zeilen: 12, maximal: 20_000, freiwillig: true,
            hinweis:
                "Wird auf den Briefbogen der Stadt gesetzt. Nur wo es einen Wert gibt: {{#frist}}bis {{frist}}{{/frist}}. Bei einer OpenDocument-Vorlage steht der Text für {{text}}.",
            fehler: werte.bei("text"))
        odt = Felddatei(
            "odt", "OpenDocument-Vorlage (.odt), freiwillig", annahme: ".odt,.ott", hoechstensMb: 20,
            hinweis: "Platzhalter wie {{zeichen}} darin werden gefüllt.", fehler: werte.bei("odt"))
        bisher = v?.dateiname
        aktiv = werte.werte.map { $0["aktiv"] != nil } ?? (v?.aktiv ?? true)
        platzhalter = try Briefwerte.namen(db).map { Fakt("{{\($0.name)}}", $0.bedeutung) }
    }
}

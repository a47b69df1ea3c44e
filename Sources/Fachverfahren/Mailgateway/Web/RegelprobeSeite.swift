// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store
internal import Web

/// What would happen to a message: a form, and the answer with every step.
struct RegelprobeSeite: Page {
    static let vorlage = "mailgateway/regelprobe"

    struct Schritt: Encodable, Sendable {
        let satz: String
        let stand: Zustandsmarke
    }
    struct Antwort: Encodable, Sendable {
        let empfaenger: String
        let entscheidung: String
        let schluss: String
        let schritte: [Schritt]
    }

    let titel = "Was würde mit dieser Nachricht geschehen?"
    let zurueckUrl = RegelURL.liste
    let url = RegelURL.probe
    let fehlerliste: Fehlerliste?
    let wahlen: [Feldauswahl]
    let felder: [Feld]
    let text: Feldtext
    let datei: Felddatei
    let hatAntworten: Bool
    let regelwerk: String
    let antworten: [Antwort]
    let warnungen: [String]

    init(
        _ eingabe: Formularwerte, _ fassungen: [Regelfassung], fehler: [String: String] = [:], regelwerk: String = "",
        ergebnis: Mailprobe.Ergebnis? = nil
    ) {
        let gewaehlt = eingabe["fassung"] ?? ""
        wahlen = [
            Feldauswahl(
                "fassung", "Regeln",
                [Option("", "die jetzt geltenden", gewaehlt: gewaehlt.isEmpty)]
                    + fassungen.map {
                        Option($0.id.text, "\($0.name), \($0.zustand.deutsch)", gewaehlt: gewaehlt == $0.id.text)
                    }, breite: .zeichen16),
            Feldauswahl(
                "richtung", "Richtung",
                [Richtung.ausgehend, .eingehend].map {
                    Option($0.rawValue, $0.deutsch, gewaehlt: eingabe["richtung"] == $0.rawValue)
                }, breite: .zeichen16),
        ]
        felder = [
            Feld(
                "von", "Absender", wert: eingabe["von"], hinweis: "Bei einer Datei nur, wenn er ein anderer sein soll.",
                fehler: fehler["von"]),
            Feld(
                "an", "Empfänger", wert: eingabe["an"],
                hinweis: "Mehrere durch Komma getrennt. Bei einer Datei nur, wenn es andere sein sollen.",
                fehler: fehler["an"]),
            Feld("betreff", "Betreff", wert: eingabe["betreff"], freiwillig: true),
            Feld(
                "anhaenge", "Namen von Anhängen", wert: eingabe["anhaenge"], freiwillig: true,
                hinweis: "Durch Komma getrennt, zum Beispiel rechnung.pdf."),
        ]
        text = Feldtext("text", "Text", wert: eingabe["text"], zeilen: 6, freiwillig: true)
        datei = Felddatei(
            "datei", "Oder eine Nachricht als Datei (.eml)", annahme: ".eml,message/rfc822",
            hoechstensMb: RegelprobeRouten.hoechstensMb,
            hinweis: "Sie wird nicht gesendet und beim nächsten nächtlichen Aufräumen gelöscht.", fehler: fehler["datei"])
        fehlerliste = Fehlerliste(["von", "an", "datei"].map { ($0, fehler[$0]) })
        self.regelwerk = regelwerk
        antworten = (ergebnis?.ausgaenge ?? []).map(Self.antwort)
        hatAntworten = !antworten.isEmpty
        warnungen = ergebnis?.warnungen ?? []
    }

    private static func antwort(_ ausgang: Mailprobe.Ausgang) -> Antwort {
        let spur = ausgang.entscheidung.spur
        return Antwort(
            empfaenger: ausgang.empfaenger.description, entscheidung: ausgang.entscheidung.kurz, schluss: spur.last?.satz ?? "",
            schritte: spur.map {
                Schritt(
                    satz: $0.satz,
                    stand: $0.trifft ? Zustandsmarke("erfolg", "ja") : Zustandsmarke("leise", "nein"))
            })
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The forms around a lock.
enum Sperrformular {
    static func auschecken(_ dokument: DokumentKopf) -> Formular {
        Formular(url: AkteURL.dokument(dokument.id, "auschecken"), knopf: "Zum Bearbeiten nehmen (auschecken)")
    }

    static func zwischenstand(_ dokument: DokumentKopf) -> Formular {
        Formular(
            url: AkteURL.dokument(dokument.id, "arbeitskopie"), mehrteilig: true,
            felder: [
                .datei(
                    Felddatei(
                        "datei", "Zwischenstand sichern", annahme: Dateiart.endungen, hoechstensMb: Hochladeformular.hoechstensMb,
                        hinweis: "Nur Sie sehen ihn. Das Dokument bleibt für Sie ausgecheckt."))
            ], knopf: "Zwischenstand sichern")
    }

    static func einchecken(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: DokumentID, _ eingabe: Eingabe = .keine) throws
        -> Formularseite
    {
        let (dokument, v) = try db.dokumentZumAendern(id, anfrage.akteur)
        guard let kopie = try db.arbeitskopie(von: id, anfrage.akteur) else { throw AkteError.arbeitskopieFehlt }
        let klein = "\(dokument.neueste.haupt).\(dokument.neueste.neben + 1)", gross = "\(dokument.neueste.haupt + 1).0"
        let unveraendert = kopie.datei.inhalt == dokument.neueste.inhalt
        let stufe = eingabe.wert("stufe", "klein")
        let formular = Formular(
            url: AkteURL.dokument(id, "einchecken"), mehrteilig: true,
            felder: [
                .datei(
                    Felddatei(
                        "datei", unveraendert ? "Bearbeitete Datei" : "Bearbeitete Datei (freiwillig)",
                        annahme: Dateiart.endungen, hoechstensMb: Hochladeformular.hoechstensMb,
                        hinweis: unveraendert
                            ? "Die Arbeitskopie ist noch so, wie sie ausgecheckt wurde."
                            : "Ohne neue Datei wird Ihre Arbeitskopie „\(kopie.datei.dateiname)“ vom \(kopie.geaendert.deutsch) eingecheckt.",
                        fehler: eingabe.fehler("datei"))),
                .radio(
                    Feldgruppe(
                        "stufe", "Welche Version wird es?",
                        [
                            Option(
                                "klein", "Version \(klein)", gewaehlt: stufe != "gross",
                                hinweis: "Zwischenstand (Nebenversion)"),
                            Option(
                                "gross", "Version \(gross)", gewaehlt: stufe == "gross",
                                hinweis: "Neuer gültiger Stand (Hauptversion)"),
                        ])),
                .zeile(
                    Feld(
                        "bemerkung", "Was ist neu?", wert: eingabe.wert("bemerkung"), freiwillig: true,
                        hinweis: "Steht in der Geschichte des Dokuments.", fehler: eingabe.fehler("bemerkung"))),
            ],
            knopf: "Zurückgeben (einchecken)", abbrechenUrl: AkteURL.dokument(id))
        return seite("Dokument einchecken", dokument, v, eingabe, formular)
    }

    static func entsperren(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: DokumentID, _ eingabe: Eingabe = .keine) throws
        -> Formularseite
    {
        let (dokument, v) = try db.dokument(id, fuer: AkteRechte.sperreErzwingen, anfrage.akteur)
        guard let sperre = try db.sperren(auf: .dokument(id), am: anfrage.jetzt).first else { throw AkteError.sperreFehlt }
        let hinweis = try db.sperrhinweis(sperre, fuer: anfrage.akteur)
        let formular = Formular(
            url: AkteURL.dokument(id, "entsperren"),
            felder: [
                .zeile(
                    Feld(
                        "grund", "Grund", wert: eingabe.wert("grund"),
                        hinweis: "Zum Beispiel: Die Kollegin ist erkrankt, das Schreiben muss heute hinaus.",
                        fehler: eingabe.fehler("grund")))
            ],
            verborgen: [.init(name: "sperre", wert: sperre.id.text)], knopf: "Sperre aufheben", warnung: true,
            abbrechenUrl: AkteURL.dokument(id))
        var seite = seite("Sperre aufheben", dokument, v, eingabe, formular)
        seite.text =
            "\(hinweis.wer) bearbeitet das Dokument \(sperre.kanal.deutsch), seit \(sperre.angelegt.deutsch). Eine Arbeitskopie bleibt bei ihrer Besitzerin oder ihrem Besitzer erhalten. Der Grund steht in der Geschichte."
        return seite
    }

    private static func seite(
        _ titel: String, _ dokument: DokumentKopf, _ v: VorgangKopf, _ eingabe: Eingabe, _ formular: Formular
    ) -> Formularseite {
        var seite = Formularseite(
            titel,
            [
                Brotkrume(v.zeichen.text, AkteURL.vorgang(v.id)),
                Brotkrume("Dokument \(dokument.lfd)", AkteURL.dokument(dokument.id)),
            ], eingabe: eingabe, formular)
        seite.gegenstand = "\(dokument.zeichen): \(dokument.betreff)"
        return seite
    }
}

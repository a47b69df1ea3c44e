// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// Asks for the access code.
struct CodeSeite: Page {
    static let vorlage = "akteneinsicht/code"

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let text: String
    let code: Feld
    let knopf: String

    init(_ anfrage: WebRequest, fehler: String?) {
        titel = anfrage.t("aeTitel")
        hatFehler = fehler != nil
        fehlerliste = Fehlerliste([("code", fehler)])
        text = anfrage.t("aeCodeText")
        code = Feld(
            "code", anfrage.t("aeCode"), wert: anfrage.formular["code"], hinweis: anfrage.t("aeCodeHinweis"), fehler: fehler)
        knopf = anfrage.t("aeOeffnen")
    }
}

/// What the applicant may read.
struct VerzeichnisSeite: Page {
    static let vorlage = "akteneinsicht/verzeichnis"

    struct Zeile: Encodable, Sendable {
        let titel: String
        let url: String
        let blaetter: String
    }

    let titel: String
    let text: String
    let bis: String
    let protokolliert: String
    let spalteDokument: String
    let spalteBlaetter: String
    let zeilen: [Zeile]

    init(_ einsicht: Einsicht, _ stuecke: [Einsichtstueck], _ anfrage: WebRequest) {
        titel = anfrage.t("aeVerzeichnisTitel", einsicht.zeichen)
        text = anfrage.t("aeVerzeichnisText", einsicht.antragsteller, einsicht.grundlage.paragraf)
        let ende = einsicht.giltBis ?? einsicht.angelegt
        bis = anfrage.t("aeBis", anfrage.sprache == .en ? ende.englischLang : ende.deutschLang)
        protokolliert = anfrage.t("aeProtokolliert")
        spalteDokument = anfrage.t("aeDokument")
        spalteBlaetter = anfrage.t("aeBlaetter")
        zeilen = stuecke.map { stueck in
            let blatt = stueck.blatt ?? 1
            return Zeile(
                titel: stueck.titel, url: "/akteneinsicht/stuecke/\(stueck.id)",
                blaetter: stueck.seiten == 1 ? "\(blatt)" : "\(blatt)–\(blatt + stueck.seiten - 1)")
        }
    }
}

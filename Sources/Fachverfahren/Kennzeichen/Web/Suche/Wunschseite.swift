// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// One plate: is it free, what does it cost, and the button that begins the application.
struct Wunschseite: Page {
    static let vorlage = "kennzeichen/wunsch"

    struct Posten: Encodable, Sendable {
        let text: String
        let betrag: String
        let quelle: String
    }

    let titel: String
    let schild: Schild
    let kennzeichen: String
    let zusatz: String
    let frei: Bool
    let text: String
    /// The visitor's own application that holds the plate.
    let antragUrl: String?
    let merkbar: Bool
    let arthinweis: String?
    /// Why the last act was refused.
    let hinweis: String?
    let posten: [Posten]
    let summe: String
    let tage: Int
    let minuten: Int
    let nachbarn: [Trefferliste.Platte]
    let hatNachbarn: Bool
    let angemeldet: Bool
    let sucheUrl = KennzeichenURL.suche

    init(
        _ anfrage: WebRequest, _ kennzeichen: Kennzeichen, _ art: Kennzeichenart, frei: Bool, nachbarn: [Kennzeichen],
        hinweis: String? = nil, antragUrl: String? = nil, _ regelwerk: Regelwerk
    ) {
        let stadt = regelwerk.stadt
        let gebuehr = stadt.gebuehr(am: anfrage.jetzt.tag)
        titel = kennzeichen.text(mit: art)
        schild = Schild(kennzeichen, art)
        self.kennzeichen = kennzeichen.text
        zusatz = art.zusatz?.rawValue ?? ""
        self.frei = frei
        self.hinweis = hinweis
        self.antragUrl = antragUrl
        let artgrenze = Arthinweis(kennzeichen, art, regelwerk, am: anfrage.jetzt.tag)
        arthinweis = artgrenze?.text(anfrage)
        merkbar = !frei && antragUrl == nil && artgrenze == nil
        text = anfrage.t(
            antragUrl != nil ? "kzIstGehalten" : frei ? "kzIstFrei" : "kzIstNichtFrei", kennzeichen.text(mit: art))
        posten = gebuehr.posten.map {
            Posten(
                text: anfrage.sprache == .en ? $0.en ?? $0.text : $0.text, betrag: $0.betrag.deutsch, quelle: $0.quelle.text)
        }
        summe = gebuehr.summe.deutsch
        tage = stadt.reservierungTage.wert
        minuten = stadt.haltenMinuten.wert
        self.nachbarn = nachbarn.map {
            .init(
                schild: Schild($0, art),
                url: KennzeichenURL.mit("\(KennzeichenURL.suche)/\($0.kompaktMitStrich)", ["zusatz": art.zusatz?.rawValue]))
        }
        hatNachbarn = !nachbarn.isEmpty
        angemeldet = anfrage.akteur.buerger != nil
    }
}

/// The citizen's watch list.
struct Merkseite: Page {
    static let vorlage = "kennzeichen/merkliste"

    struct Eintrag: Encodable, Sendable {
        let schild: Schild
        let kennzeichen: String
        let frei: Bool
        let bis: String
        let url: String
    }

    let titel: String
    let eintraege: [Eintrag]
    let hatEintraege: Bool
    let leer: Leer

    init(_ anfrage: WebRequest, _ liste: [Merkeintrag]) {
        titel = anfrage.t("kzMerkliste")
        eintraege = liste.map {
            Eintrag(
                schild: Schild($0.kennzeichen), kennzeichen: $0.kennzeichen.text, frei: $0.frei,
                bis: anfrage.sprache == .de ? $0.bis.tag.plus(tage: -1).deutschLang : $0.bis.tag.plus(tage: -1).englischLang,
                url: "\(KennzeichenURL.suche)/\($0.kennzeichen.kompaktMitStrich)")
        }
        hatEintraege = !eintraege.isEmpty
        leer = Leer(
            anfrage.t("kzMerklisteLeer"), anfrage.t("kzMerklisteLeerText"),
            aktion: (anfrage.t("kzZurSuche"), KennzeichenURL.suche))
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// A service in a list.
struct Leistungskarte: Encodable, Sendable {
    let titel: String
    let kurz: String
    let url: String

    init(_ leistung: Leistung, _ anfrage: WebRequest) {
        titel = anfrage.t(leistung.titel)
        kurz = anfrage.t(leistung.kurz)
        url = PortalURL.leistung(leistung.id)
    }
}

struct StartSeite: Page {
    static let vorlage = "portal/start"
    private static let haeufige = 6
    let titel: String
    let leistungen: [Leistungskarte]
    let angemeldet: Bool

    init(_ anfrage: WebRequest, _ leistungen: [Leistung]) {
        titel = anfrage.t("portalStartTitel")
        self.leistungen = leistungen.prefix(Self.haeufige).map { Leistungskarte($0, anfrage) }
        angemeldet = anfrage.sitzung != nil
    }
}

struct LeistungenSeite: Page {
    static let vorlage = "portal/leistungen"
    let titel: String
    let suche: String
    let leistungen: [Leistungskarte]
    let leer: Leer?

    init(_ anfrage: WebRequest, _ alle: [Leistung]) {
        suche = anfrage.abfrage["q"] ?? ""
        titel = anfrage.t("portalLeistungenTitel")
        leistungen = alle.suchen(suche, sprache: anfrage.portalsprache).map { Leistungskarte($0, anfrage) }
        leer =
            leistungen.isEmpty
            ? Leer(
                anfrage.t("portalLeistungenLeer"), anfrage.t("portalLeistungenLeerText"),
                aktion: (anfrage.t("portalLeistungenAlle"), PortalURL.leistungen)) : nil
    }
}

struct LeistungSeite: Page {
    static let vorlage = "portal/leistung"

    struct Kosten: Encodable, Sendable {
        let text: String
        let betrag: String
        let quelle: String
    }

    let titel: String
    let kurz: String
    let benoetigt: [String]
    let hatBenoetigt: Bool
    let kosten: [Kosten]
    let hatKosten: Bool
    let gesamt: String
    let dauer: String
    let startUrl: String?
    let beginnenUrl: String
    let brotkrumen: [Brotkrume]
    let hier: String

    init(_ anfrage: WebRequest, _ angebot: Leistungsangebot) {
        let leistung = angebot.leistung
        titel = anfrage.t(leistung.titel)
        hier = titel
        kurz = anfrage.t(leistung.kurz)
        benoetigt = leistung.benoetigt.map { anfrage.t($0) }
        hatBenoetigt = !benoetigt.isEmpty
        kosten = leistung.kosten.map { Kosten(text: anfrage.t($0.text), betrag: $0.betrag.deutsch, quelle: $0.quelle.text) }
        hatKosten = !kosten.isEmpty
        gesamt = kosten.isEmpty ? anfrage.t("portalKostenlos") : leistung.gesamtkosten.deutsch
        dauer = anfrage.t(leistung.dauer)
        startUrl = angebot.startUrl
        beginnenUrl = "\(PortalURL.leistung(leistung.id))/beginnen"
        brotkrumen = [Brotkrume(anfrage.t("portalLeistungenTitel"), PortalURL.leistungen)]
    }
}

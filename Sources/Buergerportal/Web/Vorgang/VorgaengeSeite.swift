// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// My drafts and my cases.
struct VorgaengeSeite: Page {
    static let vorlage = "portal/vorgaenge"

    struct Eintrag: Sendable {
        let titel: String
        let zeichen: String
        let zeit: String
        let url: String
    }

    let titel: String
    let entwuerfe: [Eintrag]
    let hatEntwuerfe: Bool
    let faelle: [Eintrag]
    let leer: Leer?
    let angemeldet: Bool

    init(_ anfrage: WebRequest, _ antraege: [AntragRecord], _ modul: BuergerportalModul) {
        titel = anfrage.t("portalVorgaengeTitel")
        func name(_ antrag: AntragRecord) -> String {
            antrag.betreff ?? modul.angebote.first { $0.leistung.id == antrag.leistung }.map { anfrage.t($0.leistung.titel) }
                ?? antrag.leistung
        }
        entwuerfe = antraege.filter(\.istEntwurf).map {
            Eintrag(titel: name($0), zeichen: "", zeit: anfrage.tag($0.loeschenAb.tag), url: PortalURL.antrag($0.id))
        }
        hatEntwuerfe = !entwuerfe.isEmpty
        faelle = antraege.filter { !$0.istEntwurf }.map {
            Eintrag(
                titel: name($0), zeichen: $0.zeichen ?? "", zeit: anfrage.zeit($0.gesendet ?? $0.geaendert),
                url: PortalURL.vorgang($0.id))
        }
        leer =
            antraege.isEmpty
            ? Leer(
                anfrage.t("portalVorgaengeLeer"), anfrage.t("portalVorgaengeLeerText"),
                aktion: (anfrage.t("portalLeistungenAlle"), PortalURL.leistungen))
            : nil
        angemeldet = anfrage.sitzung != nil
    }

    /// What this person may see: of the account or the browser, and the one thing a claim code is for.
    static func antraege(_ db: ReadContext, _ zugriff: Zugriff) throws -> [AntragRecord] {
        let eigene = try db.antraege(besitzer: zugriff.besitzer)
        guard case .gast(let gast) = zugriff.akteur, let bezug = try db.gastBezug(gast), bezug.hasPrefix("antrag:"),
            let id = AntragID(bezug.dropFirst("antrag:".count)), !eigene.contains(where: { $0.id == id }),
            let antrag = try db.antrag(id)
        else { return eigene }
        return [antrag] + eigene
    }
}

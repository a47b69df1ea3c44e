// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// My drafts and my cases.
struct VorgaengeSeite: Page {
    static let vorlage = "portal/vorgaenge"

    struct Eintrag: Encodable, Sendable {
        let titel: String
        let zeichen: String
        let zeit: String
        let url: String
        /// State of a case; drafts have none to show.
        let stufe: String?
        let ungelesen: String?
    }

    /// What is read of one entry.
    struct Fall: Sendable {
        let antrag: AntragRecord
        /// Missing for drafts, and for a service that is no longer offered.
        let lage: Vorgangslage?
    }

    let titel: String
    let entwuerfe: [Eintrag]
    let hatEntwuerfe: Bool
    let faelle: [Eintrag]
    let leer: Leer?
    let angemeldet: Bool

    init(_ anfrage: WebRequest, _ faelle: [Fall], _ modul: BuergerportalModul) {
        let antraege = faelle.map(\.antrag)
        titel = anfrage.t("portalVorgaengeTitel")
        func name(_ antrag: AntragRecord) -> String {
            antrag.betreff ?? modul.angebote.first { $0.leistung.id == antrag.leistung }.map { anfrage.t($0.leistung.titel) }
                ?? antrag.leistung
        }
        entwuerfe = antraege.filter(\.istEntwurf).map {
            Eintrag(
                titel: name($0), zeichen: "", zeit: anfrage.tag($0.loeschenAb.tag), url: PortalURL.antrag($0.id),
                stufe: nil, ungelesen: nil)
        }
        hatEntwuerfe = !entwuerfe.isEmpty
        self.faelle = faelle.filter { !$0.antrag.istEntwurf }.map { fall in
            let antrag = fall.antrag
            return Eintrag(
                titel: name(antrag), zeichen: antrag.zeichen ?? "", zeit: anfrage.zeit(antrag.gesendet ?? antrag.geaendert),
                url: PortalURL.vorgang(antrag.id), stufe: fall.lage.map { anfrage.stufe($0.stufe, antrag) },
                ungelesen: fall.lage.flatMap { anfrage.ungelesen($0.ungelesen) })
        }
        leer =
            antraege.isEmpty
            ? Leer(
                anfrage.t("portalVorgaengeLeer"), anfrage.t("portalVorgaengeLeerText"),
                aktion: (anfrage.t("portalLeistungenAlle"), PortalURL.leistungen))
            : nil
        angemeldet = anfrage.sitzung != nil
    }

    static func faelle(_ db: ReadContext, _ zugriff: Zugriff, _ modul: BuergerportalModul) throws -> [Fall] {
        try antraege(db, zugriff).map { antrag in
            let angebot = antrag.istEntwurf ? nil : modul.angebote.first { $0.leistung.id == antrag.leistung }
            return Fall(antrag: antrag, lage: try angebot.map { try Vorgangslage(db, antrag, $0) })
        }
    }

    /// What this person may see: of the account or the browser, and the one thing a claim code is for.
    private static func antraege(_ db: ReadContext, _ zugriff: Zugriff) throws -> [AntragRecord] {
        let eigene = try db.antraege(besitzer: zugriff.besitzer)
        guard case .gast(let gast) = zugriff.akteur, let bezug = try db.gastBezug(gast), bezug.hasPrefix("antrag:"),
            let id = AntragID(bezug.dropFirst("antrag:".count)), !eigene.contains(where: { $0.id == id }),
            let antrag = try db.antrag(id)
        else { return eigene }
        return [antrag] + eigene
    }
}

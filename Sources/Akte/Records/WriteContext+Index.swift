// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension WriteContext {
    func indexieren(_ akte: AkteKopf) throws {
        try indexieren(
            Sucheintrag(
                objekt: akte.id.text, art: Suchart.akte.rawValue, titel: akte.betreff, kennzeichen: akte.zeichen.text,
                zeit: akte.angelegt, text: try ([akte.plan.text] + suchworte(akte)).joined(separator: "\n"),
                sichtbarFuer: Sicht.auf(akte), einheit: akte.oe, zustand: akte.zustand.rawValue))
    }

    func indexieren(_ vorgang: VorgangKopf) throws {
        let beteiligte = try beteiligte(in: vorgang.id).map { beteiligter in
            ([beteiligter.angaben.name] + (beteiligter.angaben.anschrift?.zeilen ?? [])).joined(separator: " ")
        }
        let alias = try fruehereZeichen(vorgang.id.text)
        try indexieren(
            Sucheintrag(
                objekt: vorgang.id.text, art: Suchart.vorgang.rawValue, titel: vorgang.betreff, kennzeichen: vorgang.zeichen.text,
                zeit: vorgang.angelegt,
                text: try ([vorgang.typ] + beteiligte + alias + schlagworte(.vorgang(vorgang.id))).joined(separator: "\n"),
                sichtbarFuer: Sicht.auf(vorgang), einheit: vorgang.oe, zustand: vorgang.zustand.rawValue))
    }

    func indexieren(_ dokument: DokumentKopf, vorgang: VorgangKopf) throws {
        let text = try dokumenttext(dokument.neueste.id) ?? ""
        try indexieren(
            Sucheintrag(
                objekt: dokument.id.text, art: Suchart.dokument.rawValue, titel: dokument.betreff,
                kennzeichen: dokument.zeichen.text, zeit: dokument.angelegt,
                // The words of the file first: what is shown around a match must not repeat the title.
                text: try ([text, dokument.typ.deutsch, dokument.neueste.dateiname] + suchworte(dokument))
                    .filter { !$0.isEmpty }.joined(separator: "\n"),
                sichtbarFuer: Sicht.auf(dokument, in: vorgang), einheit: vorgang.oe, zustand: dokument.zustand.rawValue))
    }

    /// After a change of who may see a Vorgang: in the same act, so that no moment is left in which the index tells too much.
    /// - Returns: the Vorgang with what holds now.
    @discardableResult
    func neuIndexieren(_ vorgang: VorgangKopf) throws -> VorgangKopf {
        let neu = try zugriffErben(vorgang.id)
        try indexErneuern(neu)
        return neu
    }

    /// The entries of a Vorgang and all its documents, as they stand.
    func indexErneuern(_ vorgang: VorgangKopf) throws {
        try indexieren(vorgang)
        var lfd = 0
        while true {
            let seite = try dokumente(in: vorgang.id, nach: lfd)
            guard let letztes = seite.last else { return }
            for dokument in seite { try indexieren(dokument, vorgang: vorgang) }
            lfd = letztes.lfd
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension ReadAccess {
    /// Loads a Vorgang for an act.
    /// - Throws: `AkteError.nichtGefunden` when the actor must not know of it, `.verboten` when it is only seen.
    func vorgang(_ id: VorgangID, fuer recht: Recht, _ akteur: Akteur) throws -> VorgangKopf {
        let vorgang = try vorhandenerVorgang(id)
        try AkteRechte.pruefe(recht, akteur, vorgang)
        return vorgang
    }

    /// Loads a Dokument with its Vorgang for an act.
    func dokument(_ id: DokumentID, fuer recht: Recht, _ akteur: Akteur) throws -> (DokumentKopf, VorgangKopf) {
        let dokument = try vorhandenesDokument(id)
        let vorgang = try vorgang(dokument.vorgang, fuer: recht, akteur)
        // A Dokument may be kept more closely than its Vorgang.
        guard AkteRechte.sieht(akteur, dokument, in: vorgang) else { throw AkteError.nichtGefunden }
        guard AkteRechte.darf(recht, akteur, dokument, in: vorgang) else { throw AkteError.verboten }
        return (dokument, vorgang)
    }

    func akte(_ id: AkteID, fuer recht: Recht, _ akteur: Akteur) throws -> AkteKopf {
        guard let akte = try akte(id) else { throw AkteError.nichtGefunden }
        try AkteRechte.pruefe(recht, akteur, akte)
        return akte
    }
}

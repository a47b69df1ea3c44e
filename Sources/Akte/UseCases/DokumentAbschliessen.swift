// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Makes a draft final. Who may take locks from others may do it with a reason although somebody has written more than was filed.
struct DokumentAbschliessen: Sendable {
    let store: Store

    func callAsFunction(_ id: DokumentID, grund: String? = nil, version: Int, akteur: Akteur) async throws -> DokumentKopf {
        let grund = try Textregel.freiwillig(grund, "Der Grund", hoechstens: Textregel.grund)
        return try await store.commit(Vermerk(akteur, "akte.dokument.abschliessen", grund: grund)) { tx in
            let (dokument, vorgang) = try tx.dokument(id, fuer: AkteRechte.bearbeiten, akteur)
            let trotzdem = grund != nil && AkteRechte.darf(AkteRechte.sperreErzwingen, akteur, dokument, in: vorgang)
            guard try tx.laufenderGang(am: id) == nil else { throw GangError.dokumentImGeschaeftsgang }
            return try tx.dokumentAbschliessen(id, version: version, trotzArbeitskopie: trotzdem)
        }
    }
}

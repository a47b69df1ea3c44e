// SPDX-License-Identifier: EUPL-1.2
import Buergerportal
import Core
import Store
import Web

/// Begins an application for a plate that the visitor holds, and hands the hold over to it.
struct AntragMitKennzeichen: Sendable {
    let dienst: Kennzeichendienst
    let portal: BuergerportalModul

    /// - Returns: address of the application.
    func callAsFunction(_ anfrage: WebRequest, _ kennzeichen: Kennzeichen, _ art: Kennzeichenart) async throws -> String {
        let antrag = try await portal.antragBeginnen(
            leistung: Angebot.id, akteur: anfrage.akteur, besuch: anfrage.besuch,
            vorbelegt: [
                AngebotFormular.Feld.kennzeichen: kennzeichen.text,
                AngebotFormular.Feld.art: art.zusatz?.rawValue ?? "gewoehnlich",
            ])
        let stadt = dienst.stadt
        let alt = Dialogschluessel(Dialog.schluessel(anfrage))
        let neu = Dialogschluessel(Angebot.dialog(antrag))
        _ = try await dienst.store.commit(Vermerk(anfrage.akteur, "kz.kennzeichen.uebergeben")) { tx in
            try tx.kennzeichenBewegen(kennzeichen, .loslassen(von: alt), stadt)
            return try tx.kennzeichenBewegen(kennzeichen, .halten(von: neu), stadt)
        }
        return PortalURL.antrag(antrag)
    }
}

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
        try await HaltenUebergeben(dienst: dienst)(
            kennzeichen, von: Dialog.schluessel(anfrage), an: Angebot.dialog(antrag), akteur: anfrage.akteur)
        return PortalURL.antrag(antrag)
    }
}

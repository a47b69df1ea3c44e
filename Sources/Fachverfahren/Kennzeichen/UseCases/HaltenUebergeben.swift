// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Hands a visitor's hold over to the application that was begun for it, so that it survives a change of device.
/// One act: nobody can take the plate in between, and its history shows one line.
struct HaltenUebergeben: Sendable {
    let dienst: Kennzeichendienst

    /// - Throws: `KennzeichenError.nichtMehrGehalten` when the hold has run out, `.nichtVerfuegbar` when it is somebody else's.
    func callAsFunction(_ kennzeichen: Kennzeichen, von dialog: String, an neuer: String, akteur: Akteur) async throws {
        let stadt = dienst.stadt
        let uebergang = Zustandsuebergang.uebergeben(von: Dialogschluessel(dialog), an: Dialogschluessel(neuer))
        _ = try await dienst.store.commit(Vermerk(akteur, "kz.kennzeichen.uebergeben")) { tx in
            try tx.kennzeichenBewegen(kennzeichen, uebergang, stadt)
        }
    }
}

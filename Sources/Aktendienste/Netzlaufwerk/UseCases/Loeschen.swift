// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// DELETE: in an Arbeitsbereich only. A Dokument of the file ends by disposal, never by a program's click.
struct Loeschen: Sendable {
    let store: Store

    func callAsFunction(_ anfrage: Netzanfrage) async throws {
        try await store.commit(Vermerk(anfrage.akteur, "netz.loeschen")) { tx in
            let fund = try anfrage.fund(tx)
            guard case .da(let ort) = fund else { throw Ablehnung.fehlt }
            guard let eintrag = ort.eintrag, Schreibrecht.darf(anfrage.akteur, ort) else { throw Ablehnung.verboten }
            try anfrage.bedingungen(tx, fund)
            try Sperrpruefung(anfrage: anfrage).frei(tx, ort, mitglied: true, zweig: true)
            try tx.bereichLoeschen(eintrag)
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// UNLOCK.
struct SperreAufheben: Sendable {
    let store: Store

    func callAsFunction(_ anfrage: Netzanfrage, marke: String) async throws {
        try await store.commit(Vermerk(anfrage.akteur, "netz.sperre.aufheben")) { tx in
            let ort = try anfrage.ort(tx)
            let sperren = try tx.websperren(auf: ort.schluessel, unter: ort.darueber, am: anfrage.jetzt)
            guard let sperre = sperren.first(where: { $0.token == marke }) else {
                throw Ablehnung(
                    status: 409, bedingung: "lock-token-matches-request-uri", text: "Zu dieser Marke gibt es hier keine Sperre.")
            }
            guard sperre.besitzer == anfrage.akteur.kennung else { throw Ablehnung.verboten }
            try tx.websperreAufheben(sperre)
        }
    }
}

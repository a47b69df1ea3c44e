// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// LOCK without a body: the lock whose token is shown lives on.
struct SperreVerlaengern: Sendable {
    let store: Store

    func callAsFunction(_ anfrage: Netzanfrage, sekunden: Int) async throws -> Websperre {
        try await store.commit(Vermerk(anfrage.akteur, "netz.sperre.setzen")) { tx in
            let fund = try anfrage.fund(tx)
            guard case .da(let ort) = fund else { throw Ablehnung.fehlt }
            try anfrage.bedingungen(tx, fund)
            let sperren = try tx.websperren(auf: ort.schluessel, unter: ort.darueber, am: anfrage.jetzt)
            let eigene = sperren.first { anfrage.marken.contains($0.token) && $0.besitzer == anfrage.akteur.kennung }
            guard let eigene else {
                throw Ablehnung(
                    status: 412, bedingung: "lock-token-matches-request-uri", text: "Zu dieser Marke gibt es hier keine Sperre.")
            }
            let bis = tx.jetzt + .seconds(sekunden)
            try tx.websperreVerlaengern(eigene.token, bis: bis)
            return Websperre(
                token: eigene.token, objekt: eigene.objekt, tief: eigene.tief, geteilt: eigene.geteilt, besitzer: eigene.besitzer,
                inhaber: eigene.inhaber, bis: bis, pfad: eigene.pfad)
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// LOCK without a body: the lock whose token is shown lives on.
struct SperreVerlaengern: Sendable {
    let store: Store

    func callAsFunction(_ anfrage: Netzanfrage, sekunden: Int) async throws -> (sperre: Sperre, ort: Baumort) {
        try await store.commit(Vermerk(anfrage.akteur, "netz.sperre.setzen")) { tx in
            let fund = try anfrage.fund(tx)
            guard case .da(let ort) = fund else { throw Ablehnung.fehlt }
            guard Schreibrecht.darf(anfrage.akteur, ort) else { throw Ablehnung.verboten }
            try anfrage.bedingungen(tx, fund)
            guard let eigene = try tx.sperren(auf: ort, am: anfrage.jetzt).first(where: anfrage.hat) else {
                throw Ablehnung(
                    status: 412, bedingung: "lock-token-matches-request-uri", text: "Zu dieser Marke gibt es hier keine Sperre.")
            }
            return (try tx.sperreVerlaengern(eigene.id, um: .seconds(sekunden)), ort)
        }
    }
}

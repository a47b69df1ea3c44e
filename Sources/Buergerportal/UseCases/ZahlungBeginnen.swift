// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Starts an attempt at paying. The form carries the attempt's id, so that a double click pays once.
struct ZahlungBeginnen: Sendable {
    let store: Store
    let anbieter: Zahlungsanbieter

    /// - Returns: where the person pays.
    func callAsFunction(_ id: AntragID, anfrageID: String, zugriff: Zugriff) async throws -> String {
        let zahlung = try await store.commit(Vermerk(zugriff.akteur, "portal.zahlung.beginnen")) { tx in
            guard try tx.antrag(id, fuer: zugriff).zurueckgenommen == nil else { throw PortalError.zurueckgenommen }
            let (alt, neu) = try tx.zahlungFortschreiben(id, .beginnen(anfrageID: anfrageID))
            if alt != neu.zahlung { try tx.zahlungAbfragen(id, anfrageID, nr: 1) }
            return neu.zahlung
        }
        do {
            return try await anbieter.beginnen(
                Zahlungsauftrag(
                    anfrageID: anfrageID, betrag: zahlung.betrag, zweck: zahlung.zweck, bezug: id,
                    rueckkehr: PortalURL.zahlungRueckkehr(id)))
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw PortalError.zahlungsdienst
        }
    }
}

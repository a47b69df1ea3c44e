// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// Marks the messages of a case as read by one side of the counter. A deliberate act: looking, prefetching and robots mark nothing.
struct NachrichtenLesen: Sendable {
    let store: Store

    /// - Parameter bis: the last message that was on the page.
    func vomBuerger(_ id: AntragID, bis: NachrichtID, zugriff: Zugriff) async throws {
        try await store.commit(Vermerk(zugriff.akteur, "portal.nachricht.lesen")) { tx in
            _ = try tx.antrag(id, fuer: zugriff)
            try tx.gelesenSetzen(id, imAmt: false, bis: bis)
        }
    }

    func vomAmt(_ vorgang: VorgangID, bis: NachrichtID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "portal.nachricht.lesen")) { tx in
            try tx.gelesenSetzen(try tx.antragZumSchreiben(vorgang, akteur).id, imAmt: true, bis: bis)
        }
    }
}

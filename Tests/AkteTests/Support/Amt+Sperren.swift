// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

@testable import Akte

extension Amt {
    /// A lock without a draft, as a network drive sets it.
    @discardableResult
    func sperren(_ objekt: Sperrobjekt, _ wunsch: Sperrwunsch, akteur: Akteur) async throws -> Sperre {
        try await store.commit(Vermerk(akteur, "test.sperre")) { try $0.sperreSetzen(auf: objekt, wunsch) }
    }

    func sperreLoesen(_ id: SperreID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "test.sperre")) { try $0.sperreLoesen(id) }
    }
}

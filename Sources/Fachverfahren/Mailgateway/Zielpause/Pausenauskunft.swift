// SPDX-License-Identifier: EUPL-1.2
internal import Store

/// Whether delivery to a destination is stopped. Read again each second at most: it is asked before each attempt.
struct Pausenauskunft: Sendable {
    let store: Store
    var gedaechtnis = Kurzgedaechtnis<Set<String>>(.seconds(1))

    func gilt(_ ziel: String) async throws -> Bool {
        try await gedaechtnis.lies { try await store.read { Set(try $0.zielpausen().map(\.ziel)) } }.contains(ziel)
    }
}

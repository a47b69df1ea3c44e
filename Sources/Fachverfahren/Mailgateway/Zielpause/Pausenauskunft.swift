// SPDX-License-Identifier: EUPL-1.2
internal import Store

/// Whether delivery to a destination is stopped. It is asked before each attempt, so what is known counts for a second: a pause begins that much late.
/// Its end counts at once: what waited is due with it, and an attempt put off by an old answer would come back only after minutes.
struct Pausenauskunft: Sendable {
    let store: Store
    var gedaechtnis = Kurzgedaechtnis<Set<String>>(.seconds(1))

    func gilt(_ ziel: String) async throws -> Bool {
        guard try await gedaechtnis.lies({ try await store.read { Set(try $0.zielpausen().map(\.ziel)) } }).contains(ziel) else {
            return false
        }
        return try await store.read { try $0.zielpause(ziel) } != nil
    }
}

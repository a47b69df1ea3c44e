// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// What changes rarely and is wanted for each message. A change counts when the time is over for which the old value is known.
final class Kurzgedaechtnis<Wert: Sendable>: Sendable {
    private let dauer: Duration
    private let stand = Mutex<(wert: Wert, bis: ContinuousClock.Instant)?>(nil)

    init(_ dauer: Duration) { self.dauer = dauer }

    func lies(_ lesen: () async throws -> Wert) async throws -> Wert {
        if let bekannt = stand.withLock({ $0 }), ContinuousClock.now < bekannt.bis { return bekannt.wert }
        let bis = ContinuousClock.now + dauer
        let gelesen = try await lesen()
        stand.withLock { $0 = (gelesen, bis) }
        return gelesen
    }
}

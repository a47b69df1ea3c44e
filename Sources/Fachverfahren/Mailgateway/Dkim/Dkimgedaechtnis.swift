// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// The active keys, which change once in months and are wanted for each message. A change counts when the time is over for which they are known.
final class Dkimgedaechtnis: Sendable {
    private let dauer: Duration
    private let stand = Mutex<(schluessel: [Dkimschluessel], bis: ContinuousClock.Instant)?>(nil)

    init(_ dauer: Duration) { self.dauer = dauer }

    func lies(_ lesen: () async throws -> [Dkimschluessel]) async throws -> [Dkimschluessel] {
        if let bekannt = stand.withLock({ $0 }), ContinuousClock.now < bekannt.bis { return bekannt.schluessel }
        let bis = ContinuousClock.now + dauer
        let gelesen = try await lesen()
        stand.withLock { $0 = (gelesen, bis) }
        return gelesen
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// Decisions whose attempts are under way.
final class Aufschuebe: Sendable {
    private let offene = Mutex<[NachrichtID: (aufschub: Aufschub, seit: ContinuousClock.Instant)]>([:])

    func nimm(_ aufschub: Aufschub) {
        offene.withLock { $0[aufschub.entscheid.nachricht.id] = (aufschub, .now) }
    }

    func vergiss(_ aufschub: Aufschub) {
        offene.withLock { _ = $0.removeValue(forKey: aufschub.entscheid.nachricht.id) }
    }

    func aelter(als frist: Duration) -> [Aufschub] {
        let grenze = ContinuousClock.now - frist
        return offene.withLock { offene in offene.values.filter { $0.seit < grenze }.map(\.aufschub) }
    }
}

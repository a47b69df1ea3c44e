// SPDX-License-Identifier: EUPL-1.2
import Core
import Synchronization

/// A clock that a test sets forward.
final class Stelluhr: Sendable {
    private let stand = Mutex(Zeitpunkt(millisekunden: 1_767_225_600_000))

    var uhr: Uhr { Uhr { self.jetzt } }
    var jetzt: Zeitpunkt { stand.withLock { $0 } }
    func vor(_ dauer: Duration) { stand.withLock { $0 = $0 + dauer } }
}

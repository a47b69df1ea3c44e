// SPDX-License-Identifier: EUPL-1.2
import Core
import Synchronization

/// A clock that a test sets forward.
final class Stelluhr: Sendable {
    private let stand: Mutex<Zeitpunkt>

    init(_ anfang: Zeitpunkt) { stand = Mutex(anfang) }

    var uhr: Uhr { Uhr { self.jetzt } }
    var jetzt: Zeitpunkt { stand.withLock { $0 } }
    func vor(_ dauer: Duration) { stand.withLock { $0 = $0 + dauer } }
    func stellen(auf zeit: Zeitpunkt) { stand.withLock { $0 = zeit } }
}

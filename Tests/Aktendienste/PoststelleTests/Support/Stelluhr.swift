// SPDX-License-Identifier: EUPL-1.2
import Core
import Synchronization

/// A clock that a test sets forward.
final class Stelluhr: Sendable {
    private let stand: Mutex<Zeitpunkt>

    init(_ text: String) { stand = Mutex(Zeitpunkt(iso8601: text) ?? Zeitpunkt(millisekunden: 0)) }

    var uhr: Uhr { Uhr { self.stand.withLock { $0 } } }
    var jetzt: Zeitpunkt { stand.withLock { $0 } }

    func stellen(auf text: String) {
        if let zeit = Zeitpunkt(iso8601: text) { stand.withLock { $0 = zeit } }
    }

    func vor(_ dauer: Duration) { stand.withLock { $0 = $0 + dauer } }
}

// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Synchronization

/// A clock that a test sets forward.
public final class Stelluhr: Sendable {
    private let stand: Mutex<Zeitpunkt>

    /// Begins on 1 January 2026 unless told otherwise.
    public init(_ anfang: Zeitpunkt = Zeitpunkt(millisekunden: 1_767_225_600_000)) { stand = Mutex(anfang) }

    public convenience init(_ text: String) { self.init(Zeitpunkt(iso8601: text) ?? Zeitpunkt(millisekunden: 0)) }

    public var uhr: Uhr { Uhr { self.jetzt } }
    public var jetzt: Zeitpunkt { stand.withLock { $0 } }

    public func stellen(auf zeit: Zeitpunkt) { stand.withLock { $0 = zeit } }
    public func stellen(auf text: String) {
        if let zeit = Zeitpunkt(iso8601: text) { stellen(auf: zeit) }
    }

    public func vor(_ dauer: Duration) { stand.withLock { $0 = $0 + dauer } }
}

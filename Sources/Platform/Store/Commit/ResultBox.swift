// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// Carries the result of a closure out of the transaction that may run it more than once.
final class ResultBox<T: Sendable>: Sendable {
    private let value = Mutex<T?>(nil)

    func set(_ neu: T) { value.withLock { $0 = neu } }

    func get() throws -> T {
        guard let wert = value.withLock({ $0 }) else { throw StoreError.maschine("Commit ohne Ergebnis") }
        return wert
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// Waits for an answer that comes at once where it was asked for, as if the worker's computing were done there: two changes of threads cost
/// as much as half a signature. One at a time, so that the pool of threads never stands still for it, and no longer than a page may wait.
enum Kurzwarte {
    private static let besetzt = Atomic(false)
    private static let geduld = Duration.milliseconds(2)

    /// - Parameter versuch: gives up at the deadline.
    /// - Returns: `nil` also where somebody else waits already.
    static func warte<Ergebnis>(_ versuch: (ContinuousClock.Instant) -> Ergebnis?) -> Ergebnis? {
        guard besetzt.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged else { return nil }
        defer { besetzt.store(false, ordering: .releasing) }
        return versuch(.now + geduld)
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Glibc
internal import Synchronization

/// Waits for an answer that comes at once where it was asked for, as if the worker's computing were done there: two changes of threads cost
/// as much as half a signature. As many at a time as there are cores, which is as long as the pool of threads would be busy if it computed
/// itself, and no longer than a page may wait.
enum Kurzwarte {
    private static let plaetze = Atomic(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    private static let geduld = Duration.milliseconds(2)

    /// - Parameter versuch: gives up at the deadline.
    /// - Returns: `nil` also where too many wait already.
    static func warte<Ergebnis>(_ versuch: (ContinuousClock.Instant) -> Ergebnis?) -> Ergebnis? {
        defer { plaetze.add(1, ordering: .releasing) }
        guard plaetze.subtract(1, ordering: .acquiring).newValue >= 0 else { return nil }
        return versuch(.now + geduld)
    }
}

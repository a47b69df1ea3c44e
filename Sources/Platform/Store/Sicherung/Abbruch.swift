// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// Tells blocking work on another thread that the task which waits for it was cancelled.
final class Abbruch: Sendable {
    private let wert = Atomic<Bool>(false)

    var gesetzt: Bool { wert.load(ordering: .acquiring) }
    func setzen() { wert.store(true, ordering: .releasing) }
}

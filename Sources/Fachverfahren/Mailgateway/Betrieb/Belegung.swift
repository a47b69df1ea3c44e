// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// What somebody in this process is busy with. The spool belongs to one process (`Spoolsperre`), so nobody else needs to know.
final class Belegung<Kennung: Hashable & Sendable>: Sendable {
    private let belegte = Mutex<Set<Kennung>>([])

    var alle: Set<Kennung> { belegte.withLock { $0 } }

    var anzahl: Int { belegte.withLock(\.count) }

    /// - Parameter hoechstens: how many may be taken, with these.
    /// - Returns: whether they were free and there was room; then they are taken.
    func nimm(_ kennungen: [Kennung], hoechstens: Int = .max) -> Bool {
        belegte.withLock { menge in
            guard menge.count + kennungen.count <= hoechstens, menge.isDisjoint(with: kennungen) else { return false }
            menge.formUnion(kennungen)
            return true
        }
    }

    func gibFrei(_ kennungen: [Kennung]) { belegte.withLock { $0.subtract(kennungen) } }
}

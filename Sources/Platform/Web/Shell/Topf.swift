// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Synchronization

/// Collects the pieces of one body.
final class Topf: Sendable {
    private let inhalt = Mutex(Data())

    var daten: Data { inhalt.withLock { $0 } }

    /// - Returns: whether it still fits.
    func anhaengen(_ stueck: Data, grenze: Int) -> Bool {
        inhalt.withLock { inhalt in
            guard inhalt.count + stueck.count <= grenze else { return false }
            inhalt.append(stueck)
            return true
        }
    }
}

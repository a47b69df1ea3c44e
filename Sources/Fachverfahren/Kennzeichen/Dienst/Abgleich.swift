// SPDX-License-Identifier: EUPL-1.2
import Synchronization

/// Lets events and rebuilds of the index meet without losing one: whatever arrives while the tables are being
/// read is applied once more on top of what was read.
final class Abgleich: Sendable {
    private struct Stand {
        /// Rebuilds under way.
        var ladend = 0
        /// Changes since the first of them began.
        var seither: [Belegung.Aenderung] = []
        var jemals = false
    }

    private let belegung: Belegung
    private let stand = Mutex(Stand())

    init(_ belegung: Belegung) { self.belegung = belegung }

    /// Whether the index was built at least once.
    var geladen: Bool { stand.withLock { $0.jemals } }

    func uebernimm(_ aenderungen: [Belegung.Aenderung]) {
        stand.withLock { stand in
            if stand.ladend > 0 { stand.seither += aenderungen }
            belegung.uebernimm(aenderungen)
        }
    }

    /// - Parameter lesen: reads the tables in one snapshot, begun after this call.
    func ersetze(_ lesen: () async throws -> [Belegung.Aenderung]) async throws {
        let ab = stand.withLock { stand in
            stand.ladend += 1
            return stand.seither.count
        }
        do {
            let gelesen = try await lesen()
            stand.withLock { stand in
                belegung.ersetze(durch: gelesen + stand.seither[ab...])
                stand.jemals = true
                Self.beende(&stand)
            }
        } catch {
            stand.withLock { Self.beende(&$0) }
            throw error
        }
    }

    private static func beende(_ stand: inout Stand) {
        stand.ladend -= 1
        if stand.ladend == 0 { stand.seither = [] }
    }
}

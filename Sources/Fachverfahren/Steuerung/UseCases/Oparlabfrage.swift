// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Synchronization

/// What the interface shows now. Anybody may ask, so it is made once for each state of knowledge and each day, and kept.
final class Oparlabfrage: Sendable {
    private struct Stand: Hashable {
        let kenntnis: Zeitpunkt
        let tag: Kalendertag
    }

    private let store: Store
    private let stadt: Oparlstadt
    private let letzter = Mutex<(stand: Stand, bestand: Oparlbestand)?>(nil)

    init(store: Store, stadt: Oparlstadt) {
        self.store = store
        self.stadt = stadt
    }

    func callAsFunction() async throws -> Oparlbestand {
        let jetzt = store.uhr.jetzt
        let kenntnis = try await store.read { try $0.kenntnisstand() }
        if let letzter = letzter.withLock(\.self), letzter.stand == Stand(kenntnis: kenntnis, tag: jetzt.tag) {
            return letzter.bestand
        }
        let (stand, aussagen, anlagen) = try await store.read { db in
            (try db.kenntnisstand(), try db.verlaufsaussagen(Ratsverlauf.arten), try db.papieranlagen())
        }
        // What became known in this very moment is shown as well, though the clock may lag behind.
        let rat = Ratsverlauf(aussagen, jetzt: max(jetzt, stand))
        let bestand = Oparlbau(rat, stadt: stadt, anlagen: anlagen).bestand
        letzter.withLock { $0 = (Stand(kenntnis: stand, tag: jetzt.tag), bestand) }
        return bestand
    }
}

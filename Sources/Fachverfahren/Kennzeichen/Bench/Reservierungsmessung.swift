// SPDX-License-Identifier: EUPL-1.2
import Core
package import Foundation
package import Store

/// What the measurements may call (`make bench`): one reservation through the commit that the pages use.
package struct Reservierungsmessung: Sendable {
    package static let migrationen = [KennzeichenMigrations.alle]

    private let store: Store
    private let stadt: Stadtregeln

    package init(store: Store, stadtdatei: URL) throws {
        self.store = store
        stadt = try Rechtsdaten(stadtdatei: stadtdatei).stadt
    }

    /// Reserves the `nr`-th plate for a person of its own: limit a person, plate, reservation, audit, event.
    package func reservieren(_ nr: Int) async throws {
        guard let schluessel = Kennzeichenschluessel(zeile: nr / 999 % Kennzeichenschluessel.zeilen, zahl: nr % 999 + 1) else {
            return
        }
        let zeichen = stadt.unterscheidungszeichen[nr / (999 * Kennzeichenschluessel.zeilen) % stadt.unterscheidungszeichen.count]
        let wunsch = Reservierungswunsch(
            kennzeichen: try Kennzeichen(zeichen, schluessel), art: .gewoehnlich, person: "messung-\(nr)",
            name: "Erika Mustermann",
            weg: .schalter, antrag: nil, vorgang: nil, codeHash: String(repeating: "0", count: 64))
        let stadt = stadt
        _ = try await store.commit(Vermerk(.system("messung"), "kz.reservierung.am-schalter")) { tx in
            try tx.kennzeichenReservieren(wunsch, dialog: nil, stadt)
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Logging
import Store

@testable import Jobs
@testable import Kennzeichen

enum Helfer {
    /// Works off what is due.
    @discardableResult
    static func auftraege(_ store: Store, _ arten: [Auftragsart]) async throws -> Int {
        try await Auftragsdienst(store: store, arten: arten, knoten: "probe", log: Logger(label: "probe")).allesFaellige()
    }

    /// All events so far in the order of the commits, after number `nach`.
    static func ereignisse(_ store: Store, nach: Int64 = 0) async throws -> [Ereignis] {
        try await store.read { db in
            try db.rows("SELECT nr, zeit, name, daten FROM ereignis WHERE nr > \(nach) ORDER BY nr").map {
                Ereignis(nr: try $0["nr"], zeit: try $0["zeit"], name: try $0["name"], daten: try $0["daten"])
            }
        }
    }

    static func zustellen(_ ereignisse: [Ereignis], an konsument: Konsument) async throws {
        let passend = ereignisse.filter { $0.name.hasPrefix(konsument.praefix) }
        if !passend.isEmpty { try await konsument.handler(passend) }
    }
}

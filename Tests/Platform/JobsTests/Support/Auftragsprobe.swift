// SPDX-License-Identifier: EUPL-1.2
import Core
import Logging
import Store
import StoreTesting

@testable import Jobs

/// A store with jobs, at a time that the test sets.
struct Auftragsprobe: Sendable {
    let stand: Pruefstand
    let uhr: Stelluhr

    var store: Store { stand.store }

    static func mit(_ maschine: Dialect, _ body: @Sendable (Auftragsprobe) async throws -> Void) async throws {
        let uhr = Stelluhr()
        try await Pruefstand.mit(maschine, uhr: uhr.uhr) { try await body(Auftragsprobe(stand: $0, uhr: uhr)) }
    }

    func bestellen(_ wort: String, art: String = "probe", schluessel: String? = nil, faellig: Zeitpunkt? = nil) async throws {
        try await store.commit(Vermerk(.system("test"), "probe.bestellen")) { tx in
            try tx.auftrag(art, Probedaten(wort: wort), schluessel: schluessel, faellig: faellig)
        }
    }

    func dienst(_ arten: [Auftragsart], knoten: String = "a", store: Store? = nil) -> Auftragsdienst {
        Auftragsdienst(store: store ?? self.store, arten: arten, knoten: knoten, log: Self.log)
    }

    func tabelle(_ knoten: String) -> Auftragstabelle { Auftragstabelle(store: store, knoten: knoten) }

    func zustaende() async throws -> [String] {
        try await store.read { db in try db.rows("SELECT zustand FROM auftrag ORDER BY id").map { try $0["zustand"] } }
    }

    /// Failures that a test wants stay out of its output.
    static var log: Logger {
        var log = Logger(label: "test")
        log.logLevel = .critical
        return log
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Jobs
internal import Store

/// What the protection of files does by itself: ends Notzugriffe in time, and renews entries of the search index after a change that
/// touched many.
struct Zugriffspflege: Sendable {
    static let nachlauf = "akte.zugriff-nachlauf"
    static let ende = "akte.notzugriff-ende"
    private static let schritt = 50

    struct Ende: Codable, Sendable { let notzugriff: String }
    struct Nachlauf: Codable, Sendable { let runde: String }

    let store: Store

    var auftragsarten: [Auftragsart] {
        [
            Auftragsart(Self.nachlauf, zeitgrenze: .seconds(900)) { _ in while try await indexieren() {} },
            Auftragsart(Self.ende) { auftrag in
                try await NotzugriffBeenden(store: store).vonSelbst(
                    NotzugriffID(gespeichert: try auftrag.lesen(Ende.self).notzugriff))
            },
        ]
    }

    /// One order an act; several at once share the work.
    static func bestellen(_ tx: WriteContext) throws {
        try tx.auftrag(nachlauf, Nachlauf(runde: String(tx.jetzt.millisekunden)))
    }

    /// - Returns: whether there may be more.
    func indexieren() async throws -> Bool {
        try await store.commit(Vermerk(.system("zugriff"), "akte.zugriff.nachlauf")) { tx in
            let offen: [VorgangID] = try tx.rows(
                "SELECT vorgang FROM akte_zugriff_nachlauf ORDER BY vorgang LIMIT \(Self.schritt)"
            ).map { try $0["vorgang"] }
            for id in offen {
                if let vorgang = try tx.vorgang(id) { try tx.indexErneuern(vorgang) }
                try tx.execute("DELETE FROM akte_zugriff_nachlauf WHERE vorgang = \(id)")
            }
            return offen.count == Self.schritt
        }
    }

    /// Notzugriffe whose job came late, sets nobody points to, lines of the log that have had their time.
    func aufraeumen(_ fristen: Zugriffsfristen) async throws -> Int {
        let faellig: [NotzugriffID] = try await store.read { [store] db in
            try db.rows(
                "SELECT id FROM akte_notzugriff WHERE beendet IS NULL AND bis <= \(store.uhr.jetzt) ORDER BY bis LIMIT 1000"
            )
            .map { try $0["id"] }
        }
        for id in faellig { try await NotzugriffBeenden(store: store).vonSelbst(id) }
        try await Lesezugriff.aufraeumen(store, fristen)
        return try await store.commit(Vermerk(.system("zugriff"), "akte.zugriff.aufraeumen")) {
            try $0.zugriffssaetzeAufraeumen()
        }
    }
}

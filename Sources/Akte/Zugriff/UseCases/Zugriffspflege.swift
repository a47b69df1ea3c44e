// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Jobs
internal import Store

/// What the protection of files does by itself: ends Notzugriffe in time, and renews entries of the search index after a change that
/// touched many.
struct Zugriffspflege: Sendable {
    static let nachlauf = "akte.zugriff-nachlauf"
    static let ende = "akte.notzugriff-ende"
    /// Vorgänge in one act, and documents after which it ends early.
    private static let schritt = 50
    private static let dokumente = 1_000

    struct Ende: Codable, Sendable { let notzugriff: String }
    struct Nachlauf: Codable, Sendable {}

    let store: Store

    var auftragsarten: [Auftragsart] {
        [
            // One short act a job: what is left takes its turn behind all else that is due.
            Auftragsart(Self.nachlauf, zeitgrenze: .seconds(300)) { _ in _ = try await indexieren() },
            Auftragsart(Self.ende) { auftrag in
                try await NotzugriffBeenden(store: store).vonSelbst(
                    NotzugriffID(gespeichert: try auftrag.lesen(Ende.self).notzugriff))
            },
        ]
    }

    /// All acts share one order, so that this work never takes all workers.
    static func bestellen(_ tx: WriteContext) throws {
        try anstellen(tx)
        guard try !tx.auftragWartet(nachlauf) else { return }
        try tx.auftrag(nachlauf, Nachlauf())
    }

    /// Whoever adds work and whoever takes it come one after the other: an order that waits has not looked yet, so it will see what is
    /// added now.
    private static func anstellen(_ tx: WriteContext) throws { _ = try tx.nummer(nachlauf) }

    /// Renews some entries, and orders the next turn when there may be more.
    /// - Returns: whether there may be more.
    func indexieren() async throws -> Bool {
        try await store.commit(Vermerk(.system("zugriff"), "akte.zugriff.nachlauf")) { tx in
            try Self.anstellen(tx)
            let offen = try tx.rows(
                """
                SELECT n.vorgang, (SELECT COUNT(*) FROM akte_dokument d WHERE d.vorgang = n.vorgang) AS dokumente
                FROM akte_zugriff_nachlauf n ORDER BY n.vorgang LIMIT \(Self.schritt)
                """)
            var erledigt = 0, dokumente = 0
            for zeile in offen where dokumente < Self.dokumente {
                let id: VorgangID = try zeile["vorgang"]
                if let vorgang = try tx.vorgang(id) { try tx.indexErneuern(vorgang) }
                try tx.execute("DELETE FROM akte_zugriff_nachlauf WHERE vorgang = \(id)")
                erledigt += 1
                dokumente += try zeile["dokumente"]
            }
            let mehr = erledigt == Self.schritt || erledigt < offen.count
            if mehr { try Self.bestellen(tx) }
            return mehr
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
        return try await store.commit(Vermerk(.system("zugriff"), "akte.zugriff.aufraeumen")) { tx in
            // An order that failed for good leaves its work behind.
            if try tx.sucheZiehtNach() { try Self.bestellen(tx) }
            return try tx.zugriffssaetzeAufraeumen()
        }
    }
}

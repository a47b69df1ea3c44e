// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Locks an account name after wrong tries, on all nodes and across restarts. Names that do not exist are
/// counted alike, so that the answer tells nothing.
struct Sperre: Sendable {
    private static let tabelle = TechnicalTable("id_sperre")
    private static let erlaubt = 5
    private static let fenster = Duration.seconds(15 * 60)

    let store: Store

    /// - Throws: `IdentityError.gesperrt` while the lock holds.
    func pruefe(_ schluessel: String) async throws {
        let jetzt = store.uhr.jetzt
        let bis: Zeitpunkt? = try await store.read { db in
            try db.value("SELECT gesperrt_bis FROM id_sperre WHERE schluessel = \(schluessel)")
        }
        if let bis, jetzt < bis { throw IdentityError.gesperrt(minuten: Int((bis - jetzt).inMillisekunden / 60_000) + 1) }
    }

    /// Counts in the database, so that parallel tries on several nodes are all counted.
    func fehlversuch(_ schluessel: String) async throws {
        let jetzt = store.uhr.jetzt
        let fensterbeginn = jetzt - Self.fenster
        let sperre = jetzt + Self.fenster
        try await store.technical { db in
            let neuesFenster: SQL = "versuche = CASE WHEN ab <= \(fensterbeginn) THEN 1 ELSE versuche + 1 END"
            let neuerBeginn: SQL = "ab = CASE WHEN ab <= \(fensterbeginn) THEN \(jetzt) ELSE ab END"
            let gesperrt: SQL = """
                gesperrt_bis = CASE WHEN ab > \(fensterbeginn) AND versuche + 1 >= \(Self.erlaubt) THEN \(sperre) ELSE gesperrt_bis END
                """
            let vorhanden = try db.changed(
                Self.tabelle, set: SQL.joined([gesperrt, neuesFenster, neuerBeginn], by: ", "),
                where: "schluessel = \(schluessel)")
            guard vorhanden == 0 else { return }
            try db.insert(
                into: Self.tabelle,
                [
                    "schluessel": schluessel.sqlValue, "versuche": 1.sqlValue, "ab": jetzt.sqlValue,
                    "gesperrt_bis": Int64(0).sqlValue,
                ],
                replacing: "schluessel")
        }
    }

    /// Forgets locks and counts that hold nobody back any more.
    func abgelaufeneLoeschen() async throws -> Int {
        try await store.technical { db in
            try db.deleted(from: Self.tabelle, where: "gesperrt_bis <= \(db.jetzt) AND ab <= \(db.jetzt - Self.fenster)")
        }
    }

    func erfolg(_ schluessel: String) async throws {
        try await store.technical { db in try db.delete(from: Self.tabelle, where: "schluessel = \(schluessel)") }
    }
}

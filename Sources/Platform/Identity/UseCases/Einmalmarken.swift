// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Links and steps that work once: confirm an address, set a new password.
struct Einmalmarken: Sendable {
    enum Zweck: String, SQLConvertible, Sendable {
        case emailBestaetigen, kennwortNeu
    }

    private static let tabelle = TechnicalTable("id_einmalmarke")

    let store: Store

    func neu(_ zweck: Zweck, subjekt: String, daten: String = "", gilt: Duration) async throws -> String {
        let marke = Marke.neu()
        let bis = store.uhr.jetzt + gilt
        _ = try await store.technical { db in
            try db.insert(
                into: Self.tabelle,
                [
                    "marke_hash": Marke.hash(marke).sqlValue, "zweck": zweck.sqlValue, "subjekt": subjekt.sqlValue,
                    "daten": daten.sqlValue, "gilt_bis": bis.sqlValue,
                ])
        }
        return marke
    }

    /// Whether the mark would still work; changes nothing, so a link may be looked at (GET has no effect).
    func gilt(_ marke: String, _ zweck: Zweck) async throws -> Bool {
        let jetzt = store.uhr.jetzt
        let hash = Marke.hash(marke)
        return try await store.read { db in
            try db.row("SELECT 1 FROM id_einmalmarke WHERE marke_hash = \(hash) AND zweck = \(zweck) AND gilt_bis > \(jetzt)")
                != nil
        }
    }

    func abgelaufeneLoeschen() async throws -> Int {
        try await store.technical { db in try db.deleted(from: Self.tabelle, where: "gilt_bis <= \(db.jetzt)") }
    }

    /// Uses the mark up and returns whose it is.
    /// - Throws: `IdentityError.markeAbgelaufen`.
    func einloesen(_ marke: String, _ zweck: Zweck) async throws -> String {
        let jetzt = store.uhr.jetzt
        let hash = Marke.hash(marke)
        let subjekt: String? = try await store.technical { db in
            let bedingung: SQL = "marke_hash = \(hash) AND zweck = \(zweck) AND gilt_bis > \(jetzt)"
            let subjekt: String? = try db.value("SELECT subjekt FROM id_einmalmarke WHERE \(bedingung)")
            return try db.deleted(from: Self.tabelle, where: bedingung) == 1 ? subjekt : nil
        }
        guard let subjekt else { throw IdentityError.markeAbgelaufen }
        return subjekt
    }
}

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

    func fehlversuch(_ schluessel: String) async throws {
        let jetzt = store.uhr.jetzt
        try await store.technical { db in
            let row = try db.row("SELECT versuche, ab FROM id_sperre WHERE schluessel = \(schluessel)")
            let ab: Zeitpunkt = try row?["ab"] ?? jetzt
            let laeuft = row != nil && jetzt - ab < Self.fenster
            let versuche = (laeuft ? try row?["versuche"] ?? 0 : 0) + 1
            let bis = versuche >= Self.erlaubt ? jetzt + Self.fenster : Zeitpunkt(millisekunden: 0)
            try db.insert(
                into: Self.tabelle,
                [
                    "schluessel": schluessel.sqlValue, "versuche": versuche.sqlValue,
                    "ab": (laeuft ? ab : jetzt).sqlValue, "gesperrt_bis": bis.sqlValue,
                ], replacing: "schluessel")
        }
    }

    func erfolg(_ schluessel: String) async throws {
        _ = try await store.technical { db in try db.delete(from: Self.tabelle, where: "schluessel = \(schluessel)") }
    }
}

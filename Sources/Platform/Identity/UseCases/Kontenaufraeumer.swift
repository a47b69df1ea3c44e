// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Jobs
internal import Store

extension IdentityModul {
    /// What has run out by itself: sessions, links, locks, and accounts whose address was never confirmed.
    public var aufraeumer: [Aufraeumer] {
        [
            Aufraeumer("sitzungen") { [store] in
                try await store.technical { db in
                    let leerlauf = Sitzungsart.mitarbeiter.leerlauf
                    return try db.deleted(
                        from: SitzungRecord.tabelle, where: "endet <= \(db.jetzt) OR zuletzt <= \(db.jetzt - leerlauf)")
                }
            },
            Aufraeumer("einmalmarken") { [marken] in try await marken.abgelaufeneLoeschen() },
            Aufraeumer("sperren") { [sperre] in try await sperre.abgelaufeneLoeschen() },
            Aufraeumer("unbestaetigte_konten") { [store] in try await UnbestaetigteLoeschen(store: store)() },
        ]
    }
}

/// Deletes accounts that nobody confirmed in time: name and address of a person who may know nothing of it.
struct UnbestaetigteLoeschen: Sendable {
    let store: Store

    func callAsFunction() async throws -> Int {
        let grenze = store.uhr.jetzt - BuergerRegistrieren.bestaetigungsfrist
        let bedingung: SQL = "bestaetigt = 0 AND angelegt <= \(grenze)"
        // Nothing to do is the rule, and then nothing is written into the audit.
        guard try await store.read({ try $0.row("SELECT 1 FROM id_buerger WHERE \(bedingung) LIMIT 1") != nil }) else { return 0 }
        return try await store.commit(Vermerk(.system("tageslauf"), "identity.buerger.verfallen")) { tx -> Int in
            let ids: [String] = try tx.rows("SELECT id FROM id_buerger WHERE \(bedingung)").map { try $0["id"] }
            for id in ids { tx.vermerke(Gegenstand("identity.buerger", id)) }
            return try tx.changed("DELETE FROM id_buerger WHERE \(bedingung)")
        }
    }
}

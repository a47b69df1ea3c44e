// SPDX-License-Identifier: EUPL-1.2
internal import Mailzustellung
internal import MtaSts
internal import Store

/// Keeps the policies of MTA-STS (RFC 8461) of other domains.
struct Policyspeicher: Stsspeicher {
    private static let tabelle = TechnicalTable("mg_sts")

    let store: Store

    func lade(_ domain: String) async throws -> Stseintrag? {
        let row = try await store.read { try $0.row("SELECT * FROM mg_sts WHERE domain = \(domain)") }
        return try row.map { row in
            let text: String = try row["policy"]
            return Stseintrag(id: try row["kennung"], policy: try StsPolicy(Array(text.utf8)), geholt: try row["geholt"])
        }
    }

    func lege(_ domain: String, _ eintrag: Stseintrag) async throws {
        try await store.technical { db in
            try db.insert(
                into: Self.tabelle,
                [
                    "domain": domain.sqlValue, "kennung": eintrag.id.sqlValue, "policy": eintrag.policy.text.sqlValue,
                    "geholt": eintrag.geholt.sqlValue,
                ], replacing: "domain")
        }
    }
}

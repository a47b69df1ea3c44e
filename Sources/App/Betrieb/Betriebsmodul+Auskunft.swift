// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

extension Betriebsmodul {
    /// What this module holds on a person.
    static let auskunft: Personenauskunft = { suche, db in
        // Who acted stands in the audit under the account alone; names in old and new values go with their objects.
        guard suche.konto != nil else { return [] }
        return try db.rows(
            """
            SELECT e.nr, e.zeit, e.handlung FROM audit_klartext k JOIN audit_eintrag e ON e.nr = k.nr
            WHERE k.akteur = \(suche.kennung) ORDER BY e.nr LIMIT 5000
            """
        ).map { row in
            Personenfund(
                "Handlung in der Prüfspur", .konto, bezug: String(try row["nr"] as Int64),
                [("Zeit", (try row["zeit"] as Zeitpunkt).deutsch), ("Handlung", try row["handlung"])])
        }
    }
}

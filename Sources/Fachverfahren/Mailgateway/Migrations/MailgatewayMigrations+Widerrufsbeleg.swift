// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// What the authority gave as its word, for the evidence in the file (`Widerrufsbeleg`, JSON). Empty for what was asked before.
    static let widerrufsbeleg = Migration(18, "widerrufsbeleg", "ALTER TABLE mg_widerruf ADD COLUMN beleg TEXT;")
}

// SPDX-License-Identifier: EUPL-1.2
internal import Store

extension AkteMigrations {
    /// The last day of a plan as its delivery states it.
    static let planfassungBis = Migration(18, "planfassung-bis", "ALTER TABLE akte_planfassung ADD COLUMN gueltig_bis TEXT")
}

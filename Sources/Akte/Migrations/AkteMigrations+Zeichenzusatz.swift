// SPDX-License-Identifier: EUPL-1.2
internal import Store

extension AkteMigrations {
    /// What a Geschäftszeichen says behind its number, such as the short sign of the unit; empty for documents from before.
    static let zeichenzusatz = Migration(17, "zeichenzusatz", "ALTER TABLE akte_dokument ADD COLUMN zeichenzusatz TEXT")
}

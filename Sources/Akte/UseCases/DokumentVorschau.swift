// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store

/// The picture of a file's first page, drawn once for each content and then kept. A kept picture is derived: it may be
/// missing or damaged at any time (another node, a restored backup) and is then drawn again.
struct DokumentVorschau: Sendable {
    private static let tabelle = TechnicalTable("akte_vorschau")

    let store: Store
    let bilder: Vorschaubilder

    /// - Returns: a PNG; `nil` for kinds of file of which there is none.
    func callAsFunction(_ inhalt: Inhalt, typ: String, seite: Int = 1) async throws -> Data? {
        // Later pages are looked at now and then, where a hit lies on them: drawn when asked for.
        guard seite <= 1 else { return try await neu(inhalt, typ, seite) }
        if let bild = try await gemerkt(inhalt) { return bild }
        guard let bild = try await neu(inhalt, typ, 1) else { return nil }
        let abgelegt = try await bilder.ablage.store(bild)
        _ = try await store.technical { db in
            try db.insert(
                into: Self.tabelle,
                [
                    "quelle": inhalt.sha256.sqlValue, "bild": abgelegt.sha256.sqlValue, "groesse": abgelegt.groesse.sqlValue,
                    "erstellt": db.jetzt.sqlValue,
                ], replacing: "quelle")
        }
        return bild
    }

    private func neu(_ inhalt: Inhalt, _ typ: String, _ seite: Int) async throws -> Data? {
        if let bild = try await bilder.zeichnen(inhalt, typ, seite) { return bild }
        guard let zeichnenPdf = bilder.zeichnenPdf, let fassung = try await store.read({ try $0.fassung(inhalt.sha256) }) else {
            return nil
        }
        return try await zeichnenPdf(try await bilder.ablage.verifiedFile(fassung), seite)
    }

    private func gemerkt(_ inhalt: Inhalt) async throws -> Data? {
        let bild = try await store.read { db in
            try db.row("SELECT bild, groesse FROM akte_vorschau WHERE quelle = \(inhalt.sha256)").map {
                Inhalt(sha256: try $0["bild"], groesse: try $0["groesse"])
            }
        }
        guard let bild else { return nil }
        do {
            return try await bilder.ablage.read(bild)
        } catch StoreError.inhaltBeschaedigt {
            return nil
        }
    }
}

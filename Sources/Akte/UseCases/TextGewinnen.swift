// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Jobs
internal import Store

/// Takes the words out of a filed file, so that it is found by them. Runs after the filing, so that nobody waits for it.
struct TextGewinnen: Sendable {
    private static let groessterText: Int64 = 16 * 1_048_576

    let store: Store
    let inhalte: ContentStore
    let pdfText: PDFText?

    var auftragsart: Auftragsart {
        Auftragsart(Textgewinnung.art, versuche: 4) { auftrag in
            let order: Textgewinnung = try auftrag.lesen()
            try await self(DokumentID(gespeichert: order.dokument), DokumentVersionID(gespeichert: order.version))
        }
    }

    func callAsFunction(_ dokument: DokumentID, _ version: DokumentVersionID) async throws {
        let datei = try await store.read { db in
            try db.row("SELECT * FROM akte_dokumentversion WHERE id = \(version)").map {
                try DokumentVersion(row: $0, dokument: dokument)
            }
        }
        guard let datei, let text = try await text(datei) else { return }
        try await store.commit(Vermerk(.system("textgewinnung"), "akte.dokument.text-gewinnen")) { tx in
            let kopf = try tx.vorhandenesDokument(dokument)
            try tx.dokumenttextMerken(text, version: version)
            tx.vermerke(kopf.gegenstand, feld: "text", neu: "Version \(datei.nr)")
            // An older version is kept but no longer found.
            guard kopf.neueste.id == version else { return }
            try tx.indexieren(kopf, vorgang: try tx.vorhandenerVorgang(kopf.vorgang))
        }
    }

    private func text(_ version: DokumentVersion) async throws -> String? {
        switch version.mediatyp {
        case "application/pdf":
            guard let pdfText else { return nil }
            return try await pdfText(try await inhalte.verifiedFile(version.inhalt))
        case "text/plain" where version.inhalt.groesse <= Self.groessterText:
            return String(decoding: try await inhalte.read(version.inhalt), as: UTF8.self)
        default: return nil
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
package import Core
package import Foundation
internal import Identity
package import Store

/// What the measurements may call (`make bench-akte`): the file filled by its own building blocks, and asked as its pages ask.
package struct Aktenmessung: Sendable {
    package static let migrationen = [IdentityModul.migrationen, AkteModul.migrationen]
    package static let jeVorgang = 50
    /// Units that documents are spread over; a clerk reads in three of them.
    package static let einheiten = 40

    /// Far from the numbers of a city, whose own clerks see nothing of this. What lies beside the stock is in units from 40 on.
    package static func einheit(_ nr: Int) -> OrgNummer { OrgNummer(Int64(9_001 + nr)) }

    /// Units in which the clerk of this number reads.
    package static func lesbar(_ nr: Int) -> [OrgNummer] { [nr, nr + 7, nr + 13].map { einheit($0 % einheiten) } }

    private let store: Store
    private let inhalte: ContentStore
    private let pdfText: PDFText?

    /// - Parameter store: migrated with `migrationen`, and empty.
    package init(store: Store, inhalte: ContentStore, pdfText: @escaping @Sendable (String) async throws -> String?) {
        self.store = store
        self.inhalte = inhalte
        self.pdfText = pdfText
    }

    package func einrichten() async throws {
        _ = try await AktenplanEinspielen(store: store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("messung"))
    }

    /// A Vorgang with its documents in one act, each with words of its own.
    /// - Parameter inhalte: files of the documents, in turn.
    package func vorgang(_ nr: Int, texte: [String], inhalte: [Inhalt], einheit: Int? = nil) async throws -> String {
        try await store.commit(Vermerk(.system("messung"), "akte.messung.fuellen")) { tx in
            let vorgang = try tx.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: "36.10.01", akteBetreff: "Messung", vorgangBetreff: "Vorgang \(nr)", typ: "messung",
                    oe: Self.einheit(einheit ?? nr % Self.einheiten)))
            for (i, text) in texte.enumerated() {
                _ = try tx.dokumentAblegen(
                    DokumentAnlage(
                        betreff: "Dokument \(nr)-\(i) " + text.prefix(40), typ: .sonstiges, richtung: .eingang,
                        dateiname: "text.txt",
                        mediatyp: "text/plain", inhalt: inhalte[i % inhalte.count], text: text, final: true), in: vorgang.id)
            }
            return vorgang.id.text
        }
    }

    /// A PDF as a clerk files it: stored under its hash, filed, its words taken out and indexed.
    package func pdf(_ bytes: Data, in vorgang: String) async throws {
        let inhalt = try await inhalte.store(bytes)
        let dokument = try await store.commit(Vermerk(.system("messung"), "akte.messung.fuellen")) { tx in
            try tx.dokumentAblegen(
                DokumentAnlage(
                    betreff: "Brief", typ: .sonstiges, richtung: .eingang, dateiname: "brief.pdf", mediatyp: "application/pdf",
                    inhalt: inhalt,
                    final: true), in: VorgangID(gespeichert: vorgang))
        }
        try await TextGewinnen(store: store, inhalte: inhalte, pdfText: pdfText)(dokument.id, dokument.neueste.id)
    }

    package static func akteur(_ nr: Int) -> Akteur {
        let einheiten = Set(lesbar(nr))
        return .mitarbeiter(
            .init(
                id: MitarbeiterID(Zeitpunkt(millisekunden: 1_700_000_000_000)), name: "Messung", oe: lesbar(nr)[0],
                rechte: [AkteRechte.lesen: einheiten, AkteRechte.bearbeiten: einheiten]))
    }

    /// Everything the page of a Vorgang shows. - Returns: how many documents.
    package func oeffnen(_ vorgang: String, _ akteur: Akteur) async throws -> Int {
        try await store.read { db in
            try Vorgangsmappe(db, VorgangID(gespeichert: vorgang), akteur: akteur).dokumente.count
        }
    }

    /// 50 documents of everything the clerk may see, newest first, with their counts by kind, unit, year and state.
    package func auflisten(_ akteur: Akteur) async throws -> Int {
        try await AkteSuchen(store: store)("Dokument ", facetten: true, akteur: akteur).treffer.count
    }

    package func suchen(_ text: String, _ akteur: Akteur, limit: Int = 50, facetten: Bool = false) async throws -> Int {
        try await AkteSuchen(store: store)(text, limit: limit, facetten: facetten, akteur: akteur).treffer.count
    }
}

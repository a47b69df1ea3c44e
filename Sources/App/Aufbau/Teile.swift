// SPDX-License-Identifier: EUPL-1.2
internal import Documents
internal import Foundation
internal import Jobs
internal import Logging
internal import Store
internal import Web

/// What modules are made of.
struct Teile: Sendable {
    let stadt: Stadt
    let store: Store
    let inhalte: ContentStore
    /// What can be made again from the contents, such as pictures of first pages.
    let abgeleitet: ContentStore
    let werkzeuge: Werkzeuge
    let installation: Installation
    /// Address under which citizens reach the server.
    let adresse: String
    let fristen: Aufraeumfristen
    let aufraeumzaehler: Aufraeumzaehler
    let log: Logger

    var zeichnenPdf: @Sendable (String, Int) async throws -> Data? {
        { [pdf = werkzeuge.pdf] pfad, seite in
            try await pdf.vorschau(URL(fileURLWithPath: pfad), breite: 1_000, seite: seite).png
        }
    }

    /// A page of a PDF as a picture; `nil` for other kinds.
    var vorschau: @Sendable (Inhalt, String, Int) async throws -> Data? {
        { [inhalte, pdf = werkzeuge.pdf] inhalt, typ, seite in
            guard typ == "application/pdf" else { return nil }
            return try await pdf.vorschau(
                URL(fileURLWithPath: try await inhalte.verifiedFile(inhalt)), breite: 1_000, seite: seite
            ).png
        }
    }

    /// Letters of these modules, overridden by the city's.
    func briefvorlagen(_ bundles: [URL]) throws -> Vorlagen {
        try Vorlagen(ordner: (bundles + [stadt.ordner]).map { $0.appendingPathComponent("Templates") }, streng: true)
    }
}

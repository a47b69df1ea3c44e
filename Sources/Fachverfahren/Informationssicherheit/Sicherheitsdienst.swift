// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import Web

/// What the acts and pages of information security stand on.
struct Sicherheitsdienst: Sendable {
    let store: Store
    let inhalte: ContentStore
    let stelle: Sicherheitsstelle
    let vorlagen: Vorlagen
    /// `nil` where the printer is missing; letters are then filed as HTML.
    let druck: InformationssicherheitModul.Druck?
    let nachbarn: Nachbarn
    let meldestufen: [Meldestufe]
    let matrix: Risikomatrix

    /// Prints a letter, as PDF where a printer is set up, else as HTML, so that nothing is left unfiled.
    func drucken(_ brief: some Page) async throws -> Abgelegt {
        let html = try vorlagen.brief(brief)
        guard let druck else {
            return Abgelegt(inhalt: try await inhalte.store(Data(html.utf8)), mediatyp: "text/html", endung: "html")
        }
        return Abgelegt(
            inhalt: try await inhalte.store(try await druck(html, brief.titel)), mediatyp: "application/pdf", endung: "pdf")
    }
}

/// A letter that lies among the contents and waits for its row.
struct Abgelegt: Sendable {
    let inhalt: Inhalt
    let mediatyp: String
    let endung: String
}

extension WriteContext {
    func ablegen(_ brief: Abgelegt, _ betreff: String, _ richtung: Dokumentrichtung, in vorgang: VorgangID) throws {
        _ = try dokumentAblegen(
            DokumentAnlage(
                betreff: betreff, typ: .bericht, richtung: richtung,
                dateiname: betreff.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-") + ".\(brief.endung)",
                mediatyp: brief.mediatyp, inhalt: brief.inhalt, final: true), in: vorgang)
    }
}

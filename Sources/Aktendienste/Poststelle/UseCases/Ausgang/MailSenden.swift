// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
public import Foundation
import Jobs
import Store

/// Sends a Dokument by e-mail. After the last try the dispatch has failed and is a task of the clerk.
struct MailSenden: Sendable {
    static let art = "post.mail"
    private static let versuche = 8

    struct Daten: Codable, Sendable { let ausgang: AusgangID }

    let dienst: Poststellendienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, versuche: Self.versuche) { auftrag in
            let id = try auftrag.lesen(Daten.self).ausgang
            do {
                let fertig = try await VersandfassungAblegen(dienst: dienst)(id)
                // Later on the mail is worth more than its form.
                if !fertig, auftrag.versuch < Self.versuche / 2 { throw PostError.fassungEntsteht }
                try await self(id)
            } catch  where auftrag.versuch == Self.versuche {
                try await melden(id, .gescheitert, "Die E-Mail ließ sich nicht zustellen.")
            }
        }
    }

    func callAsFunction(_ id: AusgangID) async throws {
        guard let versand = dienst.werkzeuge.mailversand else { throw PostError.wegFehlt(.email) }
        let gelesen = try await dienst.store.read { db -> (Ausgang, DokumentKopf, VorgangKopf)? in
            guard let ausgang = try db.ausgang(id), ausgang.zustand == .unterwegs,
                let dokument = try db.versanddokument(ausgang),
                let vorgang = try db.vorgang(ausgang.vorgang)
            else { return nil }
            return (ausgang, dokument, vorgang)
        }
        guard let (ausgang, dokument, vorgang) = gelesen, let an = ausgang.empfaenger.email else { return }
        let datei = dokument.neueste
        let uebergabe = try await versand(
            Postmail(
                an: an, betreff: "\(dokument.betreff) (\(vorgang.zeichen))",
                text: "Guten Tag,\n\nin der Anlage senden wir Ihnen ein Schreiben zu unserem Zeichen \(vorgang.zeichen).\n",
                anlage: datei.dateiname, mediatyp: datei.mediatyp, inhalt: try await dienst.inhalte.read(datei.inhalt),
                kennung: Versandkennung(ausgang).text, vorgang: ausgang.vorgang, zeichen: vorgang.zeichen.text))
        // Else whoever took it says what became of it (`PoststelleModul.versandMelden`).
        guard uebergabe == .versandt else { return }
        try await melden(id, .versandt, "E-Mail an \(an), Nachricht \(ausgang.id)-\(ausgang.version)")
    }

    private func melden(_ id: AusgangID, _ zustand: Versandzustand, _ text: String) async throws {
        try await dienst.store.commit(Vermerk(Poststellendienst.system, "post.versand.mail")) { tx in
            guard let ausgang = try tx.ausgang(id), ausgang.zustand == .unterwegs else { return }
            try tx.versandFortschreiben(ausgang, zustand, text: text)
        }
    }
}

/// A mail with one file, for whoever hands it over.
public struct Postmail: Sendable {
    public let an: String
    public let betreff: String
    public let text: String
    public let anlage: String
    public let mediatyp: String
    public let inhalt: Data
    /// The same for a second try, so that a repeated job leaves one mail; whoever reports what became of it names it.
    public let kennung: String
    public let vorgang: VorgangID
    /// Of the Vorgang.
    public let zeichen: String
}

/// How far a mail is that was taken.
public enum Mailuebergabe: Hashable, Sendable {
    /// It is on its way, and nobody reports about it any more.
    case versandt
    /// Whoever took it reports what becomes of it.
    case unterwegs
}

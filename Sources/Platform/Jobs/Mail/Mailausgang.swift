// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Foundation
internal import InternetMessage
public import Store

/// Sends the mails that acts have ordered: to a relay, or into a folder when none is configured.
public struct Mailausgang: Sendable {
    public enum Weg: Sendable {
        case relay(host: String, port: Int)
        /// One file a mail, `.eml`; for demonstrations and tests.
        case ordner(String)
    }

    public enum Fehler: Error {
        case adresse(String)
    }

    private let store: Store
    private let weg: Weg
    /// Address that everything comes from.
    public let absender: String
    private let absendername: String

    public init(store: Store, weg: Weg, absender: String, absendername: String) {
        self.store = store
        self.weg = weg
        self.absender = absender
        self.absendername = absendername
    }

    /// The job that the runner works off. What became of a mail is told as `mail.gesendet` or `mail.gescheitert`.
    public var auftragsart: Auftragsart {
        Auftragsart(MailAuftrag.art, versuche: Self.versuche) { auftrag in
            let mail = try auftrag.lesen(MailAuftrag.self)
            do {
                try await senden(mail, kennung: auftrag.id)
            } catch {
                if auftrag.versuch == Self.versuche { try await melden(mail, auftrag, gesendet: false) }
                throw error
            }
            try await melden(mail, auftrag, gesendet: true)
        }
    }

    private static let versuche = 8

    private func senden(_ mail: MailAuftrag, kennung: String) async throws {
        try await uebergeben(try nachricht(mail, kennung: kennung), mail.an, kennung)
    }

    private func uebergeben(_ bytes: [UInt8], _ an: String, _ kennung: String) async throws {
        switch weg {
        case .relay(let host, let port):
            try await SmtpVersand(host: host, port: port).senden(bytes, von: absender, an: an)
        case .ordner(let ordner):
            try FileManager.default.createDirectory(atPath: ordner, withIntermediateDirectories: true)
            // The same name for a second try, so that a repeated job leaves one file.
            try Data(bytes).write(to: URL(fileURLWithPath: "\(ordner)/\(kennung).eml"), options: .atomic)
        }
    }

    /// Hands over a mail with one file, such as a letter. `kennung` is the same for a second try.
    public func uebergeben(
        an: String, betreff: String, text: String, anlage: String, mediatyp: String, inhalt: Data, kennung: String
    ) async throws {
        let fertig = try bytes(
            an: an, betreff: betreff, text: text, anlage: anlage, mediatyp: mediatyp, inhalt: inhalt, kennung: kennung)
        try await uebergeben(fertig, an, kennung)
    }

    /// The same mail as it would go out (RFC 5322, with CRLF), for whoever sends it another way.
    /// - Throws: `Fehler.adresse` where sender or recipient is none.
    public func bytes(
        an: String, betreff: String, text: String, anlage: String, mediatyp: String, inhalt: Data, kennung: String
    ) throws -> [UInt8] {
        try nachricht(
            MailAuftrag(an: an, betreff: betreff, text: text), kennung: kennung,
            anlage: InternetMessage.Attachment(name: anlage, mediaType: mediatyp, bytes: [UInt8](inhalt)))
    }

    private func nachricht(_ mail: MailAuftrag, kennung: String, anlage: InternetMessage.Attachment? = nil) throws -> [UInt8] {
        let an: EmailAddress
        let von: EmailAddress
        do {
            an = try EmailAddress(mail.an)
            von = try EmailAddress(absender)
        } catch {
            throw Fehler.adresse("\(error)")
        }
        guard let id = MessageID(left: kennung, right: von.domain) else { throw Fehler.adresse(von.domain) }
        var fertig = InternetMessage(
            id: id, date: MessageDate(unixSeconds: store.uhr.jetzt.millisekunden / 1000),
            from: Mailbox(name: HeaderText(absendername), address: von), to: [Mailbox(address: an)],
            subject: HeaderText(mail.betreff), text: mail.text)
        if let anlage { fertig.attachments = [anlage] }
        return fertig.bytes
    }

    private func melden(_ mail: MailAuftrag, _ auftrag: Auftrag, gesendet: Bool) async throws {
        guard let bezug = mail.bezug else { return }
        let name = gesendet ? "mail.gesendet" : "mail.gescheitert"
        try await store.commit(Vermerk(.system("mailausgang"), name)) { tx in
            tx.vermerke(Gegenstand("mail", auftrag.id))
            try tx.ereignis(name, Mailbefund(bezug: bezug, nachricht: auftrag.id))
        }
    }
}

/// What the events `mail.gesendet` and `mail.gescheitert` carry.
public struct Mailbefund: Codable, Sendable {
    public let bezug: String
    /// The job's identity, which is the left side of the Message-ID.
    public let nachricht: String
}

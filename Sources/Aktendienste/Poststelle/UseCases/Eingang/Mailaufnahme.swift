// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Documents
import Foundation
import MailImport
import Store

/// Makes what is registered out of a mail handed in as a file: the mail itself is the original, its attachments become Anlagen.
/// What does not become one stays in the original, and the register says so.
struct Mailaufnahme: Sendable {
    /// Larger mails are refused before they come into memory.
    static let grenze = Mailtext.grenze

    let inhalte: ContentStore

    /// - Returns: `nil` when the file is no mail.
    func callAsFunction(_ name: String, _ inhalt: Inhalt, _ anfang: [UInt8]) async throws -> Eingangsanlage? {
        let typ = Dateityp.erkenne(anfang)
        guard typ == .eml || typ == .ole2 || (typ == .text && name.lowercased().hasSuffix(".eml")) else { return nil }
        guard inhalt.groesse <= Self.grenze else { throw PostError.mailUnlesbar(name) }
        let mail: ImportedMail
        do {
            // Our own parser, before anybody scanned: what is in the mail has to be known to be withheld.
            mail = try MailImport.read([UInt8](try await inhalte.ohneSchranke.read(inhalt)))
        } catch MailImportError.notAMail {
            return nil
        } catch is MailImportError {
            // An older office file need not satisfy somebody who looks for a mail in it.
            if typ == .ole2, !name.lowercased().hasSuffix(".msg") { return nil }
            throw PostError.mailUnlesbar(name)
        }
        return try await anlage(mail, name, inhalt)
    }

    private func anlage(_ mail: ImportedMail, _ name: String, _ inhalt: Inhalt) async throws -> Eingangsanlage {
        let mediatyp = mail.format == .outlook ? "application/vnd.ms-outlook" : Dateityp.eml.medientyp
        let worte = Mailtext.lesen(mail)
        var zweifel = mail.doubts.map(Self.deutsch)
        var dateien: [(rolle: Eingangsdatei.Rolle, datei: Dokumentdatei)] = [
            (.original, Dokumentdatei(dateiname: name, mediatyp: mediatyp, inhalt: inhalt, text: worte))
        ]
        var bilder = 0
        for (i, teil) in mail.attachments.enumerated() {
            let typ = Dateityp.erkenne(teil.bytes)
            if teil.inline, teil.contentID != nil, teil.mediaType.hasPrefix("image/") {
                bilder += 1
                continue
            }
            let titel = teil.name ?? "Anlage \(i + 1)" + (typ.endungen.first.map { ".\($0)" } ?? "")
            guard Dateiaufnahme.darf(typ.medientyp) else {
                zweifel.append("Die Anlage „\(titel)“ bleibt nur in der E-Mail selbst: \(typ.bezeichnung).")
                continue
            }
            dateien.append(
                (
                    .anlage,
                    Dokumentdatei(dateiname: titel, mediatyp: typ.medientyp, inhalt: try await inhalte.store(Data(teil.bytes)))
                ))
        }
        if bilder > 0 {
            zweifel.append(
                bilder == 1
                    ? "Ein Bild im Text bleibt in der E-Mail selbst." : "\(bilder) Bilder im Text bleiben in der E-Mail selbst.")
        }
        return Eingangsanlage(
            kanal: .email, oe: OrgNummer(0), betreff: Self.kurz(mail.subject, Eingangsregel.betreff) ?? "(ohne Betreff)",
            absender: Absender(
                name: Self.kurz(mail.from?.name, Eingangsregel.name), adresse: Self.kurz(mail.from?.address, Eingangsregel.name)),
            eingangAm: Kalendertag(tagnummer: 0),
            vorschlag: mail.receivedAt.map {
                Tagvorschlag(
                    tag: Zeitpunkt(millisekunden: $0 * 1_000).tag, grund: "Empfang laut Kopf der E-Mail (oberste Received-Zeile)")
            },
            datumDesSchreibens: mail.sentAt.map { Zeitpunkt(millisekunden: $0 * 1_000).tag }, dateien: dateien, text: worte,
            zweifel: zweifel)
    }

    private static func kurz(_ text: String?, _ grenze: Int) -> String? {
        let sauber = (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return sauber.isEmpty ? nil : String(sauber.prefix(grenze))
    }

    private static func deutsch(_ zweifel: MailDoubt) -> String {
        switch zweifel {
        case .unknownCharset: "Der Zeichensatz ist unbekannt; Umlaute können fehlen."
        case .unknownTransferEncoding, .damagedEncoding: "Ein Teil der E-Mail ist beschädigt angekommen."
        case .endMissing: "Das Ende der E-Mail fehlt; sie kann abgeschnitten sein."
        case .encrypted: "Die E-Mail ist verschlüsselt; ihr Inhalt ist nicht lesbar."
        case .onlyRichText: "Der Text liegt nur im Outlook-Format (RTF) vor und ist in der Originaldatei lesbar."
        case .embeddedObject: "Ein eingebettetes Outlook-Element bleibt in der Originaldatei."
        case .linkedAttachment: "Eine Anlage ist nur verlinkt und liegt der E-Mail nicht bei."
        }
    }
}

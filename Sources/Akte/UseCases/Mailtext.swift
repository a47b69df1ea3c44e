// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import MailImport

/// A mail as plain text: the fields of its header a reader wants, the names of its attachments, then its words. For search, for suggestions,
/// and beside the file, so that nobody has to open a mail program.
public enum Mailtext {
    /// Larger mails are not read into memory.
    public static let grenze: Int64 = 100 << 20

    /// - Returns: `nil` when the bytes are no mail.
    /// - Throws: `MailImportError` for a mail that is damaged or breaks a limit.
    static func lesen(_ bytes: [UInt8]) throws(MailImportError) -> String? {
        do {
            return lesen(try MailImport.read(bytes))
        } catch MailImportError.notAMail {
            return nil
        }
    }

    public static func lesen(_ mail: ImportedMail) -> String {
        let anlagen = mail.attachments.filter { !($0.inline && $0.contentID != nil) }.map { $0.name ?? "ohne Namen" }
        let kopf: [(String, String?)] = [
            ("Von", mail.from.map(name)), ("An", namen(mail.to)), ("Kopie", namen(mail.copies)),
            ("Datum", mail.sentAt.map { Zeitpunkt(millisekunden: $0 * 1_000).deutsch }), ("Betreff", mail.subject),
            ("Anlagen", anlagen.isEmpty ? nil : anlagen.prefix(100).joined(separator: ", ")),
        ]
        let zeilen = kopf.compactMap { feld, wert in wert.map { "\(feld): \($0)" } }.joined(separator: "\n")
        let worte = mail.text ?? mail.html.map(Htmltext.lesen) ?? ""
        return worte.isEmpty ? zeilen : zeilen + "\n\n" + worte
    }

    private static func name(_ wer: ImportedMailbox) -> String {
        switch (wer.name, wer.address) {
        case (let name?, let adresse?): "\(name) <\(adresse)>"
        case (let name?, nil): name
        default: wer.address ?? ""
        }
    }

    private static func namen(_ alle: [ImportedMailbox]) -> String? {
        guard !alle.isEmpty else { return nil }
        return alle.prefix(50).map(name).joined(separator: ", ") + (alle.count > 50 ? " und \(alle.count - 50) weitere" : "")
    }
}

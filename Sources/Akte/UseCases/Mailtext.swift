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
        var zeilen = kopf(mail).filter { $0.name != kennung }.map { "\($0.name): \($0.wert)" }
        if !anlagen.isEmpty { zeilen.append("Anlagen: \(anlagen.prefix(100).joined(separator: ", "))") }
        let (oben, worte) = (zeilen.joined(separator: "\n"), worte(mail))
        return worte.isEmpty ? oben : oben + "\n\n" + worte
    }

    private static let kennung = "Message-ID"

    /// What a reader wants to know of its header, in the order of reading.
    public static func kopf(_ mail: ImportedMail) -> [(name: String, wert: String)] {
        let felder: [(name: String, wert: String?)] = [
            ("Von", mail.from.map(name)), ("An", namen(mail.to)), ("Kopie", namen(mail.copies)),
            ("Datum", mail.sentAt.map { Zeitpunkt(millisekunden: $0 * 1_000).deutsch }), ("Betreff", mail.subject),
            (kennung, mail.messageID),
        ]
        return felder.compactMap { feld in feld.wert.map { (feld.name, $0) } }
    }

    /// Its words, without the marks of HTML where it has nothing else.
    public static func worte(_ mail: ImportedMail) -> String { mail.text ?? mail.html.map(Htmltext.lesen) ?? "" }

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

// SPDX-License-Identifier: EUPL-1.2

/// Reads a mail somebody hands in as a file: `.eml` (RFC 5322, MIME) or Outlook's `.msg` (MS-CFB, MS-OXMSG).
///
/// Told apart by content. Tolerant where real mails are wrong, and then `doubts` says so; every limit is an error.
public enum MailImport {
    public static func read(_ bytes: [UInt8], limits: MailLimits = MailLimits()) throws(MailImportError) -> ImportedMail {
        guard bytes.count <= limits.bytes else { throw .tooLarge }
        if CompoundFile.begins(bytes) { return try OutlookReader.read(bytes, limits) }
        return try MimeReader.read(bytes, limits)
    }
}

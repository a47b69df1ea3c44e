// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import MailImport
internal import MultipartFormData
internal import Zip

/// A message as it is shown: plain text, never the HTML of the mail, and its attachments by number.
struct Abholinhalt: Sendable {
    struct Anlage: Sendable {
        let nummer: Int
        let name: String
        /// As the mail says.
        let mediatyp: String
        let bytes: [UInt8]
    }

    /// `nil` where the mail cannot be read; it can be saved then.
    let text: String?
    let anlagen: [Anlage]

    init(_ bytes: [UInt8]) {
        do throws(MailImportError) {
            let mail = try MailImport.read(bytes)
            text = Mailtext.lesen(mail)
            anlagen = mail.attachments.enumerated().map { nummer, anlage in
                Anlage(
                    nummer: nummer + 1, name: anlage.name ?? "Anhang \(nummer + 1)", mediatyp: anlage.mediaType,
                    bytes: anlage.bytes)
            }
        } catch {
            text = nil
            anlagen = []
        }
    }

    /// All attachments in one file, each under a name of its own.
    func alsZip() throws -> [UInt8] {
        var (fertig, namen) = ([UInt8](), Set<String>())
        let zip = ZipWriter { fertig += $0 }
        for anlage in anlagen {
            var name = SafeFilename.make(anlage.name, fallback: "Anhang \(anlage.nummer)")
            if !namen.insert(name.lowercased()).inserted {
                name = "\(anlage.nummer) \(name)"
                namen.insert(name.lowercased())
            }
            try zip.deflate(name) { put in try put(anlage.bytes[...]) }
        }
        try zip.finish()
        return fertig
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Kryptoprotokoll

/// A file inside a PDF.
public struct Pdfanlage: Sendable, Hashable {
    public let name: String
    /// Such as `application/pdf`.
    public let mediatyp: String
    public let bytes: [UInt8]

    public init(name: String, mediatyp: String, bytes: [UInt8]) {
        self.name = name
        self.mediatyp = mediatyp
        self.bytes = bytes
    }
}

extension Kryptodienst {
    /// - Parameter kennwort: at least 16 characters of ASCII.
    /// - Returns: the PDF with its files, encrypted with AES-256 (ISO 32000-2, revision 6).
    public func verschluessle(pdf: [UInt8], anlagen: [Pdfanlage], kennwort: String) async throws(KryptoError) -> [UInt8] {
        var satz = Kryptosatz()
        satz.setze(.inhalt, pdf)
        satz.setze(.kennwort, kennwort)
        for anlage in anlagen {
            satz.setze(.anlage, anlage.bytes)
            satz.setze(.name, anlage.name)
            satz.setze(.mediatyp, anlage.mediatyp)
        }
        return try ergebnis(await frage(.pdfVerschluesseln, satz))
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure
internal import TlsReport
internal import Zip

/// Which report a part of a mail is, and how it is packed.
struct Berichtsart: Sendable, Hashable {
    enum Inhalt: Sendable, Hashable { case tls, dmarc }
    enum Packung: Sendable, Hashable { case keine, gzip, zip }

    private static let entpacktHoechstens = 10 << 20
    private static let dateitypen: Set<String> = [
        "application/gzip", "application/x-gzip", "application/zip", "application/x-zip-compressed", "application/octet-stream",
        "text/xml",
        "application/xml",
    ]

    let inhalt: Inhalt
    let packung: Packung

    init?(_ teil: MimePart) {
        switch teil.mediaType {
        case TlsReportMail.packedType: self.init(inhalt: .tls, packung: .gzip)
        case TlsReportMail.plainType: self.init(inhalt: .tls, packung: .keine)
        default:
            guard Self.dateitypen.contains(teil.mediaType), let name = teil.fileName, let packung = Self.packung(dmarc: name)
            else { return nil }
            self.init(inhalt: .dmarc, packung: packung)
        }
    }

    private init(inhalt: Inhalt, packung: Packung) { (self.inhalt, self.packung) = (inhalt, packung) }

    /// RFC 9990 calls the file `receiver!domain!begin!end!id.xml.gz`; only by that name is it known.
    private static func packung(dmarc name: String) -> Packung? {
        let klein = name.lowercased()
        let teile = klein.split(separator: "!", omittingEmptySubsequences: false)
        guard (4...6).contains(teile.count), !teile[2].isEmpty, teile[2].allSatisfy(\.isNumber), teile[3].first?.isNumber == true
        else { return nil }
        for (endung, packung) in [(".xml.gz", Packung.gzip), (".xml", .keine), (".zip", .zip)] where klein.hasSuffix(endung) {
            return packung
        }
        return nil
    }

    /// - Throws: `ZipError`.
    func entpackt(_ bytes: [UInt8]) throws -> [UInt8] {
        switch packung {
        case .keine: return bytes
        case .gzip: return try Gzip.unpack(bytes, limit: Self.entpacktHoechstens)
        case .zip:
            let archiv = try ZipArchive(.bytes(bytes))
            guard archiv.entries.count == 1, let datei = archiv.entries.first else { throw ZipError.wrongCount }
            return try archiv.content(datei, atMost: Self.entpacktHoechstens)
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Documents
internal import Foundation
internal import Store
internal import Web

/// Kinds of file that may be filed, told by their bytes and never by what the sender says.
enum Dateiart {
    private static let zulassung = Dateizulassung([
        .pdf, .jpeg, .png, .gif, .webp, .heic, .tiff, .odt, .ods, .odp, .docx, .xlsx, .pptx, .rtf, .csv, .text, .eml,
    ])
    /// For the file chooser of the browser.
    static let endungen = zulassung.typen.flatMap(\.endungen).sorted().map { "." + $0 }.joined(separator: ",")
    /// Kinds that a browser shows without running anything.
    static let imBrowser: Set<String> = ["application/pdf", "image/jpeg", "image/png", "image/gif", "image/webp", "text/plain"]

    /// The media type a stored content may be filed under.
    /// - Parameter anfang: bytes in hand; the rest of the sample is read from the content store, because a text that
    ///   is cut within a character and an office file whose names come late cannot be told from less.
    static func pruefe(_ inhalt: Inhalt, anfang: [UInt8], name: String, feld: String, _ inhalte: ContentStore) async throws
        -> String
    {
        var probe = anfang
        if anfang.count < Dateityp.anfangslaenge, inhalt.groesse > Int64(anfang.count) {
            guard let datei = FileHandle(forReadingAtPath: try await inhalte.verifiedFile(inhalt)) else {
                throw StoreError.inhaltBeschaedigt(inhalt.sha256)
            }
            probe = Array(try datei.read(upToCount: Dateityp.anfangslaenge) ?? Data())
            try datei.close()
        }
        do {
            return try zulassung.pruefe(anfang: probe, name: name).medientyp
        } catch {
            throw Eingabefehler(feld, "„\(name.prefix(80))“: \(error.meldung)")
        }
    }

    static func name(_ typ: String) -> String { Dateityp.allCases.first { $0.medientyp == typ }?.bezeichnung ?? "Datei" }
}

extension Hochgeladen {
    /// The file as it may be filed.
    func datei(_ feld: String, _ inhalte: ContentStore) async throws -> Dokumentdatei {
        let typ = try await Dateiart.pruefe(inhalt, anfang: anfang, name: dateiname, feld: feld, inhalte)
        return Dokumentdatei(dateiname: dateiname, mediatyp: typ, inhalt: inhalt)
    }
}

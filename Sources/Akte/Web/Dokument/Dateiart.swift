// SPDX-License-Identifier: EUPL-1.2
internal import Documents
internal import Web

/// Kinds of file that may be filed, told by their bytes and never by what the sender says.
enum Dateiart {
    private static let zulassung = Dateizulassung([
        .pdf, .jpeg, .png, .gif, .webp, .heic, .tiff, .odt, .ods, .odp, .docx, .xlsx, .pptx, .rtf, .csv, .text, .eml, .xml, .ole2,
    ])
    /// For the file chooser of the browser.
    static let endungen = zulassung.typen.flatMap(\.endungen).sorted().map { "." + $0 }.joined(separator: ",")
    static let medientypen = Set(zulassung.typen.map(\.medientyp))
    /// Kinds that a browser shows without running anything.
    static let imBrowser: Set<String> = ["application/pdf", "image/jpeg", "image/png", "image/gif", "image/webp", "text/plain"]

    /// The media type a content may be filed under.
    /// - Parameter anfang: its first bytes, as many as the recognition wants (`Hochgeladen.anfangslaenge`).
    static func pruefe(anfang: [UInt8], name: String, feld: String) throws -> String {
        do {
            return try zulassung.pruefe(anfang: anfang, name: name).medientyp
        } catch {
            throw Eingabefehler(feld, "„\(name.prefix(80))“: \(error.meldung)")
        }
    }

    static func name(_ typ: String) -> String { Dateityp(medientyp: typ)?.bezeichnung ?? "Datei" }
}

extension Hochgeladen {
    /// The file as it may be filed.
    func datei(_ feld: String) throws -> Dokumentdatei {
        let typ = try Dateiart.pruefe(anfang: anfang, name: dateiname, feld: feld)
        return Dokumentdatei(dateiname: dateiname, mediatyp: typ, inhalt: inhalt)
    }
}

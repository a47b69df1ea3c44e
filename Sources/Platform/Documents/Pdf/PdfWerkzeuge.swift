// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// Reads PDFs with the tools of poppler and qpdf in limited child processes; the bytes of a stranger's file
/// never enter the server's memory, only what the tool made of them or took out.
public struct PdfWerkzeuge: Sendable {
    let kind: KindProzess
    let ordner: String

    /// - Parameter ordner: where `pdfinfo`, `pdftotext`, `pdftoppm` and `qpdf` are installed.
    public init(kind: KindProzess = KindProzess(), ordner: String = "/usr/bin") {
        self.kind = kind
        self.ordner = ordner
    }

    /// Runs one of the tools on the file and turns its complaints into ours.
    func rufe(
        _ werkzeug: String, _ argumente: [String], datei: URL, grenzen: KindProzess.Grenzen = KindProzess.Grenzen()
    ) async throws(PdfError) -> KindProzess.Ergebnis {
        let griff: FileHandle
        do { griff = try FileHandle(forReadingFrom: datei) } catch { throw .nichtLesbar }
        let ergebnis: KindProzess.Ergebnis
        do {
            ergebnis = try await kind.fuehreAus("\(ordner)/\(werkzeug)", argumente, eingabe: griff, grenzen: grenzen)
        } catch { throw .werkzeug(error) }
        if ergebnis.code == 0 { return ergebnis }
        // poppler's words, and those of qpdf.
        let verschluesselt = ["Incorrect password", "invalid password"].contains { ergebnis.fehlertext.contains($0) }
        throw verschluesselt ? .verschluesselt : .beschaedigt
    }
}

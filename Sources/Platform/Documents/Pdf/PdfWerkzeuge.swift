// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// Reads PDFs with poppler's tools in limited child processes; the bytes of a stranger's file
/// never enter the server's memory, only the text or picture the tool made of them.
public struct PdfWerkzeuge: Sendable {
    let kind: KindProzess
    let ordner: String

    /// - Parameter ordner: where `pdfinfo`, `pdftotext` and `pdftoppm` are installed.
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
        throw ergebnis.fehlertext.contains("Incorrect password") ? .verschluesselt : .beschaedigt
    }
}

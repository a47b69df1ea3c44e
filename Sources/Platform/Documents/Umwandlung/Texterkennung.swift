// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// Makes PDF/A with ocrmypdf: with the words of scanned pages under their picture, or only the lasting form.
public struct Texterkennung: Sendable {
    private let kind: KindProzess
    let programm: String
    private let grenzen: KindProzess.Grenzen

    public init(
        kind: KindProzess = KindProzess(gleichzeitig: 1), programm: String = "/usr/bin/ocrmypdf",
        grenzen: KindProzess.Grenzen = Texterkennung.grenzen
    ) {
        self.kind = kind
        self.programm = programm
        self.grenzen = grenzen
    }

    /// One thread: the queue does many files, not one file fast.
    public static var grenzen: KindProzess.Grenzen { .wandlung(zeit: .seconds(600), rechenzeit: 540) }

    public static let bilder: Set<Dateityp> = [.jpeg, .png, .tiff]

    /// Reads the pictures: of a scan, or of a PDF's pages that have no text of their own.
    public func erkenne(_ datei: URL, typ: Dateityp) async throws(WandlungError) -> Archivfassung {
        // Pictures without a resolution are taken for scans of the usual fineness.
        let art = typ == .pdf ? ["--skip-text"] : ["--image-dpi", "300"]
        return try await rufe(datei, typ, ["-l", "deu"] + art)
    }

    /// The same pages as PDF/A, without reading them.
    public func archiviere(_ datei: URL) async throws(WandlungError) -> Archivfassung {
        try await rufe(datei, .pdf, ["--skip-text", "--tesseract-timeout", "0"])
    }

    private func rufe(_ datei: URL, _ typ: Dateityp, _ argumente: [String]) async throws(WandlungError) -> Archivfassung {
        guard FileManager.default.isExecutableFile(atPath: programm) else { throw .fehlt("ocrmypdf") }
        let eingabe = "eingabe.\(typ.rawValue)"
        let werkstueck = Werkstueck(
            datei, als: eingabe, ausgabe: "ausgabe.pdf", umgebung: ["PATH=/usr/bin:/bin", "OMP_THREAD_LIMIT=1"])
        let ergebnis: KindProzess.Ergebnis
        do {
            ergebnis = try await kind.fuehreAus(
                programm,
                argumente + ["--jobs", "1", "--output-type", "pdfa", "--optimize", "0", "--quiet", eingabe, "ausgabe.pdf"],
                grenzen: grenzen, werkstueck: werkstueck)
        } catch { throw .werkzeug(error) }
        // 10: a good PDF, but not every rule of PDF/A is kept.
        if let code = ergebnis.code, code == 0 || code == 10, let pdf = ergebnis.erzeugnis {
            return Archivfassung(pdf: pdf, normgerecht: code == 0)
        }
        throw Self.ursache(ergebnis)
    }

    /// The exit codes are part of ocrmypdf's interface.
    private static func ursache(_ ergebnis: KindProzess.Ergebnis) -> WandlungError {
        if ergebnis.fehlertext.contains("MemoryError") { return .abgestuerzt }
        return switch ergebnis.code {
        case nil: .abgestuerzt
        case 3: .fehlt(ergebnis.fehlertext.contains("language") ? "tesseract-ocr-deu" : "tesseract oder ghostscript")
        case 8: .verschluesselt
        case 2 where ergebnis.fehlertext.contains("signature"): .signiert
        case let code? where code > 128: .abgestuerzt
        default: .unlesbar
        }
    }
}

/// A PDF made to last, and whether it keeps every rule of PDF/A, as far as the tool that made it has looked.
public struct Archivfassung: Sendable {
    public let pdf: Erzeugnis
    public let normgerecht: Bool
}

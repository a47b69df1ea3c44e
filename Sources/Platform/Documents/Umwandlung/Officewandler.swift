// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// Turns office files into PDF/A-2 with LibreOffice, each in a process of its own with a profile of its own.
///
/// The profile lies in the working folder (`HOME`), so that no file meets what another one left, and a hanging run holds no lock.
public struct Officewandler: Sendable {
    private let kind: KindProzess
    let programm: String
    private let grenzen: KindProzess.Grenzen

    public init(
        kind: KindProzess = KindProzess(gleichzeitig: 1), programm: String = "/usr/bin/soffice",
        grenzen: KindProzess.Grenzen = Officewandler.grenzen
    ) {
        self.kind = kind
        self.programm = programm
        self.grenzen = grenzen
    }

    public static var grenzen: KindProzess.Grenzen { .wandlung(zeit: .seconds(90), rechenzeit: 60) }

    public static let typen: Set<Dateityp> = [.odt, .ods, .odp, .docx, .xlsx, .pptx, .rtf, .ole2]

    public var istDa: Bool { FileManager.default.isExecutableFile(atPath: programm) }

    public func pdf(_ datei: URL, typ: Dateityp) async throws(WandlungError) -> Erzeugnis {
        guard istDa else { throw .fehlt("LibreOffice") }
        let endung = typ == .ole2 ? try Self.altesOffice(datei) : typ.rawValue
        let werkstueck = Werkstueck(
            datei, als: "eingabe.\(endung)", ausgabe: "eingabe.pdf",
            umgebung: ["PATH=/usr/bin:/bin", "SAL_USE_VCLPLUGIN=svp"])
        let ergebnis: KindProzess.Ergebnis
        do {
            ergebnis = try await kind.fuehreAus(
                programm,
                [
                    "--headless", "--norestore", "--nolockcheck", "--nodefault", "--convert-to",
                    "pdf:\(Self.filter(endung)):{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}",
                    "eingabe.\(endung)",
                ], grenzen: grenzen, werkstueck: werkstueck)
        } catch { throw .werkzeug(error) }
        if let pdf = ergebnis.erzeugnis {
            let istPdf: Bool
            do { istPdf = try pdf.beginnt(mit: Data("%PDF-".utf8)) } catch { throw .werkzeug(.rechnerGestoert("\(error)")) }
            if istPdf { return pdf }
        }
        throw Self.ursache(ergebnis)
    }

    private static func filter(_ endung: String) -> String {
        switch endung {
        case "ods", "xlsx", "xls": "calc_pdf_Export"
        case "odp", "pptx", "ppt": "impress_pdf_Export"
        default: "writer_pdf_Export"
        }
    }

    /// The streams of a compound file (MS-CFB) give away which program wrote it; their names stand in it as UTF-16.
    private static func altesOffice(_ datei: URL) throws(WandlungError) -> String {
        let daten: Data
        do { daten = try Data(contentsOf: datei, options: .mappedIfSafe) } catch {
            throw .werkzeug(.rechnerGestoert("\(error)"))
        }
        for (strom, endung) in [("WordDocument", "doc"), ("PowerPoint Document", "ppt"), ("Workbook", "xls"), ("Book", "xls")]
        where daten.range(of: Data(strom.utf8.flatMap { [$0, 0] } + [0, 0])) != nil { return endung }
        throw .unlesbar
    }

    /// LibreOffice reports success for files it did not read, so its exit code decides only whether it died.
    private static func ursache(_ ergebnis: KindProzess.Ergebnis) -> WandlungError {
        let text = ergebnis.fehlertext
        if ergebnis.code == nil || text.contains("bad_alloc") || text.contains("Unspecified Application Error") {
            return .abgestuerzt
        }
        // Shells answer 128 + signal for a program that one ended.
        if let code = ergebnis.code, code > 128 { return .abgestuerzt }
        if text.contains("no export filter") { return .fehlt("LibreOffice (Calc oder Impress)") }
        return .unlesbar
    }
}

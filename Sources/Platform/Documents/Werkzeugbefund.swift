// SPDX-License-Identifier: EUPL-1.2

/// What the operator should know about one outside part.
public struct Werkzeugbefund: Sendable, Hashable {
    public let name: String
    /// `nil` when the part is absent or does not work.
    public let version: String?
    /// What the house cannot do without it, in a German sentence.
    public let ohneEs: String
    public var vorhanden: Bool { version != nil }

    public init(name: String, version: String?, ohneEs: String) {
        self.name = name
        self.version = version
        self.ohneEs = ohneEs
    }
}

/// Names by which other modules ask for a part.
extension Werkzeugbefund {
    public static let libreOffice = "LibreOffice"
    public static let ocrmypdf = "ocrmypdf"
    public static let tesseract = "tesseract mit Deutsch"
    public static let ghostscript = "ghostscript"
    public static let clamd = "clamd (Virenprüfung)"
    public static let pdftotext = "pdftotext"
    public static let pdfinfo = "pdfinfo"
    public static let weasyprint = "weasyprint"
}

/// Asks every outside part of this module for its version.
public struct Dokumentwerkzeuge: Sendable {
    private let druck: Briefdruck?
    private let pdf: PdfWerkzeuge
    private let viren: Virenpruefung?

    /// - Parameter druck: `nil` leaves the printer out.
    public init(druck: Briefdruck?, pdf: PdfWerkzeuge = PdfWerkzeuge(), viren: Virenpruefung? = nil) {
        self.druck = druck
        self.pdf = pdf
        self.viren = viren
    }

    public func befund() async -> [Werkzeugbefund] {
        var befunde: [Werkzeugbefund] = []
        if let druck { befunde.append(await weasyprint(druck)) }
        for (name, ohneEs) in Self.poppler {
            befunde.append(Werkzeugbefund(name: name, version: await popplerVersion(name), ohneEs: ohneEs))
        }
        return befunde + (await Streckenbefund(kind: pdf.kind, viren: viren).alle())
    }

    private func weasyprint(_ druck: Briefdruck) async -> Werkzeugbefund {
        let ergebnis: String?
        // The cause is in the log and in `Druckgesundheit.letzterFehler`.
        do { ergebnis = try await druck.waermeVor() } catch { ergebnis = nil }
        return Werkzeugbefund(
            name: Werkzeugbefund.weasyprint, version: ergebnis,
            ohneEs:
                "Ohne WeasyPrint entstehen keine Schreiben, Bescheide und Bestätigungen als PDF und keine PDF-Fassungen von E-Mails."
        )
    }

    private func popplerVersion(_ name: String) async -> String? {
        let ergebnis: KindProzess.Ergebnis
        do { ergebnis = try await pdf.kind.fuehreAus("\(pdf.ordner)/\(name)", ["-v"]) } catch { return nil }
        // "pdfinfo version 22.12.0", on standard error.
        guard let zeile = ergebnis.fehlertext.split(whereSeparator: \.isNewline).first else { return nil }
        return zeile.split(separator: " ").last.map(String.init)
    }

    private static let poppler = [
        ("pdfinfo", "Ohne pdfinfo (poppler-utils) werden hochgeladene PDF-Dateien nicht geprüft."),
        ("pdftotext", "Ohne pdftotext (poppler-utils) findet die Suche keinen Text in PDF-Dateien."),
        ("pdftoppm", "Ohne pdftoppm (poppler-utils) fehlen die Vorschaubilder von PDF-Dateien."),
    ]
}

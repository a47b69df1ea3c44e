// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Prozess

/// Which tools of the Dokumentenstrecke are there. All are optional: without one, its stage is left out and said so.
struct Streckenbefund: Sendable {
    let kind: KindProzess
    let viren: Virenpruefung?

    func alle() async -> [Werkzeugbefund] {
        [
            Werkzeugbefund(
                name: Werkzeugbefund.libreOffice, version: await version("/usr/bin/soffice", ["--version"]),
                ohneEs:
                    "Ohne LibreOffice haben Word-, Excel- und OpenDocument-Dateien keine PDF-Fassung, keine Vorschau und keinen Text für die Suche."
            ),
            Werkzeugbefund(
                name: Werkzeugbefund.ocrmypdf, version: await version("/usr/bin/ocrmypdf", ["--version"]),
                ohneEs: "Ohne ocrmypdf werden Scans nicht gelesen, und es entstehen keine Langzeitfassungen (PDF/A)."),
            Werkzeugbefund(
                name: Werkzeugbefund.tesseract, version: await tesseract(),
                ohneEs: "Ohne tesseract und tesseract-ocr-deu findet die Suche keinen Text in Scans und Fotos."),
            Werkzeugbefund(
                name: Werkzeugbefund.ghostscript, version: await version("/usr/bin/gs", ["--version"]),
                ohneEs: "Ohne ghostscript entstehen keine Langzeitfassungen (PDF/A), und Scans werden nicht gelesen."),
            Werkzeugbefund(
                name: "qpdf", version: await version("/usr/bin/qpdf", ["--version"]),
                ohneEs: "Ohne qpdf bleiben gescannte Stapel in der Poststelle ungeteilt."),
            Werkzeugbefund(
                name: "zbarimg", version: await version("/usr/bin/zbarimg", ["--version"]),
                ohneEs: "Ohne zbarimg (zbar-tools) werden Trennblätter nicht erkannt; Stapel teilt man von Hand."),
            Werkzeugbefund(
                name: Werkzeugbefund.clamd, version: await viren?.version(),
                ohneEs: viren.map {
                    "Die Virenprüfung unter \($0.adresse) antwortet nicht: Neue Dateien bleiben zurückgehalten, bis sie geprüft sind."
                } ?? "Es ist keine Virenprüfung eingerichtet (--virenpruefung): Dateien werden ungeprüft ausgegeben."),
            Werkzeugbefund(
                name: "Netz der Werkzeuge getrennt (unshare)", version: Netzlos.moeglich ? "ja" : nil,
                ohneEs:
                    "Der Kern erlaubt keine eigenen Namensräume: LibreOffice und ocrmypdf laufen begrenzt, könnten aber das Netz erreichen."
            ),
        ]
    }

    /// The first number in what a tool prints about itself.
    private func version(_ programm: String, _ argumente: [String]) async -> String? {
        guard let zeile = await ausgabe(programm, argumente).flatMap({ $0.split(whereSeparator: \.isNewline).first }) else {
            return nil
        }
        return zeile.split(separator: " ").first { $0.first?.isNumber == true }.map(String.init)
    }

    private func tesseract() async -> String? {
        guard let sprachen = await ausgabe("/usr/bin/tesseract", ["--list-langs"]),
            sprachen.split(whereSeparator: \.isNewline).contains("deu")
        else { return nil }
        return await version("/usr/bin/tesseract", ["--version"])
    }

    private func ausgabe(_ programm: String, _ argumente: [String]) async -> String? {
        let ergebnis: KindProzess.Ergebnis
        do {
            ergebnis = try await kind.fuehreAus(programm, argumente, grenzen: .wandlung(zeit: .seconds(20), rechenzeit: 15))
        } catch { return nil }
        guard ergebnis.code == 0 else { return nil }
        return ergebnis.ausgabe.isEmpty ? ergebnis.fehlertext : String(decoding: ergebnis.ausgabe, as: UTF8.self)
    }
}

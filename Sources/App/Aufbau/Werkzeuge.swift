// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Akteneinsicht
internal import ClamdProtocol
internal import Core
internal import Documents
internal import Dokumentenstrecke
internal import Foundation
internal import Logging
internal import Web

/// The document tools of this node behind the closures that modules know.
struct Werkzeuge: Sendable {
    let briefdruck: Briefdruck
    let pdf = PdfWerkzeuge()
    private let schwaerzung: PdfSchwaerzung
    let virenpruefung: Virenpruefung?
    /// One of each at a time, so that a large file leaves room for everything else.
    let office = Officewandler()
    let erkennung = Texterkennung()
    let uhr: Uhr
    private let befunde = Befundgedaechtnis()

    /// - Throws: `AppError` when the scanner's address is none.
    init(_ installation: Installation, uhr: Uhr, log: Logger) throws {
        let python = installation.python
        let pfad = python.hasPrefix("/") ? python : FileManager.default.currentDirectoryPath + "/" + python
        briefdruck = Briefdruck(Druckeinstellung(python: pfad), log: log)
        schwaerzung = PdfSchwaerzung(python: pfad)
        virenpruefung = try installation.virenpruefung.map { text in
            guard let adresse = ClamdAddress(text) else { throw AppError.virenpruefung(text) }
            return Virenpruefung(adresse)
        }
        self.uhr = uhr
    }

    var viren: Virenpruefer? {
        guard let virenpruefung else { return nil }
        return { pfad in try await virenpruefung.pruefe(pfad) }
    }

    /// - Parameters:
    ///   - ohne: names of stages the operator does not want.
    ///   - vorlagen: with the sheet of a mail.
    func strecke(ohne: String, vorlagen: Vorlagen) throws -> Streckenwerkzeuge {
        let namen = ohne.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let schritte = try namen.map { name in
            guard let schritt = Streckenschritt(rawValue: name), schritt.istSchwer else { throw AppError.streckenschritt(name) }
            return schritt
        }
        return Streckenwerkzeuge(
            office: office, erkennung: erkennung, pdf: pdf,
            maildruck: { [druck] blatt in try await druck(try vorlagen.brief(blatt), blatt.titel) }, ohne: Set(schritte))
    }

    /// What the operator's page shows; asked anew at most once in a few minutes, because each tool is started for it.
    func befund() async -> [Werkzeugbefund] {
        await befunde.frisch { await alleBefunde() }
    }

    /// What `rathaus doctor` shows.
    func alleBefunde() async -> [Werkzeugbefund] {
        await Dokumentwerkzeuge(druck: briefdruck, pdf: pdf, viren: virenpruefung).befund()
    }

    /// HTML to PDF/A-3, for the file and for the citizen alike.
    var druck: @Sendable (_ html: String, _ titel: String) async throws -> Data {
        { [briefdruck, uhr] html, _ in
            try await briefdruck.drucke(Druckauftrag(html: html, variante: .archiv, erstellt: uhr.jetzt)).pdf
        }
    }

    var pdfText: @Sendable (_ pfad: String) async throws -> String? {
        { [pdf] pfad in
            // What takes longer than this among the quick ones gets its time in the slow lane.
            let text = try await pdf.worte(URL(fileURLWithPath: pfad), zeit: .seconds(4))
            return text.isEmpty ? nil : text
        }
    }

    /// Pages of PDFs as pictures, and new PDFs with black places, for the inspection of files.
    var seiten: Seitenwerkzeug {
        Seitenwerkzeug(
            seiten: { [pdf] in try await pdf.angaben($0).seiten },
            bild: { [pdf] in try await pdf.vorschau($0, breite: 1_000, seite: $1).png },
            schwaerzen: { [schwaerzung] datei, stellen, blatt, zeichen in
                try await schwaerzung.schwaerze(
                    datei,
                    stellen.map {
                        .init(seite: $0.seite, x: $0.x, y: $0.y, breite: $0.breite, hoehe: $0.hoehe, text: $0.text)
                    }, blatt: blatt, zeichen: zeichen)
            })
    }
}

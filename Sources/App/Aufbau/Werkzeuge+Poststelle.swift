// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Documents
internal import Foundation
internal import Poststelle

extension Werkzeuge {
    /// The document tools as the mail room knows them.
    var poststelle: Poststellenwerkzeuge {
        var werkzeuge = Poststellenwerkzeuge()
        werkzeuge.viren = viren
        werkzeuge.seitentexte = { [pdf] pfad in try await pdf.seitentexte(URL(fileURLWithPath: pfad)) }
        werkzeuge.texterkennung = { [erkennung, pdf] pfad, mediatyp in
            guard let typ = Dateityp(medientyp: mediatyp) else { return nil }
            do {
                return try await erkennung.worte(URL(fileURLWithPath: pfad), typ: typ, mit: pdf)
            } catch {
                // Only what the machine lacks is tried again; a file that cannot be read is filed all the same.
                _ = try Streckenergebnis(error)
                return nil
            }
        }
        werkzeuge.seitenbild = { [pdf] pfad, seite, breite in
            try await pdf.vorschau(URL(fileURLWithPath: pfad), breite: breite, seite: seite).png
        }
        if pdf.hat("qpdf") {
            werkzeuge.seitenauszug = { [pdf] pfad, seiten in try await pdf.seitenauszug(URL(fileURLWithPath: pfad), seiten) }
        }
        if pdf.hat("zbarimg") {
            werkzeuge.strichcodes = { [pdf] pfad, seite in try await pdf.strichcodes(URL(fileURLWithPath: pfad), seite: seite) }
        }
        if office.istDa {
            werkzeuge.odtNachPdf = { [office] pfad in try await office.pdf(URL(fileURLWithPath: pfad), typ: .odt).lesen() }
        }
        werkzeuge.druck = { [briefdruck, uhr] html, anhaenge in
            try await briefdruck.drucke(
                Druckauftrag(
                    html: html, variante: .archiv, erstellt: uhr.jetzt,
                    anhaenge: anhaenge.map {
                        PdfAnhang(name: $0.name, beschreibung: $0.beschreibung, beziehung: .daten, inhalt: $0.inhalt)
                    })
            ).pdf
        }
        return werkzeuge
    }
}

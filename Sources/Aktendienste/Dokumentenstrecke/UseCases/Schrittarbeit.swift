// SPDX-License-Identifier: EUPL-1.2
import Akte
import Documents
import Foundation
import Store

/// One stage of one file: calls the tool and says how it ended.
struct Schrittarbeit: Sendable {
    let lauf: Schwerlauf
    let lage: Streckenlage

    var werkzeuge: Streckenwerkzeuge { lauf.werkzeuge }

    func tun(_ schritt: Streckenschritt) async throws -> Schrittertrag {
        if werkzeuge.ohne.contains(schritt) {
            return Schrittertrag(.entfaellt("Der Systembetrieb hat diesen Schritt abgeschaltet."))
        }
        guard let typ = lage.strecke.typ.flatMap(Dateityp.init(medientyp:)) else {
            return Schrittertrag(.entfaellt("Für diese Art von Datei gibt es den Schritt nicht."))
        }
        let datei = URL(fileURLWithPath: try await lauf.inhalte.ohneSchranke.verifiedFile(lage.inhalt))
        do {
            return switch schritt {
            case .viren: Schrittertrag(.fertig)
            case .text: try await lesen(datei)
            case .umwandlung: try await mitText(try await werkzeuge.office.pdf(datei, typ: typ))
            case .ocr: try await erkennen(datei, typ)
            case .archiv: try await archivieren(datei)
            case .maildruck: try await drucken(datei)
            }
        } catch {
            return Schrittertrag(try Streckenergebnis(error))
        }
    }

    /// What took the quick lane too long.
    private func lesen(_ datei: URL) async throws -> Schrittertrag {
        let text = try await werkzeuge.pdf.worte(datei, zeit: .seconds(60))
        let ergebnis = Streckenergebnis.ausSeiten(text)
        return Schrittertrag(ergebnis, text: ergebnis == .keinText ? nil : text)
    }

    private func erkennen(_ datei: URL, _ typ: Dateityp) async throws -> Schrittertrag {
        if typ == .pdf, let zuLang = await self.zuLang(datei, werkzeuge.ocrSeiten) { return zuLang }
        let gelesen = try await werkzeuge.erkennung.erkenne(datei, typ: typ)
        return try await mitText(gelesen.pdf, normgerecht: gelesen.normgerecht)
    }

    private func archivieren(_ datei: URL) async throws -> Schrittertrag {
        if try await werkzeuge.pdf.istPdfA(datei) {
            return Schrittertrag(.entfaellt("Das Original nennt sich PDF/A, und nichts Augenfälliges spricht dagegen."))
        }
        if let zuLang = await self.zuLang(datei, werkzeuge.archivSeiten) { return zuLang }
        let fassung = try await werkzeuge.erkennung.archiviere(datei)
        return Schrittertrag(Self.ergebnis(fassung.normgerecht), fassung: try await ablegen(fassung.pdf))
    }

    private func zuLang(_ datei: URL, _ grenze: Int) async -> Schrittertrag? {
        let seiten: Int
        // Of a file that pdfinfo cannot read the tool itself says what is wrong.
        do { seiten = try await werkzeuge.pdf.angaben(datei).seiten } catch { return nil }
        guard seiten > grenze else { return nil }
        return Schrittertrag(
            .gescheitert("Die Datei hat \(seiten) Seiten. Mehr als \(grenze) werden nicht aufbereitet.", endgueltig: true))
    }

    private func ablegen(_ erzeugnis: Erzeugnis) async throws -> Inhalt {
        try await lauf.abgeleitet.store { nimm in try erzeugnis.stuecke(nimm) }
    }

    /// The words of a PDF just made. They are read from a file of its own: the working folder of the tool is gone.
    private func mitText(_ pdf: Erzeugnis, normgerecht: Bool = true) async throws -> Schrittertrag {
        let fassung = try await ablegen(pdf)
        let datei = URL(fileURLWithPath: try await lauf.abgeleitet.verifiedFile(fassung))
        let text: String?
        // The PDF is good even where its words cannot be read.
        do { text = try await werkzeuge.pdf.worte(datei) } catch PdfError.werkzeug(.werkzeugFehlt) { text = nil }
        return Schrittertrag(Self.ergebnis(normgerecht), fassung: fassung, text: text)
    }

    static func ergebnis(_ normgerecht: Bool) -> Streckenergebnis {
        normgerecht
            ? .fertig
            : .abweichend(
                "Die Fassung ist lesbar, hält aber nicht jede Regel von PDF/A ein. Für die Langzeit zählt das Original.")
    }
}

// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// Draws a PDF anew as pictures with black rectangles in them: nothing that lay under one can be found in the bytes of the result.
///
/// All pages become pictures, also those without a rectangle. That costs their text layer, and in return no note, attachment, hidden layer or
/// metadata of the original can get out by a way nobody thought of (adr/0025).
public struct PdfSchwaerzung: Sendable {
    /// Places in thousandths of the page, from its upper left corner.
    public struct Rechteck: Sendable, Hashable, Encodable {
        let seite: Int
        let x: Int
        let y: Int
        let b: Int
        let h: Int
        let text: String

        /// - Parameter text: stands white in the black, if there is room for it.
        public init(seite: Int, x: Int, y: Int, breite: Int, hoehe: Int, text: String) {
            self.seite = seite
            self.x = x
            self.y = y
            b = breite
            h = hoehe
            self.text = text
        }
    }

    private struct Auftrag: Encodable {
        let rechtecke: [Rechteck]
        let blatt: Int
        let zeichen: String
        let dpi: Int
    }

    /// Reads well on paper and keeps a page of text below 200 KB.
    private static let dpi = 150
    private let kind: KindProzess
    private let python: String

    /// - Parameter python: interpreter with Pillow, absolute.
    public init(python: String, kind: KindProzess = KindProzess(gleichzeitig: 1, wartend: 32)) {
        self.python = python
        self.kind = kind
    }

    /// - Parameters:
    ///   - blatt: number of the first sheet; 0 stamps none.
    ///   - zeichen: stands beside the number of the sheet.
    public func schwaerze(
        _ datei: URL, _ rechtecke: [Rechteck], blatt: Int, zeichen: String
    ) async throws(PdfError) -> Data {
        guard let skript = Bundle.module.path(forResource: "schwaerzen", ofType: "py", inDirectory: "Arbeiter") else {
            throw .werkzeug(.werkzeugFehlt("schwaerzen.py"))
        }
        let auftrag: String
        let griff: FileHandle
        do {
            let daten = try JSONEncoder().encode(Auftrag(rechtecke: rechtecke, blatt: blatt, zeichen: zeichen, dpi: Self.dpi))
            auftrag = String(decoding: daten, as: UTF8.self)
            griff = try FileHandle(forReadingFrom: datei)
        } catch {
            throw .nichtLesbar
        }
        var grenzen = KindProzess.Grenzen()
        grenzen.zeit = .seconds(240)
        grenzen.rechenzeitSekunden = 220
        grenzen.speicherBytes = 1 << 30
        grenzen.dateiBytes = 512 << 20
        grenzen.ausgabeBytes = 256 << 20
        let ergebnis: KindProzess.Ergebnis
        do {
            ergebnis = try await kind.fuehreAus(python, ["-I", skript, auftrag], eingabe: griff, grenzen: grenzen)
        } catch { throw .werkzeug(error) }
        guard ergebnis.code == 0, ergebnis.ausgabe.starts(with: Data("%PDF-".utf8)) else {
            throw ergebnis.fehlertext.contains("Incorrect password") ? .verschluesselt : .beschaedigt
        }
        return ergebnis.ausgabe
    }
}

// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// What cutting a scanned batch needs.
extension PdfWerkzeuge {
    /// Whether a tool is installed; without it what needs it is not offered.
    public func hat(_ werkzeug: String) -> Bool { FileManager.default.isExecutableFile(atPath: "\(ordner)/\(werkzeug)") }

    /// A PDF of some pages of a PDF, made by qpdf. The same pages give the same bytes.
    public func seitenauszug(_ datei: URL, _ seiten: [ClosedRange<Int>]) async throws(PdfError) -> Data {
        let bereiche = seiten.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
        var grenzen = KindProzess.Grenzen()
        grenzen.speicherBytes = 1 << 30
        grenzen.ausgabeBytes = 256 << 20
        let ergebnis = try await rufe(
            "qpdf", ["--warning-exit-0", "--deterministic-id", "/dev/stdin", "--pages", ".", bereiche, "--", "-"], datei: datei,
            grenzen: grenzen)
        guard ergebnis.ausgabe.starts(with: Array("%PDF-".utf8)) else { throw .beschaedigt }
        return ergebnis.ausgabe
    }

    /// The bar codes on a page (Code 39 and QR), read by zbar from its picture.
    public func strichcodes(_ datei: URL, seite: Int) async throws(PdfError) -> [String] {
        let bild = try await vorschau(datei, breite: 1_400, seite: seite).png
        let ort = FileManager.default.temporaryDirectory.appendingPathComponent("strichcode-\(UUID().uuidString).png")
        defer { try? FileManager.default.removeItem(at: ort) }
        let griff: FileHandle
        do {
            try bild.write(to: ort)
            griff = try FileHandle(forReadingFrom: ort)
        } catch { throw .nichtLesbar }
        let ergebnis: KindProzess.Ergebnis
        do {
            ergebnis = try await kind.fuehreAus(
                "\(ordner)/zbarimg", ["-q", "--raw", "-Sdisable", "-Scode39.enable", "-Sqrcode.enable", "-"], eingabe: griff)
        } catch { throw .werkzeug(error) }
        // 4 says that there is none.
        guard ergebnis.code == 0 || ergebnis.code == 4 else { throw .beschaedigt }
        return String(decoding: ergebnis.ausgabe, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }
}

// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// What a PDF says about itself.
public struct PdfAngaben: Sendable, Hashable {
    public let seiten: Int
    public let version: String
    public let titel: String?
    /// Opens without a password, yet restricts copying or printing.
    public let eingeschraenkt: Bool
    public let enthaeltJavaScript: Bool
    /// Has a structure that screen readers can follow.
    public let ausgezeichnet: Bool
}

extension PdfWerkzeuge {
    public func angaben(_ datei: URL) async throws(PdfError) -> PdfAngaben {
        let ergebnis = try await rufe("pdfinfo", ["-enc", "UTF-8", "-"], datei: datei)
        guard let angaben = PdfAngaben(pdfinfo: String(decoding: ergebnis.ausgabe, as: UTF8.self)) else {
            throw .beschaedigt
        }
        return angaben
    }
}

extension PdfWerkzeuge {
    /// Whether the file says of itself that it is PDF/A, in the metadata the standard asks for, and nothing that is easily seen speaks against
    /// it: no protection, no JavaScript, every font inside (ISO 19005). More would take a validator.
    public func istPdfA(_ datei: URL) async throws(PdfError) -> Bool {
        let ergebnis = try await rufe("pdfinfo", ["-meta", "-"], datei: datei)
        guard String(decoding: ergebnis.ausgabe, as: UTF8.self).contains("pdfaid:part") else { return false }
        let angaben = try await angaben(datei)
        guard !angaben.eingeschraenkt, !angaben.enthaeltJavaScript else { return false }
        return Self.alleSchriftenDarin(
            pdffonts: String(decoding: try await rufe("pdffonts", ["-"], datei: datei).ausgabe, as: UTF8.self))
    }

    /// Reads `pdffonts`'s table by the place of its column `emb`: names and kinds of fonts hold blanks.
    static func alleSchriftenDarin(pdffonts text: String) -> Bool {
        let zeilen = text.split(whereSeparator: \.isNewline)
        guard let kopf = zeilen.first, let spalte = kopf.firstRange(of: "emb") else { return true }
        let stelle = kopf.distance(from: kopf.startIndex, to: spalte.lowerBound)
        return zeilen.dropFirst(2).allSatisfy { $0.dropFirst(stelle).hasPrefix("yes") }
    }
}

extension PdfAngaben {
    /// Reads `pdfinfo`'s table. The file's own words (title and the like) come first, so the
    /// last occurrence of a key wins: a title with a line break cannot forge a page count.
    init?(pdfinfo: String) {
        var werte: [Substring: String] = [:]
        for zeile in pdfinfo.split(whereSeparator: \.isNewline) {
            guard let trenner = zeile.firstIndex(of: ":") else { continue }
            let wert = zeile[zeile.index(after: trenner)...]
            werte[zeile[..<trenner]] = wert.trimmingCharacters(in: .whitespaces)
        }
        guard let seiten = werte["Pages"].flatMap({ Int($0) }), seiten > 0 else { return nil }
        self.seiten = seiten
        version = werte["PDF version"] ?? ""
        titel = werte["Title"].flatMap { $0.isEmpty ? nil : $0 }
        eingeschraenkt = werte["Encrypted"]?.hasPrefix("yes") ?? false
        enthaeltJavaScript = werte["JavaScript"] == "yes"
        ausgezeichnet = werte["Tagged"] == "yes"
    }
}

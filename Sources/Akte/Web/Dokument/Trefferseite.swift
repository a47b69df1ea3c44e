// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store
internal import Web

/// The page a viewer opens at: named by `?seite=n`, or the one on which the word of a hit (`?wort=…`) stands first.
enum Trefferseite {
    private static let hoechste = 2_000

    static func gelesen(_ anfrage: WebRequest) -> Int? {
        anfrage.abfrage["seite"].flatMap { Int($0) }.flatMap { (1...hoechste).contains($0) ? $0 : nil }
    }

    static func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ version: DokumentVersion) throws -> Int? {
        if let seite = gelesen(anfrage) { return seite }
        guard let wort = anfrage.abfrage["wort"], wort.count <= 100, let text = try db.dokumenttext(version.id) else {
            return nil
        }
        return seite(von: wort, in: text)
    }

    /// The tools that read a PDF end each page with a form feed; a text without one has no pages.
    static func seite(von wort: String, in text: String) -> Int? {
        guard !wort.isEmpty, text.contains("\u{0C}") else { return nil }
        var ab = text.startIndex
        while let stelle = text.range(of: wort, options: .caseInsensitive, range: ab..<text.endIndex) {
            let davor = stelle.lowerBound > text.startIndex ? text[text.index(before: stelle.lowerBound)] : " "
            let danach = stelle.upperBound < text.endIndex ? text[stelle.upperBound] : " "
            if !davor.istImWort, !danach.istImWort {
                return min(hoechste, 1 + text[..<stelle.lowerBound].utf8.count { $0 == 0x0C })
            }
            ab = stelle.upperBound
        }
        return nil
    }
}

extension Character {
    fileprivate var istImWort: Bool { isLetter || isNumber }
}

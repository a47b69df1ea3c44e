// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Foundation
internal import MustacheRenderer

/// The message catalogue of the citizen's side: tab-separated `schluessel`, `de`, `en`, one file a module.
public struct Texte: Sendable {
    public let sprache: Sprache
    let werte: [String: String]
    /// Ready for the templates of a house, so that a page does not have to look at every text.
    private var fertig: Value?

    init(sprache: Sprache, werte: [String: String]) {
        self.sprache = sprache
        self.werte = werte
    }

    func fertig(fuer vorlagen: Vorlagen) -> Texte {
        var texte = self
        texte.fertig = vorlagen.library.value(of: werte)
        return texte
    }

    /// The text of `schluessel` with `{0}`, `{1}` … replaced.
    /// A missing key shows itself, so that it is noticed; a test refuses such pages.
    public func text(_ schluessel: String, _ ersatz: [String] = []) -> String {
        var text = werte[schluessel] ?? "⟨\(schluessel)⟩"
        for (i, wert) in ersatz.enumerated() { text = text.replacingOccurrences(of: "{\(i)}", with: wert) }
        return text
    }

    /// What `fehler` says in this language: the text under its code, or its own German sentence where there is none.
    public func text(_ fehler: any Fachfehler) -> String {
        werte[fehler.code] == nil ? fehler.meldung : text(fehler.code, fehler.werte)
    }

    /// Reads all catalogues.
    /// - Throws: `Vorlagenfehler.katalog` for a line without three columns or a key that occurs twice.
    static func laden(_ ordner: [URL]) throws -> [Sprache: Texte] {
        var de: [String: String] = [:]
        var en: [String: String] = [:]
        for datei in try ordner.flatMap({ try dateien(in: $0, endung: "tsv") }) {
            for zeile in try String(contentsOf: datei, encoding: .utf8).split(separator: "\n").dropFirst()
            where !zeile.hasPrefix("#") {
                let spalten = zeile.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                guard spalten.count == 3, de[spalten[0]] == nil else {
                    throw Vorlagenfehler.katalog("\(datei.lastPathComponent): \(zeile.prefix(60))")
                }
                de[spalten[0]] = spalten[1]
                en[spalten[0]] = spalten[2]
            }
        }
        return [.de: Texte(sprache: .de, werte: de), .en: Texte(sprache: .en, werte: en)]
    }
}

extension Texte: Encodable {
    public func encode(to encoder: any Encoder) throws {
        if let fertig, let values = encoder as? ValueEncoder { values.put(fertig) } else { try werte.encode(to: encoder) }
    }
}

/// All files below `ordner` with the ending, in a fixed order; none when the folder is missing.
func dateien(in ordner: URL, endung: String) throws -> [URL] {
    guard let alle = FileManager.default.enumerator(at: ordner, includingPropertiesForKeys: nil) else { return [] }
    return alle.compactMap { $0 as? URL }.filter { $0.pathExtension == endung }.sorted { $0.path < $1.path }
}

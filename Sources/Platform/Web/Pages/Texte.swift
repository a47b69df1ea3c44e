// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Foundation
internal import MustacheRenderer

/// The message catalogue of the citizen's side: tab-separated `schluessel`, `de`, `en` and, where a text has one, `leicht` (easy German), one
/// file a module.
public struct Texte: Sendable {
    public let sprache: Sprache
    let werte: [String: String]
    /// In easy German where there is such a form; else as `werte`.
    public let istLeicht: Bool
    private let leichte: [String: String]
    /// Ready for the templates of a house, so that a page does not have to look at every text.
    private var fertig: Value?

    static let leichtKuerzel = "leicht"

    init(sprache: Sprache, werte: [String: String], leichte: [String: String] = [:], istLeicht: Bool = false) {
        self.sprache = sprache
        self.leichte = leichte
        self.istLeicht = istLeicht
        self.werte = werte
    }

    var leicht: Texte { Texte(sprache: sprache, werte: werte.merging(leichte) { $1 }, istLeicht: true) }

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
    /// - Throws: `Vorlagenfehler.katalog` for a line without as many columns as its head or a key that occurs twice.
    static func laden(_ ordner: [URL]) throws -> [Sprache: Texte] {
        var de: [String: String] = [:]
        var en: [String: String] = [:]
        var leicht: [String: String] = [:]
        for datei in try ordner.flatMap({ try dateien(in: $0, endung: "tsv") }) {
            let zeilen = try String(contentsOf: datei, encoding: .utf8).split(separator: "\n")
            let breite = zeilen.first?.hasSuffix("\tleicht") == true ? 4 : 3
            for zeile in zeilen.dropFirst() where !zeile.hasPrefix("#") {
                let spalten = zeile.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                guard spalten.count == breite, de[spalten[0]] == nil else {
                    throw Vorlagenfehler.katalog("\(datei.lastPathComponent): \(zeile.prefix(60))")
                }
                de[spalten[0]] = spalten[1]
                en[spalten[0]] = spalten[2]
                if breite == 4 { leicht[spalten[0]] = spalten[3] }
            }
        }
        return [.de: Texte(sprache: .de, werte: de, leichte: leicht), .en: Texte(sprache: .en, werte: en)]
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

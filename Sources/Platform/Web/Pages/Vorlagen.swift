// SPDX-License-Identifier: EUPL-1.2
public import Foundation
internal import MustacheRenderer

public enum Vorlagenfehler: Error, Sendable {
    /// A template names something its page does not have.
    case unaufgeloest(vorlage: String, namen: [String])
    case fehlt(String)
    case katalog(String)
    case kaputt(String, String)
}

/// All templates of all modules; a city may override each by a file of the same path.
public struct Vorlagen: Sendable {
    let library: TemplateLibrary
    /// Refuse a page whose template asks for an unknown name. On in tests and in development.
    let streng: Bool

    /// - Parameter ordner: later folders win over earlier ones.
    public init(ordner: [URL], streng: Bool) throws {
        var quellen: [String: String] = [:]
        for wurzel in ordner {
            for datei in try dateien(in: wurzel, endung: "mustache") {
                let name = datei.deletingPathExtension().path.dropFirst(wurzel.path.count).drop { $0 == "/" }
                quellen[String(name)] = try String(contentsOf: datei, encoding: .utf8)
            }
        }
        do {
            library = try TemplateLibrary(quellen)
        } catch {
            throw Vorlagenfehler.kaputt(error.template, "\(error)")
        }
        self.streng = streng
    }

    /// Refuses templates that name partials nobody has.
    func pruefeBausteine() throws {
        if let fehlt = library.absent.first { throw Vorlagenfehler.kaputt(fehlt.template, "\(fehlt)") }
    }

    /// Renders a letter or another document that has no frame.
    public func brief(_ modell: any Page) throws -> String {
        String(decoding: try rendern(type(of: modell).vorlage, try library.value(of: modell)), as: UTF8.self)
    }

    /// A page in its frame. A page that exists on both sides has a second template `…-amt`.
    /// - Returns: UTF-8.
    func seite(_ page: any Page, _ rahmen: Rahmen, imAmt: Bool) throws -> [UInt8] {
        let name = type(of: page).vorlage
        let vorlage = imAmt && library.contains("\(name)-amt") ? "\(name)-amt" : name
        return try rendern(vorlage, try library.value(of: page, beside: ["rahmen": try library.value(of: rahmen)]))
    }

    /// A part of a page. It shares its partials with the page around it, so the texts lie at the same place.
    /// - Returns: UTF-8.
    func ausschnitt(_ page: any Page, _ texte: Texte) throws -> [UInt8] {
        let rahmen = try library.value(of: Ausschnittsrahmen(t: texte))
        return try rendern(type(of: page).vorlage, try library.value(of: page, beside: ["rahmen": rahmen]))
    }

    private struct Ausschnittsrahmen: Encodable {
        let t: Texte
    }

    private func rendern(_ vorlage: String, _ value: Value) throws -> [UInt8] {
        guard library.contains(vorlage) else { throw Vorlagenfehler.fehlt(vorlage) }
        let ergebnis = try library.render(vorlage, value)
        guard !streng || ergebnis.missing.isEmpty else {
            throw Vorlagenfehler.unaufgeloest(vorlage: vorlage, namen: ergebnis.missing)
        }
        return ergebnis.bytes
    }
}

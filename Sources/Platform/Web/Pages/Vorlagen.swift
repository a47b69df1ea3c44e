// SPDX-License-Identifier: EUPL-1.2
public import Foundation
internal import Mustache

public enum Vorlagenfehler: Error, Sendable {
    /// A template names something its page does not have.
    case unaufgeloest(vorlage: String, namen: [String])
    case fehlt(String)
    case katalog(String)
    case kaputt(String, String)
}

/// All templates of all modules; a city may override each by a file of the same path.
public struct Vorlagen: Sendable {
    private let library: MustacheLibrary
    /// Refuse a page whose template asks for an unknown name. On in tests and in development.
    let streng: Bool

    /// - Parameter ordner: later folders win over earlier ones.
    public init(ordner: [URL], streng: Bool) throws {
        var library = MustacheLibrary()
        for wurzel in ordner {
            for datei in try dateien(in: wurzel, endung: "mustache") {
                let name = datei.deletingPathExtension().path.dropFirst(wurzel.path.count).drop { $0 == "/" }
                do {
                    try library.register(String(contentsOf: datei, encoding: .utf8), named: String(name))
                } catch {
                    throw Vorlagenfehler.kaputt(String(name), "\(error)")
                }
            }
        }
        self.library = library
        self.streng = streng
    }

    /// Renders a letter or another document that has no frame.
    public func brief(_ modell: any Page) throws -> String {
        try rendern(modell, name: type(of: modell).vorlage, zusatz: [:])
    }

    func gibt(_ name: String) -> Bool { library.getTemplate(named: name) != nil }

    func rendern(_ modell: any Page, name: String, zusatz: [String: any Sendable]) throws -> String {
        try rendern(modell, name: name) { _ in zusatz }
    }

    /// The frame's tree listens to the same watchman as the page's.
    func rendern(_ modell: any Page, name: String, rahmen: Rahmen) throws -> String {
        try rendern(modell, name: name) { ["rahmen": Knoten.aus(rahmen, waechter: $0)] }
    }

    private func rendern(
        _ modell: any Page, name: String, zusatz: (Waechter?) -> [String: any Sendable]
    ) throws -> String {
        let waechter = streng ? Waechter() : nil
        let knoten = Knoten.aus(modell, zusatz: zusatz(waechter), waechter: waechter)
        guard let text = library.render(knoten, withTemplate: name) else { throw Vorlagenfehler.fehlt(name) }
        if let fehlend = waechter?.fehlend, !fehlend.isEmpty {
            throw Vorlagenfehler.unaufgeloest(vorlage: name, namen: Array(Set(fehlend)).sorted())
        }
        return text
    }
}

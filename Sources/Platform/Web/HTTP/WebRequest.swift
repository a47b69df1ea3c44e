// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Foundation

/// A request after the shell has found the route, the user and the form. Value, safe to pass on.
public struct WebRequest: Sendable {
    public let methode: Methode
    public let pfad: String
    /// Captures of the route's path, percent-decoded.
    public let parameter: [String: String]
    public let abfrage: Formularwerte
    /// Fields and files of a form body; empty for other bodies.
    public let formular: Formulardaten
    /// The body of a JSON request, `nil` for others.
    let jsonKoerper: Data?
    /// The unread body; only on routes of `Anmeldeweg.anwendung`.
    public var koerper: Rohkoerper?
    /// The query as it was sent.
    public var roheAbfrage: String?
    /// Header fields by lower-case name.
    let kopfzeilen: [String: String]
    /// Address of the client as the server sees it.
    public let adresse: String
    /// Number of the request, shown on error pages and written to the log.
    public let kennung: String
    public let akteur: Akteur
    public let sitzung: Sitzung?
    /// Token of the visitor's cookie, also before sign-in.
    public let besuch: Besuch
    public let sprache: Sprache
    public let texte: Texte
    public let jetzt: Zeitpunkt
    var handlungen = Handlungstexte([])

    /// From this machine itself, and not through a proxy on it.
    var vonHier: Bool { adresse == "127.0.0.1" || adresse == "::1" }

    public func kopf(_ name: String) -> String? { kopfzeilen[name.lowercased()] }

    /// A capture of the path.
    /// - Throws: `WebFehler.nichtGefunden`; a route always has its captures, so this only guards typing errors.
    public func pfadwert(_ name: String) throws -> String {
        guard let wert = parameter[name] else { throw WebFehler.nichtGefunden }
        return wert
    }

    /// A capture that is an identity.
    /// - Throws: `WebFehler.nichtGefunden` when it is no UUID, so that guessing tells nothing.
    public func id<Tag>(_ name: String = "id", _: Tag.Type = Tag.self) throws -> ID<Tag> {
        guard let id = ID<Tag>(try pfadwert(name)) else { throw WebFehler.nichtGefunden }
        return id
    }

    /// The clerk who calls; only on routes whose `Zugang` demands one.
    public func mitarbeiter() throws -> Akteur.Mitarbeiter {
        guard let mitarbeiter = akteur.mitarbeiter else { throw WebFehler.anmelden }
        return mitarbeiter
    }

    public func buerger() throws -> Akteur.Buerger {
        guard let buerger = akteur.buerger else { throw WebFehler.anmelden }
        return buerger
    }

    /// Decodes the JSON body.
    /// - Throws: `WebFehler.json` with the place of the first mistake.
    public func json<T: Decodable>(_: T.Type = T.self) throws -> T {
        guard let jsonKoerper else { throw WebFehler.falscherTyp("application/json") }
        do {
            return try JSONDecoder().decode(T.self, from: jsonKoerper)
        } catch let error as DecodingError {
            throw WebFehler.json(error.stelle)
        }
    }

    /// A text of the catalogue in the visitor's language; `{0}`, `{1}` … are replaced.
    public func t(_ schluessel: String, _ werte: String...) -> String { texte.text(schluessel, werte) }

    /// Whether the page asks only for a fragment of itself (live search).
    /// An act of the audit in German, such as "Vorgang weitergegeben".
    public func handlung(_ code: String) -> String { handlungen.deutsch(code) }

    /// What an error says in the visitor's language.
    public func t(_ fehler: any Fachfehler) -> String { texte.text(fehler) }

    public var willAusschnitt: Bool { kopf("x-ausschnitt") == "1" }
}

extension DecodingError {
    /// Path to the mistake, such as `antragsteller.geburtsdatum`; never the value.
    fileprivate var stelle: String {
        let pfad: [any CodingKey] =
            switch self {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): context.codingPath
            @unknown default: []
            }
        return pfad.map(\.stringValue).joined(separator: ".")
    }
}

// SPDX-License-Identifier: EUPL-1.2

/// A page model: plain data and the template that shows it.
///
/// Properties are Strings, Ints, Bools, optionals, arrays and further structs of the same kind; the template
/// names them. A name that the model lacks is an error in tests and in the development server.
/// Models are `Encodable`, because the compiler's code for that is the quickest way from a model to its template (docs/adr/0014).
public protocol Page: Encodable, Sendable {
    /// Path of the template below a module's `Templates`, without ending, such as `akte/vorgang`.
    static var vorlage: String { get }
    /// The page's own part of `<title>`.
    var titel: String { get }
    /// Whether the page shows input errors; puts "Fehler:" in front of the title (WCAG, GOV.UK).
    var hatFehler: Bool { get }
    /// Whether all of it can be read in easy German (Leichte Sprache, BGG § 11), so that the choice is offered.
    var leichteSprache: Bool { get }
    /// Where the choice of a language leads back to; `nil` for the address that was asked.
    var sprachort: String? { get }
}

extension Page {
    public var hatFehler: Bool { false }
    public var leichteSprache: Bool { false }
    public var sprachort: String? { nil }
}

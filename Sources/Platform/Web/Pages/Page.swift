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
}

extension Page {
    public var hatFehler: Bool { false }
}

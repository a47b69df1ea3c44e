// SPDX-License-Identifier: EUPL-1.2

/// An error a user may see. Each module has one such type; the web shell turns it into
/// an error page or RFC 9457 problem details in one place.
public protocol Fachfehler: Error, Sendable {
    /// Stable machine-readable name, such as `akte.schon-geschlossen`.
    var code: String { get }
    /// A German sentence that says what happened and what to do. Never an internal detail.
    var meldung: String { get }
    var art: Fehlerart { get }
    /// What stands for `{0}`, `{1}` … where a message catalogue has a text under `code`. A citizen's page takes the
    /// catalogue's text in the visitor's language and falls back on `meldung`.
    var werte: [String] { get }
}

extension Fachfehler {
    public var werte: [String] { [] }
}

/// Whose fault it is and what answers it; each maps to one HTTP status.
public enum Fehlerart: Sendable, Hashable {
    /// The input cannot be used (422).
    case eingabe
    /// Not signed in (401).
    case anmeldung
    /// Signed in but not allowed (403).
    case verboten
    /// Not there, or not there for this user (404).
    case nichtGefunden
    /// Somebody else was faster, or the state does not allow it (409).
    case konflikt
    /// Gone for good: an expired token or offer (410).
    case abgelaufen
    /// Too large (413).
    case zuGross
    /// Content of a kind that is not accepted (415).
    case falscherTyp
    /// Too many tries (429).
    case gedrosselt
    /// An outside part does not answer; trying later helps (503).
    case ausfall
}

// SPDX-License-Identifier: EUPL-1.2

/// What the check of a certificate's path (RFC 5280 §6) ends with.
public enum Kettenurteil: String, Sendable, Hashable, CaseIterable {
    case gueltig
    case abgelaufen
    case nochNichtGueltig
    case gesperrt
    /// A revocation list is missing or too old, so neither good nor bad can be said.
    case sperrstandUnbekannt
    case ausstellerUnbekannt
    /// Not made for e-mail, or not for this act (extended key usage, key usage).
    case zweckFalsch
    case signaturFalsch
    case zuSchwach
    case sonstiges
}

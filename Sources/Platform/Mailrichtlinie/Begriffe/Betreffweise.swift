// SPDX-License-Identifier: EUPL-1.2

/// What of the subject stays outside an encryption (RFC 9788; mail facts §9.3). Inside it always stands whole.
public enum Betreffweise: String, Sendable, Hashable, CaseIterable {
    case lassen
    /// `[...]`
    case auslassung
    /// The sign of the file alone, and `[...]` where there is none.
    case aktenzeichen
}

/// What a sender may do about a held message besides cancelling it.
public enum Haltwahl: String, Sendable, Hashable, CaseIterable {
    case portal
    /// Send without the protection, recorded by name.
    case trotzdem
}

// SPDX-License-Identifier: EUPL-1.2

/// What the check of one OpenPGP signature ends with.
public enum PgpUrteil: String, Sendable, Hashable, CaseIterable {
    case gueltig
    case abgelaufen
    case schluesselUnbekannt
    case falsch
}

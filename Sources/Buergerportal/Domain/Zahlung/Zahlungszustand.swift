// SPDX-License-Identifier: EUPL-1.2

/// Where a payment, or one attempt at it, stands.
public enum Zahlungszustand: String, Sendable, Hashable, Codable, CaseIterable {
    case offen
    case begonnen
    case bezahlt
    case fehlgeschlagen
    case abgebrochen
    /// The provider has not answered in time; money may or may not have moved.
    case unklar

    public var deutsch: String {
        switch self {
        case .offen: "offen"
        case .begonnen: "begonnen"
        case .bezahlt: "bezahlt"
        case .fehlgeschlagen: "fehlgeschlagen"
        case .abgebrochen: "abgebrochen"
        case .unklar: "wird geklärt"
        }
    }
}

/// What the provider says when it is asked (names of the other side: INITIAL, PAYED, FAILED, CANCELED).
public enum Anbieterstatus: String, Sendable, Hashable, Codable {
    case begonnen = "INITIAL"
    case bezahlt = "PAYED"
    case fehlgeschlagen = "FAILED"
    case abgebrochen = "CANCELED"
}

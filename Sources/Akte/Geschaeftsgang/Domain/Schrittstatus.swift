// SPDX-License-Identifier: EUPL-1.2

/// Where a Beteiligungsschritt stands, with the codes of the xdomea list `beteiligungsstatus`.
public enum Schrittstatus: String, Hashable, Sendable, CaseIterable, Codable {
    case zukuenftig = "001"
    case aktuell = "002"
    case abgeschlossen = "003"
    case uebersprungen = "004"

    /// Never changes again; the database refuses it too.
    public var istFest: Bool { self == .abgeschlossen || self == .uebersprungen }

    public var deutsch: String {
        switch self {
        case .zukuenftig: "kommt noch"
        case .aktuell: "ist dran"
        case .abgeschlossen: "erledigt"
        case .uebersprungen: "übersprungen"
        }
    }
}

/// Where a Geschäftsgang as a whole stands.
public enum Gangzustand: String, Hashable, Sendable, CaseIterable, Codable {
    case laufend, beendet, abgebrochen

    public var deutsch: String {
        switch self {
        case .laufend: "läuft"
        case .beendet: "abgeschlossen"
        case .abgebrochen: "abgebrochen"
        }
    }
}

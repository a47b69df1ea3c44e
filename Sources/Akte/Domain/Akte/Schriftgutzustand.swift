// SPDX-License-Identifier: EUPL-1.2

/// State of an Akte and of a Vorgang: at work, or closed by the order "zu den Akten".
public enum Schriftgutzustand: String, Hashable, Sendable, CaseIterable, Codable {
    case offen
    case zda

    public var deutsch: String {
        switch self {
        case .offen: "in Bearbeitung"
        case .zda: "geschlossen (z. d. A.)"
        }
    }
}

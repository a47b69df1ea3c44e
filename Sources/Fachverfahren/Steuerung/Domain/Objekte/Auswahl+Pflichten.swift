// SPDX-License-Identifier: EUPL-1.2

/// Whether a duty concerns the town.
enum Anwendbarkeit: String, Auswahlwert {
    case ja, nein, freiwillig, ungeklaert

    var deutsch: String {
        switch self {
        case .ja: "ja"
        case .nein: "nein"
        case .freiwillig: "freiwillig gewählt"
        case .ungeklaert: "ungeklärt"
        }
    }
}

/// How far a duty is fulfilled, as a person answers for it.
enum Pflichtstand: String, Auswahlwert {
    case erfuellt, teilweise, offen

    var deutsch: String {
        switch self {
        case .erfuellt: "erfüllt"
        case .teilweise: "teilweise erfüllt"
        case .offen: "offen"
        }
    }
}

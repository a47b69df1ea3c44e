// SPDX-License-Identifier: EUPL-1.2
import Core

/// What one probe found in one run.
struct Nachweiszeile: Hashable, Sendable {
    let probe: String
    let bezeichnung: String
    let zeit: Zeitpunkt
    let ampel: Ampelfarbe
    let befund: String
}

extension Ampelfarbe {
    init(_ ampel: Nachweisbefund.Ampel) {
        switch ampel {
        case .gruen: self = .gruen
        case .gelb: self = .gelb
        case .rot: self = .rot
        }
    }

    /// What it says of a proof.
    var alsNachweis: String {
        switch self {
        case .gruen: "belegt"
        case .gelb: "teilweise belegt"
        case .rot: "nicht belegt"
        }
    }
}

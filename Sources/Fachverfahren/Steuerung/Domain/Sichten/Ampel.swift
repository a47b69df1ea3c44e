// SPDX-License-Identifier: EUPL-1.2
import Core

/// What a traffic light is about.
enum Ampeldimension: String, Sendable, CaseIterable {
    case zeit, umfang, budget, risiko

    func feld(in felder: Vorhabenfelder) -> Feld<Begruendet<Ampelfarbe>> {
        switch self {
        case .zeit: felder.ampelZeit
        case .umfang: felder.ampelUmfang
        case .budget: felder.ampelBudget
        case .risiko: felder.ampelRisiko
        }
    }
}

/// A traffic light with its reason, and since when it shows this.
struct Ampel: Hashable, Sendable {
    let dimension: Ampeldimension
    let farbe: Ampelfarbe
    let grund: String
    let seit: Kalendertag
}

// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// A plan that was taken over: which, from where, from when on.
struct Planfassung: Hashable, Sendable {
    enum Stand: String, Hashable, Sendable {
        case angekuendigt, gueltig, abgeloest

        var deutsch: String {
            switch self {
            case .angekuendigt: "angekündigt"
            case .gueltig: "gültig"
            case .abgeloest: "abgelöst"
            }
        }
    }

    let bezeichnung: String
    let fassung: String
    let herkunft: Planlieferung.Herkunft
    let gueltigAb: Kalendertag
    let gueltigBis: Kalendertag?
    let einheiten: Int
    let eingespielt: Zeitpunkt
    /// `Akteur.kennung` of who took it over.
    let von: String

    /// The state of each on a day. The one that began last holds, of several of one day the one taken over last.
    static func staende(_ alle: [Planfassung], am tag: Kalendertag) -> [Stand] {
        let geltende = alle.indices.filter { alle[$0].gueltigAb <= tag }.max {
            (alle[$0].gueltigAb, alle[$0].eingespielt.millisekunden) < (alle[$1].gueltigAb, alle[$1].eingespielt.millisekunden)
        }
        return alle.enumerated().map { i, eine in
            if eine.gueltigAb > tag { return .angekuendigt }
            return i == geltende && eine.gueltigBis.map { tag <= $0 } ?? true ? .gueltig : .abgeloest
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core

/// The Vorhaben of a picture along the years, by horizon.
struct Fahrplan: Sendable {
    /// How a Meilenstein stands on the day.
    enum Lage: Sendable, Hashable {
        case erreicht, offen
        /// Its planned day has certainly passed, and nobody has said that it was reached.
        case verstrichen
    }

    struct Eintrag: Sendable {
        let vorhaben: Vorhaben
        /// By time, those without a day last.
        let meilensteine: [Meilenstein]
    }

    struct Abschnitt: Sendable {
        /// `nil` for those without one.
        let horizont: Horizont?
        let eintraege: [Eintrag]
    }

    let abschnitte: [Abschnitt]
    /// The years that the picture spans: of all dates, and the Stichtag.
    let jahre: ClosedRange<Int>

    init(_ vorhaben: [Vorhaben], am stichtag: Kalendertag) {
        let eintraege = vorhaben.map { eines in
            Eintrag(
                vorhaben: eines,
                meilensteine: eines.meilensteine.sorted {
                    ($0.zeitraum?.mitte.tagnummer ?? .max, $0.id) < ($1.zeitraum?.mitte.tagnummer ?? .max, $1.id)
                })
        }
        let horizonte: [Horizont?] = [.adhoc, .vorhabenplan, .masterplan, nil]
        abschnitte = horizonte.compactMap { horizont in
            let passende = eintraege.filter { $0.vorhaben.horizont == horizont }
            return passende.isEmpty ? nil : Abschnitt(horizont: horizont, eintraege: passende)
        }
        let alle =
            eintraege.flatMap(\.meilensteine).compactMap(\.zeitraum).flatMap { [$0.von.jahr, $0.bis.jahr] } + [stichtag.jahr]
        jahre = (alle.min() ?? stichtag.jahr)...(alle.max() ?? stichtag.jahr)
    }
}

extension Meilenstein {
    var zeitraum: Zeitraum? { termin.flatMap(Zeitraum.init) }

    func lage(am stichtag: Kalendertag) -> Fahrplan.Lage {
        if istErreicht(am: stichtag) { return .erreicht }
        guard let plan, plan.art != .ab, plan.istErreicht(am: stichtag.plus(tage: -1)) else { return .offen }
        return .verstrichen
    }
}

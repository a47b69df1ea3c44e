// SPDX-License-Identifier: EUPL-1.2
import Core

/// What held on `stichtag` as known at `kenntnis`. The same pair gives the same picture for ever.
struct Stichtagsbild: Hashable, Sendable {
    let stichtag: Kalendertag
    let kenntnis: Zeitpunkt
    /// By identity, which follows the order in which they were laid down as far as clocks tell.
    let objekte: [Objektsicht]
    private let stellen: [ObjektID: Int]

    /// - Parameter aussagen: for this day and this moment, in any order.
    init(stichtag: Kalendertag, kenntnis: Zeitpunkt, aussagen: [Feldaussage]) {
        self.stichtag = stichtag
        self.kenntnis = kenntnis
        objekte = Dictionary(grouping: aussagen, by: \.linie.objekt)
            .compactMap { id, aussagen in aussagen.first.map { Objektsicht(Objekt(id: id, art: $0.art), aussagen) } }
            .filter { !$0.istLeer }
            .sorted { $0.objekt.id < $1.objekt.id }
        stellen = Dictionary(uniqueKeysWithValues: objekte.enumerated().map { ($1.objekt.id, $0) })
    }

    func objekt(_ id: ObjektID) -> Objektsicht? { stellen[id].map { objekte[$0] } }

    func alle(_ art: Objektart) -> [Objektsicht] { objekte.filter { $0.objekt.art == art } }
}

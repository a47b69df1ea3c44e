// SPDX-License-Identifier: EUPL-1.2
import Core

/// What became of one Zeitlinie between two pictures; `nil` where nothing held.
struct Wertaenderung: Hashable, Sendable {
    let art: Objektart
    let linie: Linienschluessel
    let vorher: Aussage?
    let nachher: Aussage?
}

extension Stichtagsbild {
    /// What holds here and did not in `frueheres`, and the other way round: the news since the last edition, or what has moved.
    /// A better source for the same value is no news.
    func aenderungen(seit frueheres: Stichtagsbild) -> [Wertaenderung] {
        let alt = frueheres.linien, neu = linien
        return Set(alt.keys).union(neu.keys)
            .filter { alt[$0]?.aussage.wert != neu[$0]?.aussage.wert }
            .compactMap { linie in
                (neu[linie] ?? alt[linie]).map {
                    Wertaenderung(art: $0.art, linie: linie, vorher: alt[linie]?.aussage, nachher: neu[linie]?.aussage)
                }
            }
            .sorted { ($0.linie.objekt, $0.linie.feld, $0.linie.glied) < ($1.linie.objekt, $1.linie.feld, $1.linie.glied) }
    }

    private var linien: [Linienschluessel: Feldaussage] {
        Dictionary(uniqueKeysWithValues: objekte.flatMap(\.aussagen).map { ($0.linie, $0) })
    }
}

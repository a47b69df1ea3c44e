// SPDX-License-Identifier: EUPL-1.2

extension Sequence<Leistung> {
    /// Services in which every word of the query begins a word; hits in the title come first, then
    /// keywords, then the summary. An empty query returns all of them by title.
    func suchen(_ anfrage: String, sprache: Portalsprache) -> [Leistung] {
        let worte = Leistung.worte(String(anfrage.prefix(200)))
        let treffer = compactMap { leistung in leistung.gewicht(worte, sprache).map { (leistung, $0) } }
        return treffer.sorted {
            ($1.1, Eingabetext.gefaltet($0.0.titel[sprache]), $0.0.id) < (
                $0.1, Eingabetext.gefaltet($1.0.titel[sprache]), $1.0.id
            )
        }.map(\.0)
    }
}

extension Leistung {
    fileprivate static func worte(_ text: String) -> [String] {
        Eingabetext.gefaltet(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// `nil` when a word is found nowhere.
    fileprivate func gewicht(_ anfrage: [String], _ sprache: Portalsprache) -> Int? {
        let stufen = [
            (Self.worte(titel[sprache]), 100), (suchworte.flatMap(Self.worte), 10), (Self.worte(kurz[sprache]), 1),
        ]
        var summe = 0
        for wort in anfrage {
            guard let punkte = stufen.first(where: { $0.0.contains { $0.hasPrefix(wort) } })?.1 else { return nil }
            summe += punkte
        }
        return summe
    }
}

// SPDX-License-Identifier: EUPL-1.2

/// Says which words of a text a query has found: as typed, by their stem, as part of a compound or by their beginning.
/// Remembers its answers, because the texts of one page of hits share most of their words.
struct Markierer {
    private let worte: Set<String>
    private let anfaenge: [String]
    /// The letters of each word and beginning that is looked for.
    private let gesucht: [Buchstaben]
    private var bekannt: [Substring: Bool] = [:]

    init(_ anfrage: Suchanfrage) {
        worte = Set(anfrage.glieder.flatMap(\.worte))
        anfaenge = anfrage.glieder.compactMap(\.anfang)
        gesucht = (worte + anfaenge).map { Buchstaben($0.utf8) ?? Buchstaben() }
    }

    mutating func trifft(_ stelle: Substring) -> Bool {
        // Most words of a text cannot be what is looked for, which their letters tell for a hundredth of the price of taking them apart.
        if let da = Buchstaben(stelle.utf8), !gesucht.contains(where: da.enthaelt) { return false }
        if let schon = bekannt[stelle] { return schon }
        let trifft = Textanalyse.zerlegt(String(stelle)).contains { stueck in
            stueck.genau.contains(where: passt)
                || stueck.worte.contains { passt($0.form) || Textanalyse.abgeleitet($0).contains(where: worte.contains) }
        }
        bekannt[stelle] = trifft
        return trifft
    }

    /// How many words of a title are found; what hits are ranked by.
    mutating func anzahl(_ text: String) -> Int {
        var zahl = 0
        for stelle in text.split(whereSeparator: \.isWhitespace) where trifft(stelle) { zahl += 1 }
        return zahl
    }

    private func passt(_ form: String) -> Bool { worte.contains(form) || anfaenge.contains { form.hasPrefix($0) } }
}

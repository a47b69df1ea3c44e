// SPDX-License-Identifier: EUPL-1.2

/// The words of one entry as the index keeps them: marks and derived words once each, and the forms in their order for phrases.
struct Suchworte {
    private(set) var merkmale: [String] = []
    private(set) var folge: [String] = []

    /// PostgreSQL's tsvector ends at 1 MB and counts places up to 16,383.
    private static let mostBytes = 600_000
    private static let mostPlaces = 16_000

    init(marken: [String], text: String) {
        var gesehen: Set<String> = []
        var bytes = 0
        func passt(_ wort: String) -> Bool {
            guard bytes + wort.utf8.count + 8 <= Self.mostBytes else { return false }
            bytes += wort.utf8.count + 8
            return true
        }
        for marke in marken where gesehen.insert(marke).inserted && passt(marke) { merkmale.append(marke) }
        for stueck in Textanalyse.zerlegt(text) {
            for form in stueck.formen + stueck.genau {
                if gesehen.insert(form).inserted {
                    if passt(form) { folge.append(form) }
                } else if folge.count < Self.mostPlaces {
                    folge.append(form)
                }
            }
            for wort in stueck.worte where !Fuellwoerter.alle.contains(wort.text) {
                for ableitung in Textanalyse.abgeleitet(wort) where gesehen.insert(ableitung).inserted && passt(ableitung) {
                    merkmale.append(ableitung)
                }
            }
        }
    }

    /// The sign between both keeps a phrase from beginning among the derived words.
    var fts5: String { (merkmale + ["_"] + folge).joined(separator: " ") }

    var tsvector: String {
        var orte: [String: [Int]] = [:]
        for (nr, form) in folge.enumerated() { orte[form, default: []].append(nr + 1) }
        let ohne = merkmale.filter { orte[$0] == nil }.map { "'\($0)'" }
        let mit = orte.map { form, orte in
            let gezaehlt = orte.filter { $0 <= Self.mostPlaces }.prefix(255)
            return "'\(form)'" + (gezaehlt.isEmpty ? "" : ":" + gezaehlt.map(String.init).joined(separator: ","))
        }
        return (ohne + mit).joined(separator: " ")
    }
}

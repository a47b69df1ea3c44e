// SPDX-License-Identifier: EUPL-1.2

/// One condition of a query; all of a query must hold.
enum Suchglied: Sendable, Equatable {
    /// Any of these sets of words, or a word that begins so.
    case wort(eines: [[String]], anfang: String?)
    /// These forms one after the other.
    case folge([String])

    /// Reads what somebody typed: words, `"phrases"`, signs. The last word counts as a beginning when `letztesAlsAnfang`.
    static func aus(_ text: String, letztesAlsAnfang: Bool) -> [Suchglied] {
        var glieder: [Suchglied] = []
        let stellen = text.split(separator: "\"", omittingEmptySubsequences: false)
        for (nr, stelle) in stellen.enumerated() {
            if nr % 2 == 1, nr < stellen.count - 1 {
                let formen = Textanalyse.formen(String(stelle))
                if !formen.isEmpty { glieder.append(.folge(formen)) }
            } else {
                glieder += einzeln(String(stelle), letztesAlsAnfang: letztesAlsAnfang && nr == stellen.count - 1)
            }
        }
        return glieder
    }

    private static func einzeln(_ text: String, letztesAlsAnfang: Bool) -> [Suchglied] {
        let stuecke = Textanalyse.zerlegt(text)
        var glieder: [(glied: Suchglied, fuellwort: Bool)] = []
        for (nr, stueck) in stuecke.enumerated() {
            let anfang = letztesAlsAnfang && nr == stuecke.count - 1
            if let ganz = stueck.genau.first {
                // A plate in two pieces has been read word by word first.
                if stueck.worte.count == 1, ganz.hasSuffix("_" + stueck.worte[0].form) {
                    glieder.removeLast(min(2, glieder.count))
                }
                glieder.append((.wort(eines: [[ganz]], anfang: anfang ? ganz : nil), false))
                continue
            }
            for (i, wort) in stueck.worte.enumerated() {
                glieder.append(
                    (
                        .wort(wort, anfang: anfang && i == stueck.worte.count - 1),
                        Fuellwoerter.alle.contains(wort.text) && !(anfang && glieder.isEmpty)
                    ))
            }
        }
        let sagend = glieder.filter { !$0.fuellwort }
        return (sagend.isEmpty ? glieder : sagend).map(\.glied)
    }

    private static func wort(_ wort: Rohwort, anfang: Bool) -> Suchglied {
        let form = wort.form
        let abgeleitet = Textanalyse.abgeleitet(wort)
        guard let stamm = abgeleitet.first else { return .wort(eines: [[form]], anfang: anfang ? form : nil) }
        let teile = Array(abgeleitet.dropFirst())
        return .wort(eines: teile.isEmpty ? [[stamm]] : [[stamm], teile], anfang: anfang ? form : nil)
    }

    /// All words that count as found, for the marks in an excerpt.
    var worte: [String] {
        switch self {
        case .wort(let eines, _): eines.flatMap(\.self)
        case .folge(let formen): formen
        }
    }

    var anfang: String? {
        if case .wort(_, let anfang) = self { anfang } else { nil }
    }
}

// SPDX-License-Identifier: EUPL-1.2

/// Writes a query in the language of each engine. Words come out of `Textanalyse` and hold only
/// letters, digits and `_`, so they need no quoting beyond the outer marks.
enum Suchausdruck {
    /// PostgreSQL cannot hold positions above this.
    private static let lastPosition = 16_383

    static func fts5(_ suche: Suchanfrage) -> String {
        var teile = suche.worte.map { "\"\($0)\"" }
        if suche.letztesAlsAnfang, let letztes = teile.popLast() { teile.append(letztes + " *") }
        let sicht = suche.sichtbarFuer.map { "\"\($0.marke)\"" }.joined(separator: " OR ")
        return (teile + suche.arten.map { "\"_art\($0)\"" } + ["(\(sicht))"]).joined(separator: " AND ")
    }

    static func tsquery(_ suche: Suchanfrage) -> String {
        var teile = suche.worte.map { "'\($0)'" }
        if suche.letztesAlsAnfang, let letztes = teile.popLast() { teile.append(letztes + ":*") }
        let sicht = suche.sichtbarFuer.map { "'\($0.marke)'" }.joined(separator: " | ")
        return (teile + suche.arten.map { "'_art\($0)'" } + ["(\(sicht))"]).joined(separator: " & ")
    }

    static func tsvector(_ worte: [String]) -> String {
        var out = ""
        for (i, wort) in worte.enumerated() {
            out += "'\(wort)':\(min(i + 1, lastPosition)) "
        }
        return out
    }
}

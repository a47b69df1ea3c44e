// SPDX-License-Identifier: EUPL-1.2

/// Writes a query in the language of each engine. Words come out of `Textanalyse` and hold only
/// letters, digits and `_`, so they need no quoting beyond the outer marks.
enum Suchausdruck {
    static func fts5(_ suche: Suchanfrage) -> String {
        var teile = suche.worte.map { "\"\($0)\"" }
        if suche.letztesAlsAnfang, let letztes = teile.popLast() { teile.append(letztes + " *") }
        let sicht = suche.sichtbarFuer.map { "\"\($0.marke)\"" }.joined(separator: " OR ")
        return (teile + suche.arten.map { "\"_art\(Sichtbarkeit.markentext($0))\"" } + ["(\(sicht))"]).joined(separator: " AND ")
    }

    static func tsquery(_ suche: Suchanfrage) -> String {
        var teile = suche.worte.map { "'\($0)'" }
        if suche.letztesAlsAnfang, let letztes = teile.popLast() { teile.append(letztes + ":*") }
        let sicht = suche.sichtbarFuer.map { "'\($0.marke)'" }.joined(separator: " | ")
        return (teile + suche.arten.map { "'_art\(Sichtbarkeit.markentext($0))'" } + ["(\(sicht))"]).joined(separator: " & ")
    }

    /// Without positions, which are not asked for and would be bounded.
    static func tsvector(_ worte: [String]) -> String { worte.map { "'\($0)'" }.joined(separator: " ") }
}

// SPDX-License-Identifier: EUPL-1.2

/// Writes a query in the language of each engine. Words come out of `Textanalyse` and hold only
/// letters, digits and `_`, so they need no quoting beyond the outer marks.
enum Suchausdruck {
    static func fts5(_ suche: Suchanfrage) -> String {
        let glieder = suche.glieder.map { glied in
            switch glied {
            case .folge(let formen): "\"" + formen.joined(separator: " ") + "\""
            case .wort(let eines, let anfang):
                oder(eines.map { und($0.map { "\"\($0)\"" }, " AND ") } + (anfang.map { ["\"\($0)\" *"] } ?? []), " OR ")
            }
        }
        return (glieder + suche.merkmale.map { "\"\($0)\"" } + [oder(suche.sichtbarFuer.map { "\"\($0.marke)\"" }, " OR ")])
            .joined(separator: " AND ")
    }

    static func tsquery(_ suche: Suchanfrage) -> String {
        let glieder = suche.glieder.map { glied in
            switch glied {
            case .folge(let formen): "(" + formen.map { "'\($0)'" }.joined(separator: " <-> ") + ")"
            case .wort(let eines, let anfang):
                oder(eines.map { und($0.map { "'\($0)'" }, " & ") } + (anfang.map { ["'\($0)':*"] } ?? []), " | ")
            }
        }
        return (glieder + suche.merkmale.map { "'\($0)'" } + [oder(suche.sichtbarFuer.map { "'\($0.marke)'" }, " | ")])
            .joined(separator: " & ")
    }

    private static func und(_ teile: [String], _ zeichen: String) -> String {
        teile.count == 1 ? teile[0] : "(" + teile.joined(separator: zeichen) + ")"
    }

    private static func oder(_ teile: [String], _ zeichen: String) -> String { "(" + teile.joined(separator: zeichen) + ")" }
}

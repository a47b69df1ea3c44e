// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// One question of a version: to which part and field of the audit it belongs, and how much it counts.
struct Prueffrage: Hashable, Sendable {
    static let gewichte = 1...5
    static let teile = 1...2

    /// Names the question within its version and in answers; ASCII, never changed.
    let schluessel: String
    var teil: Int
    /// Prüffeld, such as "Datenschutz".
    var feld: String
    var stelle: Int
    var frage: String
    var hinweis: String
    /// Where the question comes from, and whether the wording is the city's own.
    var quelle: String
    var gewicht: Int

    /// Reads the table that comes with the house: schluessel, teil, feld, frage, hinweis, quelle, gewicht, separated by tabs.
    static func lesen(_ tsv: String) throws(PruefungswesenError) -> [Prueffrage] {
        var fragen: [Prueffrage] = []
        for (nummer, zeile) in tsv.split(separator: "\n").enumerated() where nummer > 0 {
            let s = zeile.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard s.count == 7, let teil = Int(s[1]), teile.contains(teil), let gewicht = Int(s[6]), gewichte.contains(gewicht),
                !s[0].isEmpty, !s[2].isEmpty, !s[3].isEmpty, !s[5].isEmpty
            else { throw .fragenUnlesbar(zeile: nummer + 1) }
            fragen.append(
                Prueffrage(
                    schluessel: s[0], teil: teil, feld: s[2], stelle: nummer * 10, frage: s[3], hinweis: s[4], quelle: s[5],
                    gewicht: gewicht))
        }
        return fragen
    }

    /// - Throws: `eingabe` with the first input that cannot be kept.
    func geprueft() throws(PruefungswesenError) -> Prueffrage {
        var sauber = self
        sauber.frage = try Texteingabe.pflicht(frage, "frage", "Bitte schreiben Sie die Frage.", hoechstens: 500)
        sauber.feld = try Texteingabe.pflicht(feld, "feld", "Bitte nennen Sie das Prüffeld.", hoechstens: 80)
        sauber.hinweis = try Texteingabe.frei(hinweis, "hinweis", hoechstens: 500)
        sauber.quelle = try Texteingabe.pflicht(
            quelle, "quelle", "Bitte geben Sie an, woher die Frage stammt, zum Beispiel „eigener Wortlaut“.", hoechstens: 300)
        guard Self.teile.contains(teil) else { throw .eingabe(feld: "teil", was: "Bitte wählen Sie Teil 1 oder Teil 2.") }
        guard Self.gewichte.contains(gewicht) else {
            throw .eingabe(feld: "gewicht", was: "Bitte wählen Sie ein Gewicht von 1 bis 5.")
        }
        return sauber
    }

    init(
        schluessel: String, teil: Int, feld: String, stelle: Int, frage: String, hinweis: String, quelle: String, gewicht: Int
    ) {
        self.schluessel = schluessel
        self.teil = teil
        self.feld = feld
        self.stelle = stelle
        self.frage = frage
        self.hinweis = hinweis
        self.quelle = quelle
        self.gewicht = gewicht
    }

    init(row: Row) throws {
        self.init(
            schluessel: try row["schluessel"], teil: try row["teil"], feld: try row["feld"], stelle: try row["stelle"],
            frage: try row["frage"], hinweis: try row["hinweis"], quelle: try row["quelle"], gewicht: try row["gewicht"])
    }
}

/// The questions of one Prüffeld.
struct Prueffeld: Sendable {
    let teil: Int
    let name: String
    let fragen: [Prueffrage]

    /// In the order in which they come first.
    static func aus(_ fragen: [Prueffrage]) -> [Prueffeld] {
        var folge: [String] = []
        for frage in fragen where !folge.contains(frage.feld) { folge.append(frage.feld) }
        return folge.map { name in
            let eigene = fragen.filter { $0.feld == name }
            return Prueffeld(teil: eigene.map(\.teil).min() ?? 1, name: name, fragen: eigene)
        }.sorted { $0.teil < $1.teil }
    }
}

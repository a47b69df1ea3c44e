// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// A line of the costs with the file it came from.
struct Kostenposten: Sendable {
    let zeile: Kostenzeile
    let einlesung: PruefeinlesungID

    init(row: Row) throws {
        einlesung = try row["einlesung"]
        zeile = Kostenzeile(
            zeile: try row["zeile"], jahr: try row["jahr"], kostenart: try row["kostenart"], betrag: try row["cent"],
            oe: try row["oe"],
            arbeitsplaetze: try row["arbeitsplaetze"], vzae: try row["vzae"], zuordnung: try row["zuordnung"])
    }
}

/// Costs per workplace of one year, of all or of one kind. Pure. What the file does not say stays empty.
struct Kennzahl: Hashable, Sendable {
    /// Name of the sum over all kinds.
    static let gesamt = "gesamt"

    let name: String
    let summe: Geld
    /// Of a hundred of the sum over all kinds.
    let anteil: Int?
    /// `nil` where nobody says how many workplaces there are.
    let jeArbeitsplatz: Geld?
    /// Lines of the files it is reckoned from, so that each figure can be traced.
    let zeilen: [Int]

    /// - Parameter posten: of one year and one unit.
    static func alle(_ posten: [Kostenzeile]) -> [Kennzahl] {
        guard !posten.isEmpty else { return [] }
        let plaetze = posten.compactMap(\.arbeitsplaetze).first
        let summe = posten.reduce(Geld.null) { $0 + $1.betrag }
        var arten: [String] = []
        for einer in posten where !arten.contains(einer.kostenart) { arten.append(einer.kostenart) }
        func kennzahl(_ name: String, _ teile: [Kostenzeile]) -> Kennzahl {
            let betrag = teile.reduce(Geld.null) { $0 + $1.betrag }
            return Kennzahl(
                name: name, summe: betrag,
                anteil: summe.cent == 0 ? nil : Int((betrag.cent * 200 + summe.cent) / (2 * summe.cent)),
                jeArbeitsplatz: plaetze.map { Geld(cent: (betrag.cent * 2 + Int64($0)) / (2 * Int64($0))) },
                zeilen: teile.map(\.zeile))
        }
        return [kennzahl(gesamt, posten)] + arten.map { art in kennzahl(art, posten.filter { $0.kostenart == art }) }
    }

    var titel: String { name == Self.gesamt ? "IT-Kosten gesamt" : name }
}

/// What other cities reach, as the auditor gave it: euros per workplace, or hundredths of what a `Ressourcenkennzahl` counts.
struct Vergleichswerte: Hashable, Sendable {
    let jahr: Int
    let kennzahl: String
    /// How many cities were compared.
    let anzahl: Int
    let minimum: Geld
    /// First, second (the median) and third quartile.
    let viertel: [Geld]
    let maximum: Geld
    let quelle: String

    /// In rising order.
    var werte: [Geld] { [minimum] + viertel + [maximum] }

    init(jahr: Int, kennzahl: String, anzahl: Int, minimum: Geld, viertel: [Geld], maximum: Geld, quelle: String) {
        self.jahr = jahr
        self.kennzahl = kennzahl
        self.anzahl = anzahl
        self.minimum = minimum
        self.viertel = viertel
        self.maximum = maximum
        self.quelle = quelle
    }

    init(row: Row) throws {
        self.init(
            jahr: try row["jahr"], kennzahl: try row["kennzahl"], anzahl: try row["anzahl"], minimum: try row["minimum"],
            viertel: [try row["viertel1"], try row["viertel2"], try row["viertel3"]], maximum: try row["maximum"],
            quelle: try row["quelle"])
    }

    /// Where a value lies among the others, in words.
    func lage(_ wert: Geld) -> String {
        if wert < minimum { return "niedriger als alle Vergleichswerte" }
        if wert > maximum { return "höher als alle Vergleichswerte" }
        if wert < viertel[0] { return "im Viertel mit den niedrigsten Werten" }
        if wert < viertel[1] { return "unter dem Median" }
        if wert == viertel[1] { return "genau am Median" }
        return wert <= viertel[2] ? "über dem Median" : "im Viertel mit den höchsten Werten"
    }
}

extension ReadAccess {
    func kosten(_ pruefung: PruefungID) throws -> [Kostenposten] {
        try rows("SELECT * FROM pr_kosten WHERE pruefung = \(pruefung) ORDER BY jahr DESC, oe, einlesung, zeile")
            .map(Kostenposten.init(row:))
    }

    func vergleichswerte(_ pruefung: PruefungID) throws -> [Vergleichswerte] {
        try rows("SELECT * FROM pr_vergleich WHERE pruefung = \(pruefung) ORDER BY jahr DESC, kennzahl").map(
            Vergleichswerte.init(row:))
    }
}

/// Enters what other cities reach for a figure of a year; entered again, it takes the place of the former.
struct VergleichEintragen: Sendable {
    let store: Store

    /// What the form says, by the names of its inputs.
    struct Eingabe: Sendable {
        static let felder = ["minimum", "viertel1", "viertel2", "viertel3", "maximum"]

        var jahr: String?
        var kennzahl: String?
        var anzahl: String?
        var werte: [String: String]
        var quelle: String?
    }

    func callAsFunction(_ id: PruefungID, _ eingabe: Eingabe, akteur: Akteur) async throws {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.fuehren)
        let neu = try lesen(eingabe)
        try await store.commit(Vermerk(akteur, "pr.vergleich.eintragen")) { tx in
            let pruefung = try tx.laufendePruefung(id)
            let alt = try tx.vergleichswerte(id).first { $0.jahr == neu.jahr && $0.kennzahl == neu.kennzahl }
            try tx.execute(
                "DELETE FROM pr_vergleich WHERE pruefung = \(id) AND jahr = \(neu.jahr) AND kennzahl = \(neu.kennzahl)")
            try tx.execute(
                """
                INSERT INTO pr_vergleich (pruefung, jahr, kennzahl, anzahl, minimum, viertel1, viertel2, viertel3, maximum, quelle, von, zeit)
                VALUES (\(id), \(neu.jahr), \(neu.kennzahl), \(neu.anzahl), \(neu.minimum), \(neu.viertel[0]), \(neu.viertel[1]),
                        \(neu.viertel[2]), \(neu.maximum), \(neu.quelle), \(akteur.kennung), \(tx.jetzt))
                """)
            tx.vermerke(
                pruefung.gegenstand, feld: "vergleich \(neu.jahr) \(neu.kennzahl)",
                alt: alt.map { $0.werte.map($0.text).joined(separator: ", ") },
                neu: neu.werte.map(neu.text).joined(separator: ", "))
        }
    }

    private func lesen(_ eingabe: Eingabe) throws(PruefungswesenError) -> Vergleichswerte {
        guard let jahr = eingabe.jahr.flatMap({ Int($0) }), Kostendatei.jahre.contains(jahr) else {
            throw .eingabe(feld: "vergleichsjahr", was: "Bitte geben Sie ein Jahr von 2000 bis 2100 an.")
        }
        let kennzahl = try Texteingabe.pflicht(eingabe.kennzahl, "kennzahl", "Bitte wählen Sie die Kennzahl.", hoechstens: 80)
        guard let anzahl = eingabe.anzahl.flatMap({ Int($0) }), (1...10_000).contains(anzahl) else {
            throw .eingabe(feld: "anzahl", was: "Bitte geben Sie an, wie viele Kommunen verglichen wurden.")
        }
        var werte: [Geld] = []
        for feld in Eingabe.felder {
            guard
                let wert = Texteingabe.euro(
                    (eingabe.werte[feld] ?? "").split(whereSeparator: { "€%".contains($0) || $0.isWhitespace }).joined())
            else { throw .eingabe(feld: feld, was: "Bitte geben Sie eine Zahl an, zum Beispiel 1.234,50.") }
            if let vorher = werte.last, wert < vorher {
                throw .eingabe(feld: feld, was: "Die Werte müssen vom Minimum bis zum Maximum steigen. Bitte prüfen Sie sie.")
            }
            werte.append(wert)
        }
        let quelle = try Texteingabe.pflicht(
            eingabe.quelle, "quelle", "Bitte geben Sie an, woher die Werte stammen, zum Beispiel Bericht und Seite.",
            hoechstens: 300)
        return Vergleichswerte(
            jahr: jahr, kennzahl: kennzahl, anzahl: anzahl, minimum: werte[0], viertel: Array(werte[1...3]), maximum: werte[4],
            quelle: quelle)
    }
}

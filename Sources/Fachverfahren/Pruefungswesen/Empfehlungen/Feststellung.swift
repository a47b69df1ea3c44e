// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// What the audit found.
struct Feststellung: Hashable, Sendable {
    let id: FeststellungID
    /// As the report counts it, such as `F1`.
    let nr: String
    let feld: String
    let wortlaut: String
    /// Line of the file it came from.
    let zeile: Int?

    init(row: Row) throws {
        id = try row["id"]
        nr = try row["nr"]
        feld = try row["feld"]
        wortlaut = try row["wortlaut"]
        zeile = try row["zeile"]
    }
}

/// A finding as typed or read from a file, with the recommendations under it.
struct Feststellungseingabe: Hashable, Sendable {
    struct Empfehlung: Hashable, Sendable {
        let nr: String
        let wortlaut: String
        let zeile: Int?
    }

    let nr: String
    let feld: String
    let wortlaut: String
    let zeile: Int?
    var empfehlungen: [Empfehlung]
}

extension ReadAccess {
    /// In the order of the report: by the number in the name, then by name.
    func feststellungen(_ pruefung: PruefungID) throws -> [Feststellung] {
        try rows("SELECT * FROM pr_feststellung WHERE pruefung = \(pruefung)").map(Feststellung.init(row:))
            .sorted { Berichtsnummer($0.nr) < Berichtsnummer($1.nr) }
    }

    func feststellung(_ id: FeststellungID) throws -> Feststellung? {
        try row("SELECT * FROM pr_feststellung WHERE id = \(id)").map(Feststellung.init(row:))
    }
}

/// The order in which a report counts: F2 before F10.
struct Berichtsnummer: Comparable {
    private let zahl: Int
    private let text: String

    init(_ nr: String) {
        zahl = Int(nr.filter { $0.isASCII && $0.isNumber }) ?? .max
        text = nr
    }

    static func < (a: Self, b: Self) -> Bool { (a.zahl, a.text) < (b.zahl, b.text) }
}

extension WriteContext {
    /// Writes findings with their recommendations; numbers that are there already refuse it.
    func feststellungenEinfuegen(
        _ eingaben: [Feststellungseingabe], _ pruefung: Pruefung, einlesung: PruefeinlesungID? = nil, feldfehler: String = "nr"
    ) throws {
        let doppelt = PruefungswesenError.eingabe(
            feld: feldfehler, was: "Diese Nummer gibt es in der Prüfung schon. Bitte wählen Sie eine andere.")
        var vorhanden = Dictionary(uniqueKeysWithValues: try feststellungen(pruefung.id).map { ($0.nr, $0.id) })
        for eingabe in eingaben {
            // A finding that is there gets further recommendations.
            let id = vorhanden[eingabe.nr] ?? FeststellungID(jetzt)
            if vorhanden.updateValue(id, forKey: eingabe.nr) == nil {
                try execute(
                    """
                    INSERT INTO pr_feststellung (id, pruefung, nr, feld, wortlaut, einlesung, zeile, von, angelegt)
                    VALUES (\(id), \(pruefung.id), \(eingabe.nr), \(eingabe.feld), \(eingabe.wortlaut), \(einlesung), \(eingabe.zeile),
                            \(akteur.kennung), \(jetzt))
                    """, unique: doppelt)
                vermerke(
                    Gegenstand("pr.feststellung", id.text, kennzeichen: "\(pruefung.nummer) \(eingabe.nr)"), feld: "wortlaut",
                    neu: eingabe.wortlaut)
            }
            for empfehlung in eingabe.empfehlungen {
                let neu = EmpfehlungID(jetzt)
                try execute(
                    """
                    INSERT INTO pr_empfehlung (id, pruefung, feststellung, nr, wortlaut, umsetzung, einlesung, zeile, von, angelegt, version)
                    VALUES (\(neu), \(pruefung.id), \(id), \(empfehlung.nr), \(empfehlung.wortlaut), \(Umsetzungsstand.offen), \(einlesung),
                            \(empfehlung.zeile), \(akteur.kennung), \(jetzt), 1)
                    """, unique: doppelt)
                vermerke(
                    Gegenstand("pr.empfehlung", neu.text, kennzeichen: "\(pruefung.nummer) \(empfehlung.nr)"), feld: "wortlaut",
                    neu: empfehlung.wortlaut)
            }
        }
    }
}

/// Takes a finding down by hand, with one recommendation where it has one.
struct FeststellungAufnehmen: Sendable {
    let store: Store

    func callAsFunction(
        _ id: PruefungID, nr: String?, feld: String?, wortlaut: String?, empfehlungNr: String?, empfehlung: String?,
        akteur: Akteur
    ) async throws {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.fuehren)
        let nr = try Texteingabe.pflicht(
            nr, "nr", "Bitte geben Sie die Nummer der Feststellung an, zum Beispiel F1.", hoechstens: 12)
        let feld = try Texteingabe.frei(feld, "feld", hoechstens: 80)
        let text = try Texteingabe.frei(wortlaut, "wortlaut")
        let empfohlen = try Texteingabe.frei(empfehlung, "empfehlung")
        let empfehlungNr = try Texteingabe.frei(empfehlungNr, "empfehlung-nr", hoechstens: 12)
        guard empfohlen.isEmpty == empfehlungNr.isEmpty else {
            throw PruefungswesenError.eingabe(
                feld: empfohlen.isEmpty ? "empfehlung" : "empfehlung-nr", was: "Eine Empfehlung braucht Nummer und Wortlaut.")
        }
        try await store.commit(Vermerk(akteur, "pr.feststellung.aufnehmen")) { tx in
            let pruefung = try tx.laufendePruefung(id)
            let gibtEs = try tx.feststellungen(id).contains { $0.nr == nr }
            if gibtEs, empfohlen.isEmpty {
                throw PruefungswesenError.eingabe(
                    feld: "nr", was: "Diese Nummer gibt es schon. Geben Sie eine Empfehlung dazu ein oder eine andere Nummer.")
            }
            if !gibtEs, text.isEmpty {
                throw PruefungswesenError.eingabe(feld: "wortlaut", was: "Bitte schreiben Sie, was festgestellt wurde.")
            }
            try tx.feststellungenEinfuegen(
                [
                    Feststellungseingabe(
                        nr: nr, feld: feld, wortlaut: text, zeile: nil,
                        empfehlungen: empfohlen.isEmpty ? [] : [.init(nr: empfehlungNr, wortlaut: empfohlen, zeile: nil)])
                ], pruefung, feldfehler: "empfehlung-nr")
        }
    }
}

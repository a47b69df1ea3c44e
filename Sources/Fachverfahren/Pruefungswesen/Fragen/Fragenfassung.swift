// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// A version of the questions. A draft is worked on; once published it never changes, and audits keep the version they began with.
struct Fragenfassung: Sendable {
    enum Zustand: String, Sendable, SQLConvertible {
        case entwurf, veroeffentlicht

        var deutsch: String { self == .entwurf ? "Entwurf" : "veröffentlicht" }
    }

    let id: FassungID
    let nr: Int
    let titel: String
    /// What the version rests on, and whose wording it is.
    let grundlage: String
    let zustand: Zustand
    let von: String
    let angelegt: Zeitpunkt
    let veroeffentlicht: Zeitpunkt?
    let version: Int64

    var name: String { "Fassung \(nr): \(titel)" }
    var gegenstand: Gegenstand { Gegenstand("pr.fassung", id.text, kennzeichen: "Fassung \(nr)") }

    init(row: Row) throws {
        id = try row["id"]
        nr = try row["nr"]
        titel = try row["titel"]
        grundlage = try row["grundlage"]
        zustand = try row["zustand"]
        von = try row["von"]
        angelegt = try row["angelegt"]
        veroeffentlicht = try row["veroeffentlicht"]
        version = try row["version"]
    }
}

extension ReadAccess {
    func fragenfassung(_ id: FassungID) throws -> Fragenfassung {
        guard let row = try row("SELECT * FROM pr_fassung WHERE id = \(id)") else { throw PruefungswesenError.nichtGefunden }
        return try Fragenfassung(row: row)
    }

    /// The newest first.
    func fragenfassungen() throws -> [Fragenfassung] {
        try rows("SELECT * FROM pr_fassung ORDER BY nr DESC").map(Fragenfassung.init(row:))
    }

    func prueffragen(_ fassung: FassungID) throws -> [Prueffrage] {
        try rows("SELECT * FROM pr_frage WHERE fassung = \(fassung) ORDER BY teil, stelle, schluessel").map(Prueffrage.init(row:))
    }

    func prueffrage(_ fassung: FassungID, _ schluessel: String) throws -> Prueffrage {
        guard let row = try row("SELECT * FROM pr_frage WHERE fassung = \(fassung) AND schluessel = \(schluessel)") else {
            throw PruefungswesenError.nichtGefunden
        }
        return try Prueffrage(row: row)
    }
}

extension WriteContext {
    func fassungAnlegen(_ titel: String, grundlage: String, _ fragen: [Prueffrage]) throws -> FassungID {
        let id = FassungID(jetzt)
        let nr = try value("SELECT COALESCE(MAX(nr), 0) FROM pr_fassung", as: Int.self) ?? 0
        try execute(
            """
            INSERT INTO pr_fassung (id, nr, titel, grundlage, zustand, von, angelegt, version)
            VALUES (\(id), \(nr + 1), \(titel), \(grundlage), \(Fragenfassung.Zustand.entwurf), \(akteur.kennung), \(jetzt), 1)
            """)
        for frage in fragen { try prueffrageEinfuegen(frage, in: id) }
        vermerke(Gegenstand("pr.fassung", id.text, kennzeichen: "Fassung \(nr + 1)"), feld: "fragen", neu: String(fragen.count))
        return id
    }

    func prueffrageEinfuegen(_ f: Prueffrage, in fassung: FassungID) throws {
        try execute(
            """
            INSERT INTO pr_frage (fassung, schluessel, teil, feld, stelle, frage, hinweis, quelle, gewicht)
            VALUES (\(fassung), \(f.schluessel), \(f.teil), \(f.feld), \(f.stelle), \(f.frage), \(f.hinweis), \(f.quelle), \(f.gewicht))
            """)
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// One version of a catalogue of requirements. Versions of the same catalogue stand side by side.
struct Katalog: Hashable, Sendable {
    let id: KatalogID
    /// Identity given by the publisher, the same in every version.
    let kennung: String
    let titel: String
    let fassung: String
    let stand: String
    let oscal: String
    let anforderungen: Int
    let eingelesen: Zeitpunkt
    let von: String

    /// Publishers name a version by the moment they made it.
    var fassungstext: String { Self.lesbar(fassung) }
    var standtext: String { Self.lesbar(stand) }

    /// A moment in German, to the minute; every other text as it is.
    static func lesbar(_ text: String) -> String {
        guard let punkt = text.firstIndex(of: ".") else { return Zeitpunkt(iso8601: text)?.deutsch ?? text }
        let ohneBruchteile = text[..<punkt] + text[punkt...].dropFirst().drop(while: \.isNumber)
        return Zeitpunkt(iso8601: ohneBruchteile)?.deutsch ?? text
    }

    var gegenstand: Gegenstand { Gegenstand("is.katalog", id.text, kennzeichen: "\(titel) \(fassung)") }

    init(row: Row) throws {
        id = try row["id"]
        kennung = try row["kennung"]
        titel = try row["titel"]
        fassung = try row["fassung"]
        stand = try row["stand"]
        oscal = try row["oscal"]
        anforderungen = try row["anforderungen"]
        eingelesen = try row["eingelesen"]
        von = try row["von"]
    }
}

/// One requirement, as far as pages and acts need it; the catalogue's own document holds all of it.
struct Anforderung: Hashable, Sendable {
    let katalog: KatalogID
    let nr: Int
    /// Such as `KONF.14.1`.
    let kennung: String
    /// What it is called where the identity is none to read.
    let nummer: String
    /// Keeps its value when the catalogue is renumbered; empty where the publisher gives none.
    let dauerhaft: String
    /// The outermost group.
    let baustein: String
    let bausteintitel: String
    let gruppe: String
    let gruppentitel: String
    let titel: String
    let ueber: String?
    let satz: String
    let satzkennung: String?
    let hinweis: String
    /// MUSS, SOLLTE or KANN.
    let modal: String
    var verbindlich: String { modal.isEmpty ? "–" : modal }
    let niveau: String
    let aufwand: String
    let kategorien: String

    /// Applies from a high need on.
    var istErhoeht: Bool { niveau.lowercased().hasPrefix("erh") || niveau == "E" }

    init(row: Row) throws {
        katalog = try row["katalog"]
        nr = try row["nr"]
        kennung = try row["kennung"]
        let nummer: String = try row["nummer"]
        self.nummer = nummer.isEmpty ? kennung : nummer
        dauerhaft = try row["dauerhaft"]
        baustein = try row["baustein"]
        bausteintitel = try row["bausteintitel"]
        gruppe = try row["gruppe"]
        gruppentitel = try row["gruppentitel"]
        titel = try row["titel"]
        ueber = try row["ueber"]
        satz = try row["satz"]
        satzkennung = try row["satzkennung"]
        hinweis = try row["hinweis"]
        modal = try row["modal"]
        niveau = try row["niveau"]
        aufwand = try row["aufwand"]
        kategorien = try row["kategorien"]
    }
}

extension ReadAccess {
    func katalog(_ id: KatalogID) throws -> Katalog? {
        try row("SELECT * FROM is_katalog WHERE id = \(id)").map(Katalog.init(row:))
    }

    /// Versions of one catalogue together, the newest first.
    func kataloge() throws -> [Katalog] {
        try rows("SELECT * FROM is_katalog ORDER BY LOWER(titel), kennung, eingelesen DESC, id").map(Katalog.init(row:))
    }

    func katalogtext(_ id: KatalogID) throws -> String {
        guard let text: String = try value("SELECT text FROM is_katalogtext WHERE katalog = \(id)") else {
            throw SicherheitError.nichtGefunden
        }
        return text
    }

    /// - Parameters:
    ///   - baustein: only those of this outermost group.
    ///   - wort: occurs in number, identity, title or sentence, whatever its capitals.
    func anforderungen(_ katalog: KatalogID, baustein: String? = nil, wort: String? = nil) throws -> [Anforderung] {
        let nurBaustein: SQL = baustein.map { " AND baustein = \($0)" } ?? ""
        let alle = try rows("SELECT * FROM is_anforderung WHERE katalog = \(katalog)\(nurBaustein) ORDER BY nr")
            .map(Anforderung.init(row:))
        guard let wort = wort?.lowercased(), !wort.isEmpty else { return alle }
        return alle.filter { a in [a.nummer, a.kennung, a.titel, a.satz].contains { $0.lowercased().contains(wort) } }
    }

    func anforderung(_ katalog: KatalogID, _ kennung: String) throws -> Anforderung? {
        try row("SELECT * FROM is_anforderung WHERE katalog = \(katalog) AND kennung = \(kennung)").map(Anforderung.init(row:))
    }

    /// Outermost groups of a catalogue with the number of their requirements, in the order of the document.
    func bausteine(_ katalog: KatalogID) throws -> [(kennung: String, titel: String, anzahl: Int)] {
        try rows(
            """
            SELECT baustein, MIN(bausteintitel) AS titel, COUNT(*) AS anzahl, MIN(nr) AS zuerst FROM is_anforderung
            WHERE katalog = \(katalog) GROUP BY baustein ORDER BY zuerst
            """
        ).map { (try $0["baustein"], try $0["titel"], try $0["anzahl"]) }
    }
}

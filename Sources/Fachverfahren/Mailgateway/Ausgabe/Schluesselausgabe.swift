// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

enum Ausgabetag {}
typealias AusgabeID = ID<Ausgabetag>

/// Somebody wants a private key for use elsewhere. Another person lets him have it, and he fetches it once.
struct Schluesselausgabe: Sendable, Hashable {
    enum Zustand: String, Sendable, Hashable, SQLConvertible {
        case beantragt, freigegeben, abgelehnt, abgeholt
    }

    /// From the release to the fetching.
    static let frist: Duration = .seconds(86_400)

    let id: AusgabeID
    let schluessel: SchluesselID
    let inhaber: String
    let art: String
    let zweck: Schluesselzweck
    let grund: String
    /// Identity of who asked, and the name.
    let von: String
    let vonName: String
    let am: Zeitpunkt
    let zustand: Zustand
    let entschiedenName: String?
    let entschiedenAm: Zeitpunkt?
    let abgeholtAm: Zeitpunkt?

    init(row: Row) throws {
        id = try row["id"]
        schluessel = try row["schluessel"]
        inhaber = try row["inhaber"]
        art = try row["art"]
        zweck = try row["zweck"]
        grund = try row["grund"]
        von = try row["von"]
        vonName = try row["von_name"]
        am = try row["am"]
        zustand = try row["zustand"]
        entschiedenName = try row["entschieden_name"]
        entschiedenAm = try row["entschieden_am"]
        abgeholtAm = try row["abgeholt_am"]
    }

    func istAbgelaufen(_ jetzt: Zeitpunkt) -> Bool {
        zustand == .freigegeben && entschiedenAm.map { $0 + Self.frist <= jetzt } ?? true
    }
}

extension ReadAccess {
    /// The latest first.
    func schluesselausgaben(limit: Int) throws -> [Schluesselausgabe] {
        try rows(
            """
            SELECT a.*, s.inhaber, s.art, s.zweck FROM mg_ausgabe a JOIN mg_schluessel s ON s.id = a.schluessel
            ORDER BY a.id DESC LIMIT \(limit)
            """
        ).map(Schluesselausgabe.init(row:))
    }

    func schluesselausgabe(_ id: AusgabeID) throws -> Schluesselausgabe? {
        try row(
            "SELECT a.*, s.inhaber, s.art, s.zweck FROM mg_ausgabe a JOIN mg_schluessel s ON s.id = a.schluessel WHERE a.id = \(id)"
        ).map(
            Schluesselausgabe.init(row:))
    }
}

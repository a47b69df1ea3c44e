// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

enum Antragstag {}
typealias AntragID = ID<Antragstag>

/// A request for a certificate of a key of ours.
struct Antrag: Sendable, Hashable {
    enum Zustand: String, Sendable, Hashable, SQLConvertible {
        case offen, ausgestellt
    }

    static let tabelle = TechnicalTable("mg_antrag")

    let id: AntragID
    let schluessel: SchluesselID
    let inhaber: String
    /// DER of PKCS #10.
    let pkcs10: [UInt8]
    let zustand: Zustand
    /// What the authority said last.
    let hinweis: String?
    let angelegt: Zeitpunkt
    let versuche: Int

    init(row: Row) throws {
        id = try row["id"]
        schluessel = try row["schluessel"]
        inhaber = try row["inhaber"]
        pkcs10 = try Base64.bytes(try row["pkcs10"])
        zustand = try row["zustand"]
        hinweis = try row["hinweis"]
        angelegt = try row["angelegt"]
        versuche = try row["versuche"]
    }
}

extension ReadAccess {
    /// The latest first.
    func antraege() throws -> [Antrag] {
        try rows(
            "SELECT a.*, s.inhaber FROM mg_antrag a JOIN mg_schluessel s ON s.id = a.schluessel ORDER BY a.id DESC LIMIT 1000"
        ).map(
            Antrag.init(row:))
    }

    func faelligeAntraege(_ jetzt: Zeitpunkt, limit: Int) throws -> [Antrag] {
        try rows(
            """
            SELECT a.*, s.inhaber FROM mg_antrag a JOIN mg_schluessel s ON s.id = a.schluessel
            WHERE a.zustand = \(Antrag.Zustand.offen) AND a.faellig <= \(jetzt) ORDER BY a.faellig LIMIT \(limit)
            """
        ).map(Antrag.init(row:))
    }
}

extension WriteContext {
    func eintragen(antrag pkcs10: [UInt8], fuer schluessel: SchluesselID) throws {
        try execute(
            """
            INSERT INTO mg_antrag (id, schluessel, pkcs10, zustand, angelegt, faellig, versuche)
            VALUES (\(AntragID(jetzt)), \(schluessel), \(Base64.text(pkcs10)), \(Antrag.Zustand.offen), \(jetzt), \(jetzt), 0)
            """)
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Identity
internal import Store

/// A notice with what it is about. The law is in `bekanntgabe`, a value of the domain.
struct BekanntgabeRecord: Sendable {
    let id: BekanntgabeID
    let vorgang: VorgangID
    let antrag: AntragID?
    let dokument: DokumentID
    let betreff: String
    let oe: OrgNummer
    let bekanntgabe: Bekanntgabe
    /// The proof sheet in the E-Akte.
    let nachweis: DokumentID?
    let angelegt: Zeitpunkt
    let version: Int

    init(row: Row) throws {
        id = try row["id"]
        vorgang = try row["vorgang"]
        antrag = try row["antrag"]
        dokument = try row["dokument"]
        betreff = try row["betreff"]
        oe = try row["oe"]
        bekanntgabe = try Json.lesen(try row["stand"], spalte: "portal_bekanntgabe.stand")
        nachweis = try row["nachweis"]
        angelegt = try row["angelegt"]
        version = try row["version"]
    }

    var gegenstand: Gegenstand { Gegenstand("portal.bekanntgabe", id.text, kennzeichen: betreff) }
    /// Reference that a mail carries, so that its delivery is reported to this notice.
    var bezug: String { "bekanntgabe:\(id)" }
}

extension ReadAccess {
    func bekanntgabe(_ id: BekanntgabeID) throws -> BekanntgabeRecord? {
        try row("SELECT * FROM portal_bekanntgabe WHERE id = \(id)").map(BekanntgabeRecord.init(row:))
    }

    /// - Throws: `PortalError.nichtGefunden` unless it is addressed to this account.
    func bekanntgabe(_ id: BekanntgabeID, fuer akteur: Akteur) throws -> BekanntgabeRecord {
        guard let eintrag = try bekanntgabe(id), eintrag.bekanntgabe.empfaenger == akteur.kennung, akteur.buerger != nil else {
            throw PortalError.nichtGefunden
        }
        return eintrag
    }

    /// The mailbox of an account, newest first.
    func postfach(_ empfaenger: String, limit: Int = 100) throws -> [BekanntgabeRecord] {
        try rows(
            "SELECT * FROM portal_bekanntgabe WHERE empfaenger = \(empfaenger) ORDER BY angelegt DESC, id DESC LIMIT \(limit)"
        )
        .map(BekanntgabeRecord.init(row:))
    }

    func bekanntgaben(vorgang: VorgangID) throws -> [BekanntgabeRecord] {
        try rows("SELECT * FROM portal_bekanntgabe WHERE vorgang = \(vorgang) ORDER BY angelegt, id LIMIT 100")
            .map(BekanntgabeRecord.init(row:))
    }

    /// Notices of these units, newest first.
    func bekanntgaben(oe: Set<OrgNummer>, limit: Int = 200) throws -> [BekanntgabeRecord] {
        try rows(
            "SELECT * FROM portal_bekanntgabe WHERE oe IN (\(list: oe.sorted())) ORDER BY angelegt DESC, id DESC LIMIT \(limit)"
        )
        .map(BekanntgabeRecord.init(row:))
    }
}

extension ReadAccess {
    /// Readable names of those who appear in a notice's course, by `Akteur.kennung`.
    func namen(_ bekanntgabe: Bekanntgabe) throws -> [String: String] {
        try Set(bekanntgabe.verlauf.flatMap(\.ereignis.kennungen)).reduce(into: [:]) { $0[$1] = try anzeigename($1) }
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// An application as it lies in the store: a draft, or what was sent.
struct AntragRecord: Sendable {
    enum Zustand: String, SQLConvertible, Sendable {
        case entwurf, gesendet
    }

    let id: AntragID
    let leistung: String
    let besitzer: String
    let zustand: Zustand
    let antworten: Antwortbogen
    let betreff: String?
    let vorgang: VorgangID?
    let zeichen: String?
    /// The copy of the declaration in the E-Akte.
    let kopie: DokumentID?
    /// Hash of the claim code, when one was given out.
    let codeHash: String?
    let gesendet: Zeitpunkt?
    let zurueckgenommen: Zeitpunkt?
    let angelegt: Zeitpunkt
    let geaendert: Zeitpunkt
    let loeschenAb: Zeitpunkt
    /// The `loeschenAb` that the owner was told of.
    let gewarnt: Zeitpunkt?
    let version: Int

    init(row: Row) throws {
        id = try row["id"]
        leistung = try row["leistung"]
        besitzer = try row["besitzer"]
        zustand = try row["zustand"]
        antworten = try Json.lesen(try row["antworten"], spalte: "portal_antrag.antworten")
        betreff = try row["betreff"]
        vorgang = try row["vorgang"]
        zeichen = try row["zeichen"]
        kopie = try row["kopie"]
        codeHash = try row["code_hash"]
        gesendet = try row["gesendet"]
        zurueckgenommen = try row["zurueckgenommen"]
        angelegt = try row["angelegt"]
        geaendert = try row["geaendert"]
        loeschenAb = try row["loeschen_ab"]
        gewarnt = try row["gewarnt"]
        version = try row["version"]
    }

    var gegenstand: Gegenstand { Gegenstand("portal.antrag", id.text, kennzeichen: zeichen) }
    /// What a guest access to this application is for.
    var gastbezug: String { "antrag:\(id)" }
    var istEntwurf: Bool { zustand == .entwurf }
    /// Account behind it; `nil` for people without one.
    var konto: String? { besitzer.hasPrefix("buerger:") ? besitzer : nil }
}

extension ReadAccess {
    func antrag(_ id: AntragID) throws -> AntragRecord? {
        try row("SELECT * FROM portal_antrag WHERE id = \(id)").map(AntragRecord.init(row:))
    }

    func antrag(vorgang: VorgangID) throws -> AntragRecord? {
        try row("SELECT * FROM portal_antrag WHERE vorgang = \(vorgang)").map(AntragRecord.init(row:))
    }

    /// All that a person has begun or sent, the latest first.
    func antraege(besitzer: String, limit: Int = 100) throws -> [AntragRecord] {
        try rows("SELECT * FROM portal_antrag WHERE besitzer = \(besitzer) ORDER BY geaendert DESC, id DESC LIMIT \(limit)")
            .map(AntragRecord.init(row:))
    }
}

extension AntragRecord {
    var kopf: AntragKopf {
        AntragKopf(
            id: id, leistung: leistung, konto: konto, antworten: antworten, vorgang: vorgang, gesendet: gesendet,
            zurueckgenommen: zurueckgenommen)
    }
}

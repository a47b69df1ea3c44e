// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

enum NachrichtTag {}
typealias NachrichtID = ID<NachrichtTag>

enum Nachrichtenrichtung: String { case ein, aus }

enum Nachrichtenstand: String {
    /// Ready, to be put into the partner's folder.
    case wartet
    case geschrieben
    case gelesen
    case abgewiesen

    var deutsch: String {
        switch self {
        case .wartet: "wartet auf den Austauschordner"
        case .geschrieben: "in den Austauschordner geschrieben"
        case .gelesen: "gelesen"
        case .abgewiesen: "abgewiesen"
        }
    }
}

/// A message that came or went. Its bytes are kept until the run is over.
struct Nachrichteneintrag {
    let id: NachrichtID
    let partner: PartnerID
    let lauf: LaufID?
    let code: Nachrichtencode?
    let richtung: Nachrichtenrichtung
    let stand: Nachrichtenstand
    let dateiname: String
    let nachricht: String?
    let grund: String?
    /// Parts of the message that nobody here understood.
    let hinweis: String?
    let inhalt: Inhalt?
    let groesse: Int64
    let zeit: Zeitpunkt
    /// Which part of several, for a transfer or its confirmation that came in.
    let teil: Teilnachricht?

    init(row: Row) throws {
        id = try row["id"]
        partner = try row["partner"]
        lauf = try row["lauf"]
        code = try row["code"]
        richtung = try row["richtung"]
        stand = try row["zustand"]
        dateiname = try row["dateiname"]
        nachricht = try row["nachricht"]
        grund = try row["grund"]
        hinweis = try row["hinweis"]
        let groesse: Int64 = try row["groesse"]
        self.groesse = groesse
        let sha256: String? = try row["sha256"]
        inhalt = sha256.map { Inhalt(sha256: $0, groesse: groesse) }
        zeit = try row["zeit"]
        teil = try Teilnachricht(row: row)
    }
}

extension Teilnachricht {
    init?(row: Row) throws {
        guard let lfd: Int = try row["lfd"] else { return nil }
        let gesamt: Int? = try row["gesamt"], erledigt: Zeitpunkt? = try row["erledigt"]
        self.init(lfd: lfd, gesamt: gesamt ?? lfd, erledigt: erledigt != nil)
    }
}

extension ReadAccess {
    /// The parts of a kind that have come in a run.
    func teilnachrichten(_ lauf: LaufID, _ code: Nachrichtencode) throws -> [Teilnachricht] {
        try rows(
            """
            SELECT lfd, gesamt, erledigt FROM aus_nachricht WHERE lauf = \(lauf) AND code = \(code) AND richtung = 'ein'
              AND zustand <> 'abgewiesen' ORDER BY id LIMIT 5000
            """
        ).compactMap { try Teilnachricht(row: $0) }
    }

    func nachrichten(lauf: LaufID) throws -> [Nachrichteneintrag] {
        try rows("SELECT * FROM aus_nachricht WHERE lauf = \(lauf) ORDER BY id DESC LIMIT 200").map(Nachrichteneintrag.init(row:))
    }

    func nachrichten(plan: PlanbewertungID) throws -> [Nachrichteneintrag] {
        try rows("SELECT * FROM aus_nachricht WHERE plan = \(plan) ORDER BY id DESC LIMIT 100").map(Nachrichteneintrag.init(row:))
    }

    func nachricht(_ id: NachrichtID) throws -> Nachrichteneintrag? {
        try row("SELECT * FROM aus_nachricht WHERE id = \(id)").map(Nachrichteneintrag.init(row:))
    }

    /// The newest message of a kind in a run.
    func letzteNachricht(_ lauf: LaufID, _ code: Nachrichtencode, _ richtung: Nachrichtenrichtung) throws -> Nachrichteneintrag? {
        try row(
            """
            SELECT * FROM aus_nachricht WHERE lauf = \(lauf) AND code = \(code) AND richtung = \(richtung) AND zustand <> 'abgewiesen'
            ORDER BY id DESC LIMIT 1
            """
        ).map(Nachrichteneintrag.init(row:))
    }

    /// All messages of a kind in a run that were taken in or sent, in their order.
    func nachrichten(_ lauf: LaufID, _ code: Nachrichtencode, _ richtung: Nachrichtenrichtung) throws -> [Nachrichteneintrag] {
        try rows(
            """
            SELECT * FROM aus_nachricht WHERE lauf = \(lauf) AND code = \(code) AND richtung = \(richtung) AND zustand <> 'abgewiesen'
            ORDER BY id LIMIT 5000
            """
        ).map(Nachrichteneintrag.init(row:))
    }

    func wartendeNachrichten(_ partner: PartnerID) throws -> [Nachrichteneintrag] {
        try rows(
            """
            SELECT * FROM aus_nachricht WHERE partner = \(partner) AND richtung = 'aus' AND zustand = 'wartet' ORDER BY id LIMIT 100
            """
        ).map(Nachrichteneintrag.init(row:))
    }

    /// Refused messages of these partners, newest first.
    func abgewieseneNachrichten(_ partner: [PartnerID], limit: Int = 50) throws -> [Nachrichteneintrag] {
        try rows(
            """
            SELECT * FROM aus_nachricht WHERE zustand = 'abgewiesen' AND partner IN (\(list: partner)) ORDER BY id DESC LIMIT \(limit)
            """
        ).map(Nachrichteneintrag.init(row:))
    }

    /// Whether a file of this name was refused for this reason.
    func abgewiesen(_ partner: PartnerID, _ dateiname: String, _ grund: String) throws -> Bool {
        try row(
            """
            SELECT 1 FROM aus_nachricht WHERE partner = \(partner) AND zustand = 'abgewiesen' AND dateiname = \(dateiname)
              AND grund = \(grund)
            """) != nil
    }

    /// Whether these very bytes came under this name before.
    func schonGelesen(_ partner: PartnerID, _ dateiname: String, _ inhalt: Inhalt) throws -> Bool {
        try row(
            """
            SELECT 1 FROM aus_nachricht WHERE partner = \(partner) AND richtung = 'ein' AND dateiname = \(dateiname)
              AND pruefsumme = \(inhalt.sha256)
            """) != nil
    }
}

extension WriteContext {
    @discardableResult
    func nachrichtEintragen(
        partner: PartnerID, lauf: LaufID?, plan: PlanbewertungID? = nil, code: Nachrichtencode?, richtung: Nachrichtenrichtung,
        stand: Nachrichtenstand, dateiname: String, nachricht: String?, grund: String? = nil, hinweis: String? = nil,
        inhalt: Inhalt, teil: Teilnachricht? = nil, abgabe: AbgabeID? = nil
    ) throws -> NachrichtID {
        let id = NachrichtID(jetzt)
        try inhaltVerzeichnen(inhalt, typ: "application/zip")
        try execute(
            """
            INSERT INTO aus_nachricht (id, partner, lauf, plan, code, richtung, zustand, dateiname, nachricht, grund, hinweis,
              sha256, groesse, pruefsumme, zeit, lfd, gesamt, abgabe)
            VALUES (\(id), \(partner), \(lauf), \(plan), \(code), \(richtung), \(stand), \(dateiname), \(nachricht), \(grund),
              \(hinweis), \(inhalt.sha256), \(inhalt.groesse), \(inhalt.sha256), \(jetzt),
              \(teil?.lfd), \(teil?.gesamt), \(abgabe))
            """)
        vermerke(Gegenstand("aus.nachricht", id.text, kennzeichen: dateiname), feld: "zustand", neu: stand.rawValue)
        return id
    }

    /// Takes back a refusal whose reason is gone.
    func abweisungLoeschen(_ partner: PartnerID, _ dateiname: String, _ grund: String) throws {
        try execute(
            """
            DELETE FROM aus_nachricht WHERE partner = \(partner) AND zustand = 'abgewiesen' AND dateiname = \(dateiname)
              AND grund = \(grund)
            """)
        vermerke(Gegenstand("aus.nachricht", partner.text, kennzeichen: dateiname), feld: "zustand", neu: "lesbar")
    }

    /// The parts that wait were dealt with.
    func teileErledigen(_ lauf: LaufID, _ code: Nachrichtencode) throws {
        try execute(
            """
            UPDATE aus_nachricht SET erledigt = \(jetzt) WHERE lauf = \(lauf) AND code = \(code) AND richtung = 'ein'
              AND zustand <> 'abgewiesen' AND lfd IS NOT NULL AND erledigt IS NULL
            """)
    }
}

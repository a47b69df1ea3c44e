// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension Versandweg: SQLConvertible {}
extension Versandzustand: SQLConvertible {}
extension Briefvorlage.Art: SQLConvertible {}

extension Ausgang {
    init(row: Row) throws {
        self.init(
            id: try row["id"], nummer: try row["nummer"], vorgang: try row["vorgang"], dokument: try row["dokument"],
            oe: try row["oe"], weg: try row["weg"], zustand: try row["zustand"],
            empfaenger: Versandziel(name: try row["empfaenger"], anschrift: try row["anschrift"], email: try row["email"]),
            nachweis: try row["nachweis"], tag: try row.tag("tag"), versandt: try row["versandt"],
            versandtVon: try row["versandt_von"], versuche: try row["versuche"], nachweisDokument: try row["nachweis_dokument"],
            versandfassung: try row["versandfassung"],
            anlass: try row["anlass"], angelegt: try row["angelegt"], angelegtVon: try row["angelegt_von"],
            version: try row["version"])
    }

    var gegenstand: Gegenstand { Gegenstand("post.ausgang", id.text, kennzeichen: nummer) }
}

extension Briefvorlage {
    init(row: Row) throws {
        let sha256: String? = try row["sha256"], groesse: Int64? = try row["groesse"]
        var datei: Inhalt?
        if let sha256, let groesse { datei = Inhalt(sha256: sha256, groesse: groesse) }
        self.init(
            id: try row["id"], kurz: try row["kurz"], titel: try row["titel"], art: try row["art"], betreff: try row["betreff"],
            text: try row["text"], datei: datei, dateiname: try row["dateiname"], aktiv: try row["aktiv"],
            version: try row["version"])
    }
}

/// Which dispatches a page shows.
enum Ausgangsansicht: String, CaseIterable {
    case offen, gescheitert, versandt

    var titel: String {
        switch self {
        case .offen: "Zu versenden"
        case .gescheitert: "Gescheitert"
        case .versandt: "Versandt"
        }
    }

    var zustaende: [Versandzustand] {
        switch self {
        case .offen: [.bereit, .unterwegs]
        case .gescheitert: [.gescheitert]
        case .versandt: [.versandt]
        }
    }
}

extension ReadAccess {
    func ausgang(_ id: AusgangID) throws -> Ausgang? {
        try row("SELECT * FROM post_ausgang WHERE id = \(id)").map(Ausgang.init(row:))
    }

    /// For whoever sends the unit's mail, and for the clerk of the Vorgang.
    func ausgang(_ id: AusgangID, fuer akteur: Akteur) throws -> Ausgang {
        guard let ausgang = try ausgang(id), let vorgang = try vorgang(ausgang.vorgang) else { throw PostError.nichtGefunden }
        let versendet = akteur.darf(PostRechte.ausgang, in: ausgang.oe)
        guard versendet || AkteRechte.sieht(akteur, vorgang) else { throw PostError.nichtGefunden }
        guard versendet || AkteRechte.darf(AkteRechte.bearbeiten, akteur, vorgang) else { throw PostError.verboten }
        return ausgang
    }

    /// What goes out, where the actor may read it: whoever posts letters need not know what is in them.
    func dokument(_ ausgang: Ausgang, sichtbarFuer akteur: Akteur) throws -> DokumentKopf? {
        guard let dokument = try dokument(ausgang.dokument), let vorgang = try vorgang(dokument.vorgang),
            AkteRechte.sieht(akteur, dokument, in: vorgang)
        else { return nil }
        return dokument
    }

    /// What goes out: the PDF/A where there is one, else the Dokument as it was filed.
    func versanddokument(_ ausgang: Ausgang) throws -> DokumentKopf? {
        if let id = ausgang.versandfassung, let fassung = try dokument(id) { return fassung }
        return try dokument(ausgang.dokument)
    }

    /// The same in a sentence, for pages.
    func versanddatei(_ ausgang: Ausgang) throws -> String? {
        guard let dokument = try dokument(ausgang.dokument) else { return nil }
        let eigene = dokument.neueste.dateiname
        if let id = ausgang.versandfassung, let fassung = try self.dokument(id) {
            return "\(fassung.neueste.dateiname) (PDF/A-Fassung von „\(eigene)“)"
        }
        let wartet = try ausgang.zustand.istUnversandt && strecke(dokument.neueste.inhalt.sha256)?.strecke.zustand == .wartet
        return eigene + (wartet ? ", wie abgelegt; ob eine PDF/A-Fassung entsteht, wird noch geprüft" : ", wie abgelegt")
    }

    func ausgangsschritte(_ id: AusgangID) throws -> [Ausgangsschritt] {
        try rows("SELECT * FROM post_ausgangsschritt WHERE ausgang = \(id) ORDER BY nr LIMIT 200").map {
            Ausgangsschritt(
                nr: try $0["nr"], zustand: try $0["zustand"], weg: try $0["weg"], text: try $0["text"], zeit: try $0["zeit"],
                von: try $0["von"])
        }
    }

    func ausgaenge(_ ansicht: Ausgangsansicht, akteur: Akteur, nach: AusgangID? = nil, limit: Int = 51) throws -> [Ausgang] {
        let neueste = ansicht == .versandt
        let ab: SQL = nach.map { neueste ? "AND e.id < \($0)" : "AND e.id > \($0)" } ?? ""
        let folge: SQL = neueste ? "e.id DESC" : "e.id"
        return try rows(
            """
            SELECT * FROM post_ausgang e WHERE e.zustand IN (\(list: ansicht.zustaende)) AND \(Ausgangsfilter.sicht(akteur)) \(ab)
            ORDER BY \(folge) LIMIT \(limit)
            """
        ).map(Ausgang.init(row:))
    }

    func ausgangszahl(_ ansicht: Ausgangsansicht, akteur: Akteur) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM post_ausgang e WHERE e.zustand IN (\(list: ansicht.zustaende))
              AND \(Ausgangsfilter.sicht(akteur)) LIMIT 1001) AS t
            """) ?? 0
    }

    func ausgaenge(in vorgang: VorgangID) throws -> [Ausgang] {
        try rows("SELECT * FROM post_ausgang WHERE vorgang = \(vorgang) ORDER BY id DESC LIMIT 100").map(Ausgang.init(row:))
    }

    func briefvorlagen(nurAktive: Bool) throws -> [Briefvorlage] {
        let aktiv: SQL = nurAktive ? "WHERE aktiv = 1" : ""
        return try rows("SELECT * FROM post_vorlage \(aktiv) ORDER BY titel, id LIMIT 500").map(Briefvorlage.init(row:))
    }

    func briefvorlage(_ id: BriefvorlageID) throws -> Briefvorlage? {
        try row("SELECT * FROM post_vorlage WHERE id = \(id)").map(Briefvorlage.init(row:))
    }
}

enum Ausgangsfilter {
    static func sicht(_ akteur: Akteur) -> SQL {
        if case .system = akteur { return "1=1" }
        return "e.oe IN (\(list: akteur.einheiten(mit: PostRechte.ausgang).sorted()))"
    }
}

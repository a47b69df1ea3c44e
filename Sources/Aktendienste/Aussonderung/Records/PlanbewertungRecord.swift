// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension Planbewertung {
    init(row: Row) throws {
        self.init(
            id: try row["id"], prozess: try row["prozess"], seite: try row["seite"], partner: try row["partner"],
            zustand: try row["zustand"], bezeichnung: try row["bezeichnung"], oe: try row["oe"], nachricht: try row["nachricht"],
            angelegt: try row["angelegt"], version: try row["version"])
    }

    var gegenstand: Gegenstand { Gegenstand("aus.planbewertung", id.text, kennzeichen: bezeichnung) }
}

extension Planbewertungseinheit {
    init(row: Row) throws {
        let dauer: String? = try row["dauer"]
        self.init(
            einheit: try row["einheit"], zeichen: try row["zeichen"], inhalt: try row["inhalt"],
            dauer: dauer.flatMap { Aufbewahrungsdauer($0) }, art: try row["art"], stillgelegt: try row["stillgelegt"],
            bewertung: try row["bewertung"], erfolgreich: try row["erfolgreich"], fehler: try row["fehler"])
    }
}

extension ReadAccess {
    func planbewertung(_ id: PlanbewertungID) throws -> Planbewertung? {
        try row("SELECT * FROM aus_planbewertung WHERE id = \(id)").map(Planbewertung.init(row:))
    }

    /// - Throws: `nichtGefunden` for the other side's, and for what the actor must not know of.
    func planbewertung(_ id: PlanbewertungID, _ seite: Austauschseite, _ akteur: Akteur) throws -> Planbewertung {
        let recht = seite == .archiv ? AussonderungRechte.archiv : AussonderungRechte.lesen
        guard let plan = try planbewertung(id), plan.seite == seite, akteur.darf(recht, in: plan.oe) else {
            throw AussonderungError.nichtGefunden
        }
        return plan
    }

    func planbewertung(prozess: String, partner: PartnerID) throws -> Planbewertung? {
        try row("SELECT * FROM aus_planbewertung WHERE partner = \(partner) AND prozess = \(prozess)").map(
            Planbewertung.init(row:))
    }

    /// Those the actor may see, newest first.
    func planbewertungen(_ seite: Austauschseite, akteur: Akteur) throws -> [Planbewertung] {
        let recht = seite == .archiv ? AussonderungRechte.archiv : AussonderungRechte.lesen
        return try rows(
            """
            SELECT * FROM aus_planbewertung WHERE seite = \(seite) AND oe IN (\(list: akteur.einheiten(mit: recht).sorted()))
            ORDER BY id DESC LIMIT 100
            """
        ).map(Planbewertung.init(row:))
    }

    /// Signs of the plan that this archive has appraised as V, as far as that was taken over and confirmed; its newest word counts.
    func vernichtbareEinheiten(_ partner: PartnerID) throws -> Set<String> {
        let worte = try rows(
            """
            SELECT e.zeichen, e.bewertung, e.erfolgreich FROM aus_planeinheit e JOIN aus_planbewertung p ON p.id = e.planbewertung
            WHERE p.partner = \(partner) AND p.seite = \(Austauschseite.behoerde) AND p.zustand = \(Planbewertungsstand.uebernommen)
              AND e.bewertung IS NOT NULL ORDER BY p.id, e.id
            """
        ).reduce(into: [String: Bool]()) { worte, row in
            let art: Aussonderungsart? = try row["bewertung"], gut: Bool? = try row["erfolgreich"]
            worte[try row["zeichen"]] = art == .vernichten && gut == true
        }
        return Set(worte.filter(\.value).keys)
    }

    /// The first of these objects that the plan alone wants destroyed; the archive has never agreed.
    func vOhneArchiv(_ objekte: [Laufobjekt], _ partner: PartnerID) throws -> Laufobjekt? {
        let frei = try vernichtbareEinheiten(partner)
        return try objekte.first { objekt in
            guard objekt.planart == .vernichten else { return false }
            return try akte(objekt.akteID).map { !frei.contains($0.plan.text) } ?? true
        }
    }

    func planbewertungseinheiten(_ id: PlanbewertungID) throws -> [Planbewertungseinheit] {
        try rows("SELECT * FROM aus_planeinheit WHERE planbewertung = \(id) ORDER BY zeichen, id LIMIT 20000")
            .map(Planbewertungseinheit.init(row:))
    }
}

extension WriteContext {
    @discardableResult
    func planbewertungAnlegen(
        _ plan: Austauschplan, prozess: String, partner: Partner, zustand: Planbewertungsstand, nachricht: String?
    ) throws -> PlanbewertungID {
        let id = PlanbewertungID(jetzt)
        try execute(
            """
            INSERT INTO aus_planbewertung (id, prozess, seite, partner, zustand, bezeichnung, oe, nachricht, angelegt, angelegt_von,
              version)
            VALUES (\(id), \(prozess), \(partner.unsereSeite), \(partner.id), \(zustand), \(plan.bezeichnung), \(partner.oe),
              \(nachricht), \(jetzt), \(akteur.kennung), 1)
            """)
        for eine in plan.einheiten {
            try execute(
                """
                INSERT INTO aus_planeinheit (id, planbewertung, einheit, zeichen, inhalt, dauer, art, stillgelegt)
                VALUES (\(PlanbewertungID(jetzt)), \(id), \(eine.uuid), \(eine.zeichen), \(eine.inhalt), \(eine.dauer?.description),
                  \(eine.art), \(eine.stillgelegt))
                """)
        }
        vermerke(
            Gegenstand("aus.planbewertung", id.text, kennzeichen: plan.bezeichnung), feld: "zustand", neu: zustand.rawValue)
        return id
    }

    func planbewertungWeiter(_ plan: Planbewertung, _ neu: Planbewertungsstand, nachricht: String? = nil) throws {
        try executeVersioned(
            """
            UPDATE aus_planbewertung SET zustand = \(neu), nachricht = \(nachricht ?? plan.nachricht), version = version + 1
            WHERE id = \(plan.id) AND version = \(plan.version)
            """)
        vermerke(plan.gegenstand, feld: "zustand", alt: plan.zustand.rawValue, neu: neu.rawValue)
    }

    func planeinheitBewerten(_ id: PlanbewertungID, _ einheit: String, _ art: Aussonderungsart) throws {
        try execute("UPDATE aus_planeinheit SET bewertung = \(art) WHERE planbewertung = \(id) AND einheit = \(einheit)")
    }

    func planeinheitErgebnis(_ id: PlanbewertungID, _ einheit: String, _ gut: Bool, _ fehler: String?) throws {
        try execute(
            """
            UPDATE aus_planeinheit SET erfolgreich = \(gut), fehler = \(fehler) WHERE planbewertung = \(id) AND einheit = \(einheit)
            """)
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension Abgaberichtung: SQLConvertible {}
extension Abgabezustand: SQLConvertible {}
extension Abgabeschritt: SQLConvertible {}
extension Abgabeobjektstand: SQLConvertible {}

extension Abgabe {
    init(row: Row) throws {
        let ziel: String? = try row["ziel"]
        self.init(
            id: try row["id"], prozess: try row["prozess"], richtung: try row["richtung"], partner: try row["partner"],
            zustand: try row["zustand"], titel: try row["titel"], oe: try row["oe"], vertraulich: try row["vertraulich"],
            grund: try row["grund"], arbeit: try row["arbeit"], fertig: try row["fertig"], gesamt: try row["gesamt"],
            fehler: try row["fehler"], empfangen: try row["empfangen"], antwort: try row["antwort"],
            nachricht: try row["nachricht"], ziel: try ziel.map { try Spaltentext.lesen($0) }, angelegt: try row["angelegt"],
            angelegtVon: try row["angelegt_von"], entschiedenVon: try row["entschieden_von"], version: try row["version"])
    }

    var gegenstand: Gegenstand { Gegenstand("aus.abgabe", id.text, kennzeichen: titel) }
}

extension ReadAccess {
    func abgabe(_ id: AbgabeID) throws -> Abgabe? {
        try row("SELECT * FROM aus_abgabe WHERE id = \(id)").map(Abgabe.init(row:))
    }

    /// - Throws: `nichtGefunden` for the other direction's, and for what the actor must not know of.
    func abgabe(_ id: AbgabeID, _ richtung: Abgaberichtung? = nil, _ akteur: Akteur) throws -> Abgabe {
        guard let abgabe = try abgabe(id), AbgabeRechte.sieht(akteur, abgabe), richtung == nil || abgabe.richtung == richtung
        else {
            throw AussonderungError.nichtGefunden
        }
        return abgabe
    }

    func abgabe(prozess: String, partner: PartnerID, _ richtung: Abgaberichtung) throws -> Abgabe? {
        try row("SELECT * FROM aus_abgabe WHERE partner = \(partner) AND prozess = \(prozess) AND richtung = \(richtung)")
            .map(Abgabe.init(row:))
    }

    /// Those the actor may see, newest first; by the rule of `AbgabeRechte.sieht`.
    func abgaben(_ richtung: Abgaberichtung, akteur: Akteur, nach: AbgabeID? = nil, limit: Int = 50) throws -> [Abgabe] {
        let ab: SQL = nach.map { "AND id < \($0)" } ?? ""
        return try rows(
            """
            SELECT * FROM aus_abgabe WHERE richtung = \(richtung) AND \(Abgabesicht.bedingung(richtung, akteur)) \(ab)
            ORDER BY id DESC LIMIT \(limit)
            """
        ).map(Abgabe.init(row:))
    }

    /// How many that came wait for a decision.
    func offeneAbgaben(akteur: Akteur) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM aus_abgabe WHERE richtung = 'ein' AND zustand = \(Abgabezustand.eingegangen)
              AND \(Abgabesicht.bedingung(.ein, akteur))
            """) ?? 0
    }

    /// What kept us from taking it over when it came: files that are missing or changed.
    func abgabemangel(_ id: AbgabeID) throws -> String? { try value("SELECT mangel FROM aus_abgabe WHERE id = \(id)") }
}

enum Abgabesicht {
    static func bedingung(_ richtung: Abgaberichtung, _ akteur: Akteur) -> SQL {
        if case .system = akteur { return "1=1" }
        let sicht = akteur.einheiten(mit: AbgabeRechte.recht(richtung))
        let vertraulich = sicht.intersection(akteur.einheiten(mit: AkteRechte.vertraulichLesen))
        return """
            ((vertraulich = 0 AND oe IN (\(list: sicht.sorted()))) OR (vertraulich = 1 AND oe IN (\(list: vertraulich.sorted()))))
            """
    }
}

extension WriteContext {
    func abgabeAnlegen(
        prozess: String, _ richtung: Abgaberichtung, partner: PartnerID, zustand: Abgabezustand, titel: String, oe: OrgNummer,
        vertraulich: Bool, grund: String, nachricht: String? = nil, mangel: String? = nil
    ) throws -> Abgabe {
        let id = AbgabeID(jetzt)
        try execute(
            """
            INSERT INTO aus_abgabe (id, prozess, richtung, partner, zustand, titel, oe, vertraulich, grund, fertig, gesamt, nachricht,
              mangel, angelegt, angelegt_von, version)
            VALUES (\(id), \(prozess), \(richtung), \(partner), \(zustand), \(titel), \(oe), \(vertraulich), \(grund), 0, 0,
              \(nachricht), \(mangel), \(jetzt), \(akteur.kennung), 1)
            """)
        guard let abgabe = try abgabe(id) else { throw AussonderungError.nichtGefunden }
        vermerke(abgabe.gegenstand, feld: "zustand", neu: zustand.rawValue)
        return abgabe
    }

    /// Moves an Abgabe one step and ends what was done for it in the background.
    func abgabeWeiter(_ abgabe: Abgabe, _ schritt: Abgabeschritt, antwort: String? = nil) throws {
        let neu = try abgabe.zustand.nach(schritt)
        try executeVersioned(
            """
            UPDATE aus_abgabe SET zustand = \(neu), arbeit = NULL, fehler = NULL, antwort = \(antwort ?? abgabe.antwort),
              beendet = \(neu.beendet ? jetzt : nil), version = version + 1
            WHERE id = \(abgabe.id) AND version = \(abgabe.version)
            """)
        vermerke(abgabe.gegenstand, feld: "zustand", alt: abgabe.zustand.rawValue, neu: neu.rawValue)
    }

    /// Orders the work of a step as a job. Where the Abgabe stands changes only when the work is done.
    func abgabeArbeit(_ abgabe: Abgabe, _ schritt: Abgabeschritt, gesamt: Int) throws {
        guard abgabe.arbeit == nil else { throw AussonderungError.laeuftSchon }
        _ = try abgabe.zustand.nach(schritt)
        try executeVersioned(
            """
            UPDATE aus_abgabe SET arbeit = \(schritt), fertig = 0, gesamt = \(gesamt), fehler = NULL, version = version + 1
            WHERE id = \(abgabe.id) AND version = \(abgabe.version)
            """)
        vermerke(abgabe.gegenstand, feld: "arbeit", neu: schritt.rawValue)
        try auftrag(
            Abgabearbeit.art, Abgabearbeit.Auftragsdaten(abgabe: abgabe.id.text),
            schluessel: "aus-abgabe:\(abgabe.id):\(abgabe.version + 1)")
    }
}

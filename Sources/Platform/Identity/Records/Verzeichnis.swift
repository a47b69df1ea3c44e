// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// A clerk as others see them.
public struct MitarbeiterEintrag: Sendable, Hashable {
    public let id: MitarbeiterID
    public let name: String
    public let oe: OrgNummer
    public let oeKurz: String
    public let aktiv: Bool
}

extension ReadAccess {
    /// Units that exist on `tag`, in the order of their numbers.
    public func orgEinheiten(am tag: Kalendertag) throws -> [OrgEinheit] {
        try rows("SELECT * FROM id_oe ORDER BY nummer").map(OrgEinheit.init(row:)).filter { $0.gilt(am: tag) }
    }

    public func orgEinheit(_ nummer: OrgNummer) throws -> OrgEinheit? {
        try row("SELECT * FROM id_oe WHERE nummer = \(nummer)").map(OrgEinheit.init(row:))
    }

    /// Clerks, by name; with `oe` only those of that unit.
    public func mitarbeiterVerzeichnis(oe: OrgNummer? = nil) throws -> [MitarbeiterEintrag] {
        let bedingung: SQL = if let oe { "m.oe = \(oe)" } else { "1=1" }
        return try rows(
            """
            SELECT m.id, m.name, m.oe, o.kurz, m.aktiv FROM id_mitarbeiter m JOIN id_oe o ON o.nummer = m.oe
            WHERE \(bedingung) ORDER BY m.name, m.id
            """
        ).map(MitarbeiterEintrag.init(row:))
    }

    public func mitarbeiterEintrag(_ id: MitarbeiterID) throws -> MitarbeiterEintrag? {
        try row(
            """
            SELECT m.id, m.name, m.oe, o.kurz, m.aktiv FROM id_mitarbeiter m JOIN id_oe o ON o.nummer = m.oe WHERE m.id = \(id)
            """
        ).map(MitarbeiterEintrag.init(row:))
    }

    /// Those for whom `id` stands in on `tag`.
    public func vertretene(von id: MitarbeiterID, am tag: Kalendertag) throws -> [MitarbeiterID] {
        try rows(
            """
            SELECT vertretener FROM id_vertretung
            WHERE vertreter = \(id) AND beendet = 0 AND ab <= \(tag.iso) AND bis >= \(tag.iso)
            """
        ).map { try $0["vertretener"] }
    }

    /// Readable name of an `Akteur.kennung`, such as "Ada Muster" for `mitarbeiter:…`. Which part of the house acted by itself
    /// is told by the act beside it.
    public func anzeigename(_ kennung: String?) throws -> String {
        guard let kennung else { return "gelöscht" }
        let teile = kennung.split(separator: ":", maxSplits: 1).map(String.init)
        let rest = teile.count == 2 ? teile[1] : ""
        return switch teile.first {
        case "mitarbeiter": try value("SELECT name FROM id_mitarbeiter WHERE id = \(rest)") ?? "ehemals Mitarbeitende"
        case "buerger": try value("SELECT name FROM id_buerger WHERE id = \(rest)") ?? "gelöschtes Bürgerkonto"
        case "gast": "Gastzugang"
        case "system": "automatisch"
        default: "ohne Anmeldung"
        }
    }

    /// Where an active clerk gets mail.
    public func mitarbeiterEmail(_ id: MitarbeiterID) throws -> String? {
        try value("SELECT email FROM id_mitarbeiter WHERE id = \(id) AND aktiv = 1")
    }

    /// The account whose owner has confirmed this address.
    public func buergerkonto(email: String) throws -> BuergerID? {
        try value("SELECT id FROM id_buerger WHERE email = \(email.lowercased()) AND bestaetigt = 1")
    }

    public func buergerEmail(_ id: BuergerID) throws -> String? {
        try value("SELECT email FROM id_buerger WHERE id = \(id)")
    }
}

extension OrgEinheit {
    init(row: Row) throws {
        let art: Art? = Art(rawValue: try row["art"])
        let ab: String = try row["gueltig_ab"]
        let bis: String? = try row["gueltig_bis"]
        guard let art, let gueltigAb = Kalendertag(iso: ab) else { throw StoreError.spalte("id_oe", "unlesbar") }
        self.init(
            nummer: try row["nummer"], kurz: try row["kurz"], name: try row["name"], art: art,
            uebergeordnet: try row["uebergeordnet"], gueltigAb: gueltigAb, gueltigBis: bis.flatMap(Kalendertag.init(iso:)))
    }
}

extension MitarbeiterEintrag {
    init(row: Row) throws {
        self.init(
            id: try row["id"], name: try row["name"], oe: try row["oe"], oeKurz: try row["kurz"], aktiv: try row["aktiv"])
    }
}

// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension Arbeitskopie {
    init(row: Row) throws {
        self.init(
            id: try row["id"], dokument: try row["dokument"], inhaber: try row["inhaber"], grundlage: try row["grundlage"],
            datei: Dokumentdatei(
                dateiname: try row["dateiname"], mediatyp: try row["mediatyp"],
                inhalt: Inhalt(sha256: try row["sha256"], groesse: try row["groesse"])),
            angelegt: try row["angelegt"], geaendert: try row["geaendert"], version: try row["version"])
    }
}

extension ReadAccess {
    /// The draft of `akteur` of this Dokument. There is no way to somebody else's.
    public func arbeitskopie(von dokument: DokumentID, _ akteur: Akteur) throws -> Arbeitskopie? {
        guard let person = akteur.mitarbeiter?.id else { return nil }
        return try row("SELECT * FROM akte_arbeitskopie WHERE dokument = \(dokument) AND inhaber = \(person)")
            .map(Arbeitskopie.init(row:))
    }

    public func arbeitskopie(_ id: ArbeitskopieID, _ akteur: Akteur) throws -> Arbeitskopie? {
        guard let person = akteur.mitarbeiter?.id else { return nil }
        return try row("SELECT * FROM akte_arbeitskopie WHERE id = \(id) AND inhaber = \(person)").map(Arbeitskopie.init(row:))
    }

    /// All drafts of `akteur`, last changed first.
    public func arbeitskopien(_ akteur: Akteur, limit: Int = 200) throws -> [Arbeitskopie] {
        guard let person = akteur.mitarbeiter?.id else { return [] }
        return try rows(
            "SELECT * FROM akte_arbeitskopie WHERE inhaber = \(person) ORDER BY geaendert DESC, id LIMIT \(limit)"
        ).map(Arbeitskopie.init(row:))
    }
}

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

    /// Who has written more than was filed, whether the lock still holds or not; not what. The last one to write.
    func ungesichertBei(_ dokument: DokumentID) throws -> MitarbeiterID? {
        try value(
            """
            SELECT k.inhaber FROM akte_arbeitskopie k
            JOIN akte_dokumentversion n ON n.dokument = k.dokument AND n.nr = k.grundlage AND n.sha256 <> k.sha256
            WHERE k.dokument = \(dokument) ORDER BY k.geaendert DESC, k.id LIMIT 1
            """)
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

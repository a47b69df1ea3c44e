// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension WriteContext {
    /// Gives a Vorgang to a clerk, or with `nil` back to the group. Rights are the caller's matter.
    /// - Parameter version: of the Vorgang as the caller saw it; `nil` takes it as it is.
    public func vorgangZuweisen(_ id: VorgangID, an person: MitarbeiterID?, version: Int? = nil) throws -> VorgangKopf {
        let alt = try vorhandenerVorgang(id)
        try alt.mussOffenSein()
        guard alt.bearbeiter != person else { throw AkteError.schonDort }
        try executeVersioned(
            """
            UPDATE akte_vorgang SET bearbeiter = \(person), bewegt = \(jetzt), version = version + 1
            WHERE id = \(id) AND version = \(version ?? alt.version)
            """)
        vermerke(alt.gegenstand, feld: "bearbeiter", alt: alt.bearbeiter?.text, neu: person?.text)
        return try neuGeordnet(id)
    }

    /// Puts another unit in charge (Federführung). The Vorgang lies in its group worklist afterwards.
    public func federfuehrungAendern(_ id: VorgangID, an oe: OrgNummer, version: Int? = nil) throws -> VorgangKopf {
        let alt = try vorhandenerVorgang(id)
        try alt.mussOffenSein()
        guard alt.oe != oe else { throw AkteError.schonDort }
        try executeVersioned(
            """
            UPDATE akte_vorgang SET oe = \(oe), bearbeiter = NULL, bewegt = \(jetzt), version = version + 1
            WHERE id = \(id) AND version = \(version ?? alt.version)
            """)
        vermerke(alt.gegenstand, feld: "oe", alt: alt.oe.description, neu: oe.description)
        if let person = alt.bearbeiter { vermerke(alt.gegenstand, feld: "bearbeiter", alt: person.text) }
        return try neuGeordnet(id)
    }

    /// Something happened that the clerk should look at.
    public func vorgangBewegen(_ id: VorgangID) throws {
        try execute("UPDATE akte_vorgang SET bewegt = \(jetzt) WHERE id = \(id)")
    }

    private func neuGeordnet(_ id: VorgangID) throws -> VorgangKopf {
        try neuIndexieren(try vorhandenerVorgang(id))
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store

extension GespeicherteSuche {
    init(row: Row) throws {
        let text: String = try row["abfrage"]
        let werte = try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        self.init(
            id: try row["id"], name: try row["name"], wahl: Suchwahl { werte[$0] }, gesehen: try row["gesehen"],
            geloescht: try row["geloescht"], version: try row["version"])
    }
}

extension ReadAccess {
    /// Those of a person, by name.
    func gespeicherteSuchen(_ person: MitarbeiterID) throws -> [GespeicherteSuche] {
        try gespeicherteSuchen("s.inhaber = \(person) AND s.geloescht IS NULL")
    }

    /// The one of a person with this identity, as long as it is not deleted.
    func gespeicherteSuchen(_ person: MitarbeiterID, nur id: GespeicherteSucheID) throws -> [GespeicherteSuche] {
        try gespeicherteSuchen("s.id = \(id) AND s.inhaber = \(person) AND s.geloescht IS NULL")
    }

    /// One of the actor's own, also a deleted one. Those of others do not exist for them.
    func gespeicherteSuche(_ id: GespeicherteSucheID, _ akteur: Akteur) throws -> GespeicherteSuche {
        guard let person = akteur.mitarbeiter?.id,
            let suche = try gespeicherteSuchen("s.id = \(id) AND s.inhaber = \(person)").first
        else { throw AkteError.nichtGefunden }
        return suche
    }

    /// `nil` when it is not deleted, or for good.
    func geloeschteSuche(_ id: GespeicherteSucheID, _ akteur: Akteur) throws -> GespeicherteSuche? {
        guard let person = akteur.mitarbeiter?.id else { return nil }
        return try gespeicherteSuchen("s.id = \(id) AND s.inhaber = \(person) AND s.geloescht IS NOT NULL").first
    }

    /// How many hits of each came since it was opened last; counted by the rights of the person, as everything that is found.
    /// - Returns: nothing while entries still wait to follow a change of access: a number would count what must not be seen.
    func neueTreffer(_ suchen: [GespeicherteSuche], _ akteur: Akteur) throws -> [GespeicherteSucheID: Suchfacetten] {
        guard try !sucheZiehtNach() else { return [:] }
        let sicht = try Sicht.von(akteur, self)
        return try suchen.reduce(into: [:]) { neue, suche in
            // A blank at the end: what is kept is a whole word.
            neue[suche.id] = try suchfacetten(
                Suchanfrage(suche.wahl.text + " ", sichtbarFuer: sicht, merkmale: suche.wahl.merkmale, nach: suche.gesehen))
        }
    }

    private func gespeicherteSuchen(_ bedingung: SQL) throws -> [GespeicherteSuche] {
        try rows(
            """
            SELECT s.id, s.name, s.abfrage, s.geloescht, s.version, COALESCE(g.nr, s.ab) AS gesehen
            FROM akte_suche s LEFT JOIN akte_suche_gesehen g ON g.suche = s.id
            WHERE \(bedingung) ORDER BY s.name, s.id LIMIT \(GespeicherteSuche.hoechstens)
            """
        ).map(GespeicherteSuche.init(row:))
    }
}

extension WriteContext {
    /// In the transaction that takes it, so that a name is given once.
    func suchnameMussFreiSein(_ name: String, _ person: MitarbeiterID, ausser id: GespeicherteSucheID? = nil) throws {
        guard try gespeicherteSuchen(person).allSatisfy({ $0.name != name || $0.id == id }) else {
            throw AkteError.suchnameVergeben(name)
        }
    }

    /// Personal working aids: the audit log says that they changed, not what somebody looks for.
    func vermerke(_ suche: GespeicherteSucheID, _ feld: String) {
        vermerke(Gegenstand("akte.suche", suche.text), feld: feld)
    }
}

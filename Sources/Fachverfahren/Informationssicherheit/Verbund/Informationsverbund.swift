// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// The scope of a security concept: all that works together for one task.
struct Informationsverbund: Hashable, Sendable {
    let id: VerbundID
    var name: String
    var beschreibung: String
    var oe: OrgNummer
    let geaendert: Zeitpunkt
    let version: Int64

    var gegenstand: Gegenstand { Gegenstand("is.verbund", id.text, kennzeichen: name) }

    init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        beschreibung = try row["beschreibung"]
        oe = try row["oe"]
        geaendert = try row["geaendert"]
        version = try row["version"]
    }
}

extension ReadAccess {
    /// - Throws: `SicherheitError.nichtGefunden` also when the actor must not see it.
    func verbund(_ id: VerbundID, _ akteur: Akteur, _ recht: Recht = SicherheitRechte.lesen) throws -> Informationsverbund {
        guard let verbund = try row("SELECT * FROM is_verbund WHERE id = \(id)").map(Informationsverbund.init(row:)) else {
            throw SicherheitError.nichtGefunden
        }
        try SicherheitRechte.pruefe(akteur, recht, in: verbund.oe)
        return verbund
    }

    func verbuende(fuer akteur: Akteur) throws -> [Informationsverbund] {
        try rows("SELECT * FROM is_verbund ORDER BY LOWER(name), id").map(Informationsverbund.init(row:))
            .filter { akteur.darf(SicherheitRechte.lesen, in: $0.oe) }
    }

    func struktur(_ verbund: VerbundID) throws -> Verbundstruktur {
        let objekte = try rows("SELECT * FROM is_zielobjekt WHERE verbund = \(verbund) ORDER BY kuerzel, id")
            .map(Zielobjekt.init(row:))
        let kanten = try rows(
            """
            SELECT a.von, a.auf FROM is_abhaengigkeit a JOIN is_zielobjekt z ON z.id = a.von
            WHERE z.verbund = \(verbund) ORDER BY z.kuerzel, a.auf
            """
        ).map { Abhaengigkeit(von: try $0["von"], auf: try $0["auf"]) }
        return Verbundstruktur(objekte, kanten)
    }

    func zielobjekt(_ id: ZielobjektID) throws -> Zielobjekt? {
        try row("SELECT * FROM is_zielobjekt WHERE id = \(id)").map(Zielobjekt.init(row:))
    }

    /// An object with its Verbund, for a page or an act.
    func zielobjekt(_ id: ZielobjektID, _ akteur: Akteur, _ recht: Recht = SicherheitRechte.lesen) throws
        -> (Zielobjekt, Informationsverbund)
    {
        guard let objekt = try zielobjekt(id) else { throw SicherheitError.nichtGefunden }
        return (objekt, try verbund(objekt.verbund, akteur, recht))
    }
}

extension WriteContext {
    /// Every act on a part of a Verbund moves its time, which exports name.
    func verbundBeruehrt(_ id: VerbundID) throws { try execute("UPDATE is_verbund SET geaendert = \(jetzt) WHERE id = \(id)") }

    func vermerkeUnterschiede(
        _ gegenstand: Gegenstand, _ alt: [(feld: String, wert: String?)], _ neu: [(feld: String, wert: String?)]
    ) {
        for (vorher, nachher) in zip(alt, neu) where (vorher.wert ?? "") != (nachher.wert ?? "") {
            vermerke(gegenstand, feld: nachher.feld, alt: vorher.wert, neu: nachher.wert)
        }
    }
}

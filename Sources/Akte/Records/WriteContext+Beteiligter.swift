// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension WriteContext {
    /// Adds a party. Rights are the caller's matter.
    public func beteiligtenHinzufuegen(_ anlage: BeteiligterAnlage, in vorgang: VorgangID) throws -> Beteiligter {
        let kopf = try vorhandenerVorgang(vorgang)
        try kopf.mussOffenSein()
        let neu = try beteiligtenEinfuegen(try anlage.geprueft(), in: kopf)
        try indexieren(kopf)
        return neu
    }

    @discardableResult
    func beteiligtenEinfuegen(_ angaben: BeteiligterAnlage, in vorgang: VorgangKopf) throws -> Beteiligter {
        let id = BeteiligterID(jetzt)
        let anschrift = angaben.anschrift ?? Anschrift(strasse: "", plz: "", ort: "")
        try execute(
            """
            INSERT INTO akte_beteiligter (id, vorgang, art, rolle, name, strasse, plz, ort, land, email, kennung, angelegt, version)
            VALUES (\(id), \(vorgang.id), \(angaben.art), \(angaben.rolle), \(angaben.name), \(anschrift.strasse), \(anschrift.plz),
              \(anschrift.ort), \(anschrift.land), \(angaben.email), \(angaben.kennung), \(jetzt), 1)
            """)
        vermerke(vorgang.gegenstand, feld: "beteiligte", neu: angaben.wortlaut)
        return Beteiligter(id: id, vorgang: vorgang.id, angaben: angaben, version: 1)
    }
}

extension WriteContext {
    func beteiligtenAendern(_ alt: Beteiligter, _ anlage: BeteiligterAnlage, version: Int) throws -> Beteiligter {
        let vorgang = try vorhandenerVorgang(alt.vorgang)
        try vorgang.mussOffenSein()
        let neu = try anlage.geprueft()
        let anschrift = neu.anschrift ?? Anschrift(strasse: "", plz: "", ort: "")
        try executeVersioned(
            """
            UPDATE akte_beteiligter SET art = \(neu.art), rolle = \(neu.rolle), name = \(neu.name), strasse = \(anschrift.strasse),
              plz = \(anschrift.plz), ort = \(anschrift.ort), land = \(anschrift.land), email = \(neu.email), version = version + 1
            WHERE id = \(alt.id) AND version = \(version)
            """)
        vermerke(vorgang.gegenstand, feld: "beteiligte", alt: alt.angaben.wortlaut, neu: neu.wortlaut)
        try indexieren(vorgang)
        return Beteiligter(id: alt.id, vorgang: alt.vorgang, angaben: neu, version: version + 1)
    }

    func beteiligtenEntfernen(_ alt: Beteiligter) throws {
        let vorgang = try vorhandenerVorgang(alt.vorgang)
        try vorgang.mussOffenSein()
        try executeVersioned("DELETE FROM akte_beteiligter WHERE id = \(alt.id) AND version = \(alt.version)")
        vermerke(vorgang.gegenstand, feld: "beteiligte", alt: alt.angaben.wortlaut)
        try indexieren(vorgang)
    }
}

extension BeteiligterAnlage {
    /// For the history.
    var wortlaut: String {
        ([name, rolle.deutsch] + (anschrift?.zeilen ?? []) + [email].compactMap { $0 }).joined(separator: ", ")
    }
}

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
        vermerke(vorgang.gegenstand, feld: "beteiligte", neu: "\(angaben.name) (\(angaben.rolle.deutsch))")
        return Beteiligter(id: id, vorgang: vorgang.id, angaben: angaben, version: 1)
    }
}

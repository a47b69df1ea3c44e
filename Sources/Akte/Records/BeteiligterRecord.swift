// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension Beteiligter {
    init(row: Row) throws {
        let anschrift = Anschrift(strasse: try row["strasse"], plz: try row["plz"], ort: try row["ort"], land: try row["land"])
        self.init(
            id: try row["id"], vorgang: try row["vorgang"],
            angaben: BeteiligterAnlage(
                art: try row["art"], rolle: try row["rolle"], name: try row["name"],
                anschrift: anschrift.zeilen.isEmpty ? nil : anschrift, email: try row["email"], kennung: try row["kennung"]),
            version: try row["version"])
    }
}

extension ReadAccess {
    public func beteiligte(in vorgang: VorgangID, limit: Int = 200) throws -> [Beteiligter] {
        try rows("SELECT * FROM akte_beteiligter WHERE vorgang = \(vorgang) ORDER BY id LIMIT \(limit)").map(
            Beteiligter.init(row:))
    }

    public func beteiligter(_ id: BeteiligterID) throws -> Beteiligter? {
        try row("SELECT * FROM akte_beteiligter WHERE id = \(id)").map(Beteiligter.init(row:))
    }
}

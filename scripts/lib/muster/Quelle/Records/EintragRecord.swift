// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

enum EintragTag {}
typealias EintragID = ID<EintragTag>

struct EintragRecord: Sendable {
    let id: EintragID
    let betreff: String
    let angelegt: Zeitpunkt

    init(row: Row) throws {
        id = try row["id"]
        betreff = try row["betreff"]
        angelegt = try row["angelegt"]
    }
}

extension ReadAccess {
    /// The newest entries of the units the actor may read in.
    func eintraege(fuer akteur: Akteur, limit: Int = 50) throws -> [EintragRecord] {
        let einheiten = akteur.einheiten(mit: MusterRechte.lesen).map(\.wert).sorted()
        return try rows(
            "SELECT * FROM muster_eintrag WHERE oe IN (\(list: einheiten)) ORDER BY angelegt DESC, id DESC LIMIT \(limit)"
        )
        .map(EintragRecord.init(row:))
    }
}

extension WriteContext {
    func eintragAnlegen(_ betreff: String, in oe: OrgNummer) throws -> EintragID {
        let id = EintragID(jetzt)
        try execute(
            "INSERT INTO muster_eintrag (id, oe, betreff, angelegt, version) VALUES (\(id), \(oe.wert), \(betreff), \(jetzt), 1)")
        vermerke(Gegenstand("muster.eintrag", id.text), feld: "betreff", neu: betreff)
        return id
    }
}

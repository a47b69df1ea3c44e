// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import TimeStamp
import Web

/// State of evidence in JSON.
struct BeweisAPI {
    let dienst: Beweisdienst

    var alle: [Route] {
        [
            Route(
                .get, "/api/amt/beweis", .recht(BeweisRechte.betreiben), "Beweiswert: Stand (JSON)",
                api: APIBeschreibung("Stand der Hashbäume und Zeitstempel", ausgabe: StandJSON.schema)
            ) { [dienst] anfrage in
                try .json(try await dienst.store.read { try StandJSON($0, dienst, anfrage.jetzt) })
            },
            Route(
                .get, "/api/amt/beweis/dokumente/{id}", .recht(AkteRechte.lesen), "Beweiswert: Nachweis eines Dokuments (JSON)",
                api: APIBeschreibung("Nachweis eines Dokuments", ausgabe: BelegJSON.schema),
                Lesespur.dokument(dienst.store, .schnittstelle).um { [dienst] anfrage in
                    let id = try anfrage.id("id", DokumentTag.self)
                    return try .json(
                        BelegJSON(try await dienst.store.read { try BelegLesen.lesen($0, id, akteur: anfrage.akteur) }))
                }),
        ]
    }
}

struct StandJSON: Encodable {
    let stelle: String?
    let simuliert: Bool
    let wartendeDokumente: Int
    let wartendeBaeume: Int
    let faelligeErneuerungen: Int

    init(_ db: some ReadAccess, _ dienst: Beweisdienst, _ jetzt: Zeitpunkt) throws {
        stelle = dienst.stelle?.name
        simuliert = dienst.stelle?.simuliert ?? false
        wartendeDokumente = try db.unbelegteZahl()
        wartendeBaeume = try db.value("SELECT COUNT(*) FROM bw_baum WHERE zeit IS NULL") ?? 0
        faelligeErneuerungen = try db.letzteBaeume().filter { Erneuerungsregel.stempelFaellig($0, am: jetzt) }.count
    }

    static let schema =
        #"{"type":"object","properties":{"stelle":{"type":"string"},"simuliert":{"type":"boolean"},"wartendeDokumente":{"type":"integer"},"wartendeBaeume":{"type":"integer"},"faelligeErneuerungen":{"type":"integer"}},"required":["simuliert","wartendeDokumente","wartendeBaeume","faelligeErneuerungen"]}"#
}

struct BelegJSON: Encodable {
    struct Stempel: Encodable {
        let art: String
        let zeit: String?
        let stelle: String?
        let algorithmus: String
        let simuliert: Bool
        let gueltigBis: String?
    }

    let dokument: String
    let zeichen: String
    let sha256: String
    let belegtSeit: String?
    let stempel: [Stempel]

    init(_ beleg: BelegLesen.Beleg) {
        dokument = beleg.dokument.id.text
        zeichen = beleg.dokument.zeichen.text
        sha256 = beleg.dokument.neueste.inhalt.sha256
        belegtSeit = beleg.stand.seit?.iso8601
        stempel = beleg.baeume.map {
            Stempel(
                art: $0.art.rawValue, zeit: $0.stempel?.zeit.iso8601, stelle: $0.stempel?.stelle,
                algorithmus: $0.algorithmus.rawValue,
                simuliert: $0.stempel?.simuliert ?? false, gueltigBis: $0.stempel?.gueltigBis?.iso8601)
        }
    }

    static let schema =
        #"{"type":"object","properties":{"dokument":{"type":"string","format":"uuid"},"zeichen":{"type":"string"},"sha256":{"type":"string"},"belegtSeit":{"type":"string","format":"date-time"},"stempel":{"type":"array","items":{"type":"object","properties":{"art":{"type":"string"},"zeit":{"type":"string","format":"date-time"},"stelle":{"type":"string"},"algorithmus":{"type":"string"},"simuliert":{"type":"boolean"},"gueltigBis":{"type":"string","format":"date-time"}},"required":["art","algorithmus","simuliert"]}}},"required":["dokument","zeichen","sha256","stempel"]}"#
}

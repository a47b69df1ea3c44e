// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Parties and Wiedervorlagen in JSON.
struct BeteiligteAPI {
    let modul: AkteModul

    var alle: [Route] { [liste, hinzufuegen, aendern, entfernen, wiedervorlagen, setzen, erledigen] }

    private var store: Store { modul.store }
    private static let vorgang = "/api/amt/vorgaenge/{id}", pfad = "/api/amt/beteiligte/{id}"

    private var liste: Route {
        Route(
            .get, "\(Self.vorgang)/beteiligte", .recht(AkteRechte.lesen), "Beteiligte auflisten (JSON)",
            api: APIBeschreibung("Beteiligte eines Vorgangs auflisten", ausgabe: Schema.seite(BeteiligterJSON.schema))
        ) { [store] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            let zeilen = try await store.read { db in
                _ = try db.vorgang(id, fuer: AkteRechte.lesen, anfrage.akteur)
                return try db.beteiligte(in: id)
            }
            return try .json(SeiteJSON(eintraege: zeilen.map(BeteiligterJSON.init), nach: nil))
        }
    }

    private var hinzufuegen: Route {
        Route(
            .post, "\(Self.vorgang)/beteiligte", .recht(AkteRechte.bearbeiten), "Beteiligte hinzufügen (JSON)",
            api: APIBeschreibung("Beteiligte hinzufügen", eingabe: BeteiligterEingabe.schema, ausgabe: BeteiligterJSON.schema)
        ) { [store] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            let eingabe: BeteiligterEingabe = try anfrage.json()
            return try .json(
                BeteiligterJSON(try await BeteiligtenHinzufuegen(store: store)(eingabe.anlage, in: id, akteur: anfrage.akteur)),
                status: 201)
        }
    }

    private var aendern: Route {
        Route(
            .patch, Self.pfad, .recht(AkteRechte.bearbeiten), "Beteiligte ändern (JSON)",
            api: APIBeschreibung(
                "Beteiligte ändern; version ist Pflicht", eingabe: BeteiligterEingabe.schema, ausgabe: BeteiligterJSON.schema)
        ) { [store] anfrage in
            let id = try anfrage.id("id", BeteiligterTag.self)
            let eingabe: BeteiligterEingabe = try anfrage.json()
            guard let version = eingabe.version else { throw Eingabefehler("version", "Die Angabe der Version fehlt.") }
            return try .json(
                BeteiligterJSON(
                    try await BeteiligtenAendern(store: store)(id, eingabe.anlage, version: version, akteur: anfrage.akteur)))
        }
    }

    private var entfernen: Route {
        Route(
            .post, "\(Self.pfad)/entfernung", .recht(AkteRechte.bearbeiten), "Beteiligte entfernen (JSON)",
            api: APIBeschreibung(
                "Beteiligte entfernen", eingabe: Schema.objekt(["grund": Schema.text]),
                ausgabe: Schema.objekt(["entfernt": Schema.id]))
        ) { [store] anfrage in
            let id = try anfrage.id("id", BeteiligterTag.self)
            let eingabe: [String: String] = try anfrage.json()
            try await BeteiligtenEntfernen(store: store)(id, grund: eingabe["grund"] ?? "", akteur: anfrage.akteur)
            return try .json(["entfernt": id.text], status: 201)
        }
    }

    private var wiedervorlagen: Route {
        Route(
            .get, "\(Self.vorgang)/wiedervorlagen", .recht(AkteRechte.lesen), "Wiedervorlagen auflisten (JSON)",
            api: APIBeschreibung("Wiedervorlagen eines Vorgangs auflisten", ausgabe: Schema.seite(WiedervorlageJSON.schema))
        ) { [store] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            let zeilen = try await store.read { db in
                _ = try db.vorgang(id, fuer: AkteRechte.lesen, anfrage.akteur)
                return try db.wiedervorlagen(in: id)
            }
            return try .json(SeiteJSON(eintraege: zeilen.map(WiedervorlageJSON.init), nach: nil))
        }
    }

    private var setzen: Route {
        Route(
            .post, "\(Self.vorgang)/wiedervorlagen", .recht(AkteRechte.bearbeiten), "Wiedervorlage setzen (JSON)",
            api: APIBeschreibung("Wiedervorlage setzen", eingabe: WiedervorlageEingabe.schema, ausgabe: WiedervorlageJSON.schema)
        ) { [store] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            let eingabe: WiedervorlageEingabe = try anfrage.json()
            let neu = try await WiedervorlageSetzen(store: store)(
                WiedervorlageAnlage(tag: eingabe.tag, grund: eingabe.grund, fuer: eingabe.fuer), in: id, akteur: anfrage.akteur)
            return try .json(WiedervorlageJSON(neu), status: 201)
        }
    }

    private var erledigen: Route {
        Route(
            .post, "/api/amt/wiedervorlagen/{id}/erledigung", .recht(AkteRechte.bearbeiten), "Wiedervorlage erledigen (JSON)",
            api: APIBeschreibung("Wiedervorlage erledigen", ausgabe: Schema.objekt(["erledigt": Schema.id]))
        ) { [store] anfrage in
            let id = try anfrage.id("id", WiedervorlageTag.self)
            try await WiedervorlageErledigen(store: store)(id, akteur: anfrage.akteur)
            return try .json(["erledigt": id.text], status: 201)
        }
    }
}

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
        .lesen(
            "\(Self.vorgang)/beteiligte", "Beteiligte auflisten", beschreibung: "Beteiligte eines Vorgangs auflisten",
            ausgabe: Schema.seite(BeteiligterJSON.schema), spur: .vorgang(store, .schnittstelle)
        ) { [store] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            let zeilen = try await store.read { db in
                _ = try db.vorgang(id, fuer: AkteRechte.lesen, anfrage.akteur)
                return try db.beteiligte(in: id)
            }
            return SeiteJSON(eintraege: zeilen.map(BeteiligterJSON.init), nach: nil)
        }
    }

    private var hinzufuegen: Route {
        .akt(
            "\(Self.vorgang)/beteiligte", AkteRechte.bearbeiten, "Beteiligte hinzufügen", eingabe: BeteiligterEingabe.schema,
            ausgabe: BeteiligterJSON.schema
        ) { [store] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            let eingabe: BeteiligterEingabe = try anfrage.json()
            return BeteiligterJSON(
                try await BeteiligtenHinzufuegen(store: store)(eingabe.anlage, in: id, akteur: anfrage.akteur))
        }
    }

    private var aendern: Route {
        .akt(
            Self.pfad, AkteRechte.bearbeiten, "Beteiligte ändern", methode: .patch,
            beschreibung: "Beteiligte ändern; version ist Pflicht",
            eingabe: BeteiligterEingabe.schema, ausgabe: BeteiligterJSON.schema
        ) { [store] anfrage in
            let id = try anfrage.id("id", BeteiligterTag.self)
            let eingabe: BeteiligterEingabe = try anfrage.json()
            guard let version = eingabe.version else { throw Eingabefehler("version", "Die Angabe der Version fehlt.") }
            return BeteiligterJSON(
                try await BeteiligtenAendern(store: store)(id, eingabe.anlage, version: version, akteur: anfrage.akteur))
        }
    }

    private var entfernen: Route {
        .akt(
            "\(Self.pfad)/entfernung", AkteRechte.bearbeiten, "Beteiligte entfernen",
            eingabe: Schema.objekt(["grund": Schema.text]), ausgabe: Schema.objekt(["entfernt": Schema.id])
        ) { [store] anfrage in
            let id = try anfrage.id("id", BeteiligterTag.self)
            let eingabe: [String: String] = try anfrage.json()
            try await BeteiligtenEntfernen(store: store)(id, grund: eingabe["grund"] ?? "", akteur: anfrage.akteur)
            return ["entfernt": id.text]
        }
    }

    private var wiedervorlagen: Route {
        .lesen(
            "\(Self.vorgang)/wiedervorlagen", "Wiedervorlagen auflisten",
            beschreibung: "Wiedervorlagen eines Vorgangs auflisten", ausgabe: Schema.seite(WiedervorlageJSON.schema),
            spur: .vorgang(store, .schnittstelle)
        ) { [store] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            let zeilen = try await store.read { db in
                _ = try db.vorgang(id, fuer: AkteRechte.lesen, anfrage.akteur)
                return try db.wiedervorlagen(in: id)
            }
            return SeiteJSON(eintraege: zeilen.map(WiedervorlageJSON.init), nach: nil)
        }
    }

    private var setzen: Route {
        .akt(
            "\(Self.vorgang)/wiedervorlagen", AkteRechte.bearbeiten, "Wiedervorlage setzen",
            eingabe: WiedervorlageEingabe.schema, ausgabe: WiedervorlageJSON.schema
        ) { [store] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            let eingabe: WiedervorlageEingabe = try anfrage.json()
            let neu = try await WiedervorlageSetzen(store: store)(
                WiedervorlageAnlage(tag: eingabe.tag, grund: eingabe.grund, fuer: eingabe.fuer), in: id, akteur: anfrage.akteur)
            return WiedervorlageJSON(neu)
        }
    }

    private var erledigen: Route {
        .akt(
            "/api/amt/wiedervorlagen/{id}/erledigung", AkteRechte.bearbeiten, "Wiedervorlage erledigen", eingabe: nil,
            ausgabe: Schema.objekt(["erledigt": Schema.id])
        ) { [store] anfrage in
            let id = try anfrage.id("id", WiedervorlageTag.self)
            try await WiedervorlageErledigen(store: store)(id, akteur: anfrage.akteur)
            return ["erledigt": id.text]
        }
    }
}

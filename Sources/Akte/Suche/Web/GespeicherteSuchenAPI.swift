// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// One's own saved searches in JSON.
struct GespeicherteSuchenAPI {
    let modul: AkteModul

    var alle: [Route] { [liste, speichern, umbenennen, loeschen, wiederherstellen] }

    private var store: Store { modul.store }
    private static let pfad = "/api/amt/suche/gespeichert"

    private var liste: Route {
        .lesen(Self.pfad, "Eigene gespeicherte Suchen auflisten", ausgabe: Schema.seite(GespeicherteSucheJSON.schema)) {
            [store] anfrage in
            let person = try anfrage.mitarbeiter().id, akteur = anfrage.akteur
            let (suchen, neue) = try await store.read { db in
                let suchen = try db.gespeicherteSuchen(person)
                return (suchen, try db.neueTreffer(suchen, akteur))
            }
            return SeiteJSON(eintraege: suchen.map { GespeicherteSucheJSON($0, neu: neue[$0.id]?.gezaehlt) }, nach: nil)
        }
    }

    private var speichern: Route {
        .akt(
            Self.pfad, AkteRechte.lesen, "Suche speichern", eingabe: SucheEingabe.schema, ausgabe: GespeicherteSucheJSON.schema
        ) { [store] anfrage in
            let eingabe: SucheEingabe = try anfrage.json()
            return try await antwort(
                try await SucheSpeichern(store: store)(eingabe.wahl, name: eingabe.name, akteur: anfrage.akteur), anfrage)
        }
    }

    private var umbenennen: Route {
        .akt(
            "\(Self.pfad)/{id}", AkteRechte.lesen, "Gespeicherte Suche umbenennen", methode: .patch,
            eingabe: Schema.objekt(["name": Schema.text, "version": Schema.zahl]), ausgabe: GespeicherteSucheJSON.schema
        ) { [store] anfrage in
            let eingabe: UmbenennungEingabe = try anfrage.json()
            let id = try anfrage.id("id", GespeicherteSucheTag.self)
            try await SucheUmbenennen(store: store)(
                id, name: eingabe.name, version: eingabe.version, akteur: anfrage.akteur)
            return try await antwort(id, anfrage)
        }
    }

    private var loeschen: Route {
        .akt(
            "\(Self.pfad)/{id}/loeschung", AkteRechte.lesen, "Gespeicherte Suche löschen", eingabe: nil,
            ausgabe: GespeicherteSucheJSON.schema
        ) { [store] anfrage in
            let id = try anfrage.id("id", GespeicherteSucheTag.self)
            try await SucheLoeschen(store: store)(id, akteur: anfrage.akteur)
            return try await antwort(id, anfrage)
        }
    }

    private var wiederherstellen: Route {
        .akt(
            "\(Self.pfad)/{id}/wiederherstellung", AkteRechte.lesen, "Gespeicherte Suche wiederherstellen", eingabe: nil,
            ausgabe: GespeicherteSucheJSON.schema
        ) { [store] anfrage in
            let id = try anfrage.id("id", GespeicherteSucheTag.self)
            try await SucheWiederherstellen(store: store)(id, akteur: anfrage.akteur)
            return try await antwort(id, anfrage)
        }
    }

    private func antwort(_ id: GespeicherteSucheID, _ anfrage: WebRequest) async throws -> GespeicherteSucheJSON {
        let akteur = anfrage.akteur
        let (suche, neu) = try await store.read { db in
            let suche = try db.gespeicherteSuche(id, akteur)
            return (suche, try db.neueTreffer([suche], akteur)[id]?.gezaehlt)
        }
        return GespeicherteSucheJSON(suche, neu: neu)
    }
}

/// A search to keep.
struct SucheEingabe: Decodable {
    let name: String
    let q: String
    let art: String?
    let einheit: String?
    let jahr: String?
    let zustand: String?
    let folge: String?

    var wahl: Suchwahl {
        let werte = ["q": q, "art": art, "einheit": einheit, "jahr": jahr, "zustand": zustand, "folge": folge]
        return Suchwahl { werte[$0] ?? nil }
    }

    static let schema = Schema.objekt([
        "name": Schema.text, "q": Schema.text, "art?": Schema.wahl(Suchart.allCases.map(\.rawValue)), "einheit?": Schema.text,
        "jahr?": Schema.text, "zustand?": Schema.text, "folge?": Schema.wahl(["neueste", "passend"]),
    ])
}

struct UmbenennungEingabe: Decodable {
    let name: String
    let version: Int
}

/// A saved search; the narrowing as the search itself takes it, and how many hits came since it was opened last (1,001: more than 1,000).
struct GespeicherteSucheJSON: Encodable {
    let id: String
    let name: String
    let abfrage: [String: String]
    /// Not told while the index follows a change of access.
    let neu: Int?
    let geloescht: String?
    let version: Int

    init(_ suche: GespeicherteSuche, neu: Int?) {
        id = suche.id.text
        name = suche.name
        abfrage = suche.wahl.werte
        self.neu = neu
        geloescht = suche.geloescht?.iso8601
        version = suche.version
    }

    static let schema = Schema.objekt([
        "id": Schema.id, "name": Schema.text, "abfrage": #"{"type":"object","additionalProperties":{"type":"string"}}"#,
        "neu?": Schema.zahl, "geloescht?": Schema.zeit, "version": Schema.zahl,
    ])
}

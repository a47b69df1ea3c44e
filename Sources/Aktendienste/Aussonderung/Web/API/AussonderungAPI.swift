// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// Runs and the register in JSON.
struct AussonderungAPI {
    let dienst: Aussonderungsdienst

    var alle: [Route] {
        let store = dienst.store
        return [
            Route(
                .get, "/api/amt/aussonderung/laeufe", .recht(AussonderungRechte.lesen), "Aussonderungen auflisten (JSON)",
                api: APIBeschreibung("Aussonderungen auflisten", ausgabe: Self.liste(LaufJSON.schema))
            ) { anfrage in
                let laeufe = try await store.read { try $0.laeufe(.behoerde, akteur: anfrage.akteur, limit: 100) }
                return try .json(ListeJSON(eintraege: laeufe.map(LaufJSON.init)))
            },
            Route(
                .get, "/api/amt/aussonderung/laeufe/{id}", .recht(AussonderungRechte.lesen), "Aussonderung lesen (JSON)",
                api: APIBeschreibung("Stücke einer Aussonderung lesen", ausgabe: Self.liste(ObjektJSON.schema))
            ) { anfrage in
                let id = try anfrage.id("id", LaufTag.self)
                let objekte = try await store.read { db in
                    _ = try db.lauf(id, fuer: AussonderungRechte.lesen, anfrage.akteur)
                    return try db.objekte(id)
                }
                return try .json(ListeJSON(eintraege: objekte.map(ObjektJSON.init)))
            },
        ]
    }

    private static func liste(_ von: String) -> String {
        #"{"type":"object","properties":{"eintraege":{"type":"array","items":"# + von + #"}},"required":["eintraege"]}"#
    }
}

struct ListeJSON<T: Encodable>: Encodable { let eintraege: [T] }

struct LaufJSON: Encodable {
    let id: String
    let prozess: String
    let titel: String
    let zustand: String
    let verfahren: String
    let laeuft: Bool
    let angelegt: String

    init(_ lauf: Lauf) {
        id = lauf.id.text
        prozess = lauf.prozess
        titel = lauf.titel
        zustand = lauf.zustand.rawValue
        verfahren = lauf.verfahren.rawValue
        laeuft = lauf.arbeit != nil
        angelegt = lauf.angelegt.iso8601
    }

    static let schema =
        #"{"type":"object","properties":{"id":{"type":"string","format":"uuid"},"prozess":{"type":"string"},"titel":{"type":"string"},"zustand":{"type":"string"},"verfahren":{"type":"string"},"laeuft":{"type":"boolean"},"angelegt":{"type":"string","format":"date-time"}},"required":["id","prozess","titel","zustand","verfahren","laeuft","angelegt"]}"#
}

struct ObjektJSON: Encodable {
    let objekt: String
    let art: String
    let zeichen: String
    let zustand: String
    let vorschlag: String?
    let bewertung: String?
    let archivkennung: String?
    let fehler: String?

    init(_ objekt: Laufobjekt) {
        self.objekt = objekt.objekt
        art = objekt.art.rawValue
        zeichen = objekt.zeichen
        zustand = objekt.zustand.rawValue
        vorschlag = objekt.vorschlag?.rawValue
        bewertung = objekt.bewertung?.rawValue
        archivkennung = objekt.archivkennung
        fehler = objekt.fehler
    }

    static let schema =
        #"{"type":"object","properties":{"objekt":{"type":"string","format":"uuid"},"art":{"type":"string"},"zeichen":{"type":"string"},"zustand":{"type":"string"},"vorschlag":{"type":"string"},"bewertung":{"type":"string"},"archivkennung":{"type":"string"},"fehler":{"type":"string"}},"required":["objekt","art","zeichen","zustand"]}"#
}

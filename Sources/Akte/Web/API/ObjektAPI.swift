// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What is said of Akten, their volumes and their place in the plan, in JSON.
struct ObjektAPI {
    let modul: AkteModul

    var alle: [Route] { [angaben, aendern, teilakte, umprotokollieren] }

    private var store: Store { modul.store }
    private static let akte = "/api/amt/akten/{id}"

    private var angaben: Route {
        .lesen(
            "\(Self.akte)/angaben", "Angaben zu einer Akte lesen", ausgabe: AktenangabenJSON.schema,
            spur: .akte(store, .schnittstelle)
        ) { [store] anfrage in
            let id = try anfrage.id("id", AkteTag.self)
            return try await store.read { db in
                let akte = try db.akte(id, fuer: AkteRechte.lesen, anfrage.akteur)
                return try AktenangabenJSON(db, akte)
            }
        }
    }

    private var aendern: Route {
        .akt(
            "\(Self.akte)/angaben", AkteRechte.bearbeiten, "Angaben zu einer Akte ändern", methode: .patch,
            eingabe: AktenangabenEingabe.schema, ausgabe: AktenangabenJSON.schema
        ) { [store] anfrage in
            let id = try anfrage.id("id", AkteTag.self)
            let eingabe: AktenangabenEingabe = try anfrage.json()
            let neu = try await AkteAendern(store: store)(
                id, try eingabe.angaben(), grund: eingabe.grund, version: eingabe.version, akteur: anfrage.akteur)
            return try await store.read { db in try AktenangabenJSON(db, neu) }
        }
    }

    private var teilakte: Route {
        .akt(
            "\(Self.akte)/teilakten", AkteRechte.anlegen, "Teilakte anlegen", eingabe: Schema.objekt(["betreff": Schema.text]),
            ausgabe: AkteJSON.schema
        ) { [store] anfrage in
            let eingabe: TeilakteEingabe = try anfrage.json()
            return AkteJSON(
                try await TeilakteAnlegen(store: store)(
                    eingabe.betreff, in: try anfrage.id("id", AkteTag.self), akteur: anfrage.akteur))
        }
    }

    private var umprotokollieren: Route {
        .akt(
            "\(Self.akte)/umprotokollierung", AkteRechte.anlegen, "Akte umprotokollieren",
            eingabe: Schema.objekt(["aktenplan": Schema.text, "grund": Schema.text, "version": Schema.zahl]),
            ausgabe: AkteJSON.schema
        ) { [store] anfrage in
            let e: UmprotokollierungEingabe = try anfrage.json()
            return AkteJSON(
                try await AkteUmprotokollieren(store: store)(
                    try anfrage.id("id", AkteTag.self), nach: e.aktenplan, grund: e.grund, version: e.version,
                    akteur: anfrage.akteur))
        }
    }
}

/// What opens a volume.
struct TeilakteEingabe: Decodable {
    let betreff: String
}

/// Where an Akte goes, and why.
struct UmprotokollierungEingabe: Decodable {
    let aktenplan: String
    let grund: String
    let version: Int
}

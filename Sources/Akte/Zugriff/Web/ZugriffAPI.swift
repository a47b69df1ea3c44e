// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Access in JSON.
struct ZugriffAPI {
    let modul: AkteModul

    private typealias Objekt = @Sendable (WebRequest) throws -> Aktenobjekt

    var alle: [Route] {
        let arten: [(String, Objekt)] = [
            ("akten", { .akte(try $0.id("id", AkteTag.self)) }), ("vorgaenge", { .vorgang(try $0.id("id", VorgangTag.self)) }),
            ("dokumente", { .dokument(try $0.id("id", DokumentTag.self)) }),
        ]
        return arten.flatMap { name, objekt in
            [
                .lesen("/api/amt/\(name)/{id}/zugriff", "Zugriff lesen", ausgabe: ZugriffJSON.schema) { [store] anfrage in
                    let objekt = try objekt(anfrage)
                    return try await store.read { db in try Self.antwort(db, objekt, anfrage) }
                },
                .akt(
                    "/api/amt/\(name)/{id}/zugriff", AkteRechte.zugriffSetzen, "Zugriff setzen", methode: .patch,
                    eingabe: ZugriffJSON.eingabe, ausgabe: ZugriffJSON.schema
                ) { [store] anfrage in
                    let objekt = try objekt(anfrage)
                    let e: ZugriffEingabe = try anfrage.json()
                    let bisher = try await store.read { db in try db.zugriffZumSetzen(.objekt(objekt), anfrage.akteur).1 }
                    try await ZugriffSetzen(store: store)(
                        .objekt(objekt), try e.regel(bisher), grund: e.grund, version: e.version, akteur: anfrage.akteur)
                    return try await store.read { db in try Self.antwort(db, objekt, anfrage) }
                },
            ]
        } + [notzugriff]
    }

    private var store: Store { modul.store }

    private struct NotzugriffEingabe: Decodable {
        let zeichen: String
        let grund: String
    }
    private struct NotzugriffAntwort: Encodable {
        let id: String
        let art: String
        let objekt: String
        let bis: String
    }

    private var notzugriff: Route {
        .akt(
            "/api/amt/notzugriffe", AkteRechte.notzugriff, "Notzugriff nehmen",
            eingabe: Schema.objekt(["zeichen": Schema.text, "grund": Schema.text]),
            ausgabe: Schema.objekt([
                "id": Schema.id, "art": Schema.wahl(["akte", "vorgang"]), "objekt": Schema.id, "bis": Schema.zeit,
            ])
        ) { [modul] anfrage in
            let e: NotzugriffEingabe = try anfrage.json()
            let neu = try await NotzugriffNehmen(store: modul.store, fristen: modul.fristen)(
                e.zeichen, grund: e.grund, akteur: anfrage.akteur)
            return NotzugriffAntwort(id: neu.id.text, art: neu.objekt.art, objekt: neu.objekt.id, bis: neu.bis.iso8601)
        }
    }

    private static func antwort(_ db: some ReadAccess, _ objekt: Aktenobjekt, _ anfrage: WebRequest) throws -> ZugriffJSON {
        let lage = try Zugriffslage(db, objekt, anfrage.akteur, am: anfrage.jetzt)
        let (regel, version) = try db.eigeneZugriffsregel(.objekt(objekt))
        return ZugriffJSON(regel, version: version, lage.satz)
    }
}

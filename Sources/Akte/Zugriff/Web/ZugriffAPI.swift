// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Access in JSON.
struct ZugriffAPI {
    let modul: AkteModul

    var alle: [Route] {
        Objektweg.alle.flatMap { weg in
            [
                .lesen(
                    "\(weg.api)/zugriff", "Zugriff lesen", ausgabe: ZugriffJSON.schema,
                    spur: Lesespur(store, .schnittstelle) { anfrage, _ in [try weg.objekt(anfrage)] }
                ) { [store] anfrage in
                    let objekt = try weg.objekt(anfrage)
                    return try await store.read { db in try Self.antwort(db, objekt, anfrage) }
                },
                .akt(
                    "\(weg.api)/zugriff", AkteRechte.zugriffSetzen, "Zugriff setzen", methode: .patch,
                    eingabe: ZugriffJSON.eingabe, ausgabe: ZugriffJSON.schema
                ) { [store] anfrage in
                    let objekt = try weg.objekt(anfrage)
                    let e: ZugriffEingabe = try anfrage.json()
                    let bisher = try await store.read { db in try db.zugriffZumSetzen(.objekt(objekt), anfrage.akteur).1 }
                    try await ZugriffSetzen(store: store)(
                        .objekt(objekt), try e.regel(bisher), grund: e.grund, version: e.version, akteur: anfrage.akteur)
                    return try await store.read { db in try Self.antwort(db, objekt, anfrage) }
                },
            ]
        } + [notzugriff, protokoll]
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
            let (neu, _) = try await NotzugriffNehmen(store: modul.store, fristen: modul.fristen)(
                e.zeichen, grund: e.grund, akteur: anfrage.akteur)
            return NotzugriffAntwort(id: neu.id.text, art: neu.objekt.art, objekt: neu.objekt.id, bis: neu.bis.iso8601)
        }
    }

    private struct Zeile: Encodable {
        let zeit: String
        let person: String
        let art: String
        let objekt: String
        let zeichen: String
        let einheit: Int64
        let weg: String?
        let anlaesse: [String]

        init(_ z: Protokollzeile) {
            (zeit, person, art, objekt, zeichen) = (z.zeit.iso8601, z.person.text, z.art, z.objekt, z.zeichen)
            (einheit, weg, anlaesse) = (z.oe.wert, z.weg?.rawValue, z.anlaesse.map(\.rawValue))
        }

        static let schema = Schema.objekt([
            "zeit": Schema.zeit, "person": Schema.id, "art": Schema.text, "objekt": Schema.id, "zeichen": Schema.text,
            "einheit": Schema.zahl, "weg?": Schema.wahl(Lesezugriff.Weg.allCases.map(\.rawValue)),
            "anlaesse": Schema.liste(Schema.wahl(Lesezugriff.Anlass.allCases.map(\.rawValue))),
        ])
    }

    private var protokoll: Route {
        Route(
            .get, "/api/amt/zugriffsprotokoll", .recht(AkteRechte.protokollLesen), "Zugriffsprotokoll lesen (JSON)",
            api: APIBeschreibung(
                "Zugriffsprotokoll lesen",
                abfrage: [
                    Abfrageparameter("person", "Name oder Kennung der Person"), Abfrageparameter("zeichen", "Mit allem darin"),
                    Abfrageparameter("ab", "Erster Tag", schema: Schema.tag),
                    Abfrageparameter("bis", "Letzter Tag", schema: Schema.tag),
                    Abfrageparameter("anlass", "Warum", schema: Schema.wahl(Lesezugriff.Anlass.allCases.map(\.rawValue))),
                    Schema.nach,
                ], ausgabe: Schema.seite(Zeile.schema))
        ) { [store] anfrage in
            let seite = try await store.read { db in
                let filter = try Protokollfilter(anfrage, db)
                if let fehler = filter.fehler.first { throw fehler }
                return try Zugriffsprotokoll(akteur: anfrage.akteur, auswahl: filter.auswahl)
                    .seite(db, nach: Seitenmarke(anfrage.abfrage["nach"]))
            }
            return try .json(SeiteJSON(eintraege: seite.zeilen.map(Zeile.init), nach: seite.weiter?.text))
        }
    }

    private static func antwort(_ db: some ReadAccess, _ objekt: Aktenobjekt, _ anfrage: WebRequest) throws -> ZugriffJSON {
        let lage = try Zugriffslage(db, objekt, anfrage.akteur, am: anfrage.jetzt)
        let (regel, version) = try db.eigeneZugriffsregel(.objekt(objekt))
        return ZugriffJSON(regel, version: version, lage.satz)
    }
}

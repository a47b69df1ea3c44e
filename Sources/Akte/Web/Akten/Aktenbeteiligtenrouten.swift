// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Parties of an Akte: adding, correcting, taking out, and as JSON.
struct Aktenbeteiligtenrouten {
    let modul: AkteModul
    private static let muster = "/amt/aktenbeteiligte/{id}", neu = "\(AkteURL.akteMuster)/beteiligte"
    private static let json = "/api/amt/akten/{id}/beteiligte"

    var alle: [Route] { hinzufuegen + akt(aendern: true) + akt(aendern: false) + [liste, anlegen] }

    private var hinzufuegen: [Route] {
        let store = modul.store, recht = Zugang.recht(AkteRechte.bearbeiten)
        return [
            .get(
                Self.neu, recht, "Beteiligte an einer Akte hinzufügen (Formular)",
                Lesespur.akte(store).um { anfrage in
                    let id = try anfrage.id("id", AkteTag.self)
                    return .seite(try await store.read { db in try AktenbeteiligtenFormular.neu(anfrage, db, id) })
                }),
            .post(Self.neu, recht, "Beteiligte an einer Akte hinzufügen") { anfrage in
                let id = try anfrage.id("id", AkteTag.self)
                return try await Formularakt.ausfuehren(anfrage) { eingabe in
                    .seite(
                        try await store.read { db in try AktenbeteiligtenFormular.neu(anfrage, db, id, eingabe) },
                        status: eingabe.status)
                } _: {
                    _ = try await AktenbeteiligtenHinzufuegen(store: store)(
                        try Beteiligtenfelder.anlage(anfrage), in: id, akteur: anfrage.akteur)
                    return .weiter(nach: AkteURL.akte(id), Meldung(.erfolg, "Beteiligte hinzugefügt."))
                }
            },
        ]
    }

    private func akt(aendern: Bool) -> [Route] {
        let store = modul.store, recht = Zugang.recht(AkteRechte.bearbeiten)
        let pfad = "\(Self.muster)/\(aendern ? "aendern" : "entfernen")"
        let zweck = aendern ? "Beteiligte einer Akte ändern" : "Beteiligte einer Akte entfernen"
        return [
            .get(
                pfad, recht, "\(zweck) (Formular)",
                Lesespur(
                    store, .seite, { anfrage, db in [.akte(try AktenbeteiligtenFormular.lade(anfrage, db).1.id)] }
                ).um { anfrage in
                    .seite(try await store.read { db in try AktenbeteiligtenFormular.akt(anfrage, db, aendern) })
                }),
            .post(pfad, recht, zweck) { anfrage in
                let id = try anfrage.id("id", AktenbeteiligterTag.self)
                let akte = try await store.read { db in try AktenbeteiligtenFormular.lade(anfrage, db).1.id }
                return try await Formularakt.ausfuehren(anfrage) { eingabe in
                    .seite(
                        try await store.read { db in try AktenbeteiligtenFormular.akt(anfrage, db, aendern, eingabe) },
                        status: eingabe.status)
                } _: {
                    if aendern {
                        _ = try await AktenbeteiligtenAendern(store: store)(
                            id, try Beteiligtenfelder.anlage(anfrage), version: try anfrage.version(), akteur: anfrage.akteur)
                    } else {
                        try await AktenbeteiligtenEntfernen(store: store)(
                            id, grund: anfrage.formular["grund"] ?? "", akteur: anfrage.akteur)
                    }
                    let text = aendern ? "Die Angaben sind geändert." : "Der Eintrag ist entfernt."
                    return .weiter(nach: AkteURL.akte(akte), Meldung(.erfolg, text))
                }
            },
        ]
    }

    private var liste: Route {
        let store = modul.store
        return .lesen(
            Self.json, "Beteiligte einer Akte auflisten", ausgabe: Schema.seite(AktenbeteiligterJSON.schema),
            spur: .akte(store, .schnittstelle)
        ) { anfrage in
            let id = try anfrage.id("id", AkteTag.self)
            let zeilen = try await store.read { db in
                _ = try db.akte(id, fuer: AkteRechte.lesen, anfrage.akteur)
                return try db.beteiligte(anAkte: id)
            }
            return SeiteJSON(eintraege: zeilen.map(AktenbeteiligterJSON.init), nach: nil)
        }
    }

    private var anlegen: Route {
        let store = modul.store
        return .akt(
            Self.json, AkteRechte.bearbeiten, "Beteiligte an einer Akte hinzufügen", eingabe: BeteiligterEingabe.schema,
            ausgabe: AktenbeteiligterJSON.schema
        ) { anfrage in
            let id = try anfrage.id("id", AkteTag.self)
            let eingabe: BeteiligterEingabe = try anfrage.json()
            return AktenbeteiligterJSON(
                try await AktenbeteiligtenHinzufuegen(store: store)(eingabe.anlage, in: id, akteur: anfrage.akteur))
        }
    }
}

/// A party of an Akte as the interface shows it.
struct AktenbeteiligterJSON: Encodable {
    let id: String
    let akte: String
    let art: String
    let rolle: String
    let name: String
    let anschrift: AnschriftJSON?
    let email: String?
    let version: Int

    init(_ b: Aktenbeteiligter) {
        id = b.id.text
        akte = b.akte.text
        art = b.angaben.art.rawValue
        rolle = b.angaben.rolle.rawValue
        name = b.angaben.name
        anschrift = b.angaben.anschrift.map(AnschriftJSON.init)
        email = b.angaben.email
        version = b.version
    }

    static let schema = Schema.objekt([
        "id": Schema.id, "akte": Schema.id, "art": BeteiligterJSON.arten, "rolle": BeteiligterJSON.rollen, "name": Schema.text,
        "anschrift?": AnschriftJSON.schema, "email?": Schema.text, "version": Schema.zahl,
    ])
}

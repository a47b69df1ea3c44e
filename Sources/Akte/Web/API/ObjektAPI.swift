// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Kinds of file, what is said of Akten and documents, volumes and references in JSON.
struct ObjektAPI {
    let modul: AkteModul

    var alle: [Route] { [arten, angaben, aendern, teilakte, umprotokollieren, dokumentangaben] + verweise }

    private var store: Store { modul.store }
    private static let akte = "/api/amt/akten/{id}"

    private var arten: Route {
        .lesen("/api/amt/aktenarten", "Aktenarten auflisten", ausgabe: Schema.seite(AktenartJSON.schema)) { [store] _ in
            SeiteJSON(eintraege: try await store.read { db in try db.aktenarten().map(AktenartJSON.init) }, nach: nil)
        }
    }

    private var angaben: Route {
        .lesen("\(Self.akte)/angaben", "Angaben zu einer Akte lesen", ausgabe: AktenangabenJSON.schema) { [store] anfrage in
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

    private var dokumentangaben: Route {
        .lesen("/api/amt/dokumente/{id}/angaben", "Angaben zu einem Dokument lesen", ausgabe: DokumentangabenJSON.schema) {
            [store] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            return try await store.read { db in
                _ = try db.dokument(id, fuer: AkteRechte.lesen, anfrage.akteur)
                return DokumentangabenJSON(
                    try db.dokumentangaben(id), haupt: try db.hauptdokument(id), worte: try db.schlagworte(.dokument(id)))
            }
        }
    }

    private var verweise: [Route] {
        let arten: [(String, @Sendable (WebRequest) throws -> Aktenobjekt)] = [
            ("akten", { .akte(try $0.id("id", AkteTag.self)) }), ("vorgaenge", { .vorgang(try $0.id("id", VorgangTag.self)) }),
            ("dokumente", { .dokument(try $0.id("id", DokumentTag.self)) }),
        ]
        return arten.map { name, objekt in
            .lesen("/api/amt/\(name)/{id}/verweise", "Verweise lesen", ausgabe: Schema.seite(VerweisJSON.schema)) {
                [store] anfrage in
                let objekt = try objekt(anfrage)
                let liste = try await store.read { db in
                    _ = try db.objekt(objekt, fuer: AkteRechte.lesen, anfrage.akteur)
                    return try db.verweise(objekt).filter {
                        try db.sieht(anfrage.akteur, $0.von) && db.sieht(anfrage.akteur, $0.nach)
                    }
                }
                return SeiteJSON(eintraege: liste.map(VerweisJSON.init), nach: nil)
            }
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

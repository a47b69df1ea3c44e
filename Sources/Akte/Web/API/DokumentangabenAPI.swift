// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What is said of a Dokument, and what it is an Anlage of, in JSON.
struct DokumentangabenAPI {
    let modul: AkteModul

    var alle: [Route] { [lesen, aendern, anlage] }

    private var store: Store { modul.store }
    private static let pfad = "/api/amt/dokumente/{id}"

    private struct AnlageEingabe: Decodable { let zu: DokumentID? }

    private var lesen: Route {
        .lesen(
            "\(Self.pfad)/angaben", "Angaben zu einem Dokument lesen", ausgabe: DokumentangabenJSON.schema,
            spur: .dokument(store, .schnittstelle)
        ) {
            [store] anfrage in
            try await Self.angaben(store, anfrage)
        }
    }

    private var aendern: Route {
        .akt(
            "\(Self.pfad)/angaben", AkteRechte.bearbeiten, "Angaben zu einem Dokument ändern", methode: .patch,
            beschreibung: "Angaben zu einem Dokument ändern; alle Angaben werden ersetzt",
            eingabe: DokumentangabenEingabe.schema, ausgabe: DokumentangabenJSON.schema
        ) { [store] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            let eingabe: DokumentangabenEingabe = try anfrage.json()
            _ = try await DokumentangabenAendern(store: store)(
                id, eingabe.angaben, version: eingabe.version, akteur: anfrage.akteur)
            return try await Self.angaben(store, anfrage)
        }
    }

    private var anlage: Route {
        .akt(
            "\(Self.pfad)/anlage", AkteRechte.bearbeiten, "Anlage zuordnen",
            beschreibung: "Dokument einem anderen seines Vorgangs als Anlage zuordnen; ohne „zu“ steht es wieder für sich",
            eingabe: Schema.objekt(["zu?": Schema.id]), ausgabe: DokumentangabenJSON.schema
        ) { [store] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            let eingabe: AnlageEingabe = try anfrage.json()
            try await AnlageZuordnen(store: store)(id, zu: eingabe.zu, akteur: anfrage.akteur)
            return try await Self.angaben(store, anfrage)
        }
    }

    private static func angaben(_ store: Store, _ anfrage: WebRequest) async throws -> DokumentangabenJSON {
        let id = try anfrage.id("id", DokumentTag.self)
        return try await store.read { db in
            let (dokument, _) = try db.dokument(id, fuer: AkteRechte.lesen, anfrage.akteur)
            return DokumentangabenJSON(
                dokument, try db.dokumentangaben(id), haupt: try db.hauptdokument(id),
                worte: try db.schlagworte(.dokument(id)))
        }
    }
}

/// What shall be said of a Dokument from now on.
struct DokumentangabenEingabe: Decodable {
    struct Kontakt: Decodable {
        let rolle: Dokumentkontakt.Rolle
        let name: String
        let anschrift: String?
        let email: String?
    }

    let betreff: String
    let typ: Dokumenttyp
    let richtung: Dokumentrichtung
    let datumDesSchreibens: Kalendertag?
    let fremdesZeichen: String?
    let eingangAm: Kalendertag?
    let ausgangAm: Kalendertag?
    let bezug: String?
    let hier: String?
    let medium: Medium?
    let standort: String?
    let bemerkung: String?
    let kontakte: [Kontakt]?
    let version: Int

    var angaben: DokumentangabenAendern.Angaben {
        DokumentangabenAendern.Angaben(
            betreff: betreff, typ: typ, richtung: richtung, datumDesSchreibens: datumDesSchreibens,
            weitere: Dokumentangaben(
                fremdesZeichen: fremdesZeichen, eingangAm: eingangAm, ausgangAm: ausgangAm, bezug: bezug, hier: hier,
                medium: medium ?? .elektronisch, standort: standort, bemerkung: bemerkung,
                kontakte: (kontakte ?? []).map {
                    Dokumentkontakt($0.rolle, name: $0.name, anschrift: $0.anschrift, email: $0.email)
                }))
    }

    static let schema = Schema.objekt([
        "betreff": Schema.text, "typ": DokumentJSON.typen, "richtung": DokumentJSON.richtungen, "datumDesSchreibens?": Schema.tag,
        "fremdesZeichen?": Schema.text, "eingangAm?": Schema.tag, "ausgangAm?": Schema.tag, "bezug?": Schema.text,
        "hier?": Schema.text, "medium?": AktenangabenJSON.medien, "standort?": Schema.text, "bemerkung?": Schema.text,
        "kontakte?": DokumentangabenJSON.kontakte, "version": Schema.zahl,
    ])
}

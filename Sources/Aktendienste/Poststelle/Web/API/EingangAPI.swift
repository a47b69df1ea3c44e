// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// The register in JSON: list, one entry with its suggestions, filing.
struct EingangAPI {
    let dienst: Poststellendienst

    var alle: [Route] {
        let store = dienst.store, recht = Zugang.recht(PostRechte.eingang)
        return [
            Route(
                .get, "/api/amt/posteingang", recht, "Posteingang auflisten (JSON)",
                api: APIBeschreibung(
                    "Posteingang auflisten",
                    abfrage: [
                        Abfrageparameter("zustand", "offen (ohne Angabe), zugeordnet, zurueckgewiesen oder geteilt"),
                        Abfrageparameter("nach", "Kennung des letzten Eintrags der vorigen Seite"),
                    ], ausgabe: EingangJSON.liste)
            ) { anfrage in
                let zustand = anfrage.abfrage["zustand"].flatMap(Eingangszustand.init(rawValue:)) ?? .offen
                let seite = try await store.read { db in
                    try Eingangsliste(akteur: anfrage.akteur, zustand: zustand).seite(
                        db, nach: anfrage.abfrage["nach"].flatMap { EingangID($0) })
                }
                return try .json(["eintraege": seite.map(EingangJSON.init)])
            },
            Route(
                .get, "/api/amt/posteingang/{id}", recht, "Eingang mit Vorschlägen lesen (JSON)",
                api: APIBeschreibung("Eingang mit Dateien und Vorschlägen lesen", ausgabe: EingangJSON.voll)
            ) { anfrage in
                let id = try anfrage.id("id", EingangTag.self)
                return try .json(
                    try await store.read { db in
                        let eingang = try db.eingang(id, fuer: anfrage.akteur)
                        return EingangVollJSON(
                            eingang: EingangJSON(eingang), dateien: try db.lesbareDateien(eingang).map(EingangsdateiJSON.init),
                            vorschlaege: eingang.zustand == .offen
                                ? try Vorschlagssuche(akteur: anfrage.akteur)(db, eingang).map(VorschlagJSON.init) : [])
                    })
            },
            Route(
                .post, "/api/amt/posteingang/{id}/zuordnung", recht, "Eingang einem Vorgang zuordnen (JSON)",
                api: APIBeschreibung(
                    "Eingang einem Vorgang zuordnen", eingabe: ZuordnungJSON.schema,
                    ausgabe:
                        #"{"type":"object","properties":{"dokument":{"type":"string","format":"uuid"},"zeichen":{"type":"string"}},"required":["dokument","zeichen"]}"#
                )
            ) { anfrage in
                let id = try anfrage.id("id", EingangTag.self)
                let wunsch: ZuordnungJSON = try anfrage.json()
                let ziel = try await store.read { try Zielsuche.vorgang(wunsch.zeichen, $0, anfrage.akteur) }
                let dokument = try await EingangZuordnen(dienst: dienst)(
                    id, in: ziel, .init(version: wunsch.version, betreff: wunsch.betreff, grund: wunsch.grund),
                    akteur: anfrage.akteur)
                return try .json(["dokument": dokument.id.text, "zeichen": dokument.zeichen.text], status: 201)
            },
        ]
    }
}

struct ZuordnungJSON: Decodable {
    let zeichen: String
    let version: Int
    let betreff: String?
    let grund: String?

    static let schema =
        #"{"type":"object","properties":{"zeichen":{"type":"string"},"version":{"type":"integer"},"betreff":{"type":"string"},"grund":{"type":"string"}},"required":["zeichen","version"]}"#
}

struct EingangJSON: Encodable {
    let id: String
    let nummer: String
    let kanal: String
    let zustand: String
    let betreff: String
    let absender: String?
    let eingangAm: String
    let vorgang: String?
    let dokument: String?
    let version: Int

    init(_ e: Eingang) {
        id = e.id.text
        nummer = e.nummer
        kanal = e.kanal.rawValue
        zustand = e.zustand.rawValue
        betreff = e.betreff
        absender = e.absender.text
        eingangAm = e.eingangAm.iso
        vorgang = e.vorgang?.text
        dokument = e.dokument?.text
        version = e.version
    }

    static let schema =
        #"{"type":"object","properties":{"id":{"type":"string","format":"uuid"},"nummer":{"type":"string"},"kanal":{"type":"string"},"zustand":{"type":"string"},"betreff":{"type":"string"},"absender":{"type":"string"},"eingangAm":{"type":"string","format":"date"},"vorgang":{"type":"string"},"dokument":{"type":"string"},"version":{"type":"integer"}},"required":["id","nummer","kanal","zustand","betreff","eingangAm","version"]}"#
    static let liste =
        #"{"type":"object","properties":{"eintraege":{"type":"array","items":"# + schema + #"}},"required":["eintraege"]}"#
    static let voll =
        #"{"type":"object","properties":{"eingang":"# + schema
        + #","dateien":{"type":"array","items":{"type":"object"}},"vorschlaege":{"type":"array","items":{"type":"object"}}},"required":["eingang","dateien","vorschlaege"]}"#
}

struct EingangVollJSON: Encodable {
    let eingang: EingangJSON
    let dateien: [EingangsdateiJSON]
    let vorschlaege: [VorschlagJSON]
}

struct EingangsdateiJSON: Encodable {
    let nr: Int
    let rolle: String
    let name: String
    let mediatyp: String
    let sha256: String
    let groesse: Int64

    init(_ d: Eingangsdatei) {
        nr = d.nr
        rolle = d.rolle.rawValue
        name = d.datei.dateiname
        mediatyp = d.datei.mediatyp
        sha256 = d.datei.inhalt.sha256
        groesse = d.datei.inhalt.groesse
    }
}

struct VorschlagJSON: Encodable {
    let zeichen: String
    let betreff: String
    let sicherheit: String
    let gruende: [String]

    init(_ v: Vorschlag) {
        zeichen = v.vorgang.zeichen.text
        betreff = v.vorgang.betreff
        sicherheit = v.sicherheit.rawValue
        gruende = v.gruende
    }
}

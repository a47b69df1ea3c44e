// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// A lock in JSON. Its token is told to its holder only.
struct SperreJSON: Encodable {
    let marke: String?
    let kanal: String
    let wer: String
    let eigene: Bool
    let ausschliesslich: Bool
    let tief: Bool
    let grund: String?
    let seit: String
    let bis: String

    init(_ hinweis: Sperrhinweis) {
        let s = hinweis.sperre
        marke = hinweis.eigene ? s.id.text : nil
        (kanal, wer, eigene, ausschliesslich, tief) = (s.kanal.rawValue, hinweis.wer, hinweis.eigene, s.ausschliesslich, s.tief)
        (grund, seit, bis) = (s.grund, s.angelegt.iso8601, s.bis.iso8601)
    }

    static let schema = Schema.objekt([
        "marke?": Schema.id, "kanal": Schema.wahl(Sperrkanal.allCases.map(\.rawValue)), "wer": Schema.text,
        "eigene": Schema.wahr, "ausschliesslich": Schema.wahr, "tief": Schema.wahr, "grund?": Schema.text, "seit": Schema.zeit,
        "bis": Schema.zeit,
    ])
}

/// One's own draft in JSON.
struct ArbeitskopieJSON: Encodable {
    let dokument: String
    let dateiname: String
    let mediatyp: String
    let groesse: Int64
    let sha256: String
    let geaendert: String

    init(_ kopie: Arbeitskopie) {
        dokument = kopie.dokument.text
        (dateiname, mediatyp) = (kopie.datei.dateiname, kopie.datei.mediatyp)
        (groesse, sha256) = (kopie.datei.inhalt.groesse, kopie.datei.inhalt.sha256)
        geaendert = kopie.geaendert.iso8601
    }

    static let schema = Schema.objekt([
        "dokument": Schema.id, "dateiname": Schema.text, "mediatyp": Schema.text, "groesse": Schema.zahl, "sha256": Schema.text,
        "geaendert": Schema.zeit,
    ])
}

/// Checking out and in by JSON.
struct SperrenAPI {
    let modul: AkteModul
    private static let pfad = "/api/amt/dokumente/{id}"

    var alle: [Route] { [sperren, auschecken, arbeitskopie, einchecken, verlaengern, abbrechen, erzwingen] }

    private var store: Store { modul.store }

    private struct Liste: Encodable { let sperren: [SperreJSON] }
    private struct Auschecken: Decodable {
        let grund: String?
        let minuten: Int?
    }
    private struct Einchecken: Decodable {
        let datei: DateiEingabe?
        let hauptversion: Bool?
        let bemerkung: String?
    }
    private struct Verlaengern: Decodable { let minuten: Int? }
    private struct Erzwingen: Decodable { let grund: String }

    private var sperren: Route {
        .lesen(
            "\(Self.pfad)/sperren", "Sperren eines Dokuments",
            ausgabe: Schema.objekt(["sperren": Schema.liste(SperreJSON.schema)]), spur: .dokument(store, .schnittstelle)
        ) { [store] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            return try await store.read { db in
                _ = try db.dokument(id, fuer: AkteRechte.lesen, anfrage.akteur)
                return Liste(
                    sperren: try db.sperren(auf: .dokument(id), am: anfrage.jetzt).map {
                        SperreJSON(try db.sperrhinweis($0, fuer: anfrage.akteur))
                    })
            }
        }
    }

    private var auschecken: Route {
        .akt(
            "\(Self.pfad)/auschecken", AkteRechte.bearbeiten, "Dokument auschecken",
            eingabe: Schema.objekt(["grund?": Schema.text, "minuten?": Schema.zahl]), ausgabe: SperreJSON.schema
        ) { [store] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            let eingabe: Auschecken = try anfrage.json()
            let minuten = eingabe.minuten.map { Duration.seconds(max(1, min($0, 43_200)) * 60) }
            let (sperre, _) = try await DokumentAuschecken(store: store)(
                id, Sperrwunsch(kanal: .seite, dauer: minuten, grund: eingabe.grund), akteur: anfrage.akteur)
            return SperreJSON(try await store.read { db in try db.sperrhinweis(sperre, fuer: anfrage.akteur) })
        }
    }

    private var arbeitskopie: Route {
        .akt(
            "\(Self.pfad)/arbeitskopie", AkteRechte.bearbeiten, "Arbeitskopie sichern",
            beschreibung:
                "Arbeitskopie sichern: die Bytes der Datei, höchstens \(Hochladeformular.hoechstensMb) MB; „einchecken“ ohne Datei macht daraus die Version",
            abfrage: [Abfrageparameter("dateiname", "Name der Datei, zum Beispiel Bescheid.odt", pflicht: true)],
            grenze: Hochladeformular.grenze, eingabe: nil, ausgabe: ArbeitskopieJSON.schema, strom: true
        ) { [modul] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            guard let name = anfrage.abfrage["dateiname"], name.count <= 200 else {
                throw Eingabefehler("dateiname", "Bitte nennen Sie den Namen der Datei, höchstens 200 Zeichen.")
            }
            guard let koerper = anfrage.koerper else { throw Eingabefehler("datei", "Die Datei fehlt.") }
            // Judged before the bytes are stored, so that a stranger cannot fill the disk.
            try await modul.store.read { db in
                _ = try db.dokumentZumAendern(id, anfrage.akteur)
                guard try db.arbeitskopie(von: id, anfrage.akteur) != nil else { throw AkteError.arbeitskopieFehlt }
            }
            let (inhalt, anfang) = try await koerper.ablegen()
            let typ = try Dateiart.pruefe(anfang: anfang, name: name, feld: "dateiname")
            return ArbeitskopieJSON(
                try await ArbeitskopieAblegen(store: modul.store)(
                    Dokumentdatei(dateiname: name, mediatyp: typ, inhalt: inhalt), zu: id, akteur: anfrage.akteur))
        }
    }

    private var einchecken: Route {
        .akt(
            "\(Self.pfad)/einchecken", AkteRechte.bearbeiten, "Dokument einchecken",
            beschreibung:
                "Dokument einchecken, Datei höchstens 4 MB als Base64; größere vorher mit „arbeitskopie“",
            grenze: 4 * 1_048_576,
            eingabe: Schema.objekt(["datei?": DokumentEingabe.datei, "hauptversion?": Schema.wahr, "bemerkung?": Schema.text]),
            ausgabe: DokumentJSON.schema
        ) { [modul] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            let eingabe: Einchecken = try anfrage.json()
            _ = try await modul.store.read { db in try db.dokumentZumAendern(id, anfrage.akteur).0 }
            let datei = try await eingabe.datei?.datei(modul.inhalte)
            return DokumentJSON(
                try await DokumentEinchecken(store: modul.store)(
                    id, datei: datei, haupt: eingabe.hauptversion == true, bemerkung: eingabe.bemerkung, akteur: anfrage.akteur))
        }
    }

    private var verlaengern: Route {
        .akt(
            "/api/amt/sperren/{id}/verlaengern", AkteRechte.bearbeiten, "Eigene Sperre verlängern",
            beschreibung:
                "Eigene Sperre von jetzt an verlängern: um 7 Tage, oder um so viele Minuten wie genannt, höchstens 30 Tage",
            eingabe: Schema.objekt(["minuten?": Schema.zahl]), ausgabe: SperreJSON.schema
        ) { [store] anfrage in
            let id = try anfrage.id("id", SperreTag.self)
            let eingabe: Verlaengern = try anfrage.json()
            let sperre = try await SperreVerlaengern(store: store)(
                id, um: eingabe.minuten.map { .seconds(max(1, min($0, 43_200)) * 60) }, akteur: anfrage.akteur)
            return SperreJSON(try await store.read { db in try db.sperrhinweis(sperre, fuer: anfrage.akteur) })
        }
    }

    private var abbrechen: Route {
        .akt(
            "\(Self.pfad)/auschecken-abbrechen", AkteRechte.lesen, "Auschecken abbrechen", eingabe: Schema.objekt([:]),
            ausgabe: DokumentJSON.schema
        ) { [store] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            try await AuscheckenAbbrechen(store: store)(id, akteur: anfrage.akteur)
            return DokumentJSON(try await store.read { db in try db.dokument(id, fuer: AkteRechte.lesen, anfrage.akteur).0 })
        }
    }

    private var erzwingen: Route {
        .akt(
            "/api/amt/sperren/{id}/aufheben", AkteRechte.sperreErzwingen, "Sperre eines anderen aufheben",
            eingabe: Schema.objekt(["grund": Schema.text]), ausgabe: Schema.objekt(["aufgehoben": Schema.id])
        ) { [store] anfrage in
            let id = try anfrage.id("id", SperreTag.self)
            let eingabe: Erzwingen = try anfrage.json()
            try await SperreErzwingen(store: store)(id, grund: eingabe.grund, akteur: anfrage.akteur)
            return ["aufgehoben": id.text]
        }
    }
}

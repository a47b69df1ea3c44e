// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Dokumente in JSON.
struct DokumenteAPI {
    let modul: AkteModul

    var alle: [Route] { [liste, ablegen, lesen, version, abschliessen] }

    private var store: Store { modul.store }
    private static let inVorgang = "/api/amt/vorgaenge/{id}/dokumente", pfad = "/api/amt/dokumente/{id}"
    private static let grenze = 4 * 1_048_576

    private var liste: Route {
        .lesen(
            Self.inVorgang, "Dokumente eines Vorgangs auflisten",
            abfrage: [
                Abfrageparameter("nach", "Laufende Nummer des letzten Dokuments der vorigen Seite", schema: Schema.zahl)
            ], ausgabe: Schema.seite(DokumentJSON.schema), spur: .vorgang(store, .schnittstelle)
        ) { [store] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            let limit = 200
            let zeilen = try await store.read { db in
                _ = try db.vorgang(id, fuer: AkteRechte.lesen, anfrage.akteur)
                return try db.dokumente(
                    in: id, sichtbarFuer: anfrage.akteur, nach: anfrage.abfrage["nach"].flatMap { Int($0) } ?? 0, limit: limit)
            }
            return SeiteJSON(
                eintraege: zeilen.map(DokumentJSON.init), nach: zeilen.count == limit ? zeilen.last.map { String($0.lfd) } : nil)
        }
    }

    private var ablegen: Route {
        .akt(
            Self.inVorgang, AkteRechte.bearbeiten, "Dokument ablegen",
            beschreibung: "Dokument ablegen, höchstens 4 MB als Base64; größere Dateien über das Formular der Seite",
            grenze: Self.grenze, eingabe: DokumentEingabe.schema, ausgabe: DokumentJSON.schema
        ) { [modul] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            let eingabe: DokumentEingabe = try anfrage.json()
            // Judged before the bytes are stored, so that a stranger cannot fill the disk.
            _ = try await modul.store.read { db in try db.vorgang(id, fuer: AkteRechte.bearbeiten, anfrage.akteur) }
            let datei = try await eingabe.datei.datei(modul.inhalte)
            let anlage = DokumentAnlage(
                betreff: eingabe.betreff, typ: eingabe.typ, richtung: eingabe.richtung, datei: datei,
                final: eingabe.entwurf != true,
                datumDesSchreibens: eingabe.datumDesSchreibens)
            return DokumentJSON(try await DokumentAblegen(store: modul.store)(anlage, in: id, akteur: anfrage.akteur))
        }
    }

    private var lesen: Route {
        .lesen(Self.pfad, "Dokument lesen", ausgabe: DokumentJSON.schema, spur: .dokument(store, .schnittstelle)) {
            [store] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            return DokumentJSON(try await store.read { db in try db.dokument(id, fuer: AkteRechte.lesen, anfrage.akteur).0 })
        }
    }

    private var version: Route {
        .akt(
            "\(Self.pfad)/versionen", AkteRechte.bearbeiten, "Neue Version ablegen",
            beschreibung: "Neue Version eines Entwurfs ablegen", grenze: Self.grenze, eingabe: NeueVersionEingabe.schema,
            ausgabe: DokumentJSON.schema
        ) { [modul] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            let eingabe: NeueVersionEingabe = try anfrage.json()
            _ = try await modul.store.read { db in try db.dokumentZumAendern(id, anfrage.akteur).0 }
            let datei = try await eingabe.datei.datei(modul.inhalte)
            let neu = try await DokumentVersionAblegen(store: modul.store)(
                datei, zu: id, version: eingabe.version, akteur: anfrage.akteur)
            return DokumentJSON(neu)
        }
    }

    private var abschliessen: Route {
        .akt(
            "\(Self.pfad)/abschluss", AkteRechte.bearbeiten, "Dokument abschließen", eingabe: AbschlussEingabe.schema,
            ausgabe: DokumentJSON.schema
        ) { [store] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            let eingabe: AbschlussEingabe = try anfrage.json()
            return DokumentJSON(
                try await DokumentAbschliessen(store: store)(
                    id, grund: eingabe.grund, version: eingabe.version, akteur: anfrage.akteur))
        }
    }
}

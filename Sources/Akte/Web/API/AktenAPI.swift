// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Akten and the search in JSON.
struct AktenAPI {
    let modul: AkteModul

    var alle: [Route] { [liste, anlegen, lesen, vorgaenge, schliessen, oeffnen, suchen] }

    private var store: Store { modul.store }
    private static let pfad = "/api/amt/akten"

    private var liste: Route {
        .lesen(
            Self.pfad, "Akten auflisten",
            abfrage: [
                Abfrageparameter("plan", "Nur Akten dieser Einheit des Aktenplans und darunter, zum Beispiel 36.10"), Schema.nach,
            ], ausgabe: Schema.seite(AkteJSON.schema)
        ) { [store] anfrage in
            let plan = try anfrage.abfrage["plan"].map { try Planzeichen($0) }
            let seite = try await store.read { db in
                try Aktenliste(akteur: anfrage.akteur, plan: plan).seite(db, nach: Seitenmarke(anfrage.abfrage["nach"]))
            }
            return SeiteJSON(eintraege: seite.zeilen.map(AkteJSON.init), nach: seite.weiter?.text)
        }
    }

    private var anlegen: Route {
        .akt(Self.pfad, AkteRechte.anlegen, "Akte anlegen", eingabe: AkteEingabe.schema, ausgabe: AkteJSON.schema) {
            [store] anfrage in
            let eingabe: AkteEingabe = try anfrage.json()
            return AkteJSON(try await AkteAnlegen(store: store)(eingabe.anlage, akteur: anfrage.akteur))
        }
    }

    private var lesen: Route {
        .lesen("\(Self.pfad)/{id}", "Akte lesen", ausgabe: AkteJSON.schema, spur: .akte(store, .schnittstelle)) {
            [store] anfrage in
            let id = try anfrage.id("id", AkteTag.self)
            let akte = try await store.read { db in try db.akte(id, fuer: AkteRechte.lesen, anfrage.akteur) }
            return AkteJSON(akte)
        }
    }

    private var vorgaenge: Route {
        .lesen(
            "\(Self.pfad)/{id}/vorgaenge", "Vorgänge einer Akte auflisten", abfrage: [Schema.nach],
            ausgabe: Schema.seite(VorgangJSON.schema), spur: .akte(store, .schnittstelle)
        ) { [store] anfrage in
            let id = try anfrage.id("id", AkteTag.self)
            let seite = try await store.read { db in
                _ = try db.akte(id, fuer: AkteRechte.lesen, anfrage.akteur)
                return try Vorgangsliste(akteur: anfrage.akteur, akte: id).seite(db, nach: Seitenmarke(anfrage.abfrage["nach"]))
            }
            return SeiteJSON(eintraege: seite.zeilen.map(VorgangJSON.init), nach: seite.weiter?.text)
        }
    }

    private var schliessen: Route {
        .akt(
            "\(Self.pfad)/{id}/schliessung", AkteRechte.schliessen, "Akte schließen", beschreibung: "Akte schließen (z. d. A.)",
            eingabe: Schema.nurVersion, ausgabe: AkteJSON.schema
        ) { [store] anfrage in
            let eingabe: VersionEingabe = try anfrage.json()
            return AkteJSON(
                try await AkteSchliessen(store: store)(
                    try anfrage.id("id", AkteTag.self), version: eingabe.version, akteur: anfrage.akteur))
        }
    }

    private var oeffnen: Route {
        .akt(
            "\(Self.pfad)/{id}/wiederoeffnung", AkteRechte.wiederoeffnen, "Akte wieder öffnen", eingabe: Schema.grundUndVersion,
            ausgabe: AkteJSON.schema
        ) { [store] anfrage in
            let eingabe: GrundEingabe = try anfrage.json()
            return AkteJSON(
                try await AkteWiederoeffnen(store: store)(
                    try anfrage.id("id", AkteTag.self), grund: eingabe.grund, version: eingabe.version, akteur: anfrage.akteur))
        }
    }

    private var suchen: Route {
        .lesen(
            "/api/amt/suche", "Akten, Vorgänge und Dokumente suchen",
            abfrage: [
                Abfrageparameter("q", "Wörter, \"Wortfolgen\" oder ein Zeichen; das letzte Wort zählt als Anfang", pflicht: true),
                Abfrageparameter("art", "Nur diese Art", schema: Schema.wahl(Suchart.allCases.map(\.rawValue))),
                Abfrageparameter("einheit", "Nur aus dieser Organisationseinheit"),
                Abfrageparameter("jahr", "Nur aus diesem Jahr"),
                Abfrageparameter("zustand", "Nur mit diesem Stand, zum Beispiel offen"),
                Abfrageparameter("folge", "neueste zuerst oder passend zuerst", schema: Schema.wahl(["neueste", "passend"])),
                Abfrageparameter("anzahl", "So viele Treffer, höchstens 50"),
                Abfrageparameter("nach", "Der Wert „nach“ der Seite davor; bis zu 1.000 Treffer lassen sich durchblättern"),
            ], beschreibung: "Suchen", ausgabe: FundJSON.liste
        ) { [store] anfrage in
            let seite = Suchseitenstelle(
                anfrage, limit: anfrage.abfrage["anzahl"].flatMap { Int($0) } ?? Suchseitenstelle.ueblich)
            let ergebnis = try await AkteSuchen(store: store)(
                anfrage.abfrage.roh("q") ?? "", merkmale: Suchwahl(anfrage).merkmale, reihenfolge: Suchwahl(anfrage).reihenfolge,
                ab: seite.ab, limit: seite.limit, akteur: anfrage.akteur)
            return SeiteJSON(
                eintraege: ergebnis.treffer.compactMap {
                    FundJSON($0, ohneAusschnitt: ergebnis.ohneAusschnitt.contains($0.objekt))
                },
                nach: seite.naechste(ergebnis))
        }
    }
}

/// One object found.
struct FundJSON: Encodable {
    let id: String
    let art: String
    let titel: String
    let zeichen: String?
    let zeit: String
    let ausschnitt: String

    init?(_ treffer: Treffer, ohneAusschnitt: Bool) {
        guard Suchart(rawValue: treffer.art) != nil else { return nil }
        id = treffer.objekt
        art = treffer.art
        titel = treffer.titel
        zeichen = treffer.kennzeichen
        zeit = treffer.zeit.iso8601
        ausschnitt = ohneAusschnitt ? "" : treffer.ausschnitt.teile.map(\.text).joined()
    }

    static let liste = Schema.seite(
        Schema.objekt([
            "id": Schema.id, "art": Schema.text, "titel": Schema.text, "zeichen?": Schema.text, "zeit": Schema.zeit,
            "ausschnitt": Schema.text,
        ]))
}

// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The Geschäftsgang in JSON.
struct GangAPI {
    let modul: AkteModul

    var alle: [Route] { [liste, lesen, starten, einfuegen, abbrechen, erledigen, ueberspringen, zuruecknehmen] }

    private static let pfad = "/api/amt/geschaeftsgaenge/{id}"
    private static let schritt = "/api/amt/gangschritte/{id}"
    private static let imVorgang = "/api/amt/vorgaenge/{id}/geschaeftsgaenge"

    private struct Beginn: Decodable {
        let laufweg: LaufwegID?
        let schritte: [SchrittEingabe]?
        let dokument: DokumentID?
        let titel: String?
    }

    private struct Einfuegung: Decodable {
        let schritt: SchrittEingabe
        let nach: Int
        let version: Int
    }

    private struct Antwort: Decodable {
        let ergebnis: Schrittergebnis
        let vermerk: String?
        let fassung: Int?
    }

    private struct Grund: Decodable { let grund: String }

    private var liste: Route {
        .lesen(
            Self.imVorgang, "Geschäftsgänge eines Vorgangs lesen", ausgabe: Schema.seite(GangJSON.schema),
            spur: .gaenge(modul.store, .schnittstelle)
        ) { [modul] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            let gaenge = try await modul.store.read { db in
                try db.geschaeftsgaenge(
                    in: try db.vorgang(id, fuer: AkteRechte.lesen, anfrage.akteur).id, sichtbarFuer: anfrage.akteur)
            }
            return SeiteJSON(eintraege: gaenge.map(GangJSON.init), nach: nil)
        }
    }

    private var lesen: Route {
        .lesen(Self.pfad, "Geschäftsgang lesen", ausgabe: GangJSON.schema, spur: .gang(modul.store, .schnittstelle)) {
            [modul] anfrage in
            let id = try anfrage.id("id", GeschaeftsgangTag.self)
            return GangJSON(try await modul.store.read { db in try db.geschaeftsgang(id, sichtbarFuer: anfrage.akteur).0 })
        }
    }

    private var starten: Route {
        .akt(
            Self.imVorgang, AkteRechte.bearbeiten, "Geschäftsgang beginnen",
            beschreibung: "Geschäftsgang beginnen, nach einem Laufweg oder mit eigenen Schritten",
            eingabe: Schema.objekt([
                "laufweg?": Schema.id, "schritte?": Schema.liste(SchrittEingabe.schema), "dokument?": Schema.id,
                "titel?": Schema.text,
            ]), ausgabe: GangJSON.schema
        ) { [modul] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            let beginn: Beginn = try anfrage.json()
            let weg: GeschaeftsgangStarten.Weg =
                if let laufweg = beginn.laufweg { .laufweg(laufweg) } else {
                    .frei(try (beginn.schritte ?? []).map { try $0.wunsch() })
                }
            return GangJSON(
                try await GeschaeftsgangStarten(store: modul.store, satz: modul.verfuegungen)(
                    weg, in: id, dokument: beginn.dokument, titel: beginn.titel, akteur: anfrage.akteur))
        }
    }

    private var einfuegen: Route {
        .akt(
            "\(Self.pfad)/schritte", AkteRechte.bearbeiten, "Schritt einfügen",
            eingabe: Schema.objekt(["schritt": SchrittEingabe.schema, "nach": Schema.zahl, "version": Schema.zahl]),
            ausgabe: GangJSON.schema
        ) { [modul] anfrage in
            let id = try anfrage.id("id", GeschaeftsgangTag.self)
            let eingabe: Einfuegung = try anfrage.json()
            return GangJSON(
                try await SchrittEinfuegen(store: modul.store, satz: modul.verfuegungen)(
                    try eingabe.schritt.wunsch(), in: id, nach: eingabe.nach, version: eingabe.version, akteur: anfrage.akteur))
        }
    }

    private var abbrechen: Route {
        .akt(
            "\(Self.pfad)/abbruch", AkteRechte.bearbeiten, "Geschäftsgang abbrechen", eingabe: Schema.grundUndVersion,
            ausgabe: GangJSON.schema
        ) { [modul] anfrage in
            let id = try anfrage.id("id", GeschaeftsgangTag.self)
            let eingabe: GrundEingabe = try anfrage.json()
            return GangJSON(
                try await GeschaeftsgangAbbrechen(store: modul.store)(
                    id, grund: eingabe.grund, version: eingabe.version, akteur: anfrage.akteur))
        }
    }

    private var erledigen: Route {
        .akt(
            "\(Self.schritt)/erledigung", AkteRechte.lesen, "Verfügung erledigen",
            beschreibung: "Verfügung erledigen: zeichnen, ablehnen, zur Kenntnis nehmen; nur durch Adressat oder Vertretung",
            eingabe: Schema.objekt([
                "ergebnis": Schema.wahl(Schrittergebnis.allCases.map(\.rawValue)), "vermerk?": Schema.text,
                "fassung?": Schema.zahl,
            ]), ausgabe: GangJSON.schema
        ) { [modul] anfrage in
            let id = try anfrage.id("id", BeteiligungsschrittTag.self)
            let antwort: Antwort = try anfrage.json()
            return GangJSON(
                try await SchrittErledigen(store: modul.store, satz: modul.verfuegungen)(
                    id, antwort.ergebnis, vermerk: antwort.vermerk, gesehen: antwort.fassung, akteur: anfrage.akteur))
        }
    }

    private var ueberspringen: Route {
        .akt(
            "\(Self.schritt)/ueberspringung", AkteRechte.bearbeiten, "Schritt überspringen",
            eingabe: Schema.objekt(["grund": Schema.text]),
            ausgabe: GangJSON.schema
        ) { [modul] anfrage in
            let id = try anfrage.id("id", BeteiligungsschrittTag.self)
            let eingabe: Grund = try anfrage.json()
            return GangJSON(try await SchrittUeberspringen(store: modul.store)(id, grund: eingabe.grund, akteur: anfrage.akteur))
        }
    }

    private var zuruecknehmen: Route {
        .akt(
            "\(Self.schritt)/ruecknahme", AkteRechte.lesen, "Eigene letzte Antwort zurücknehmen", eingabe: nil,
            ausgabe: GangJSON.schema
        ) {
            [modul] anfrage in
            let id = try anfrage.id("id", BeteiligungsschrittTag.self)
            return GangJSON(try await SchrittZuruecknehmen(store: modul.store)(id, akteur: anfrage.akteur))
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The register of duties and the history of its proofs, as pages and for programs.
struct PflichtenRouten {
    let dienst: Pflichtendienst

    private static let zeitwahl = [
        Abfrageparameter(
            "stichtag", "Tag, für den gezeigt wird; ohne Angabe heute", schema: #"{"type":"string","format":"date"}"#),
        Abfrageparameter("bekannt", "Tag oder Zeitpunkt, bis zu dem bekannt ist, was gezeigt wird; ohne Angabe alles"),
    ]

    var alle: [Route] {
        let lesen = Zugang.recht(SteuerungRechte.lesen), pruefen = Zugang.recht(SteuerungRechte.nachweise)
        return [
            .get(SteuerungURL.nachweise, lesen, "Nachweise aus dem laufenden System ansehen") { [dienst] anfrage in
                .lesung { db in Lesung(try NachweiseSeite(anfrage, db, proben: dienst.proben)) }
            },
            .post(SteuerungURL.nachweisePruefen, pruefen, "Nachweise aus dem laufenden System jetzt prüfen") {
                [dienst] anfrage in
                let zahl = try await NachweisePruefen(dienst: dienst)(akteur: anfrage.akteur)
                return .weiter(
                    nach: SteuerungURL.nachweise,
                    zahl == 0
                        ? Meldung(.info, "Kein Teil des Systems bietet einen Nachweis an.")
                        : Meldung(.erfolg, "\(zahl) Nachweise sind geprüft."))
            },
            Route(
                .get, SteuerungURL.apiPflichten, lesen, "Gesetzliche Pflichten auflisten (JSON)",
                api: APIBeschreibung(
                    "Gesetzliche Pflichten zu einem Stichtag auflisten", abfrage: Self.zeitwahl, ausgabe: PflichtJSON.liste)
            ) { [dienst] anfrage in
                let sicht = try anfrage.betrachtung()
                let bild = try await dienst.store.read { try $0.stichtagsbild([.pflicht], sicht, akteur: anfrage.akteur) }
                return try .json(
                    PflichtenJSON(
                        stichtag: bild.stichtag.iso, kenntnis: bild.kenntnis.iso8601,
                        pflichten: bild.pflichten.map(PflichtJSON.init)))
            },
            Route(
                .get, SteuerungURL.apiNachweise, lesen, "Nachweise aus dem laufenden System auflisten (JSON)",
                api: APIBeschreibung("Die letzten 1.000 Nachweise auflisten", ausgabe: NachweisJSON.liste)
            ) { [dienst] anfrage in
                try SteuerungRechte.pruefe(anfrage.akteur, SteuerungRechte.lesen)
                let zeilen = try await dienst.store.read { try $0.nachweise(limit: 1_000) }
                return try .json(["nachweise": zeilen.map(NachweisJSON.init)])
            },
        ]
    }
}

struct PflichtenJSON: Encodable {
    let stichtag: String
    let kenntnis: String
    let pflichten: [PflichtJSON]
}

struct PflichtJSON: Encodable {
    struct Urteil: Encodable {
        let wert: String
        let grund: String
        let seit: String?
    }

    let id: String
    let gesetz: String
    let stelle: String
    let titel: String
    let inhalt: String?
    let adressat: String?
    let seit: String?
    let anwendbarkeit: Urteil?
    let stand: Urteil?
    let nachweis: Urteil?
    let probe: String?

    init(_ p: Pflicht) {
        id = p.id.text
        gesetz = p.gesetz
        stelle = p.stelle
        titel = p.titel
        inhalt = p.inhalt
        adressat = p.adressat
        seit = p.seit?.text
        anwendbarkeit = p.anwendbarkeit.map { Urteil(wert: $0.wahl.rawValue, grund: $0.grund, seit: nil) }
        stand = p.stand.map { Urteil(wert: $0.wahl.rawValue, grund: $0.grund, seit: p.standSeit?.iso) }
        nachweis = p.nachweis.map { Urteil(wert: $0.wahl.rawValue, grund: $0.grund, seit: p.nachweisSeit?.iso) }
        probe = p.probe
    }

    private static let urteil =
        #"{"type":"object","properties":{"wert":{"type":"string"},"grund":{"type":"string"},"seit":{"type":"string","format":"date"}},"required":["wert","grund"]}"#

    static let liste =
        #"{"type":"object","properties":{"stichtag":{"type":"string","format":"date"},"kenntnis":{"type":"string","format":"date-time"},"pflichten":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","format":"uuid"},"gesetz":{"type":"string"},"stelle":{"type":"string"},"titel":{"type":"string"},"inhalt":{"type":"string"},"adressat":{"type":"string"},"seit":{"type":"string"},"probe":{"type":"string"},"anwendbarkeit":\#(urteil),"stand":\#(urteil),"nachweis":\#(urteil)},"required":["id","gesetz","stelle","titel"]}}},"required":["stichtag","kenntnis","pflichten"]}"#
}

struct NachweisJSON: Encodable {
    let probe: String
    let bezeichnung: String
    let zeit: String
    let ampel: String
    let befund: String

    init(_ z: Nachweiszeile) {
        probe = z.probe
        bezeichnung = z.bezeichnung
        zeit = z.zeit.iso8601
        ampel = z.ampel.rawValue
        befund = z.befund
    }

    static let liste =
        #"{"type":"object","properties":{"nachweise":{"type":"array","items":{"type":"object","properties":{"probe":{"type":"string"},"bezeichnung":{"type":"string"},"zeit":{"type":"string","format":"date-time"},"ampel":{"type":"string","enum":["gruen","gelb","rot"]},"befund":{"type":"string"}},"required":["probe","bezeichnung","zeit","ampel","befund"]}}},"required":["nachweise"]}"#
}

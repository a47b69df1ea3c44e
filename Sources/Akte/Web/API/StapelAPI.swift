// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Changing a field of many objects at once, with a preview and back again, in JSON.
struct StapelAPI {
    let modul: AkteModul

    var alle: [Route] { [ausfuehren, aufheben] }

    private var store: Store { modul.store }

    private var ausfuehren: Route {
        .akt(
            "/api/amt/stapel", AkteRechte.bearbeiten, "Sammeländerung ausführen",
            beschreibung: "Ein Feld oder Schlagworte vieler Objekte ändern; mit probe wird nur gesagt, was geschähe",
            eingabe: StapelEingabe.schema, ausgabe: StapelJSON.schema
        ) { [store] anfrage in
            let eingabe: StapelEingabe = try anfrage.json()
            let akt = try eingabe.akt(), wahl = try eingabe.wahl(), stapel = StapelAusfuehren(store: store)
            let zeilen = try await stapel.vorschau(akt, wahl, akteur: anfrage.akteur)
            if eingabe.probe == true { return StapelJSON(nil, zeilen) }
            return StapelJSON(try await stapel(akt, wahl, akteur: anfrage.akteur).stapel, zeilen)
        }
    }

    private var aufheben: Route {
        .akt(
            "/api/amt/stapel/{id}/aufhebung", AkteRechte.bearbeiten, "Sammeländerung rückgängig machen", eingabe: nil,
            ausgabe: Schema.objekt(["zurueck": Schema.zahl, "ausgelassen": Schema.liste(Schema.text)])
        ) { [store] anfrage in
            let ergebnis = try await StapelAufheben(store: store)(try anfrage.id("id", StapelTag.self), akteur: anfrage.akteur)
            return AufhebungJSON(zurueck: ergebnis.zurueck, ausgelassen: ergebnis.ausgelassen.map(\.zeichen))
        }
    }
}

/// What was taken back, and the signs of what stays.
struct AufhebungJSON: Encodable {
    let zurueck: Int
    let ausgelassen: [String]
}

/// What a batch shall do.
struct StapelEingabe: Decodable {
    let objekte: [String]
    let feld: String?
    let wert: String?
    let schlagworteDazu: [String]?
    let schlagworteWeg: [String]?
    let probe: Bool?

    func akt() throws -> Stapelakt {
        if let feld {
            guard let feld = Stapelfeld(feld) else { throw Eingabefehler("feld", "Dieses Feld gibt es nicht.") }
            return .feld(feld, wert ?? "", .maschine)
        }
        return .schlagworte(
            dazu: try Schlagwort.lesen((schlagworteDazu ?? []).joined(separator: ",")),
            weg: try Schlagwort.lesen((schlagworteWeg ?? []).joined(separator: ",")))
    }

    func wahl() throws -> [Stapelwahl] {
        try objekte.map { text in
            guard let wahl = Stapelwahl(text) else {
                throw Eingabefehler("objekte", "Erwartet wird art:kennung, zum Beispiel vorgang:0190…")
            }
            return wahl
        }
    }

    static let schema = Schema.objekt([
        "objekte": Schema.liste(Schema.text), "feld?": Schema.text, "wert?": Schema.text,
        "schlagworteDazu?": Schema.liste(Schema.text), "schlagworteWeg?": Schema.liste(Schema.text), "probe?": Schema.wahr,
    ])
}

/// What a batch does or did.
struct StapelJSON: Encodable {
    struct Zeile: Encodable {
        let objekt: String
        let zeichen: String
        let aenderungen: Int
        let hindernis: String?
    }

    let stapel: String?
    let zeilen: [Zeile]

    init(_ id: StapelID?, _ zeilen: [Stapelzeile]) {
        stapel = id?.text
        self.zeilen = zeilen.map {
            Zeile(
                objekt: Stapelwahl($0.kopf.objekt).text, zeichen: $0.kopf.zeichen, aenderungen: $0.aenderungen.count,
                hindernis: $0.hindernis)
        }
    }

    static let schema = Schema.objekt([
        "stapel?": Schema.id,
        "zeilen": Schema.liste(
            Schema.objekt([
                "objekt": Schema.text, "zeichen": Schema.text, "aenderungen": Schema.zahl, "hindernis?": Schema.text,
            ])),
    ])
}

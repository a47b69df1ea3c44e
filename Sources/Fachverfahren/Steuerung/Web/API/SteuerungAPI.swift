// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The programme for programs: read the Vorhaben of any day as known at any moment, and do acts as a file holds them.
struct SteuerungAPI {
    let store: Store

    private static let zeitwahl = [
        Abfrageparameter(
            "stichtag", "Tag, für den gezeigt wird; ohne Angabe heute", schema: #"{"type":"string","format":"date"}"#),
        Abfrageparameter("bekannt", "Tag oder Zeitpunkt, bis zu dem bekannt ist, was gezeigt wird; ohne Angabe alles"),
    ]

    var alle: [Route] {
        let store = store
        return [
            Route(
                .get, SteuerungURL.apiVorhaben, .recht(SteuerungRechte.lesen),
                "Digitalisierungsprogramm: Vorhaben auflisten (JSON)",
                api: APIBeschreibung("Vorhaben zu einem Stichtag auflisten", abfrage: Self.zeitwahl, ausgabe: VorhabenJSON.liste)
            ) { anfrage in
                let sicht = try anfrage.betrachtung()
                let bild = try await store.read { db in
                    try db.stichtagsbild([.vorhaben, .meilenstein], sicht, akteur: anfrage.akteur)
                }
                return try .json(
                    VorhabenlisteJSON(
                        stichtag: bild.stichtag.iso, kenntnis: bild.kenntnis.iso8601,
                        vorhaben: bild.vorhaben.map(VorhabenJSON.init)))
            },
            Route(
                .post, SteuerungURL.apiHandlungen, .recht(SteuerungRechte.anlegen),
                "Digitalisierungsprogramm: Handlungen ausführen (JSON)", grenze: 4_194_304,
                api: APIBeschreibung(
                    "Handlungen ausführen, eine nach der anderen",
                    abfrage: [
                        Abfrageparameter("ab", "Mit dieser Handlung beginnen, gezählt ab 1", schema: #"{"type":"integer"}"#)
                    ],
                    eingabe: Self.handlungen,
                    ausgabe: #"{"type":"object","properties":{"handlungen":{"type":"integer"}},"required":["handlungen"]}"#)
            ) { anfrage in
                let datei: Handlungsdatei = try anfrage.json()
                let ab = max(1, anfrage.abfrage["ab"].flatMap { Int($0) } ?? 1)
                var stelle = 0
                do {
                    try await HandlungenUebernehmen(store: store)(datei, ab: ab, akteur: anfrage.akteur) { stelle = $0 }
                } catch let fehler as SteuerungError where fehler != .keinRecht {
                    throw SteuerungError.handlungAbgelehnt(nr: stelle, grund: fehler.meldung)
                }
                return try .json(["handlungen": max(0, datei.handlungen.count - ab + 1)])
            },
        ]
    }

    private static let handlungen =
        #"{"type":"object","properties":{"quellen":{"type":"object","additionalProperties":{"type":"object","properties":{"name":{"type":"string"},"url":{"type":"string"}},"required":["name"]}},"handlungen":{"type":"array","items":{"type":"object","properties":{"anlegen":{"type":"string"},"objekt":{"type":"string"},"bekannt":{"type":"string","format":"date"},"gilt":{"type":"string","format":"date"},"vor":{"type":"string","format":"date"},"quelle":{"type":"string"},"felder":{"type":"object"}},"required":["objekt","bekannt","gilt","quelle","felder"]}}},"required":["quellen","handlungen"]}"#
}

struct VorhabenlisteJSON: Encodable {
    let stichtag: String
    /// The moment the list was drawn for; asked for it again, it is the same.
    let kenntnis: String
    let vorhaben: [VorhabenJSON]
}

struct VorhabenJSON: Encodable {
    struct AmpelJSON: Encodable {
        let dimension: String
        let farbe: String
        let grund: String
        let seit: String
    }
    struct MeilensteinJSON: Encodable {
        let id: String
        let titel: String
        let art: String
        let geplant: String?
        let erreicht: String?
    }

    let id: String
    let titel: String
    let horizont: String?
    let stand: String?
    let handlungsfeld: String?
    let federfuehrung: String?
    let budgetPlanCent: Int64?
    let budgetIstCent: Int64?
    let ampeln: [AmpelJSON]
    let meilensteine: [MeilensteinJSON]

    init(_ v: Vorhaben) {
        id = v.id.text
        titel = v.titel
        horizont = v.horizont?.rawValue
        stand = v.stand?.rawValue
        handlungsfeld = v.handlungsfeld?.text
        federfuehrung = v.federfuehrung?.text
        budgetPlanCent = v.budgetPlan?.cent
        budgetIstCent = v.budgetIst?.cent
        ampeln = v.ampeln.map {
            AmpelJSON(dimension: $0.dimension.rawValue, farbe: $0.farbe.rawValue, grund: $0.grund, seit: $0.seit.iso)
        }
        meilensteine = v.meilensteine.map {
            MeilensteinJSON(
                id: $0.id.text, titel: $0.titel, art: $0.art.rawValue, geplant: $0.plan?.text, erreicht: $0.ist?.text)
        }
    }

    static let liste =
        #"{"type":"object","properties":{"stichtag":{"type":"string","format":"date"},"kenntnis":{"type":"string","format":"date-time"},"vorhaben":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","format":"uuid"},"titel":{"type":"string"},"horizont":{"type":"string"},"stand":{"type":"string"},"handlungsfeld":{"type":"string","format":"uuid"},"federfuehrung":{"type":"string","format":"uuid"},"budgetPlanCent":{"type":"integer"},"budgetIstCent":{"type":"integer"},"ampeln":{"type":"array","items":{"type":"object"}},"meilensteine":{"type":"array","items":{"type":"object"}}},"required":["id","titel","ampeln","meilensteine"]}}},"required":["stichtag","kenntnis","vorhaben"]}"#
}

// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Kinds of file in JSON, for those who keep the plan.
struct AktenartenAPI {
    let modul: AkteModul

    var alle: [Route] { [arten, anlegen, aendern] }

    private var store: Store { modul.store }
    private static let pfad = "/api/amt/aktenarten"

    private var arten: Route {
        .lesen(Self.pfad, "Aktenarten auflisten", ausgabe: Schema.seite(AktenartJSON.schema)) { [store] _ in
            SeiteJSON(
                eintraege: try await store.read { db in
                    try db.aktenarten().map { AktenartJSON($0, version: try db.aktenartVersion($0.kuerzel) ?? 1) }
                }, nach: nil)
        }
    }

    private var anlegen: Route {
        .akt(
            Self.pfad, AkteRechte.planVerwalten, "Aktenart anlegen", eingabe: AktenartEingabe.schema, ausgabe: AktenartJSON.schema
        ) { [store] anfrage in
            let eingabe: AktenartEingabe = try anfrage.json()
            let art = try eingabe.aktenart(eingabe.kuerzel ?? "")
            guard try await store.read({ db in try db.aktenart(art.kuerzel) }) == nil else {
                throw Eingabefehler("kuerzel", "Das Kürzel \(art.kuerzel) ist schon vergeben.")
            }
            try await AktenartSetzen(store: store)(art, akteur: anfrage.akteur)
            return AktenartJSON(art, version: 1)
        }
    }

    private var aendern: Route {
        .akt(
            "\(Self.pfad)/{kuerzel}", AkteRechte.planVerwalten, "Aktenart ändern", methode: .patch,
            beschreibung: "Aktenart ändern; alle Angaben außer dem Kürzel werden ersetzt", eingabe: AktenartEingabe.schema,
            ausgabe: AktenartJSON.schema
        ) { [store] anfrage in
            let kuerzel = try anfrage.pfadwert("kuerzel").uppercased()
            let eingabe: AktenartEingabe = try anfrage.json()
            guard let version = eingabe.version else {
                throw Eingabefehler("version", "Die Angabe der Version fehlt.")
            }
            guard try await store.read({ db in try db.aktenart(kuerzel) }) != nil else { throw AkteError.nichtGefunden }
            try await AktenartSetzen(store: store)(try eingabe.aktenart(kuerzel), version: version, akteur: anfrage.akteur)
            return try await store.read { db in
                guard let neu = try db.aktenart(kuerzel) else { throw AkteError.nichtGefunden }
                return AktenartJSON(neu, version: try db.aktenartVersion(kuerzel) ?? version)
            }
        }
    }
}

/// What makes or changes a kind of file.
struct AktenartEingabe: Decodable {
    let kuerzel: String?
    let bezeichnung: String
    let gattung: Aktengattung
    let aktenplan: String?
    let vorlage: String?
    let vorgangsvorlage: String?
    let zaehlung: Zaehlung?
    let felder: [Metadatenfeld]?
    let stillgelegt: Bool?
    let version: Int?

    func aktenart(_ kuerzel: String) throws -> Aktenart {
        try Aktenart(
            kuerzel: kuerzel, bezeichnung: bezeichnung, gattung: gattung, plan: aktenplan, vorlage: vorlage,
            vorgangsvorlage: vorgangsvorlage, zaehlung: zaehlung ?? .jaehrlich, schema: try Metadatenschema(felder ?? []),
            stillgelegt: stillgelegt == true)
    }

    static let schema = Schema.objekt([
        "kuerzel?": Schema.text, "bezeichnung": Schema.text, "gattung": AktenartJSON.gattungen, "aktenplan?": Schema.text,
        "vorlage?": Schema.text, "vorgangsvorlage?": Schema.text, "zaehlung?": AktenartJSON.zaehlungen,
        "felder?": AktenartJSON.felder, "stillgelegt?": Schema.wahr, "version?": Schema.zahl,
    ])
}

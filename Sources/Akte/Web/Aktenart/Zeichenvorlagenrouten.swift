// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The templates of the whole town, for those who keep the plan.
struct Zeichenvorlagenrouten {
    let modul: AkteModul

    var alle: [Route] {
        let store = modul.store, recht = Zugang.recht(AkteRechte.planVerwalten)
        return [
            .get(AkteURL.zeichenvorlagen, recht, "Zeichenvorlagen ansehen") { anfrage in
                .seite(try await store.read { db in try ZeichenvorlagenSeite(anfrage, db) })
            },
            .post("\(AkteURL.zeichenvorlagen)/{art}", recht, "Zeichenvorlage prüfen und ändern") { anfrage in
                guard let art = Zeichenart(rawValue: try anfrage.pfadwert("art")) else { throw AkteError.nichtGefunden }
                return try await Formularakt.ausfuehren(anfrage) { eingabe in
                    .seite(
                        try await store.read { db in try ZeichenvorlagenSeite(anfrage, db, (art, eingabe)) },
                        status: eingabe.status)
                } _: {
                    let feld = ZeichenvorlagenSeite.feld(art), text = anfrage.formular[feld] ?? ""
                    do throws(AkteError) { _ = try art.vorlage(text) } catch { throw Eingabefehler(feld, error.meldung) }
                    if anfrage.formular["probe"] != nil {
                        let eingabe = Eingabe(werte: anfrage.formular.werte, fehler: nil)
                        return .seite(try await store.read { db in try ZeichenvorlagenSeite(anfrage, db, (art, eingabe)) })
                    }
                    try await ZeichenvorlageAendern(store: store)(
                        art, text, version: try anfrage.version(), akteur: anfrage.akteur)
                    return .weiter(
                        nach: AkteURL.zeichenvorlagen,
                        Meldung(.erfolg, "Die Vorlage gilt ab sofort. Zeichen, die es schon gibt, bleiben."))
                }
            },
        ]
    }
}

/// The templates as JSON.
struct ZeichenvorlagenAPI {
    let modul: AkteModul
    private static let pfad = "/api/amt/zeichenvorlagen"

    var alle: [Route] { [lesen, aendern] }

    private var lesen: Route {
        let store = modul.store
        return .lesen(Self.pfad, "Zeichenvorlagen lesen", ausgabe: Schema.seite(ZeichenvorlageJSON.schema)) { anfrage in
            SeiteJSON(
                eintraege: try await store.read { db in
                    try Zeichenart.allCases.map { try ZeichenvorlageJSON($0, anfrage, db) }
                }, nach: nil)
        }
    }

    private var aendern: Route {
        let store = modul.store
        return .akt(
            "\(Self.pfad)/{art}", AkteRechte.planVerwalten, "Zeichenvorlage ändern", methode: .patch,
            eingabe: Schema.objekt(["vorlage": Schema.text, "version": Schema.zahl]), ausgabe: ZeichenvorlageJSON.schema
        ) { anfrage in
            guard let art = Zeichenart(rawValue: try anfrage.pfadwert("art")) else { throw AkteError.nichtGefunden }
            let eingabe: ZeichenvorlageEingabe = try anfrage.json()
            try await ZeichenvorlageAendern(store: store)(
                art, eingabe.vorlage, version: eingabe.version, akteur: anfrage.akteur)
            return try await store.read { db in try ZeichenvorlageJSON(art, anfrage, db) }
        }
    }
}

/// What sets a template.
struct ZeichenvorlageEingabe: Decodable {
    let vorlage: String
    let version: Int
}

/// A template as the interface shows it.
struct ZeichenvorlageJSON: Encodable {
    let art: String
    let vorlage: String
    let beispiel: String
    let version: Int

    init(_ art: Zeichenart, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        self.art = art.rawValue
        vorlage = try db.zeichenvorlage(art)
        beispiel = try Zeichenbeispiel(anfrage, db).zeichen(art, art.vorlage(vorlage))
        version = try db.zeichenvorlageVersion(art)
    }

    static let schema = Schema.objekt([
        "art": Schema.wahl(Zeichenart.allCases.map(\.rawValue)), "vorlage": Schema.text, "beispiel": Schema.text,
        "version": Schema.zahl,
    ])
}

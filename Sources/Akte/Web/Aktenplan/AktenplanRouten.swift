// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store
internal import Web

/// The Aktenplan for those who keep it.
struct AktenplanRouten {
    let modul: AkteModul
    private static let grenze = 6 * 1_048_576

    var alle: [Route] {
        let store = modul.store
        let ausgeben = AktenplanAusgeben(store: store, absender: modul.laufzettel?.stadt ?? "Rathaus")
        return [
            .get(AkteURL.aktenplan, .recht(AkteRechte.planVerwalten), "Aktenplan ansehen") { anfrage in
                .seite(try await store.read { db in try AktenplanSeite(anfrage, db) })
            },
            .get(AkteURL.aktenplanCSV, .recht(AkteRechte.planVerwalten), "Aktenplan als CSV-Datei") { anfrage in
                Self.datei(try await ausgeben.csv(akteur: anfrage.akteur), "text/csv; charset=utf-8", "csv", anfrage)
            },
            .get(AkteURL.aktenplanXML, .recht(AkteRechte.planVerwalten), "Aktenplan als Nachricht xdomea 0301") { anfrage in
                Self.datei(try await ausgeben.xml(akteur: anfrage.akteur), "application/xml", "xml", anfrage)
            },
            .post(
                AkteURL.aktenplanEinspielen, .recht(AkteRechte.planVerwalten), "Aktenplan prüfen und einspielen",
                grenze: Self.grenze
            ) { [modul] anfrage in
                try await Formularakt.ausfuehren(anfrage) { eingabe in
                    .seite(try await store.read { db in try AktenplanSeite(anfrage, db, eingabe) }, status: eingabe.status)
                } _: {
                    guard let datei = anfrage.formular.dateien.first else {
                        throw Eingabefehler("datei", "Bitte wählen Sie eine Datei.")
                    }
                    let probe = anfrage.formular["probe"] != nil
                    let bericht = try await AktenplanEinspielen(store: store)(
                        try await modul.inhalte.read(datei.inhalt), probe: probe, ab: try anfrage.tag("ab"),
                        akteur: anfrage.akteur)
                    return .seite(try await store.read { db in try AktenplanSeite(anfrage, db, .keine, (bericht, probe)) })
                }
            },
            .post(AkteURL.planStilllegen, .recht(AkteRechte.planVerwalten), "Einheit des Aktenplans stilllegen") { anfrage in
                let zeichen = try Planzeichen(anfrage.formular["zeichen"] ?? "")
                return try await Formularakt.knopf(AkteURL.aktenplan) {
                    try await PlaneinheitAendern(store: store)(zeichen, akteur: anfrage.akteur) {
                        PlaneinheitAendern.Angaben(inhaltsangabe: $0.inhaltsangabe, eigene: $0.eigene, stillgelegt: true)
                    }
                    return .weiter(
                        nach: AkteURL.aktenplan,
                        Meldung(
                            .erfolg, "\(zeichen) ist stillgelegt: Neue Akten gibt es dort nicht mehr, bestehende bleiben."))
                }
            },
            .get(
                "\(AkteURL.aktenplan)/{plan}/aendern", .recht(AkteRechte.planVerwalten),
                "Einheit des Aktenplans ändern (Formular)"
            ) { anfrage in
                let zeichen = try Self.planzeichen(anfrage)
                return .seite(try await store.read { db in try PlaneinheitFormular.seite(anfrage, db, zeichen) })
            },
            .post(
                "\(AkteURL.aktenplan)/{plan}/aendern", .recht(AkteRechte.planVerwalten), "Einheit des Aktenplans ändern"
            ) { anfrage in
                let zeichen = try Self.planzeichen(anfrage)
                return try await Formularakt.ausfuehren(anfrage) { eingabe in
                    .seite(
                        try await store.read { db in try PlaneinheitFormular.seite(anfrage, db, zeichen, eingabe) },
                        status: eingabe.status)
                } _: {
                    let angaben = try PlaneinheitFormular.angaben(anfrage)
                    try await PlaneinheitAendern(store: store)(
                        zeichen, ab: try anfrage.tag("ab"),
                        stand: anfrage.formular["fassung"].map { PlaneinheitID(gespeichert: $0) }, akteur: anfrage.akteur
                    ) { _ in angaben }
                    return .weiter(nach: AkteURL.aktenplan, Meldung(.erfolg, "Die Einheit \(zeichen) ist geändert."))
                }
            },
        ]
    }

    private static func planzeichen(_ anfrage: WebRequest) throws -> Planzeichen {
        do { return try Planzeichen(try anfrage.pfadwert("plan")) } catch { throw WebFehler.nichtGefunden }
    }

    private static func datei(_ bytes: Data, _ typ: String, _ endung: String, _ anfrage: WebRequest) -> WebResponse {
        .daten(bytes, typ: typ)
            .mitKopf("content-disposition", "attachment; filename=\"aktenplan-\(anfrage.jetzt.tag.iso).\(endung)\"")
            .mitKopf("cache-control", "private, no-store")
    }
}

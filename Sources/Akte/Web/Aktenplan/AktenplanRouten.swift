// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The Aktenplan for those who keep it.
struct AktenplanRouten {
    let modul: AkteModul
    private static let grenze = 6 * 1_048_576

    var alle: [Route] {
        let store = modul.store
        return [
            .get(AkteURL.aktenplan, .recht(AkteRechte.planVerwalten), "Aktenplan ansehen") { anfrage in
                .seite(try await store.read { db in try AktenplanSeite(anfrage, db) })
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
        ]
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// One's own saved searches: list, keep, rename, delete, bring back.
struct GespeicherteSuchenRouten {
    let modul: AkteModul

    var alle: [Route] { [liste, formular, speichern, umbenennenFormular, umbenennen, loeschen, wiederherstellen] }

    private let recht = Zugang.recht(AkteRechte.lesen)

    private var liste: Route {
        .get(SuchURL.gespeichert, recht, "Eigene gespeicherte Suchen ansehen") { [store = modul.store] anfrage in
            .seite(try await store.read { db in try GespeicherteSuchenSeite(anfrage, db) })
        }
    }

    private var formular: Route {
        .get(SuchURL.speichern, recht, "Suche speichern (Formular)") { [store = modul.store] anfrage in
            let wahl = Suchwahl(anfrage)
            if wahl.text.isEmpty { return .weiter(nach: SuchURL.suche) }
            return .seite(try await store.read { db in try Speicherformular.neu(anfrage, db, wahl) })
        }
    }

    private var speichern: Route {
        .post(SuchURL.gespeichert, recht, "Suche speichern") { [store = modul.store] anfrage in
            let wahl = Suchwahl(formular: anfrage)
            return try await Formularakt.ausfuehren(anfrage) { eingabe in
                .seite(
                    try await store.read { db in try Speicherformular.neu(anfrage, db, wahl, eingabe) }, status: eingabe.status)
            } _: {
                let id = try await SucheSpeichern(store: store)(
                    wahl, name: anfrage.formular["name"] ?? "", akteur: anfrage.akteur)
                return .weiter(
                    nach: "\(wahl.url)&\(SuchURL.herkunft)=\(id)", Meldung(.erfolg, "Die Suche ist gespeichert."))
            }
        }
    }

    private var umbenennenFormular: Route {
        .get("\(SuchURL.gespeichert)/{id}/umbenennung", recht, "Gespeicherte Suche umbenennen (Formular)") {
            [store = modul.store] anfrage in
            let id = try anfrage.id("id", GespeicherteSucheTag.self)
            return .seite(try await store.read { db in try Speicherformular.umbenennen(anfrage, db, id) })
        }
    }

    private var umbenennen: Route {
        .post("\(SuchURL.gespeichert)/{id}/umbenennung", recht, "Gespeicherte Suche umbenennen") {
            [store = modul.store] anfrage in
            let id = try anfrage.id("id", GespeicherteSucheTag.self)
            return try await Formularakt.ausfuehren(anfrage) { eingabe in
                .seite(
                    try await store.read { db in try Speicherformular.umbenennen(anfrage, db, id, eingabe) },
                    status: eingabe.status)
            } _: {
                try await SucheUmbenennen(store: store)(
                    id, name: anfrage.formular["name"] ?? "", version: try anfrage.version(), akteur: anfrage.akteur)
                return .weiter(nach: SuchURL.gespeichert, Meldung(.erfolg, "Der Name ist geändert."))
            }
        }
    }

    private var loeschen: Route {
        .post("\(SuchURL.gespeichert)/{id}/loeschung", recht, "Gespeicherte Suche löschen") { [store = modul.store] anfrage in
            let id = try anfrage.id("id", GespeicherteSucheTag.self)
            try await SucheLoeschen(store: store)(id, akteur: anfrage.akteur)
            return .weiter(nach: "\(SuchURL.gespeichert)?geloescht=\(id)")
        }
    }

    private var wiederherstellen: Route {
        .post("\(SuchURL.gespeichert)/{id}/wiederherstellung", recht, "Gespeicherte Suche wiederherstellen") {
            [store = modul.store] anfrage in
            let id = try anfrage.id("id", GespeicherteSucheTag.self)
            return try await Formularakt.knopf(SuchURL.gespeichert) {
                try await SucheWiederherstellen(store: store)(id, akteur: anfrage.akteur)
                return .weiter(nach: SuchURL.gespeichert, Meldung(.erfolg, "Die Suche ist wieder da."))
            }
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The fixed routes, the heads of units and the rules of reminding.
struct Laufwegrouten {
    let modul: AkteModul

    var alle: [Route] {
        [liste, formular(nil), speichern(nil), formular("{id}"), speichern("{id}"), leitungen, leitungSetzen, regelnSetzen]
    }

    private let recht = Zugang.recht(AkteRechte.laufwegVerwalten)

    private var liste: Route {
        .get(GangURL.laufwege, recht, "Laufwege ansehen") { [modul] _ in
            .seite(try await modul.store.read { db in try LaufwegeSeite(db) })
        }
    }

    private func formular(_ muster: String?) -> Route {
        .get(
            muster.map { "\(GangURL.laufwege)/\($0)" } ?? GangURL.laufwegNeu, recht,
            muster == nil ? "Laufweg anlegen (Formular)" : "Laufweg ändern (Formular)"
        ) { [modul] anfrage in
            let id = try muster.map { _ in try anfrage.id("id", LaufwegTag.self) }
            return .seite(
                try await modul.store.read { db in try LaufwegFormular.seite(anfrage, db, id, satz: modul.verfuegungen) })
        }
    }

    private func speichern(_ muster: String?) -> Route {
        .post(
            muster.map { "\(GangURL.laufwege)/\($0)" } ?? GangURL.laufwegNeu, recht,
            muster == nil ? "Laufweg anlegen" : "Laufweg ändern"
        ) { [modul] anfrage in
            let id = try muster.map { _ in try anfrage.id("id", LaufwegTag.self) }
            return try await Formularakt.ausfuehren(anfrage) { eingabe in
                .seite(
                    try await modul.store.read { db in
                        try LaufwegFormular.seite(anfrage, db, id, eingabe, satz: modul.verfuegungen)
                    },
                    status: eingabe.status)
            } _: {
                try await speichern(anfrage, id)
                return .weiter(nach: GangURL.laufwege, Meldung(.erfolg, "Der Laufweg ist gespeichert."))
            }
        }
    }

    private func speichern(_ anfrage: WebRequest, _ id: LaufwegID?) async throws {
        let f = anfrage.formular, heute = anfrage.jetzt.tag
        do {
            let schritte = try await modul.store.read { db in try db.laufwegschritte(f["weg"] ?? "", am: heute) }
            _ = try await LaufwegSpeichern(store: modul.store, satz: modul.verfuegungen)(
                id, name: f["name"] ?? "", oe: f["oe"].flatMap { Int64($0) }.map { OrgNummer($0) }, aktiv: f["aktiv"] != nil,
                schritte: schritte, version: try id.map { _ in try anfrage.version() }, akteur: anfrage.akteur)
        } catch let fehler as GangError where fehler.art == .eingabe {
            throw Eingabefehler("weg", fehler.meldung)
        }
    }

    private var leitungen: Route {
        .get(GangURL.leitungen, recht, "Leitungen und Mahnregeln ansehen") { [modul] anfrage in
            .seite(try await modul.store.read { db in try LeitungenSeite(anfrage, db) })
        }
    }

    private var leitungSetzen: Route {
        .post(GangURL.leitungen, recht, "Leitung einer Einheit eintragen") { [modul] anfrage in
            try await Formularakt.ausfuehren(anfrage) { eingabe in
                .seite(try await modul.store.read { db in try LeitungenSeite(anfrage, db, eingabe) }, status: eingabe.status)
            } _: {
                let oe = try anfrage.einheit(), heute = anfrage.jetzt.tag
                let person = try await modul.store.read { db -> MitarbeiterID? in
                    guard let text = anfrage.formular["wen"] else { return nil }
                    do {
                        guard case .person(let person) = try db.wegziel(text, am: heute) else {
                            throw GangError.unbekannterAdressat(text)
                        }
                        return person
                    } catch let fehler as GangError {
                        throw Eingabefehler("wen", fehler.meldung)
                    }
                }
                try await LeitungSetzen(store: modul.store)(person, fuer: oe, akteur: anfrage.akteur)
                return .weiter(nach: GangURL.leitungen, Meldung(.erfolg, "Die Leitung ist eingetragen."))
            }
        }
    }

    private var regelnSetzen: Route {
        .post("\(GangURL.leitungen)/mahnregeln", recht, "Mahnregeln ändern") { [modul] anfrage in
            try await Formularakt.ausfuehren(anfrage) { eingabe in
                .seite(try await modul.store.read { db in try LeitungenSeite(anfrage, db, eingabe) }, status: eingabe.status)
            } _: {
                for regel in try await modul.store.read({ db in try db.mahnregeln() }) {
                    let feld = "tage-\(regel.stufe)"
                    guard let tage = anfrage.formular[feld].flatMap({ Int($0) }), (0...365).contains(tage) else {
                        throw Eingabefehler(feld, "Bitte geben Sie eine Zahl von 0 bis 365 an.")
                    }
                    if tage != regel.tage {
                        try await MahnregelSetzen(store: modul.store)(regel.stufe, tage: tage, akteur: anfrage.akteur)
                    }
                }
                return .weiter(nach: GangURL.leitungen, Meldung(.erfolg, "Die Mahnregeln sind gespeichert."))
            }
        }
    }
}

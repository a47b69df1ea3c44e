// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Taking a Notzugriff, taking note of one, ending it.
struct Notzugriffsrouten {
    let modul: AkteModul

    var alle: [Route] { [liste, formular, nehmen, kenntnis, beenden] }

    private var store: Store { modul.store }

    private var liste: Route {
        .get(ZugriffURL.notzugriffe, .mitarbeiter, "Notzugriffe ansehen") { [store] anfrage in
            .seite(try await store.read { db in try NotzugriffeSeite(anfrage, db) })
        }
    }

    private var formular: Route {
        .get(ZugriffURL.notzugriffNeu, .recht(AkteRechte.notzugriff), "Notzugriff nehmen (Formular)") { [modul] anfrage in
            .seite(seite(anfrage, .keine, modul.fristen))
        }
    }

    private var nehmen: Route {
        .post(ZugriffURL.notzugriffNeu, .recht(AkteRechte.notzugriff), "Notzugriff nehmen") { [modul] anfrage in
            try await Formularakt.ausfuehren(anfrage) { eingabe in
                .seite(seite(anfrage, eingabe, modul.fristen), status: eingabe.status)
            } _: {
                guard let zeichen = anfrage.formular["zeichen"] else {
                    throw Eingabefehler("zeichen", "Bitte geben Sie das Zeichen der Akte oder des Vorgangs ein.")
                }
                let (neu, benachrichtigt) = try await NotzugriffNehmen(store: modul.store, fristen: modul.fristen)(
                    zeichen, grund: anfrage.formular["grund"] ?? "", akteur: anfrage.akteur)
                return .weiter(
                    nach: AkteURL.objekt(neu.objekt),
                    Meldung(.erfolg, "Der Notzugriff gilt bis \(neu.bis.deutsch). \(benachrichtigt.deutsch)"))
            }
        }
    }

    private var kenntnis: Route {
        .post("\(ZugriffURL.notzugriffMuster)/kenntnis", .mitarbeiter, "Notzugriff zur Kenntnis nehmen") { [store] anfrage in
            let id = try anfrage.id("id", NotzugriffTag.self)
            return try await Formularakt.knopf(ZugriffURL.notzugriffe) {
                try await NotzugriffZurKenntnis(store: store)(id, akteur: anfrage.akteur)
                return .weiter(nach: ZugriffURL.notzugriffe, Meldung(.erfolg, "Ihre Kenntnisnahme ist festgehalten."))
            }
        }
    }

    private var beenden: Route {
        .post("\(ZugriffURL.notzugriffMuster)/beenden", .mitarbeiter, "Notzugriff beenden") { [store] anfrage in
            let id = try anfrage.id("id", NotzugriffTag.self)
            return try await Formularakt.knopf(ZugriffURL.notzugriffe) {
                try await NotzugriffBeenden(store: store)(id, akteur: anfrage.akteur)
                return .weiter(nach: ZugriffURL.notzugriffe, Meldung(.erfolg, "Der Notzugriff ist beendet."))
            }
        }
    }

    private func seite(_ anfrage: WebRequest, _ eingabe: Eingabe, _ fristen: Zugriffsfristen) -> Formularseite {
        var seite = Formularseite(
            "Notzugriff nehmen", [Brotkrume("Notzugriffe", ZugriffURL.notzugriffe)], eingabe: eingabe,
            Formular(
                url: ZugriffURL.notzugriffNeu,
                felder: [
                    .zeile(
                        Feld(
                            "zeichen", "Zeichen", wert: eingabe.wert("zeichen", anfrage.abfrage["zeichen"]), breite: .zeichen16,
                            hinweis: "Aktenzeichen, Vorgangszeichen oder Zeichen eines Dokuments.",
                            fehler: eingabe.fehler("zeichen"))),
                    .text(
                        Feldtext(
                            "grund", "Begründung", wert: eingabe.wert("grund"), zeilen: 4, maximal: Textregel.grund,
                            hinweis: "Warum ist der Zugriff jetzt nötig? Die Leitung der Einheit und der Datenschutz lesen das.",
                            fehler: eingabe.fehler("grund"))),
                ],
                knopf: "Notzugriff nehmen", warnung: true,
                frage: "Notzugriff nehmen? Leitung und Datenschutz werden sofort benachrichtigt, soweit eingetragen.",
                abbrechenUrl: ZugriffURL.notzugriffe))
        seite.text =
            "Ein Notzugriff öffnet für \(fristen.notzugriffStunden) Stunden eine Akte oder einen Vorgang zum Lesen, auch wenn Sie sonst keinen Zugriff haben. Die Leitung der zuständigen Einheit und der Datenschutz werden benachrichtigt, soweit eingetragen, und alles, was Sie öffnen, wird festgehalten."
        return seite
    }
}

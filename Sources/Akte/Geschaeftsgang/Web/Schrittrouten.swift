// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Answering a step, passing over one, taking back one's own answer.
struct Schrittrouten {
    let modul: AkteModul

    var alle: [Route] { [erledigen, ueberspringenSeite, ueberspringen, zuruecknehmen] }

    /// Open to readers too: whoever is addressed may answer, and only they.
    private var erledigen: Route {
        .post(
            "\(GangURL.schrittMuster)/erledigen", .recht(AkteRechte.lesen),
            "Verfügung erledigen: zeichnen, ablehnen, zur Kenntnis nehmen"
        ) {
            [modul] anfrage in
            let id = try anfrage.id("id", BeteiligungsschrittTag.self)
            let amSchreibtisch = anfrage.formular["zurueck"] == "postkorb"
            if amSchreibtisch {
                return try await Formularakt.knopf(GangURL.postkorb) {
                    try await antworten(anfrage, id, modul, amSchreibtisch: true)
                }
            }
            let gang = try await modul.store.read { db in try db.geschaeftsgang(zu: id, sichtbarFuer: anfrage.akteur).0.id }
            return try await Formularakt.ausfuehren(anfrage) { eingabe in
                try await modul.gangseite(anfrage, gang, eingabe)
            } _: {
                try await antworten(anfrage, id, modul, amSchreibtisch: false)
            }
        }
    }

    private func antworten(_ anfrage: WebRequest, _ id: BeteiligungsschrittID, _ modul: AkteModul, amSchreibtisch: Bool)
        async throws
        -> WebResponse
    {
        let f = anfrage.formular
        let ergebnis: Schrittergebnis = try anfrage.wahl("ergebnis", "Bitte wählen Sie, wie Sie entscheiden.")
        let nummer = f["nummer"] ?? ""
        let gang: Geschaeftsgang
        do {
            gang = try await SchrittErledigen(store: modul.store, satz: modul.verfuegungen)(
                id, ergebnis, vermerk: f["vermerk-\(nummer)"], gesehen: f["gesehen"].flatMap { Int($0) }, akteur: anfrage.akteur)
        } catch let fehler as GangError {
            guard case .vermerkFehlt = fehler else { throw fehler }
            throw Eingabefehler("vermerk-\(nummer)", fehler.meldung)
        }
        // Whoever took part only in this step does not see the Vorgang any more.
        let sichtbar = try await modul.store.read { db in
            try db.vorgang(gang.vorgang).map { AkteRechte.sieht(anfrage.akteur, $0) } ?? false
        }
        let nach = sichtbar && !amSchreibtisch ? GangURL.gang(gang.id) : GangURL.postkorb
        return .weiter(nach: nach, Meldung(.erfolg, "„\(gang.titel)“: \(ergebnis.deutsch)."))
    }

    private var ueberspringenSeite: Route {
        .get(
            "\(GangURL.schrittMuster)/ueberspringen", .recht(AkteRechte.bearbeiten), "Schritt überspringen (Formular)",
            Lesespur(
                modul.store, .seite,
                { anfrage, db in
                    let gang = try db.gangZuSchritt(try anfrage.id("id", BeteiligungsschrittTag.self))
                    return try gang.flatMap { try db.geschaeftsgang($0) }.map { [$0.gelesen] } ?? []
                }
            ).um {
                [modul] anfrage in
                let id = try anfrage.id("id", BeteiligungsschrittTag.self)
                return .seite(try await modul.store.read { db in try Grundseite.ueberspringen(anfrage, db, id) })
            })
    }

    private var ueberspringen: Route {
        .post("\(GangURL.schrittMuster)/ueberspringen", .recht(AkteRechte.bearbeiten), "Schritt überspringen") {
            [modul] anfrage in
            let id = try anfrage.id("id", BeteiligungsschrittTag.self)
            return try await Formularakt.ausfuehren(anfrage) { eingabe in
                .seite(
                    try await modul.store.read { db in try Grundseite.ueberspringen(anfrage, db, id, eingabe) },
                    status: eingabe.status)
            } _: {
                let gang = try await SchrittUeberspringen(store: modul.store)(
                    id, grund: anfrage.formular["grund"] ?? "", akteur: anfrage.akteur)
                return .weiter(nach: GangURL.gang(gang.id), Meldung(.erfolg, "Der Schritt ist übersprungen."))
            }
        }
    }

    private var zuruecknehmen: Route {
        .post("\(GangURL.schrittMuster)/zuruecknehmen", .recht(AkteRechte.lesen), "Eigene letzte Antwort zurücknehmen") {
            [modul] anfrage in
            let id = try anfrage.id("id", BeteiligungsschrittTag.self)
            return try await Formularakt.knopf(GangURL.postkorb) {
                let gang = try await SchrittZuruecknehmen(store: modul.store)(id, akteur: anfrage.akteur)
                return .weiter(
                    nach: GangURL.gang(gang.id),
                    Meldung(.erfolg, "Ihre Antwort ist zurückgenommen. Der Schritt wartet wieder auf Sie."))
            }
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The pages of the gateway and the decisions on them.
struct MailRouten {
    let store: Store
    let eingerichtet: Bool
    let virenpruefung: Bool

    var alle: [Route] {
        ansehen + sofort + entscheiden(.freigeben, MailURL.freigebenMuster) + entscheiden(.verwerfen, MailURL.verwerfenMuster)
    }

    private var ansehen: [Route] {
        let betreiben = Zugang.recht(GatewayRechte.betreiben)
        return [
            .get(MailURL.liste, betreiben, "E-Mail-Gateway: Warteschlange") { [eingerichtet, virenpruefung] anfrage in
                .lesung { db in
                    Lesung(try WarteschlangeSeite(anfrage, db, eingerichtet: eingerichtet, virenpruefung: virenpruefung))
                }
            },
            .get(MailURL.stand, betreiben, "E-Mail-Gateway: Zahlen (Teil der Seite)") { [store] anfrage in
                .ausschnitt(try await store.read { try Mailstandanzeige(anfrage, $0) })
            },
            .get(MailURL.statistik, betreiben, "E-Mail-Gateway: Statistik") { anfrage in
                .lesung { db in Lesung(try MailstatistikSeite(anfrage, db)) }
            },
            .get(MailURL.nachrichtMuster, betreiben, "E-Mail-Gateway: Laufweg einer Nachricht ohne Betreff und Inhalt") {
                anfrage in
                let id = try anfrage.id("id", Nachrichtart.self)
                return .lesung { db in Lesung(try LaufwegSeite(id, anfrage, db)) }
            },
        ]
    }

    private var sofort: [Route] {
        let entscheiden = Zugang.recht(GatewayRechte.entscheiden)
        return [
            .post(MailURL.alleErneut, entscheiden, "E-Mail-Gateway: alle wartenden Zustellungen einer Auswahl sofort versuchen") {
                [store] anfrage in
                let auswahl = Mailauswahl(anfrage.formular.werte)
                do {
                    let zahl = try await ZustellungEntscheiden(store: store).alleErneut(auswahl, akteur: anfrage.akteur)
                    return .weiter(
                        nach: MailURL.liste(auswahl),
                        Meldung(
                            .erfolg,
                            zahl == 1 ? "Eine Zustellung wird jetzt versucht." : "\(zahl) Zustellungen werden jetzt versucht."))
                } catch GatewayError.nichtsZuTun {
                    return .weiter(nach: MailURL.liste(auswahl), Meldung(.info, GatewayError.nichtsZuTun.meldung))
                }
            },
            .post(MailURL.erneutMuster, entscheiden, "E-Mail-Gateway: wartende Zustellung sofort versuchen") { [store] anfrage in
                let id = try anfrage.id("id", Zustellart.self)
                let nachricht = try await ZustellungEntscheiden(store: store).erneut(id, akteur: anfrage.akteur)
                return .weiter(nach: MailURL.nachricht(nachricht), Meldung(.erfolg, "Die Zustellung wird jetzt versucht."))
            },
            .post(
                MailURL.neuBeurteilenMuster, entscheiden, "E-Mail-Gateway: angehaltene Nachricht den Regeln noch einmal vorlegen"
            ) {
                [store] anfrage in
                let id = try anfrage.id("id", Zustellart.self)
                let nachricht = try await ZustellungEntscheiden(store: store).neuBeurteilen(id, akteur: anfrage.akteur)
                return .weiter(nach: MailURL.nachricht(nachricht), Meldung(.erfolg, "Die Nachricht wird neu beurteilt."))
            },
            .post(MailURL.zurAbholungMuster, entscheiden, "E-Mail-Gateway: angehaltene Nachricht zur Abholung bereitstellen") {
                [store] anfrage in
                let id = try anfrage.id("id", Zustellart.self)
                let nachricht = try await ZustellungEntscheiden(store: store).zurAbholung(id, akteur: anfrage.akteur)
                return .weiter(
                    nach: MailURL.nachricht(nachricht), Meldung(.erfolg, "Die Nachricht wird zur Abholung bereitgestellt."))
            },
        ]
    }

    private func entscheiden(_ art: EntscheidungSeite.Art, _ muster: String) -> [Route] {
        let entscheiden = Zugang.recht(GatewayRechte.entscheiden)
        let zweck = art == .freigeben ? "angehaltene Nachricht trotzdem senden" : "angehaltene Nachricht verwerfen"
        return [
            .get(muster, entscheiden, "E-Mail-Gateway: \(zweck) (Formular)") { anfrage in
                let id = try anfrage.id("id", Zustellart.self)
                return .lesung { db in Lesung(try EntscheidungSeite(art, id, anfrage, db)) }
            },
            .post(muster, entscheiden, "E-Mail-Gateway: \(zweck)") { [store] anfrage in
                let id = try anfrage.id("id", Zustellart.self)
                let akt = ZustellungEntscheiden(store: store)
                let grund = anfrage.formular["grund"] ?? ""
                do {
                    switch art {
                    case .freigeben:
                        let nachricht = try await akt.freigeben(id, grund: grund, akteur: anfrage.akteur)
                        return .weiter(
                            nach: MailURL.nachricht(nachricht),
                            Meldung(.erfolg, "Die Nachricht ist freigegeben und wird gesendet."))
                    case .verwerfen:
                        let nachricht = try await akt.verwerfen(id, grund: grund, akteur: anfrage.akteur)
                        return .weiter(nach: MailURL.nachricht(nachricht), Meldung(.erfolg, "Die Nachricht ist verworfen."))
                    }
                } catch GatewayError.grundFehlt {
                    let seite = try await store.read {
                        try EntscheidungSeite(art, id, anfrage, $0, fehler: GatewayError.grundFehlt.meldung)
                    }
                    return .seite(seite, status: 422)
                }
            },
        ]
    }
}

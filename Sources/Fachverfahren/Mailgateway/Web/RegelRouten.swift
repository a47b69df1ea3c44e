// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store
internal import Web

/// The pages about rules, and what people decide about them.
struct RegelRouten {
    /// A text of the largest size, as forms send it: with two bytes at the end of each line, and then written in escapes.
    private static let (textgrenze, formulargrenze) = (Regelwerkgrenzen.bytes * 5 / 4, 4 << 20)

    let betrieb: Mailbetrieb

    var alle: [Route] { ansehen + vorschlagen + entscheiden }

    private var ansehen: [Route] {
        let betreiben = Zugang.recht(GatewayRechte.betreiben)
        return [
            .get(RegelURL.liste, betreiben, "E-Mail-Gateway: Regeln") { [betrieb] anfrage in
                let vorgabe = try betrieb.vorgabe.get()
                return .lesung { db in Lesung(try RegelnSeite(anfrage, db, vorgabe: vorgabe)) }
            },
            .get(RegelURL.fassungMuster, betreiben, "E-Mail-Gateway: Fassung der Regeln mit Probelauf") { [betrieb] anfrage in
                let id = try anfrage.id("id", Regelfassung.self)
                let (vorgabe, akteur) = (try betrieb.vorgabe.get(), anfrage.akteur)
                return .lesung { db in Lesung(try RegelfassungSeite(id, akteur, db, vorgabe: vorgabe)) }
            },
        ]
    }

    private var vorschlagen: [Route] {
        let regeln = Zugang.recht(GatewayRechte.regeln)
        return [
            .get(RegelURL.vorschlag, regeln, "E-Mail-Gateway: Regeln vorschlagen (Formular)") { [betrieb] anfrage in
                let vorgabe = try betrieb.vorgabe.get()
                return .lesung { db in Lesung(try RegelvorschlagSeite(anfrage, db, vorgabe: vorgabe)) }
            },
            .post(
                RegelURL.vorschlag, regeln, "E-Mail-Gateway: Regeln vorschlagen", grenze: Self.formulargrenze,
                textgrenze: Self.textgrenze
            ) { [betrieb] anfrage in
                let (text, bemerkung) = (anfrage.formular["text"] ?? "", anfrage.formular["bemerkung"] ?? "")
                let alter = anfrage.formular["aendern"].flatMap { RegelwerkID($0) }
                do {
                    let id = try await RegelwerkAendern(store: betrieb.store).vorschlagen(
                        text, bemerkung: bemerkung, statt: alter, akteur: anfrage.akteur)
                    return .weiter(
                        nach: RegelURL.fassung(id),
                        Meldung(.erfolg, "Der Vorschlag ist gespeichert. Eine andere Person kann ihn freigeben."))
                } catch let fehler as RegelwerkError {
                    return .seite(
                        RegelvorschlagSeite(text, bemerkung, aendern: alter, textfehler: fehler.description), status: 422)
                } catch GatewayError.bemerkungFehlt {
                    return .seite(
                        RegelvorschlagSeite(
                            text, bemerkung, aendern: alter, bemerkungsfehler: GatewayError.bemerkungFehlt.meldung), status: 422)
                }
            },
        ]
    }

    private var entscheiden: [Route] {
        let regeln = Zugang.recht(GatewayRechte.regeln)
        return [
            .post(RegelURL.freigebenMuster, regeln, "E-Mail-Gateway: vorgeschlagene Regeln freigeben") { [betrieb] anfrage in
                let id = try anfrage.id("id", Regelfassung.self)
                try await RegelwerkAendern(store: betrieb.store).freigeben(
                    id, pruefsumme: anfrage.formular["pruefsumme"] ?? "",
                    bisher: anfrage.formular["bisher"].flatMap { RegelwerkID($0) }, akteur: anfrage.akteur)
                return .weiter(nach: RegelURL.liste, Meldung(.erfolg, "Die Regeln sind freigegeben und gelten ab jetzt."))
            },
            .post(RegelURL.zurueckziehenMuster, regeln, "E-Mail-Gateway: vorgeschlagene Regeln zurückziehen") {
                [betrieb] anfrage in
                let id = try anfrage.id("id", Regelfassung.self)
                try await RegelwerkAendern(store: betrieb.store).zurueckziehen(id, akteur: anfrage.akteur)
                return .weiter(nach: RegelURL.liste, Meldung(.erfolg, "Der Vorschlag ist zurückgezogen."))
            },
        ]
    }
}

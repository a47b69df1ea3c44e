// SPDX-License-Identifier: EUPL-1.2
import Core
import HttpClient
import Logging
import Mailrichtlinie
import Mailtransport
import Mailzustellung
import Smtp
import Store
import StoreTesting
import Testing
import Web

@testable import Mailgateway

@Suite("Zustellung an eine Domain anhalten") struct ZielpauseTests {
    private func akt(_ probe: Gatewayprobe) -> ZielPausieren { ZielPausieren(store: probe.store, domains: ["stadt.example"]) }

    @Test(
        "Angehalten wird mit Grund und Vermerk; beim Fortsetzen ist gleich fällig, was an diese Domain wartet",
        arguments: Dialect.allCases)
    func anhalten(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let (kreis, welt) = (try await probe.lege(an: "eva@kreis.example"), try await probe.lege(an: "otto@welt.example"))
            let ziel = try await akt(probe).beginne(" Kreis.Example ", grund: "Umzug\n ihres Servers", akteur: probe.leitung)
            #expect(ziel == "kreis.example")
            let pause = try #require(try await probe.store.read { try $0.zielpausen() }.first)
            #expect(pause.grund == "Umzug ihres Servers" && pause.von == "Lea Leitung" && pause.am == probe.uhr.jetzt)
            _ = try await akt(probe).beginne("kreis.example", grund: "Störung", akteur: probe.leitung)
            let gruende = try await probe.store.read { try $0.zielpausen() }.map(\.grund)
            #expect(gruende == ["Störung"])
            let vorher = try await probe.schlange.faellige(ausser: [], limit: 10)
            #expect(vorher.isEmpty, "the first attempt of both has begun")
            _ = try await akt(probe).beende("kreis.example", akteur: probe.leitung)
            let (danach, pausen) = (
                try await probe.schlange.faellige(ausser: [], limit: 10), try await probe.store.read { try $0.zielpausen() }
            )
            #expect(danach.map(\.id) == [kreis.id] && pausen.isEmpty && welt.ziel == "welt.example")
            let historie = try await probe.store.read { try $0.historie("kreis.example") }
            #expect(historie.map(\.handlung) == ["mg.zielpause.beenden", "mg.zielpause.beginnen", "mg.zielpause.beginnen"])
            await #expect(throws: ZielpauseError.fehlt("kreis.example")) {
                try await akt(probe).beende("kreis.example", akteur: probe.leitung)
            }
        }
    }

    @Test("Die eigenen Domains sind die Groupware; was keine Domain ist oder keinen Grund hat, wird nicht angehalten")
    func eingaben() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            for wort in ["haus", "Groupware", "STADT.example"] {
                let ziel = try await akt(probe).beginne(wort, grund: "Wartung", akteur: probe.leitung)
                #expect(ziel == Ziel.haus)
            }
            for wort in ["kreis", "", "a b.example", "eva@kreis.example"] {
                await #expect(throws: ZielpauseError.domain(wort)) {
                    try await akt(probe).beginne(wort, grund: "x", akteur: probe.leitung)
                }
            }
            await #expect(throws: ZielpauseError.grundFehlt) {
                try await akt(probe).beginne("kreis.example", grund: " \n", akteur: probe.leitung)
            }
            let namen = try await probe.store.read { try $0.zielpausen() }.map(\.name)
            #expect(namen == ["Groupware"])
        }
    }

    @Test("Solange sie gilt, wird niemand angerufen, auch nach einem Neustart nicht; danach gleich", arguments: Dialect.allCases)
    func zustellung(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let server = try Gegenstelle(fertig: { _ in true }, antwort: { _ in Array("554 5.3.2 closed\r\n".utf8) })
            defer { server.ende() }
            let stadt = try Gatewayprobe.stadt(haus: server.port)
            let log = Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() }
            func gestartet() throws -> Netzweg {
                Netzweg(
                    zustellung: Mailzustellung.Zustellung(
                        Zustelleinstellung(name: stadt.name), namen: Namenprobe(), policies: Policyspeicher(store: probe.store),
                        abruf: Stsabruf(try HttpClient()), berichte: Tlssitzungen(store: probe.store), log: log),
                    stadt: stadt, partner: Partnerwahl(store: probe.store), pausen: Pausenauskunft(store: probe.store), log: log)
            }
            func versuch(_ weg: Netzweg) async throws -> [Versuchsergebnis] {
                let sendung = Sendung(
                    absender: .null, parameter: SmtpMailParameters(),
                    empfaenger: [.init(adresse: try SmtpAddress("anna@stadt.example"), parameter: SmtpRcptParameters())]
                ) { { nil } }
                return await weg.liefere(sendung, ziel: Ziel.haus, forderung: .beliebig, tlsErlassen: false)
            }
            _ = try await akt(probe).beginne("haus", grund: "Wartung, Ticket 4711", akteur: probe.leitung)
            let weg = try gestartet()
            for einer in [weg, try gestartet()] {
                let ruhend = try await versuch(einer)
                #expect(ruhend.map(\.antwort) == ["Die Zustellung an diese Domain ist angehalten."])
                #expect(ruhend.map(\.urteil) == [.voruebergehend])
            }
            _ = try await akt(probe).beende("haus", akteur: probe.leitung)
            // The same gateway, which has just been told that it is stopped.
            let wieder = try await versuch(weg)
            #expect(wieder.count == 1 && wieder[0].antwort != Netzweg.pausiert)
        }
    }

    @Test("Die Warteschlange zeigt, was angehalten ist; anhalten und fortsetzen kann, wer entscheiden darf")
    func seite() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let seite = try Seitenprobe(probe)
            let leer = try await seite.rufe(.get, MailURL.pausen, probe.betrieb)
            #expect(leer.text.contains("Nichts angehalten") && !leer.text.contains("<textarea"))
            let falsch = try await seite.rufe(
                .post, MailURL.pausen, probe.leitung, formular: ["ziel": "kreis.example", "grund": " "])
            #expect(falsch.status == 422 && falsch.text.contains("grund-fehler") && falsch.text.contains("kreis.example"))
            let gut = try await seite.rufe(
                .post, MailURL.pausen, probe.leitung, formular: ["ziel": "kreis.example", "grund": "Sie ziehen <um>"])
            #expect(gut.status == 303)
            for pfad in [MailURL.liste, MailURL.pausen] {
                let (leitung, betrieb) = (
                    try await seite.rufe(.get, pfad, probe.leitung).text, try await seite.rufe(.get, pfad, probe.betrieb).text
                )
                #expect(leitung.contains("Sie ziehen &lt;um&gt;") && leitung.contains(MailURL.pausenBeenden))
                #expect(betrieb.contains("Sie ziehen &lt;um&gt;") && !betrieb.contains(MailURL.pausenBeenden))
            }
            let weiter = try await seite.rufe(
                .post, MailURL.pausenBeenden, probe.leitung, formular: ["ziel": "kreis.example"])
            #expect(weiter.status == 303)
            let zweiter = try await seite.rufe(
                .post, MailURL.pausenBeenden, probe.leitung, formular: ["ziel": "kreis.example"])
            #expect(zweiter.status == 303 && zweiter.text == MailURL.pausen)
            let danach = try await seite.rufe(.get, MailURL.liste, probe.leitung).text
            #expect(!danach.contains("Sie ziehen"))
        }
    }
}

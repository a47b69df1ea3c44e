// SPDX-License-Identifier: EUPL-1.2
import Core
import Mailrichtlinie
import Store
import StoreTesting
import Testing
import Web

@testable import Mailgateway

@Suite("Seiten des E-Mail-Gateways") struct MailSeitenTests {
    @Test("Ohne Gateway sagt die Seite, wie eines eingerichtet wird")
    func ohneGateway() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let seite = try await Seitenprobe(probe).rufe(.get, MailURL.liste, probe.betrieb, eingerichtet: false).text
            #expect(seite.contains("--mailgateway mail.json"))
            #expect(seite.contains("Die Warteschlange ist leer"))
            let mit = try await Seitenprobe(probe).rufe(.get, MailURL.liste, probe.betrieb).text
            #expect(!mit.contains("--mailgateway"))
        }
    }

    @Test("Ohne Virenprüfung sagt die Seite, dass niemand prüft und wer das ändert")
    func ohneVirenpruefung() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let seiten = try Seitenprobe(probe)
            let ohne = try await seiten.rufe(.get, MailURL.liste, probe.betrieb, virenpruefung: false).text
            #expect(ohne.contains("nicht auf Viren geprüft"))
            let mit = try await seiten.rufe(.get, MailURL.liste, probe.betrieb).text
            #expect(!mit.contains("nicht auf Viren geprüft"))
        }
    }

    @Test("Die Warteschlange zeigt jedem, was er tun darf")
    func rechte() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let wartet = try await probe.lege(an: "eva@a.example")
            let gehalten = try await probe.lege(
                an: "otto@a.example", .halten(grund: "Es fehlt <ein> Schlüssel.", wahl: [.trotzdem]))
            let geschuetzt = try await probe.lege(an: "ada@a.example", .halten(grund: "Es fehlt ein Schlüssel."))
            let seiten = try Seitenprobe(probe)
            let akte = [
                MailURL.erneut(wartet.id), MailURL.freigeben(gehalten.id), MailURL.verwerfen(gehalten.id), MailURL.alleErneut,
                MailURL.neuBeurteilen(gehalten.id), MailURL.neuBeurteilen(geschuetzt.id), MailURL.verwerfen(geschuetzt.id),
            ]
            let entscheidend = try await seiten.rufe(.get, MailURL.liste, probe.leitung).text
            #expect(akte.allSatisfy { entscheidend.contains("\"\($0)\"") })
            #expect(entscheidend.contains("Es fehlt &lt;ein&gt; Schlüssel."))
            #expect(!entscheidend.contains(MailURL.freigeben(wartet.id)))
            #expect(!entscheidend.contains(MailURL.freigeben(geschuetzt.id)))
            #expect(!entscheidend.contains(MailURL.erneut(gehalten.id)))
            let ansehend = try await seiten.rufe(.get, MailURL.liste, probe.betrieb).text
            #expect(ansehend.contains("otto@a.example"))
            #expect(!akte.contains { ansehend.contains("\"\($0)\"") })
        }
    }

    @Test("Viele Zustellungen stehen auf mehreren Seiten, die Auswahl bleibt dabei")
    func seitenweise() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            for nr in 0...WarteschlangeSeite.groesse {
                try await probe.lege(an: "nr\(nr)@a.example")
                probe.uhr.vor(.seconds(1))
            }
            let seiten = try Seitenprobe(probe)
            let erste = try await seiten.rufe(.get, MailURL.liste, probe.betrieb, abfrage: ["adresse": "@a+&"]).text
            #expect(erste.contains("Nichts gefunden"))
            let alle = try await probe.store.read { try $0.mailzeilen(Mailauswahl(), limit: 100) }
            let letzte = alle[WarteschlangeSeite.groesse - 1].id
            let eins = try await seiten.rufe(.get, MailURL.liste, probe.betrieb, abfrage: ["domain": "@a.example"]).text
            #expect(eins.contains("nr1@a.example"))
            #expect(!eins.contains("nr0@a.example"))
            #expect(eins.contains("/amt/mail?domain=a.example&amp;nach=\(letzte)\""))
            let zwei = try await seiten.rufe(
                .get, MailURL.liste, probe.betrieb, abfrage: ["domain": "@a.example", "nach": letzte.text]
            ).text
            #expect(zwei.contains("nr0@a.example"))
            #expect(!zwei.contains("nr1@a.example"))
            #expect(zwei.contains("/amt/mail?domain=a.example\""))
            #expect(MailURL.liste(Mailauswahl(adresse: "a+b&c=d e")) == "/amt/mail?adresse=a%2Bb%26c%3Dd%20e")
        }
    }

    @Test("Laufweg, Statistik und Stand lassen sich ansehen")
    func ansehen() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let zustellung = try await probe.lege(an: "eva@a.example")
            try await probe.versuch(
                zustellung, .zugestellt, "250 OK", transport: "TLSv1.3, ausgewiesen durch DANE (qualifiziert)")
            let seiten = try Seitenprobe(probe)
            let laufweg = try await seiten.rufe(.get, MailURL.nachrichtMuster, probe.betrieb, id: zustellung.nachricht.text).text
            #expect(laufweg.contains("Die Nachricht wurde an eva@a.example bei mx.welt.example übergeben."))
            #expect(laufweg.contains("ausgewiesen durch DANE (qualifiziert)"))
            await #expect(throws: GatewayError.nichtGefunden) {
                _ = try await seiten.rufe(
                    .get, MailURL.nachrichtMuster, probe.betrieb, id: NachrichtID(probe.uhr.jetzt).text)
            }
            for tage in ["7", "30"] {
                let statistik = try await seiten.rufe(.get, MailURL.statistik, probe.betrieb, abfrage: ["tage": tage]).text
                #expect(statistik.contains("100 %"))
                #expect(statistik.split(separator: "<rect ").count - 1 == 2 * (Int(tage) ?? 0))
            }
            let stand = try await seiten.rufe(.get, MailURL.stand, probe.betrieb).text
            #expect(stand.contains("data-live-stand"))
            #expect(!stand.contains("<html"))
        }
    }

    @Test(
        "Ohne Grund fragt das Formular noch einmal, mit Grund ist entschieden",
        arguments: [MailURL.freigebenMuster, MailURL.verwerfenMuster])
    func entscheiden(muster: String) async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let zustellung = try await probe.lege(an: "eva@a.example", .halten(grund: "kein Schlüssel", wahl: [.trotzdem]))
            let seiten = try Seitenprobe(probe)
            let id = zustellung.id.text
            let formular = try await seiten.rufe(.get, muster, probe.leitung, id: id).text
            #expect(formular.contains("kein Schlüssel"))
            let ohne = try await seiten.rufe(.post, muster, probe.leitung, id: id, formular: ["grund": " "])
            #expect(ohne.status == 422)
            #expect(ohne.text.contains("grund-fehler"))
            let mit = try await seiten.rufe(.post, muster, probe.leitung, id: id, formular: ["grund": "geprüft"])
            #expect(mit.status == 303)
            #expect(mit.text == MailURL.nachricht(zustellung.nachricht))
            #expect(try await probe.zeile(zustellung).zustand != .gehalten)
            await #expect(throws: GatewayError.andererZustand) { _ = try await seiten.rufe(.get, muster, probe.leitung, id: id) }
        }
    }

    @Test("Sofort versuchen führt zum Laufweg, für alle zurück zur Auswahl")
    func sofort() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let zustellung = try await probe.lege(an: "eva@a.example")
            let seiten = try Seitenprobe(probe)
            let einer = try await seiten.rufe(.post, MailURL.erneutMuster, probe.leitung, id: zustellung.id.text)
            #expect(einer.text == MailURL.nachricht(zustellung.nachricht))
            let alle = try await seiten.rufe(.post, MailURL.alleErneut, probe.leitung, formular: ["domain": "a.example"])
            #expect(alle.text == "/amt/mail?domain=a.example")
            let keiner = try await seiten.rufe(.post, MailURL.alleErneut, probe.leitung, formular: ["domain": "b.example"])
            #expect(keiner.status == 303)
        }
    }

    @Test("Jede Handlung hat einen deutschen Namen, jede Route ein Recht des Gateways")
    func modul() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let modul = try probe.mailbetrieb().modul
            #expect(modul.handlungen.values.allSatisfy { !$0.isEmpty && $0.first?.isUppercase == true })
            let zugaenge = Set(modul.routen.map(\.zugang))
            #expect(
                zugaenge == [
                    .recht(GatewayRechte.betreiben), .recht(GatewayRechte.entscheiden), .recht(GatewayRechte.regeln),
                    .recht(GatewayRechte.schluessel), .recht(GatewayRechte.ausgabe), .recht(GatewayRechte.postausgang),
                    .oeffentlich, .mitarbeiter, .buerger,
                ])
            // The simulator changes nothing.
            let aendernde = modul.routen.filter { $0.methode == .post && $0.pfad != RegelURL.probe && $0.pfad.hasPrefix("/amt/") }
            #expect(aendernde.allSatisfy { $0.zugang != .recht(GatewayRechte.betreiben) })
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Logging
import Mailrichtlinie
import Store
import StoreTesting
import Testing
import Web

@testable import Mailgateway

@Suite("Seiten über Regeln") struct RegelSeitenTests {
    @Test("Ohne Fassung zeigt die Seite die Vorgabe in Worten, mit Anker und Suche")
    func vorgabe() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let seiten = try Seitenprobe(probe)
            let alle = try await seiten.rufe(.get, RegelURL.liste, probe.betrieb).text
            #expect(alle.contains("Vorgabe: Vorgabe für eine Stadt"))
            #expect(alle.contains("id=\"regel-bankdaten\""))
            #expect(alle.contains("Richtung ausgehend und Schutzbedarf hoch"))
            #expect(!alle.contains(RegelURL.vorschlag))
            let eine = try await seiten.rufe(.get, RegelURL.liste, probe.regelnde, abfrage: ["suche": "IBAN"]).text
            #expect(eine.contains("1 von "))
            #expect(!eine.contains("id=\"regel-hoch\""))
            #expect(eine.contains(RegelURL.vorschlag))
            let keine = try await seiten.rufe(.get, RegelURL.liste, probe.betrieb, abfrage: ["suche": "gibtesnicht"]).text
            #expect(keine.contains("Keine Regel gefunden"))
        }
    }

    @Test("Ein Vorschlag geht vom Formular über den Probelauf bis zur Freigabe und zurück")
    func weg() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let seiten = try Seitenprobe(probe)
            let formular = try await seiten.rufe(.get, RegelURL.vorschlag, probe.regelnde).text
            #expect(formular.contains("Vorgabe für eine Stadt"))
            let falsch = try await seiten.rufe(
                .post, RegelURL.vorschlag, probe.regelnde, formular: ["text": Regeltexte.kaputt, "bemerkung": "x"])
            #expect(falsch.status == 422)
            #expect(falsch.text.contains("regeln[0].wenn"))
            let ohne = try await seiten.rufe(.post, RegelURL.vorschlag, probe.regelnde, formular: ["text": Regeltexte.offen])
            #expect(ohne.status == 422)
            #expect(ohne.text.contains("bemerkung-fehler"))
            let gespeichert = try await seiten.rufe(
                .post, RegelURL.vorschlag, probe.regelnde, formular: ["text": Regeltexte.halten, "bemerkung": "Alles ansehen"])
            #expect(gespeichert.status == 303)
            let id = String(gespeichert.text.split(separator: "/").last ?? "")
            let eigene = try await seiten.rufe(.get, RegelURL.fassungMuster, probe.regelnde, id: id).text
            #expect(eigene.contains("Freigeben muss jemand anderes"))
            #expect(!eigene.contains("\(id)/freigeben"))
            #expect(eigene.contains("Die Regel „Alles halten“ (halt) ist neu"))
            #expect(eigene.contains("Es sind noch keine Nachrichten da"))
            let fremde = try await seiten.rufe(.get, RegelURL.fassungMuster, probe.zweite, id: id).text
            #expect(fremde.contains("\(id)/freigeben"))
            let summe = try #require(fremde.firstMatch(of: /name="pruefsumme" value="([0-9a-f]{64})"/)).1
            let ansehend = try await seiten.rufe(.get, RegelURL.fassungMuster, probe.betrieb, id: id).text
            #expect(!ansehend.contains("<form"))
            let frei = try await seiten.rufe(
                .post, RegelURL.freigebenMuster, probe.zweite, id: id, formular: ["pruefsumme": String(summe), "bisher": ""])
            #expect(frei.text == RegelURL.liste)
            let liste = try await seiten.rufe(.get, RegelURL.liste, probe.regelnde).text
            #expect(liste.contains("Fassung 1: Halten"))
            #expect(liste.contains("Rita Regel"))
            let zurueck = try await seiten.rufe(.get, RegelURL.vorschlag, probe.regelnde, abfrage: ["vorlage": id]).text
            #expect(zurueck.contains("Zurück zu Fassung 1"))
        }
    }

    @Test("Der Probelauf zeigt, was mit den letzten Nachrichten anders geschehen wäre, und ein Vorschlag lässt sich zurückziehen")
    func probelauf() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let vorgabe = try probe.mailbetrieb().vorgabe.get()
            let sammlung = Probensammlung()
            let merkmale = Merkmale(
                richtung: .ausgehend, absender: Mailadresse("amt@stadt.example"),
                empfaenger: try #require(Mailadresse("eva@a.example")), nachricht: Nachrichtenbefund(),
                umstaende: Umstaende(zeit: Wochenzeit(tag: .mo, minute: 600)))
            sammlung.nimm([Probemerkmal(merkmale, Verfuegbar(), vorgabe)])
            try await Regelpflege(
                store: probe.store, stand: Regelstand(vorgabe: vorgabe.werk), sammlung: sammlung, log: .init(label: "probe"))()
            let id = try await RegelwerkAendern(store: probe.store).vorschlagen(
                Regeltexte.halten, bemerkung: "x", akteur: probe.regelnde)
            let seiten = try Seitenprobe(probe)
            let seite = try await seiten.rufe(.get, RegelURL.fassungMuster, probe.zweite, id: id.text).text
            #expect(seite.contains("Über den einen Empfänger, der bisher da war, würde anders entschieden."))
            #expect(seite.contains("halten bis zur Freigabe; Bitte ansehen"))
            #expect(seite.contains("Was der Probelauf nicht zeigt"))
            let weg = try await seiten.rufe(.post, RegelURL.zurueckziehenMuster, probe.regelnde, id: id.text)
            #expect(weg.text == RegelURL.liste)
            #expect(try await seiten.rufe(.get, RegelURL.liste, probe.betrieb).text.contains("zurückgezogen"))
        }
    }

    @Test(
        "Die Probe entscheidet wie das Gateway, über ein Formular und über eine Datei, nach geltenden und nach vorgeschlagenen Regeln"
    )
    func probe() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let seiten = try Seitenprobe(probe)
            let leer = try await seiten.rufe(.post, RegelURL.probe, probe.betrieb, formular: ["richtung": "ausgehend"])
            #expect(leer.status == 422)
            #expect(leer.text.contains("an-fehler"))
            var eingabe = [
                "richtung": "ausgehend", "von": "amt@stadt.example", "an": "eva@a.example", "betreff": "[vertraulich] Bescheid",
                "text": "Guten Tag", "anhaenge": "a.pdf, böse.exe",
            ]
            let geheim = try await seiten.rufe(.post, RegelURL.probe, probe.betrieb, formular: eingabe).text
            #expect(geheim.contains("An eva@a.example: halten, weil kein Weg offen ist"))
            #expect(geheim.contains("im Betreff steht [vertraulich]"))
            let id = try await RegelwerkAendern(store: probe.store).vorschlagen(
                Regeltexte.halten, bemerkung: "x", akteur: probe.regelnde)
            eingabe["fassung"] = id.text
            let andere = try await seiten.rufe(.post, RegelURL.probe, probe.betrieb, formular: eingabe).text
            #expect(andere.contains("halten bis zur Freigabe; Bitte ansehen"))
            let bytes = try Probenachricht(
                von: Mailadresse("welt@a.example"), an: [try #require(Mailadresse("amt@stadt.example"))], betreff: "Hallo",
                text: "Guten Tag", anhaenge: ["böse.exe"]
            ).bytes
            let inhalt = try await probe.inhalte.store(Data(bytes))
            let datei = Hochgeladen(
                feld: "datei", dateiname: "mail.eml", gemeldeterTyp: "message/rfc822", inhalt: inhalt, anfang: bytes)
            let herein = try await seiten.rufe(
                .post, RegelURL.probe, probe.betrieb, formular: ["richtung": "eingehend"], dateien: [datei]
            ).text
            #expect(herein.contains("An amt@stadt.example: halten bis zur Freigabe; Ein Anhang kann ein Programm sein."))
        }
    }

    @Test("Die Befehlszeile prüft Dateien mit der Stelle des Fehlers und erprobt Nachrichten")
    func befehle() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let betrieb = try probe.mailbetrieb()
            #expect(try await betrieb.regeln().first == "Vorgabe: Vorgabe für eine Stadt")
            #expect(try Mailbetrieb.pruefe(regelwerk: Array(Regeltexte.halten.utf8)).first == "Halten: 1 Regeln, kein Fehler.")
            let fehler = #expect(throws: Mailbetrieb.Regelfehler.self) {
                try Mailbetrieb.pruefe(regelwerk: Array(Regeltexte.kaputt.utf8))
            }
            #expect(fehler?.grund.hasPrefix("regeln[0].wenn") == true)
            let mail = brief(von: "amt@stadt.example", an: "<eva@a.example>")
            let auskunft = try await betrieb.erprobe(
                mail, von: nil, an: nil, eingehend: false, regelwerk: Array(Regeltexte.offen.utf8))
            #expect(auskunft.empfaenger.map(\.adresse) == ["eva@a.example"])
            #expect(auskunft.empfaenger.first?.entscheidung.hasPrefix("ohne Schutz des Inhalts senden") == true)
            await #expect(throws: Mailbetrieb.Regelfehler.self) {
                try await betrieb.erprobe(mail, von: nil, an: "kein Postfach", eingehend: false, regelwerk: nil)
            }
        }
    }
}

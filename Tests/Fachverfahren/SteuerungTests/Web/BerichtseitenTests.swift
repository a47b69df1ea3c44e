// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import Web

@testable import Steuerung

@Suite("Seiten des Berichts")
struct BerichtseitenTests {
    @Test("Der Bericht steht mit allen Sätzen da, jeder mit seinen Belegen; leere Bausteine sagen es")
    func bericht() async throws {
        try await Berichtsamt.mit(.sqlite) { amt in
            let probe = try Seitenprobe(amt.seed.amt, ordner: Berichtsamt.ordner)
            let seite = try await probe.rufe(.get, BerichtURL.bericht, abfrage: ["stichtag": "2019-02-14", "fassung": "seed"])
            for satz in Seed2019.folien.flatMap(\.self) { #expect(seite.text.contains(satz), "\(satz)") }
            #expect(seite.text.components(separatedBy: "Kein Bericht zu diesem Stichtag.").count == 3)
            let ausgabe = try await amt.seed.bericht()
            let mitBelegen = ausgabe.saetze.dropFirst().filter { !$0.grundlage.belege.isEmpty }.count
            #expect(seite.text.components(separatedBy: "<summary").count == mitBelegen + 1)
            #expect(seite.text.contains("Als Ausgabe anlegen"))
            let lesend = try await probe.rufe(
                .get, BerichtURL.bericht, akteur: Berichtsamt.person(2, [SteuerungRechte.lesen]),
                abfrage: ["stichtag": "2019-02-14"])
            #expect(!lesend.text.contains("Als Ausgabe anlegen"))
        }
    }

    @Test("Fehlt eine Angabe, steht dort, welche; ohne Programm oder ohne Plan ebenso")
    func fehlt() async throws {
        try await Berichtsamt.mit(.sqlite) { amt in
            let probe = try Seitenprobe(amt.seed.amt, ordner: Berichtsamt.ordner)
            let frueh = try await probe.rufe(.get, BerichtURL.bericht, abfrage: ["stichtag": "1999-01-01"])
            #expect(frueh.status == 200 && frueh.text.contains("An diesem Stichtag gab es kein Programm."))
            let ohnePlan = try await Seitenprobe(amt.seed.amt).rufe(.get, BerichtURL.bericht, abfrage: ["stichtag": "2019-02-14"])
            #expect(ohnePlan.text.contains("kein Bericht eingerichtet"))
            try await amt.seed.setzen(
                Ergebnisfelder().vorlage.setzen(try amt.seed.id("anteile-pd"), nil, .ab(Probe.iso("2019-01-01")), Probe.quelle))
            let luecke = try await probe.rufe(.get, BerichtURL.bericht, abfrage: ["stichtag": "2019-02-14"])
            #expect(luecke.text.contains("Für den Bericht fehlt die Angabe „Vorlage“"))
        }
    }

    @Test("Vom Anlegen bis zur Vorlage über die Seiten", arguments: Dialect.beide)
    func weg(maschine: Dialect) async throws {
        try await Berichtsamt.mit(maschine) { amt in
            let probe = try Seitenprobe(amt.seed.amt, ordner: Berichtsamt.ordner)
            let neu = try await probe.rufe(
                .post, BerichtURL.ausgaben,
                formular: ["programm": amt.seed.programm.text, "stichtag": "2019-02-14", "fassung": "seed"])
            let id = try #require(neu.text.split(separator: "/").last.map(String.init))
            let parameter = ["id": id]
            let entwurf = try await probe.rufe(.get, BerichtURL.ausgabeMuster, parameter: parameter)
            #expect(entwurf.text.contains("Als abgestimmt melden") && entwurf.text.contains("Kurz und einfach"))
            let lang = try await probe.rufe(
                .post, BerichtURL.kurzfassungMuster, parameter: parameter,
                formular: ["version": "1", "kurzfassung": String(repeating: "a", count: 4_001)])
            #expect(lang.status == 422 && lang.text.contains("Die Kurzfassung ist zu lang."))
            _ = try await probe.rufe(
                .post, BerichtURL.kurzfassungMuster, parameter: parameter, formular: ["version": "1", "kurzfassung": "Kurz."])
            _ = try await probe.rufe(.post, BerichtURL.weiterMuster, parameter: parameter, formular: ["version": "2"])
            let eigene = try await probe.rufe(.get, BerichtURL.ausgabeMuster, parameter: parameter)
            #expect(eigene.text.contains("gibt sie nicht selbst frei") && !eigene.text.contains("Freigeben und einfrieren"))
            let andere = try await probe.rufe(.get, BerichtURL.ausgabeMuster, akteur: amt.berta, parameter: parameter)
            #expect(andere.text.contains("Freigeben und einfrieren"))
            _ = try await probe.rufe(
                .post, BerichtURL.weiterMuster, akteur: amt.berta, parameter: parameter, formular: ["version": "3"])
            let frei = try await probe.rufe(.get, BerichtURL.ausgabeMuster, parameter: parameter)
            #expect(
                frei.text.contains("Abgelegte Dateien") && frei.text.contains("<p>Kurz.</p>")
                    && frei.text.contains("/amt/dokumente/"))
            let datei = try await probe.rufe(
                .get, BerichtURL.ausgabedateiMuster, parameter: ["id": id, "format": "pptx"])
            #expect(datei.status == 200 && datei.text.contains("/"))
            await #expect(throws: SteuerungError.nichtGefunden) {
                try await probe.rufe(.get, BerichtURL.ausgabedateiMuster, parameter: ["id": id, "format": "folien-html"])
            }
            let liste = try await probe.rufe(.get, BerichtURL.bericht, abfrage: ["stichtag": "2019-06-30", "fassung": "seed"])
            #expect(liste.text.contains("freigegeben") && liste.text.contains("Anders als in der letzten Ausgabe"))
        }
    }

    @Test("Heruntergeladen wird, was die Seite zeigt, in jedem Format")
    func herunterladen() async throws {
        try await Berichtsamt.mit(.sqlite) { amt in
            let probe = try Seitenprobe(amt.seed.amt, ordner: Berichtsamt.ordner)
            let abfrage = ["stichtag": "2019-02-14", "fassung": "seed"]
            let json = try await probe.rufe(.get, BerichtURL.dateiMuster, parameter: ["format": "json"], abfrage: abfrage)
            #expect(json.text.contains("Vorlage Nr. 2019/2681"))
            let html = try await probe.rufe(.get, BerichtURL.dateiMuster, parameter: ["format": "html"], abfrage: abfrage)
            #expect(html.text.contains("<!doctype html>") && html.text.contains("Vorlage Nr. 2019/2681"))
            await #expect(throws: SteuerungError.nichtGefunden) {
                try await probe.rufe(.get, BerichtURL.dateiMuster, parameter: ["format": "exe"], abfrage: abfrage)
            }
        }
    }
}

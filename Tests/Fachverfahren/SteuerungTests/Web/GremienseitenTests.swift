// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Steuerung
@testable import Web

@Suite("Seiten der Gremien")
struct GremienseitenTests {
    @Test("Übersicht, Sitzung, Formulare und Kontrolle zeigen, was ist")
    func amt() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let seiten = try Seitenprobe(probe.amt)
            let uebersicht = try await seiten.rufe(.get, GremienURL.amt).text
            #expect(uebersicht.contains("Haupt- und Digitalausschuss") && uebersicht.contains("wartet auf Rat (Entscheidung)"))
            let sitzung = try await seiten.rufe(.get, GremienURL.sitzungMuster, parameter: ["id": try probe.id("s4").text]).text
            #expect(sitzung.contains("Satz 2: abgelehnt mit 17 zu 20 bei 0 Enthaltungen"))
            let form = try await seiten.rufe(.get, GremienURL.punktMuster, parameter: ["id": try probe.id("t-s8-kontrolle").text])
                .text
            #expect(
                form.contains("In jeder Sitzung liegt eine Liste der offenen Beschlüsse vor.") && form.contains("Gruppe Mitte"))
            let kontrolle = try await seiten.rufe(.get, GremienURL.kontrolle).text
            #expect(kontrolle.contains("Grund des Verzugs: Die Lieferung") && kontrolle.contains("Als berichtet ablegen"))
            let leser = try await seiten.rufe(.get, GremienURL.kontrolle, akteur: Programmbuero.person([SteuerungRechte.lesen]))
                .text
            #expect(!leser.contains("Als berichtet ablegen"))
        }
    }

    @Test("Eine neue Sitzung hat die ständigen Punkte ihres Gremiums von selbst")
    func neueSitzung() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let antwort = try await Seitenprobe(probe.amt).rufe(
                .post, SteuerungURL.neu, abfrage: ["art": "sitzung"],
                formular: ["w_gremium": try probe.id("hda").text, "w_tag": "04.02.2027", "ab": "2026-11-30", "quelle": "Muster"])
            #expect(antwort.status == 303)
            let bild = try await probe.amt.abfrage.alle(
                [.sitzung, .tagesordnungspunkt], am: Probe.iso("2026-11-30"), akteur: probe.amt.ada)
            let neue = try #require(bild.alle(.sitzung).first { $0[Sitzungsfelder().tag]?.zeittext == "04.02.2027" })
            let punkte = bild.alle(.tagesordnungspunkt).filter { $0[Tagesordnungspunktfelder().sitzung] == neue.objekt.id }
            #expect(punkte.map(\.anzeigename) == ["Digitalisierung"])
        }
    }

    @Test("Ein Verzug ohne Grund kommt mit allem Getippten zurück")
    func verzug() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let antwort = try await Seitenprobe(probe.amt).rufe(
                .post, GremienURL.beschlussMuster, parameter: ["id": try probe.id("be-wlan").text],
                formular: ["stand": "inUmsetzung", "sachstand": "23 von 31", "frist": "bis 31.12.2027", "quelle": "Muster"])
            #expect(antwort.status == 422)
            #expect(antwort.text.contains("23 von 31") && antwort.text.contains("id=\"verzugsgrund-fehler\""))
        }
    }

    @Test("Die öffentlichen Seiten zeigen die Arbeit des Rates und nichts, was nicht öffentlich ist")
    func oeffentlich() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let seiten = try Seitenprobe(probe.amt)
            var alles = ""
            for (muster, name) in [
                (GremienURL.oeffentlich, nil), (GremienURL.oeffentlichBeschluesse, nil),
                (GremienURL.oeffentlichGremiumMuster, "rat"),
                (GremienURL.oeffentlichSitzungMuster, "s6"), (GremienURL.oeffentlichVorlageMuster, "v-wlan"),
            ] {
                let antwort = try await seiten.rufe(
                    .get, muster, akteur: .oeffentlich, parameter: try name.map { ["id": try probe.id($0).text] } ?? [:])
                #expect(antwort.status == 200)
                alles += antwort.text
            }
            #expect(
                alles.contains("Baustellenkarte für Musterstadt") && alles.contains("Dr. Ada Muster")
                    && alles.contains("22 von 31"))
            for wort in ["Hafen", "Kai Privat"] { #expect(!alles.contains(wort), "\(wort)") }
            await #expect(throws: WebFehler.nichtGefunden) {
                try await seiten.rufe(
                    .get, GremienURL.oeffentlichVorlageMuster, akteur: .oeffentlich,
                    parameter: ["id": try probe.id("v-geheim").text])
            }
        }
    }

    @Test("Übersicht, Sitzung, Fragen und Kontrolle zeigen jeden Stichtag und führen zu demselben weiter")
    func stichtag() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let seiten = try Seitenprobe(probe.amt), damals = ["stichtag": "2026-01-15", "bekannt": "2026-11-30"]
            let spaeter = "stichtag=2026-01-15&amp;bekannt=2026-11-30"
            let uebersicht = try await seiten.rufe(.get, GremienURL.amt, abfrage: damals).text
            #expect(uebersicht.contains("\(GremienURL.sitzung(try probe.id("s4")))?\(spaeter)"))
            #expect(uebersicht.contains("\(GremienURL.kontrolle)?gremium=\(try probe.id("rat"))&amp;\(spaeter)"))
            let sitzung = try await seiten.rufe(
                .get, GremienURL.sitzungMuster, parameter: ["id": try probe.id("s4").text], abfrage: damals
            ).text
            #expect(
                sitzung.contains("name=\"stichtag\" type=\"date\" value=\"2026-01-15\"")
                    && sitzung.contains("Stand vom 15.01.2026"))
            #expect(sitzung.contains("Beschlusskontrolle dieses Gremiums"))
            for muster in [GremienURL.kontrolle, GremienURL.fragen] {
                let seite = try await seiten.rufe(.get, muster, abfrage: damals).text
                #expect(seite.contains("name=\"stichtag\" type=\"date\" value=\"2026-01-15\""), "\(muster)")
            }
        }
    }

    @Test("Die Kontrolle gibt es als Tabelle, nach Teilen getrennt, genau wie ausgewählt")
    func kontrolldatei() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let seiten = try Seitenprobe(probe.amt), leser = Programmbuero.person([SteuerungRechte.lesen])
            func zeilen(_ abfrage: [String: String]) async throws -> [String] {
                try await seiten.rufe(.get, GremienURL.kontrolldatei, akteur: leser, abfrage: abfrage).text
                    .components(separatedBy: "\r\n").filter { !$0.isEmpty }
            }
            let alle = try await zeilen(["archiv": "1"])
            let offen = try await zeilen(["teil": "oeffentlich", "archiv": "1"])
            let geheim = try await zeilen(["teil": "nichtoeffentlich", "archiv": "1"])
            #expect(alle.first?.hasPrefix("\u{FEFF}Beschluss;Von;Gremium;Vom;Zuständig") == true)
            #expect(alle.count > 2 && alle.count - 1 == offen.count - 1 + geheim.count - 1)
            #expect(!geheim.dropFirst().isEmpty && geheim.dropFirst().allSatisfy { $0.hasSuffix(";nein") })
            let gesucht = try await zeilen(["suche": "gibt es nicht"])
            #expect(gesucht.count == 1)
            let seite = try await seiten.rufe(.get, GremienURL.kontrolle, abfrage: ["teil": "nichtoeffentlich", "suche": "a b"])
                .text
            #expect(seite.contains("beschluesse.csv?teil=nichtoeffentlich&amp;suche=a%20b"))
        }
    }

    @Test("Was auf eine verschickte Tagesordnung noch kam, steht dort als Nachtrag mit seinem Tag")
    func nachtrag() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let seiten = try Seitenprobe(probe.amt), name = "t-s8-kontrolle"
            let punkt = try await probe.amt.abfrage.objekt(try probe.id(name), am: Probe.iso("2026-11-30"), akteur: probe.amt.ada)
            let sitzung = try #require(punkt[Tagesordnungspunktfelder().sitzung]).text
            let vorher = try await seiten.rufe(.get, GremienURL.sitzungMuster, parameter: ["id": sitzung]).text
            #expect(!vorher.contains("Nachtrag"))
            try await probe.sagen(name, Tagesordnungspunktfelder().nachtrag, Datumsangabe(.tag(Probe.iso("2026-11-29"))))
            let nachher = try await seiten.rufe(.get, GremienURL.sitzungMuster, parameter: ["id": sitzung]).text
            #expect(nachher.components(separatedBy: "Nachtrag vom 29.11.2026").count == 2)
        }
    }
}

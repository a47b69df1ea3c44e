// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Buergerportal
@testable import Web

@Suite("Fragen nach Anschrift und Dateien") struct AnschriftDateiTests {
    private func beginnen(_ schalter: Schalter) async throws -> String {
        try #require(try await schalter.post("/leistungen/\(FormloserAntrag.id)/beginnen", schalter.mina).ziel)
    }

    private func datei(_ schalter: Schalter, _ name: String, _ text: String) async throws -> Hochgeladen {
        let bytes = Data(text.utf8)
        return Hochgeladen(
            feld: "unterlagen", dateiname: name, gemeldeterTyp: "application/pdf",
            inhalt: try await schalter.inhalte.store(bytes),
            anfang: Array(bytes.prefix(16)))
    }

    private static let gut = [
        "anschrift.strasse": "Hauptstraße", "anschrift.hausnummer": "12a", "anschrift.plz": "51373", "anschrift.ort": "Muster",
    ]

    @Test(
        "Jeder Teil der Anschrift wird geprüft, und der Fehler steht an seinem Feld",
        arguments: [
            ("anschrift.strasse", "12", "Bitte geben Sie die Straße an."),
            ("anschrift.hausnummer", "", "Bitte geben Sie die Hausnummer an"),
            ("anschrift.plz", "5137", "mit fünf Ziffern"), ("anschrift.plz", "5137٣", "mit fünf Ziffern"),
            ("anschrift.ort", "", "Bitte geben Sie den Ort an."),
        ])
    func anschrift(feld: String, wert: String, satz: String) async throws {
        try await Schalter.mit(.sqlite) { schalter in
            let seite = "\(try await beginnen(schalter))/seiten/anschrift"
            let antwort = try await schalter.post(seite, schalter.mina, Self.gut.merging([feld: wert]) { $1 })
            #expect(antwort.status == 422)
            #expect(antwort.html.contains(satz))
            #expect(antwort.html.contains("href=\"#\(feld)\""))
            #expect(antwort.html.contains("id=\"\(feld)-fehler\""))
            #expect(try await schalter.post(seite, schalter.mina, Self.gut).status == 303)
            #expect(try await schalter.get(seite, schalter.mina).html.contains("value=\"12a\""))
        }
    }

    @Test(
        "Dateien überleben Fehler auf derselben Seite; falsche werden genannt, zu viele nicht genommen",
        arguments: Dialect.allCases)
    func dateien(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let seite = "\(try await beginnen(schalter))/seiten/unterlagen"
            let gut = try await datei(schalter, "plan.pdf", "%PDF-1.7 plan")
            let falsch = try await datei(schalter, "virus.pdf", "<html>")
            let gemischt = try await schalter.post(seite, schalter.mina, dateien: [gut, falsch])
            #expect(gemischt.status == 422)
            #expect(gemischt.html.contains("„virus.pdf“ können wir nicht annehmen"))
            #expect(gemischt.html.contains("plan.pdf: entfernen"))
            var viele: [Hochgeladen] = []
            for nr in 1...5 { viele.append(try await datei(schalter, "\(nr).pdf", "%PDF-1.7 \(nr)")) }
            let zuViele = try await schalter.post(seite, schalter.mina, dateien: viele)
            #expect(zuViele.status == 422)
            #expect(zuViele.html.contains("höchstens 5 Dateien"))
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM portal_anlage") == 5)
            let wert = try #require(zuViele.html.firstMatch(of: /name="unterlagen.entfernen" value="([^"]+)"/)).1
            #expect(try await schalter.post(seite, schalter.mina, ["unterlagen.entfernen": String(wert)]).status == 303)
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM portal_anlage") == 4)
            #expect(try await schalter.post(seite, schalter.jonas, besuch: "b", dateien: [gut]).status == 404)
        }
    }

    @Test(
        "Beim Senden werden die Dateien Dokumente des Vorgangs und die Anschrift die des Beteiligten", arguments: Dialect.allCases
    )
    func senden(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await beginnen(schalter)
            let seiten: [(String, [String: String])] = [
                ("anliegen", ["betreff": "Ein Baum", "anliegen": "Bitte pflanzen Sie einen Baum."]),
                ("name", ["vorname": "Mina", "nachname": "Beispiel"]),
                ("geburt", ["geburt.tag": "31", "geburt.monat": "3", "geburt.jahr": "1980"]),
                ("anschrift", Self.gut), ("bekanntgabe", [Zustimmungsfrage.id: "ja"]),
            ]
            for (seite, felder) in seiten {
                #expect(try await schalter.post("\(antrag)/seiten/\(seite)", schalter.mina, felder).status == 303, "\(seite)")
            }
            let plan = try await datei(schalter, "plan.pdf", "%PDF-1.7 plan")
            #expect(try await schalter.post("\(antrag)/seiten/unterlagen", schalter.mina, dateien: [plan]).status == 303)
            let pruefen = try await schalter.get("\(antrag)/pruefen", schalter.mina).html
            #expect(pruefen.contains("Hauptstraße 12a, 51373 Muster") && pruefen.contains("<dd>plan.pdf</dd>"))
            let ziel = try #require(try await schalter.post("\(antrag)/senden", schalter.mina).ziel)
            #expect(ziel == "\(antrag)/bestaetigung")
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM akte_dokument WHERE typ = 'anlage'") == 1)
            let id = try #require(AntragID(antrag.dropFirst("/antraege/".count)))
            let vorgang = try #require(try await schalter.store.read { try $0.antrag(id)?.vorgang })
            let person = try await schalter.store.read { try $0.beteiligte(in: vorgang).first }
            #expect(person?.angaben.name == "Mina Beispiel")
            #expect(person?.angaben.anschrift?.zeilen == ["Hauptstraße 12a", "51373 Muster"])
            let stand = try await schalter.get(PortalURL.vorgang(id), schalter.mina).html
            let link = try #require(stand.firstMatch(of: /href="([^"]+)">plan.pdf/)).1
            #expect(try await schalter.get(String(link), schalter.mina).status == 200)
            #expect(try await schalter.get(String(link), schalter.jonas, besuch: "b").status == 404)
        }
    }

    @Test("Mit dem Entwurf, gelöscht oder verfallen, gibt das Fachverfahren frei, was es dafür hält", arguments: Dialect.allCases)
    func freigeben(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let geloescht = try await schalter.entwurf(schalter.mina)
            #expect(try await schalter.post(PortalURL.loeschen(geloescht), schalter.jonas, besuch: "b").status == 404)
            #expect(try await schalter.ereignisse("probe.zurueckgenommen") == 0)
            #expect(try await schalter.post(PortalURL.loeschen(geloescht), schalter.mina).status == 303)
            #expect(try await schalter.ereignisse("probe.zurueckgenommen") == 1)
            let verfallen = try await schalter.entwurf(.oeffentlich, besuch: "c")
            schalter.uhr.vor(AntragBeginnen.aufbewahrung + .seconds(1))
            try await schalter.arbeiten()
            #expect(try await schalter.store.read { try $0.antrag(verfallen) } == nil)
            #expect(try await schalter.ereignisse("probe.zurueckgenommen") == 2)
        }
    }

    @Test("Mit dem Entwurf verschwinden seine Dateien", arguments: Dialect.allCases)
    func verwerfen(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await beginnen(schalter)
            let plan = try await datei(schalter, "plan.pdf", "%PDF-1.7 plan")
            _ = try await schalter.post("\(antrag)/seiten/unterlagen", schalter.mina, dateien: [plan])
            #expect(try await schalter.post("\(antrag)/loeschen", schalter.mina).status == 303)
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM portal_anlage") == 0)
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM portal_antrag") == 0)
        }
    }
}

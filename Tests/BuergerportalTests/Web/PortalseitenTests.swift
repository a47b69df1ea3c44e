// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import Testing

@testable import Buergerportal

@Suite("Seiten des Portals") struct PortalseitenTests {
    private func adressen(_ schalter: Schalter, _ entwurf: AntragID, _ antrag: AntragRecord, _ bescheid: BekanntgabeID)
        -> [String]
    {
        [
            "/", "/leistungen", "/leistungen?q=muster", "/leistungen?q=nichts", "/leistungen/probe", "/vorgaenge", "/postfach",
            PortalURL.antrag(entwurf), PortalURL.seite(entwurf, "name"), PortalURL.seite(entwurf, "geburt", aendern: true),
            PortalURL.seite(entwurf, "art"), PortalURL.pruefen(entwurf), PortalURL.bestaetigung(antrag.id),
            PortalURL.vorgang(antrag.id),
            PortalURL.nachrichten(antrag.id), PortalURL.dokument(antrag.id, antrag.kopie?.text ?? ""),
            PortalURL.zahlungRueckkehr(antrag.id),
            PortalURL.simulierteZahlung("a1"), PortalURL.bekanntgabeImPostfach(bescheid), "/impressum", "/datenschutz",
            "/barrierefreiheit",
            "/leichte-sprache", "/gebaerdensprache", "/kontakt",
        ]
    }

    @Test("Kein GET ändert etwas, auch nicht am Bescheid", arguments: Dialect.allCases)
    func getAendertNichts(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let entwurf = try await schalter.entwurf(schalter.mina)
            let antrag = try await schalter.gesendet(schalter.mina)
            let bescheid = try await schalter.bescheid(antrag)
            _ = try await ZahlungBeginnen(store: schalter.store, anbieter: schalter.portal.anbieter)(
                antrag.id, anfrageID: "a1", zugriff: schalter.zugriff(schalter.mina))
            let vorher = try await abdruck(schalter)
            for adresse in adressen(schalter, entwurf, antrag, bescheid) {
                let antwort = try await schalter.get(adresse, schalter.mina)
                #expect(antwort.status == 200, "\(adresse)")
                #expect(!antwort.html.contains("⟨"), "\(adresse): Text fehlt im Katalog")
            }
            #expect(try await schalter.get(PortalURL.bescheid(bescheid), schalter.mina).status == 404)
            for adresse in [
                PortalURL.bekanntgaben, PortalURL.bekanntgabe(bescheid),
                "/amt/vorgaenge/\(antrag.vorgang?.text ?? "")/nachrichten",
            ] {
                #expect(try await schalter.get(adresse, schalter.ada).status == 200, "\(adresse)")
            }
            #expect(try await abdruck(schalter) == vorher)
        }
    }

    /// Head of the audit, which every act moves, and the rows of the tables that change without one.
    private func abdruck(_ schalter: Schalter) async throws -> [String] {
        let kopf: String? = try await schalter.store.read { try $0.value("SELECT hash FROM audit_kopf WHERE id = 1") }
        return [kopf ?? ""] + [String(try await schalter.zahl("SELECT COUNT(*) FROM auftrag"))]
    }

    @Test("Was anderen gehört, gibt es nicht", arguments: Dialect.allCases)
    func fremdes(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let entwurf = try await schalter.entwurf(schalter.mina)
            let antrag = try await schalter.gesendet(schalter.mina)
            let bescheid = try await schalter.bescheid(antrag)
            _ = try await ZahlungBeginnen(store: schalter.store, anbieter: schalter.portal.anbieter)(
                antrag.id, anfrageID: "a1", zugriff: schalter.zugriff(schalter.mina))
            let eigene = adressen(schalter, entwurf, antrag, bescheid).filter {
                $0.contains(entwurf.text) || $0.contains(antrag.id.text) || $0.contains(bescheid.text) || $0.contains("simuliert")
            }
            #expect(eigene.count == 12)
            for adresse in eigene {
                #expect(try await schalter.get(adresse, schalter.jonas, besuch: "b").status == 404, "\(adresse)")
            }
            for adresse in [
                PortalURL.senden(entwurf), PortalURL.seite(entwurf, "name"), PortalURL.loeschen(entwurf),
                PortalURL.speichern(entwurf), PortalURL.nachrichten(antrag.id), PortalURL.abrufen(bescheid),
            ] {
                #expect(
                    try await schalter.post(adresse, schalter.jonas, besuch: "b", ["name": "X", "text": "X"]).status == 404,
                    "\(adresse)")
            }
            #expect(try await schalter.get(PortalURL.bekanntgabe(bescheid), schalter.fremd).status == 404)
            #expect(
                try await schalter.get("/amt/vorgaenge/\(antrag.vorgang?.text ?? "")/nachrichten", schalter.fremd).status == 404)
        }
    }

    @Test("Im Amt steht das Gespräch im Rahmen des Vorgangs, auch wenn die Nachricht abgewiesen wird")
    func nachrichtenImVorgang() async throws {
        try await Schalter.mit(.sqlite) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let vorgang = "/amt/vorgaenge/\(antrag.vorgang?.text ?? "")"
            let antworten = [
                try await schalter.get("\(vorgang)/nachrichten", schalter.ada),
                try await schalter.post("\(vorgang)/nachrichten", schalter.ada, ["text": " "]),
            ]
            #expect(antworten.map(\.status) == [200, 422])
            for seite in antworten.map(\.html) {
                #expect(seite.contains("<a href=\"\(vorgang)/nachrichten\" aria-current=\"page\">Nachrichten"))
                #expect(seite.contains("<a href=\"\(vorgang)/geschichte\">Geschichte"))
                #expect(seite.contains("Vorgang <span class=\"rh-az\">\(antrag.zeichen ?? "")</span>"))
                #expect(seite.components(separatedBy: "<h1>").count == 2)
            }
        }
    }

    @Test("Ohne JavaScript vom Start bis zur Bestätigung, der Zugangscode steht nur beim Senden da", arguments: Dialect.allCases)
    func durchlauf(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let start = try await schalter.post("/leistungen/probe/beginnen")
            let antrag = try #require(start.ziel)
            #expect(try await schalter.get(antrag).html.contains("Noch nicht möglich"))
            let seiten: [(String, [String: String])] = [
                ("name", ["name": "Rosa Grün {{x}} <b>"]),
                ("geburt", ["geburt.tag": "31", "geburt.monat": "3", "geburt.jahr": "1980"]),
                ("art", ["art": "klein"]), ("bekanntgabe", [Zustimmungsfrage.id: "nein"]),
            ]
            for (seite, felder) in seiten {
                #expect(try await schalter.post("\(antrag)/seiten/\(seite)", .oeffentlich, felder).status == 303)
            }
            let pruefen = try await schalter.get("\(antrag)/pruefen").html
            #expect(pruefen.contains("Rosa Grün {{x}} &lt;b&gt;"))
            let code = try #require(pruefen.firstMatch(of: /name="code" value="([^"]+)"/)).1
            for _ in 0..<2 {
                let bestaetigt = try await schalter.post("\(antrag)/senden", .oeffentlich, ["code": String(code)])
                #expect(bestaetigt.status == 200)
                #expect(bestaetigt.html.contains(code))
            }
            #expect(
                try await schalter.post("\(antrag)/senden", .oeffentlich, ["code": Zugangscode.neu().gruppiert]).ziel
                    == "\(antrag)/bestaetigung")
            let spaeter = try await schalter.get("\(antrag)/bestaetigung")
            #expect(spaeter.status == 200)
            #expect(!spaeter.html.contains(code))
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM akte_vorgang") == 1)
        }
    }

    @Test("Eine falsche Eingabe zeigt die Seite mit der Eingabe und dem Fehler wieder", arguments: Dialect.allCases)
    func fehler(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let id = try await schalter.entwurf(schalter.mina)
            let antwort = try await schalter.post(
                PortalURL.seite(id, "geburt"), schalter.mina, ["geburt.tag": "31", "geburt.monat": "2", "geburt.jahr": "1980"])
            #expect(antwort.status == 422)
            #expect(antwort.html.contains("<title>Fehler: "))
            #expect(antwort.html.contains("value=\"31\""))
            #expect(antwort.html.contains("href=\"#geburt-tag\""))
            let gesperrt = try await schalter.entwurf(
                schalter.mina, Probeleistung.antworten.merging(["name": ["Gesperrt"]]) { $1 })
            let abgelehnt = try await schalter.post(PortalURL.senden(gesperrt), schalter.mina)
            #expect(abgelehnt.status == 409)
            #expect(abgelehnt.html.contains("nicht mehr frei"))
        }
    }
}

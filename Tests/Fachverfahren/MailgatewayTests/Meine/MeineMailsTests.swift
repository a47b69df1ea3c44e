// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Mailgateway
@testable import Web

@Suite("Meine geschützten Mails", .serialized) struct MeineMailsTests {
    private let anna = "anna@stadt.example"
    private let otto = "otto@welt.example"
    private static let regeln = """
        {"format": 1, "bezeichnung": "Probe", "version": 1, "regeln": [
          {"id": "alles", "titel": "Alles nur mit Schlüssel", "ebene": "global", "rang": 1, "wenn": {"richtung": "ausgehend"},
           "dann": {"verschluesseln": "muss", "wege": ["smimePerson"], "wahl": ["portal", "trotzdem"]}}]}
        """

    private struct Lage {
        let gateway: Probegateway
        let seiten: Seitenprobe
        let anna: Akteur
        let bert: Akteur
        let nachricht: Nachricht
        let zustellung: ZustellungID

        func rufe(
            _ methode: Methode, _ muster: String, _ wer: Akteur, id: String? = nil, abfrage: [String: String] = [:],
            formular: [String: String] = [:]
        ) async throws -> (status: Int, text: String) {
            try await seiten.rufe(methode, muster, wer, id: id, abfrage: abfrage, formular: formular)
        }

        func zustand() async throws -> Zustellzustand? {
            try await gateway.schlange.zustellungen(nachricht.id).first?.zustand
        }

        func codes(_ wer: String) -> [String] {
            gateway.weg.lieferungen.filter { $0.an == [wer] }.map(\.text)
        }
    }

    private func mit(_ maschine: Dialect = .sqlite, _ tun: @Sendable (Lage) async throws -> Void) async throws {
        try await Probegateway.mit(maschine, regeln: Self.regeln, abholung: true) { gateway in
            let annas = try await gateway.store.mitarbeiter("Anna Amt", "Anna@stadt.example")
            let berts = try await gateway.store.mitarbeiter("Bert Büro", "bert@stadt.example")
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let zustellung = try #require(try await gateway.schlange.zustellungen(nachricht.id).first)
            try await tun(
                Lage(
                    gateway: gateway, seiten: try Seitenprobe(gateway.store, gateway.stand.content), anna: annas, bert: berts,
                    nachricht: nachricht, zustellung: zustellung.id))
        }
    }

    @Test("Jeder sieht nur die Nachrichten seiner eigenen Adresse, und was er mit ihnen tun kann", arguments: Dialect.allCases)
    func nurEigene(maschine: Dialect) async throws {
        try await mit(maschine) { lage in
            let eigene = try await lage.rufe(.get, MailURL.meine, lage.anna)
            #expect(eigene.text.contains(otto))
            #expect(eigene.text.contains("Verschlüsselung ist Pflicht"))
            for akt in [Eigenakt.zurAbholung, .trotzdem, .verwerfen, .neuBeurteilen] {
                #expect(eigene.text.contains(MailURL.meine(lage.zustellung, akt)), "\(akt)")
            }
            let fremde = try await lage.rufe(.get, MailURL.meine, lage.bert)
            #expect(!fremde.text.contains(otto) && fremde.text.contains("Noch keine geschützten Mails"))
            await #expect(throws: GatewayError.nichtGefunden) {
                _ = try await lage.rufe(.get, MailURL.meineMuster, lage.bert, id: lage.nachricht.id.text)
            }
            for akt in Eigenakt.allCases {
                await #expect(throws: GatewayError.nichtGefunden) {
                    _ = try await lage.rufe(
                        .post, MailURL.meineMuster(akt), lage.bert, id: lage.zustellung.text, formular: ["grund": "so"])
                }
            }
            #expect(try await lage.zustand() == .gehalten)
            let zahlen = try await lage.gateway.store.read { db in
                [try db.eigeneGehaltene(lage.anna), try db.eigeneGehaltene(lage.bert), try db.eigeneGehaltene(.system("x"))]
            }
            #expect(zahlen == [1, 0, 0])
        }
    }

    @Test("Der Absender lässt abholen, verlangt einen neuen Link, und der alte gilt nicht mehr", arguments: Dialect.allCases)
    func neuerLink(maschine: Dialect) async throws {
        try await mit(maschine) { lage in
            _ = try await lage.rufe(.post, MailURL.meineMuster(.zurAbholung), lage.anna, id: lage.zustellung.text)
            try await lage.gateway.verteileAlles()
            try await lage.gateway.verteileAlles()
            let erste = try Abholpostprobe(lage.gateway, an: otto, von: anna)
            let seite = try await lage.rufe(.get, MailURL.meineMuster, lage.anna, id: lage.nachricht.id.text)
            #expect(seite.text.contains("Noch nicht abgeholt") && seite.text.contains("Zur Abholung im Portal"))
            #expect(seite.text.contains("wurde von Anna Amt zur Abholung bestimmt"))
            _ = try await lage.rufe(.post, MailURL.meineMuster(.neuerLink), lage.anna, id: lage.zustellung.text)
            await #expect(throws: GatewayError.abholungUngueltig) { _ = try await lage.gateway.abholdienst.pruefe(erste.marke) }
            try await lage.gateway.verteileAlles()
            try await lage.gateway.verteileAlles()
            let zweite = try Abholpostprobe(lage.gateway, an: otto, von: anna)
            #expect(zweite.marke != erste.marke && zweite.code != erste.code)
            let bytes = try await lage.gateway.abholdienst.oeffne(zweite.marke, code: zweite.code)
            #expect(String(decoding: bytes, as: UTF8.self).contains(wort))
            let gelesen = try await lage.rufe(.get, MailURL.meine, lage.anna)
            #expect(gelesen.text.contains("Gelesen am") && !gelesen.text.contains(MailURL.meine(lage.zustellung, .neuerLink)))
        }
    }

    @Test("Zurückgezogenes kann niemand mehr lesen, und sein Inhalt wird frei", arguments: Dialect.allCases, [false, true])
    func zurueckziehen(maschine: Dialect, gelesen: Bool) async throws {
        try await mit(maschine) { lage in
            _ = try await lage.rufe(.post, MailURL.meineMuster(.zurAbholung), lage.anna, id: lage.zustellung.text)
            try await lage.gateway.verteileAlles()
            try await lage.gateway.verteileAlles()
            let post = try Abholpostprobe(lage.gateway, an: otto, von: anna)
            if gelesen { _ = try await lage.gateway.abholdienst.oeffne(post.marke, code: post.code) }
            let frage = try await lage.rufe(.get, MailURL.meineMuster(.zurueckziehen), lage.anna, id: lage.zustellung.text)
            #expect(frage.text.contains("nicht mehr öffnen"))
            _ = try await lage.rufe(.post, MailURL.meineMuster(.zurueckziehen), lage.anna, id: lage.zustellung.text)
            await #expect(throws: GatewayError.abholungUngueltig) {
                _ = try await lage.gateway.abholdienst.oeffne(post.marke, code: post.code)
            }
            #expect(try await lage.zustand() == (gelesen ? .zugestellt : .verworfen))
            #expect(try await lage.gateway.schlange.erledigen(lage.nachricht.id) != nil)
            await #expect(throws: GatewayError.andererZustand) {
                _ = try await lage.rufe(.post, MailURL.meineMuster(.zurueckziehen), lage.anna, id: lage.zustellung.text)
            }
        }
    }

    @Test("Trotzdem gesendet wird nur mit Grund, und gesucht wird nach Empfänger und Stand")
    func trotzdem() async throws {
        try await mit { lage in
            let ohne = try await lage.rufe(.post, MailURL.meineMuster(.trotzdem), lage.anna, id: lage.zustellung.text)
            #expect(ohne.status == 422 && ohne.text.contains("grund-fehler"))
            #expect(try await lage.zustand() == .gehalten)
            _ = try await lage.rufe(
                .post, MailURL.meineMuster(.trotzdem), lage.anna, id: lage.zustellung.text, formular: ["grund": "eilt"])
            #expect(try await lage.zustand() == .wartet)
            let geschuetzt = try await lage.rufe(.get, MailURL.meine, lage.anna)
            #expect(!geschuetzt.text.contains(otto))
            let alle = try await lage.rufe(.get, MailURL.meine, lage.anna, abfrage: ["welche": "alle", "empfaenger": "OTTO@"])
            #expect(alle.text.contains(otto))
            let andere = try await lage.rufe(.get, MailURL.meine, lage.anna, abfrage: ["welche": "alle", "empfaenger": "eva"])
            #expect(andere.text.contains("Nichts gefunden"))
        }
    }
}

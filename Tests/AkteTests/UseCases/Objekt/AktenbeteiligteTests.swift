// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Beteiligte an der Akte") struct AktenbeteiligteTests {
    private static let inhaberin = BeteiligterAnlage(
        rolle: .betroffener, name: "Xenia Quell", anschrift: Anschrift(strasse: "Am Bach 1", plz: "51373", ort: "Musterstadt"),
        email: "Xenia@Quell.example")

    @Test("Die Inhaberin einer Akte steht an der Akte, in jedem Vorgang und in der Suche", arguments: Dialect.allCases)
    func inhaberin(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang(), probe = try Webprobe(amt)
            let neu = try await AktenbeteiligtenHinzufuegen(store: amt.store)(Self.inhaberin, in: vorgang.akteID, akteur: amt.ada)
            let akte = try await probe.seite(AkteURL.akte(vorgang.akteID), von: amt.leser).text
            #expect(akte.contains("Xenia Quell") && !akte.contains("Beteiligte hinzufügen"))
            let reiter = try await probe.seite(AkteURL.vorgang(vorgang.id, "beteiligte"), von: amt.ada).text
            #expect(reiter.contains("Xenia Quell") && reiter.contains("aus der Akte"))
            let treffer = try await AkteSuchen(store: amt.store)("Quell", akteur: amt.ada).treffer
            #expect(treffer.map(\.objekt) == [vorgang.akteID.text])
            let nachAbsender = try await amt.store.read { try $0.offeneVorgaenge(beteiligtMit: "xenia@quell.example") }
            #expect(nachAbsender.map(\.id) == [vorgang.id])
            let json = try await probe.json(.get, "/api/amt/akten/\(vorgang.akteID)/beteiligte", von: amt.leser).text
            #expect(json.contains(neu.id.text))
        }
    }

    @Test(
        "Ändern und Entfernen brauchen das Recht, den Stand und einen Grund; danach findet die Suche nichts mehr",
        arguments: Dialect.allCases)
    func aendern(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let akte = try await amt.vorgang().akteID, aendern = AktenbeteiligtenAendern(store: amt.store)
            await #expect(throws: AkteError.verboten) {
                try await AktenbeteiligtenHinzufuegen(store: amt.store)(Self.inhaberin, in: akte, akteur: amt.leser)
            }
            await #expect(throws: AkteError.nichtGefunden) {
                try await AktenbeteiligtenHinzufuegen(store: amt.store)(Self.inhaberin, in: akte, akteur: amt.eva)
            }
            let neu = try await AktenbeteiligtenHinzufuegen(store: amt.store)(Self.inhaberin, in: akte, akteur: amt.ada)
            var andere = Self.inhaberin
            andere.name = "Xenia Strom"
            _ = try await aendern(neu.id, andere, version: 1, akteur: amt.ada)
            let spaet = andere
            await #expect(throws: StoreError.veraltet) { try await aendern(neu.id, spaet, version: 1, akteur: amt.ada) }
            let entfernen = AktenbeteiligtenEntfernen(store: amt.store)
            await #expect(throws: AkteError.grundFehlt) { try await entfernen(neu.id, grund: " ", akteur: amt.ada) }
            try await entfernen(neu.id, grund: "falsche Akte", akteur: amt.ada)
            #expect(try await AkteSuchen(store: amt.store)("Xenia", akteur: amt.ada).treffer.isEmpty)
            #expect(try await amt.store.read { try $0.beteiligte(anAkte: akte) }.isEmpty)
        }
    }

    @Test("Über die Seite kommt ein Eintrag mit Fehlern am Feld zurück", arguments: Dialect.allCases)
    func seite(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let akte = try await amt.vorgang().akteID, probe = try Webprobe(amt), pfad = AkteURL.akte(akte, "beteiligte")
            #expect(try await probe.seite(pfad, von: amt.ada).text.contains("Führerscheinakte"))
            let felder = ["rolle": "betroffener", "art": "person", "name": ""]
            let falsch = try await probe.sende(pfad, von: amt.ada, felder)
            #expect(falsch.status == 422 && falsch.text.contains("name-fehler"))
            #expect(try await probe.sende(pfad, von: amt.ada, felder.merging(["name": "Ulf"]) { $1 }).ziel == AkteURL.akte(akte))
            let id = try #require(try await amt.store.read { try $0.beteiligte(anAkte: akte).first }).id
            let ziel = try await probe.sende(
                AkteURL.aktenbeteiligter(id, "entfernen"), von: amt.ada, ["grund": "versehentlich", "version": "1"]
            ).ziel
            #expect(ziel == AkteURL.akte(akte))
        }
    }
}

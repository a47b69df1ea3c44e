// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Beteiligte") struct BeteiligteTests {
    let rosa = BeteiligterAnlage(
        rolle: .bevollmaechtigter, name: " Kanzlei  Grün ",
        anschrift: Anschrift(strasse: "Weg 1", plz: "51373", ort: "Leverkusen"),
        email: "kanzlei@beispiel.example")

    @Test("Sie werden hinzugefügt, geändert und mit Grund entfernt; der Verlauf behält, wer es war", arguments: Dialect.allCases)
    func ablauf(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let neu = try await BeteiligtenHinzufuegen(store: amt.store)(rosa, in: vorgang.id, akteur: amt.ada)
            var umgezogen = neu.angaben
            umgezogen.anschrift?.strasse = "Allee 9"
            let geaendert = try await BeteiligtenAendern(store: amt.store)(
                neu.id, umgezogen, version: neu.version, akteur: amt.ada)
            #expect(try await amt.store.read { try $0.beteiligter(neu.id) } == geaendert)
            try await BeteiligtenEntfernen(store: amt.store)(neu.id, grund: "Vollmacht erloschen", akteur: amt.ada)
            #expect(try await amt.store.read { try $0.beteiligte(in: vorgang.id).map(\.angaben.name) } == ["Rosa Grün"])
            let letzter = try await amt.store.read { try Verlauf.vorgang($0, vorgang.id, akteur: amt.ada).first }
            #expect(letzter?.alt?.contains("Allee 9") == true)
            #expect(letzter?.grund == "Vollmacht erloschen")
        }
    }

    @Test(
        "Ohne Namen oder mit unvollständiger E-Mail-Adresse wird niemand eingetragen",
        arguments: ["kein-at", "a@b", "a b@c.de", "@c.de"])
    func eingaben(email: String) {
        #expect(throws: AkteError.emailUngueltig) { try BeteiligterAnlage(rolle: .sonstiger, name: "X", email: email).geprueft() }
        #expect(throws: AkteError.nameFehlt) { try BeteiligterAnlage(rolle: .sonstiger, name: " ").geprueft() }
    }

    @Test("HTML, Platzhalter und Nullzeichen im Namen bleiben Text", arguments: Dialect.allCases)
    func feindselig(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let name = "<script>{{name}}</script>'\";--\u{0}"
            let vorgang = try await amt.vorgang()
            let neu = try await BeteiligtenHinzufuegen(store: amt.store)(
                .init(rolle: .sonstiger, name: name), in: vorgang.id, akteur: amt.ada)
            #expect(try await amt.store.read { try $0.beteiligter(neu.id)?.angaben.name } == String(name.dropLast()))
        }
    }
}

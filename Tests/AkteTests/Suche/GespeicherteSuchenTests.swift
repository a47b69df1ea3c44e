// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Gespeicherte Suchen")
struct GespeicherteSuchenTests {
    static let kran = Suchwahl { ["q": "Kranwagen", "art": "vorgang", "folge": "passend"][$0] }

    func namen(_ amt: Amt, _ akteur: Akteur) async throws -> [String] {
        try await amt.store.read { try $0.gespeicherteSuchen(akteur.person).map(\.name) }
    }

    @Test("Gespeichert kommt zurück, was gespeichert wurde, und nur bei der eigenen Person", arguments: Dialect.allCases)
    func speichern(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let id = try await SucheSpeichern(store: amt.store)(Self.kran, name: "  Kräne  im Amt ", akteur: amt.ada)
            let suche = try await amt.store.read { try $0.gespeicherteSuche(id, amt.ada) }
            #expect(suche.name == "Kräne im Amt" && suche.wahl == Self.kran)
            #expect(try await namen(amt, amt.ben).isEmpty)
            for fremd in [amt.ben, amt.lea] {
                await #expect(throws: AkteError.nichtGefunden) {
                    try await amt.store.read { try $0.gespeicherteSuche(id, fremd) }
                }
                await #expect(throws: AkteError.nichtGefunden) {
                    try await SucheUmbenennen(store: amt.store)(id, name: "x", version: 1, akteur: fremd)
                }
                await #expect(throws: AkteError.nichtGefunden) { try await SucheLoeschen(store: amt.store)(id, akteur: fremd) }
            }
            #expect(try await namen(amt, amt.ada) == ["Kräne im Amt"])
        }
    }

    @Test("Ohne Leserecht, ohne Namen und ohne Suchtext wird nichts gespeichert", arguments: Dialect.allCases)
    func abgelehnt(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let speichern = SucheSpeichern(store: amt.store)
            let fremd = Amt.person("Ohne Recht", Amt.zulassung, rechte: [])
            await #expect(throws: AkteError.verboten) { try await speichern(Self.kran, name: "x", akteur: fremd) }
            await #expect(throws: AkteError.nameFehlt) { try await speichern(Self.kran, name: "  ", akteur: amt.ada) }
            await #expect(throws: AkteError.suchtextFehlt) {
                try await speichern(Suchwahl { _ in nil }, name: "x", akteur: amt.ada)
            }
            await #expect(throws: AkteError.textZuLang(feld: "Der Name", grenze: GespeicherteSuche.namenslaenge)) {
                try await speichern(Self.kran, name: String(repeating: "n", count: 81), akteur: amt.ada)
            }
            let gespeichert = try await amt.zahl("akte_suche")
            #expect(gespeichert == 0)
        }
    }

    @Test("Ein Name wird einmal vergeben; nach dem Löschen ist er frei", arguments: Dialect.allCases)
    func einmal(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let speichern = SucheSpeichern(store: amt.store), loeschen = SucheLoeschen(store: amt.store)
            let erste = try await speichern(Self.kran, name: "Kräne", akteur: amt.ada)
            let zweite = try await speichern(Self.kran, name: "Andere", akteur: amt.ada)
            _ = try await speichern(Self.kran, name: "Kräne", akteur: amt.ben)
            await #expect(throws: AkteError.suchnameVergeben("Kräne")) {
                try await speichern(Self.kran, name: "Kräne", akteur: amt.ada)
            }
            await #expect(throws: AkteError.suchnameVergeben("Kräne")) {
                try await SucheUmbenennen(store: amt.store)(zweite, name: "Kräne", version: 1, akteur: amt.ada)
            }
            try await SucheUmbenennen(store: amt.store)(erste, name: "Kräne", version: 1, akteur: amt.ada)
            await #expect(throws: StoreError.veraltet) {
                try await SucheUmbenennen(store: amt.store)(erste, name: "Zu spät", version: 1, akteur: amt.ada)
            }
            try await loeschen(erste, akteur: amt.ada)
            _ = try await speichern(Self.kran, name: "Kräne", akteur: amt.ada)
            await #expect(throws: AkteError.suchnameVergeben("Kräne")) {
                try await SucheWiederherstellen(store: amt.store)(erste, akteur: amt.ada)
            }
            #expect(try await namen(amt, amt.ada) == ["Andere", "Kräne"])
        }
    }

    @Test("Gelöschtes kommt einen Tag lang zurück, danach ist es fort", arguments: Dialect.allCases)
    func zurueck(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let id = try await SucheSpeichern(store: amt.store)(Self.kran, name: "Kräne", akteur: amt.ada)
            let loeschen = SucheLoeschen(store: amt.store), zurueck = SucheWiederherstellen(store: amt.store)
            let aufraeumen = SuchenAufraeumen(store: amt.store)
            try await SucheGesehen(store: amt.store)(
                try await amt.store.read { try $0.gespeicherteSuche(id, amt.ada) }, bis: 99)
            try await loeschen(id, akteur: amt.ada)
            #expect(try await namen(amt, amt.ada).isEmpty)
            amt.uhr.vor(.seconds(86_000))
            #expect(try await aufraeumen() == 0)
            try await zurueck(id, akteur: amt.ada)
            #expect(try await namen(amt, amt.ada) == ["Kräne"])
            try await loeschen(id, akteur: amt.ada)
            amt.uhr.vor(.seconds(86_400))
            #expect(try await aufraeumen() == 1)
            await #expect(throws: AkteError.nichtGefunden) { try await zurueck(id, akteur: amt.ada) }
            let uebrig = try await [amt.zahl("akte_suche"), amt.zahl("akte_suche_gesehen")]
            #expect(uebrig == [0, 0])
        }
    }

    @Test("Neu ist, was nach dem letzten Öffnen kam und was man sehen darf", arguments: Dialect.allCases)
    func neu(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            _ = try await amt.vorgang(Amt.wunsch("Kranwagen alt"))
            let id = try await SucheSpeichern(store: amt.store)(Self.kran, name: "Kräne", akteur: amt.ada)
            func neu() async throws -> Int? {
                try await amt.store.read { db in
                    try db.neueTreffer([db.gespeicherteSuche(id, amt.ada)], amt.ada)[id]?.gezaehlt
                }
            }
            #expect(try await neu() == 0)
            _ = try await amt.vorgang(Amt.wunsch("Kranwagen neu"))
            _ = try await amt.vorgang(Amt.wunsch("Kranwagen geheim", vertraulich: true))
            #expect(try await neu() == 1)
            // While entries wait for a change of access, no number is told.
            func nachlauf(_ sql: SQL) async throws {
                try await amt.store.commit(Vermerk(.system("test"), "test")) { try $0.execute(sql) }
            }
            try await nachlauf("INSERT INTO akte_zugriff_nachlauf (vorgang) VALUES ('wartet')")
            #expect(try await neu() == nil)
            try await nachlauf("DELETE FROM akte_zugriff_nachlauf")
            let (suche, stand) = try await amt.store.read {
                (try $0.gespeicherteSuche(id, amt.ada), try $0.neuesteSuchnummer())
            }
            try await SucheGesehen(store: amt.store)(suche, bis: stand)
            #expect(try await neu() == 0)
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import StoreTesting
import Synchronization
import Testing

@testable import Store

@Suite("Verwaiste Inhalte")
struct WaisenTests {
    /// The machine's time, as files have it, plus what a test adds.
    private final class Spaeter: Sendable {
        private let um = Mutex(Duration.zero)
        var uhr: Uhr { Uhr { Uhr.system.jetzt + self.um.withLock { $0 } } }
        func vor(_ dauer: Duration) { um.withLock { $0 += dauer } }
    }

    private static let tabellen = ModuleMigrations(
        "probe", [Migration(1, "probe", "CREATE TABLE probe_anlage (id TEXT PRIMARY KEY, sha256 TEXT NOT NULL)")])

    private static func mit(_ maschine: Dialect, _ body: @Sendable (Pruefstand, Spaeter) async throws -> Void) async throws {
        let spaeter = Spaeter()
        try await Pruefstand.mit(maschine, modules: [tabellen], uhr: spaeter.uhr) { try await body($0, spaeter) }
    }

    private static func nennen(_ stand: Pruefstand, _ inhalt: Inhalt, verzeichnen: Bool = true) async throws {
        try await stand.store.commit(Vermerk(.system("test"), "probe")) { tx in
            if verzeichnen { try tx.inhaltVerzeichnen(inhalt, typ: "text/plain") }
            try tx.execute("INSERT INTO probe_anlage (id, sha256) VALUES (\(inhalt.sha256), \(inhalt.sha256))")
        }
    }

    private static func gibt(_ stand: Pruefstand, _ inhalt: Inhalt) -> Bool {
        FileManager.default.fileExists(atPath: stand.content.path(inhalt.sha256))
    }

    @Test("Was nach einem Tag keine Zeile nennt, wird entfernt, alles andere bleibt", arguments: Dialect.allCases)
    func entfernen(maschine: Dialect) async throws {
        try await Self.mit(maschine) { stand, spaeter async throws in
            let verworfen = try await stand.content.store(Data("verworfen".utf8))
            let verzeichnet = try await stand.content.store(Data("verzeichnet".utf8))
            let nurGenannt = try await stand.content.store(Data("nur genannt".utf8))
            try await Self.nennen(stand, verzeichnet)
            try await Self.nennen(stand, nurGenannt, verzeichnen: false)
            #expect(try await stand.store.waisenEntfernen(stand.content) == 0)
            spaeter.vor(.seconds(86_401))
            #expect(try await stand.store.waisenEntfernen(stand.content) == 1)
            #expect(!Self.gibt(stand, verworfen) && Self.gibt(stand, verzeichnet) && Self.gibt(stand, nurGenannt))
        }
    }

    @Test("Ist die letzte Zeile gelöscht, die einen Inhalt nennt, gehen Verzeichnis und Datei", arguments: Dialect.allCases)
    func letzteZeile(maschine: Dialect) async throws {
        try await Self.mit(maschine) { stand, spaeter async throws in
            let inhalt = try await stand.content.store(Data("einmal".utf8))
            try await Self.nennen(stand, inhalt)
            spaeter.vor(.seconds(86_401))
            #expect(try await stand.store.waisenEntfernen(stand.content) == 0)
            try await stand.store.commit(Vermerk(.system("test"), "probe")) {
                try $0.execute("DELETE FROM probe_anlage WHERE 1=1")
            }
            #expect(try await stand.store.waisenEntfernen(stand.content) == 1)
            #expect(try await stand.store.read { try $0.inhalte().isEmpty } && !Self.gibt(stand, inhalt))
        }
    }

    @Test("Wer dieselben Bytes noch einmal hochlädt, hat wieder einen Tag Zeit", arguments: Dialect.allCases)
    func nochmal(maschine: Dialect) async throws {
        try await Self.mit(maschine) { stand, spaeter async throws in
            let inhalt = try await stand.content.store(Data("zweimal".utf8))
            let alt = Date(timeIntervalSinceNow: -86_500)
            try FileManager.default.setAttributes([.modificationDate: alt], ofItemAtPath: stand.content.path(inhalt.sha256))
            _ = try await stand.content.store(Data("zweimal".utf8))
            #expect(try await stand.store.waisenEntfernen(stand.content) == 0)
            spaeter.vor(.seconds(86_401))
            #expect(try await stand.store.waisenEntfernen(stand.content) == 1)
        }
    }

    @Test(
        "Was hochgeladen und genannt ist, bleibt, auch wenn zugleich dieselben alten Bytes weggeräumt werden",
        arguments: Dialect.allCases)
    func zugleich(maschine: Dialect) async throws {
        try await Self.mit(maschine) { stand, _ async throws in
            for runde in 0..<20 {
                let daten = Data("runde \(runde)".utf8)
                let inhalt = try await stand.content.store(daten)
                let alt = Date(timeIntervalSinceNow: -86_500)
                try FileManager.default.setAttributes([.modificationDate: alt], ofItemAtPath: stand.content.path(inhalt.sha256))
                async let weg = stand.store.waisenEntfernen(stand.content)
                async let neu: Void = {
                    let wieder = try await stand.content.store(daten)
                    try await Self.nennen(stand, wieder)
                }()
                _ = try await (weg, neu)
                #expect(try await stand.content.read(inhalt) == daten)
            }
        }
    }

    private final class Tuer: Sendable {
        private let stand = Mutex((allein: false, verstoesse: 0))
        var verstoesse: Int { stand.withLock { $0.verstoesse } }
        func herein(allein: Bool) {
            stand.withLock { stand in
                if stand.allein { stand.verstoesse += 1 }
                stand.allein = allein
            }
        }
        func hinaus(allein: Bool) { stand.withLock { if allein { $0.allein = false } } }
    }

    @Test("Während jemand wegräumt, wird kein Inhalt benannt, und umgekehrt")
    func ausschluss() async throws {
        try await Self.mit(.sqlite) { stand, _ async throws in
            let tuer = Tuer()
            try await withThrowingTaskGroup(of: Void.self) { gruppe in
                for i in 0..<8 {
                    gruppe.addTask {
                        let allein = i.isMultiple(of: 2)
                        try stand.content.ordner.gesperrt(allein: allein) {
                            tuer.herein(allein: allein)
                            for _ in 0..<1_000 { _ = stand.content.ordner.zeit("00") }
                            tuer.hinaus(allein: allein)
                        }
                    }
                }
                try await gruppe.waitForAll()
            }
            #expect(tuer.verstoesse == 0)
        }
    }
}

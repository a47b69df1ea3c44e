// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import StoreTesting
import Synchronization
import Testing

@testable import Store

@Suite("Inhalte in S3") struct S3OrtTests {
    private static let tabellen = ModuleMigrations(
        "probe", [Migration(1, "probe", "CREATE TABLE probe_anlage (id TEXT PRIMARY KEY, sha256 TEXT NOT NULL)")])

    static func mit(
        _ maschine: Dialect, teil: Int64 = 64 << 20, lage: Inhaltsplatz? = .s3,
        _ body: @Sendable (Pruefstand, S3Attrappe, ContentStore) async throws -> Void
    ) async throws {
        try await Pruefstand.mit(maschine, modules: [tabellen]) { stand in
            let eimer = S3Attrappe(uhr: stand.uhr)
            try await body(stand, eimer, try await eimer.inhalte(stand, teil: teil, lage: lage))
        }
    }

    static func schluessel(_ inhalt: Inhalt) -> String {
        "\(inhalt.sha256.prefix(2))/\(inhalt.sha256.dropFirst(2).prefix(2))/\(inhalt.sha256)"
    }

    static func verzeichne(_ stand: Pruefstand, _ inhalt: Inhalt) async throws {
        try await stand.store.commit(Vermerk(.system("test"), "probe")) { try $0.inhaltVerzeichnen(inhalt, typ: "text/plain") }
    }

    @Test("Abgelegtes liegt unter seinem Hash im Eimer, nicht im Ordner, und kommt geprüft zurück", arguments: Dialect.allCases)
    func hinUndZurueck(maschine: Dialect) async throws {
        try await Self.mit(maschine) { stand, eimer, inhalte in
            let inhalt = try await inhalte.store(Data("Hallo Welt".utf8))
            #expect(eimer.objekte == [Self.schluessel(inhalt)])
            #expect(!FileManager.default.fileExists(atPath: inhalte.path(inhalt.sha256)))
            #expect(try await inhalte.read(inhalt) == Data("Hallo Welt".utf8))
            #expect(!eimer.protokoll.contains("GET"))
            // Another node has no copy and fetches it.
            let zweiter = try await eimer.inhalte(stand)
            #expect(try await zweiter.read(inhalt) == Data("Hallo Welt".utf8))
            #expect(try await zweiter.read(inhalt) == Data("Hallo Welt".utf8))
            #expect(eimer.protokoll.count { $0 == "GET" } == 1)
        }
    }

    @Test("Was größer ist als ein Teil, geht in Teilen und ist danach ein Ganzes")
    func teile() async throws {
        try await Self.mit(.sqlite, teil: 1_000) { stand, eimer, inhalte in
            let daten = Data((0..<2_500).map { UInt8($0 % 251) })
            let inhalt = try await inhalte.store(daten)
            #expect(eimer.protokoll == ["POST", "PUT", "PUT", "PUT", "POST", "HEAD"])
            #expect(try await eimer.inhalte(stand).read(inhalt) == daten)
        }
    }

    @Test("Ein Server, der stolpert, wird noch einmal gefragt; einer, der ablehnt, nicht")
    func wiederholung() async throws {
        try await Self.mit(.sqlite) { stand, eimer, inhalte in
            eimer.stoere(.init(methode: "PUT", status: 503, code: "SlowDown", wie: 3))
            let inhalt = try await inhalte.store(Data("dreimal".utf8))
            #expect(eimer.protokoll.count { $0 == "PUT" } == 4)
            eimer.stoere(.init(methode: "GET", status: 500, wie: 2))
            #expect(try await eimer.inhalte(stand).read(inhalt) == Data("dreimal".utf8))
            eimer.stoere(.init(methode: "PUT", status: 403, code: "SignatureDoesNotMatch", wie: 1))
            do {
                _ = try await inhalte.store(Data("abgelehnt".utf8))
                Issue.record("angenommen")
            } catch StoreError.ablage(let grund) {
                #expect(grund == "S3 PUT: 403 SignatureDoesNotMatch Schlüssel oder Geheimnis stimmen nicht.")
            }
            eimer.stoere(.init(methode: "PUT", status: 503, wie: 9))
            await #expect(throws: StoreError.self) { try await inhalte.store(Data("überlastet".utf8)) }
            // Nothing of what failed lies about.
            #expect(try FileManager.default.contentsOfDirectory(atPath: stand.folder + "/inhalte/neu").isEmpty)
        }
    }

    @Test("Ein verdorbenes Objekt wird nicht ausgeliefert, eine verdorbene Kopie neu geholt, und die Prüfung liest den Eimer")
    func beschaedigt() async throws {
        try await Self.mit(.sqlite) { stand, eimer, inhalte in
            let inhalt = try await inhalte.store(Data("echt".utf8))
            try await Self.verzeichne(stand, inhalt)
            let kopie = try await inhalte.verifiedFile(inhalt)
            try Data("faul".utf8).write(to: URL(fileURLWithPath: kopie))
            #expect(try await inhalte.read(inhalt) == Data("echt".utf8))
            eimer.verderbe(Self.schluessel(inhalt))
            // This node still has its copy, but the check is not misled by it.
            #expect(try await stand.store.pruefeInhalte(content: inhalte).schaden?.grund == "Die Datei wurde verändert.")
            let zweiter = try await eimer.inhalte(stand)
            await #expect(throws: StoreError.inhaltBeschaedigt(inhalt.sha256)) { try await zweiter.verifiedFile(inhalt) }
            eimer.verliere(Self.schluessel(inhalt))
            #expect(try await stand.store.pruefeInhalte(content: inhalte).schaden?.grund == "Die Datei fehlt.")
        }
    }

    @Test(
        "Verwaistes verschwindet nach einem Tag aus dem Eimer und aus der Kopie, Verzeichnetes bleibt",
        arguments: Dialect.allCases)
    func waisen(maschine: Dialect) async throws {
        let um = Mutex(Duration.zero)
        let uhr = Uhr { Uhr.system.jetzt + um.withLock { $0 } }
        try await Pruefstand.mit(maschine, modules: [Self.tabellen], uhr: uhr) { stand in
            let eimer = S3Attrappe(uhr: uhr)
            let inhalte = try await eimer.inhalte(stand)
            let verworfen = try await inhalte.store(Data("verworfen".utf8))
            let bleibt = try await inhalte.store(Data("bleibt".utf8))
            try await stand.store.commit(Vermerk(.system("test"), "probe")) { tx in
                try tx.inhaltVerzeichnen(bleibt, typ: "text/plain")
                try tx.execute("INSERT INTO probe_anlage (id, sha256) VALUES ('a', \(bleibt.sha256))")
            }
            #expect(try await stand.store.pruefeInhalte(content: inhalte).waisen == 1)
            #expect(try await stand.store.waisenEntfernen(inhalte) == 0)
            um.withLock { $0 = .seconds(86_500) }
            #expect(try await stand.store.waisenEntfernen(inhalte) == 1)
            #expect(eimer.objekte == [Self.schluessel(bleibt)])
            await #expect(throws: StoreError.inhaltBeschaedigt(verworfen.sha256)) { try await inhalte.verifiedFile(verworfen) }
        }
    }

    @Test("Wer dieselben Bytes ablegt, während ein anderer Knoten sie wegräumt, verliert sie nicht", arguments: Dialect.allCases)
    func umlauf(maschine: Dialect) async throws {
        try await Self.mit(maschine) { stand, eimer, inhalte in
            let daten = Data("umkämpft".utf8)
            let inhalt = try await inhalte.store(daten)
            eimer.altern(.seconds(90_000))
            let umlauf = S3Umlauf(store: stand.store)
            try await umlauf.entfernt(inhalt.sha256)
            let zweiter = try await eimer.inhalte(stand)
            // At the moment of the deletion the other node begins to store; it must wait until the deletion is through.
            let ablage = Mutex<Task<Inhalt, any Error>?>(nil)
            eimer.vor("DELETE") { ablage.withLock { $0 = Task { try await zweiter.store(daten) } } }
            #expect(try await inhalte.entfernen(inhalt.sha256, wennAelterAls: stand.uhr.jetzt - .seconds(3_600)))
            _ = try await #require(ablage.withLock { $0 }).value
            #expect(eimer.objekte == [Self.schluessel(inhalt)])
            // And what was announced a moment ago is not removed, however old the object looks.
            eimer.altern(.seconds(90_000))
            #expect(!(try await inhalte.entfernen(inhalt.sha256, wennAelterAls: stand.uhr.jetzt - .seconds(3_600))))
            #expect(eimer.objekte == [Self.schluessel(inhalt)])
        }
    }

    @Test("Ein Knoten ohne oder mit anderem Eimer verweigert, statt Dateien nicht zu finden")
    func andererEimer() async throws {
        try await Self.mit(.sqlite) { stand, _, _ in
            let ohne = try ContentStore(
                ordner: Ordnerort(folder: stand.folder + "/inhalte"), s3: nil,
                lage: { [store = stand.store] in try await store.read { try $0.inhaltslage() } })
            do {
                _ = try await ohne.store(Data("x".utf8))
                Issue.record("angenommen")
            } catch StoreError.ablage(let grund) {
                #expect(grund.contains("kennt keinen S3-Speicher"))
            }
        }
    }
}

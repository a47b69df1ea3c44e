// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import StoreTesting
import Testing

@testable import Store

@Suite("Sicherung") struct SicherungTests {
    /// Three acts, two contents and a file of the installation.
    static func fuelle(_ stand: Pruefstand) async throws {
        for id in ["a", "b", "c"] { try await stand.store.notiere(id, "Text von \(id)") }
        for text in ["eins", "zwei"] { try await lege(stand, text) }
        try Data("schluessel".utf8).write(to: URL(fileURLWithPath: stand.folder + "/geheimnis"))
    }

    static func lege(_ stand: Pruefstand, _ text: String) async throws {
        let inhalt = try await stand.content.store(Data(text.utf8))
        try await stand.store.commit(pruefer) { try $0.inhaltVerzeichnen(inhalt, typ: "text/plain") }
    }

    static func sichere(_ stand: Pruefstand) async throws -> Sicherungsbericht {
        try await Sicherung(
            stand.store, stand.content, beilagen: [Beilage("geheimnis", stand.folder + "/geheimnis")],
            ziel: stand.folder + "/sicherung"
        ).ausfuehren()
    }

    /// Restores what `stand` backed up onto the same engine and hands over a store on it.
    static func hole<T: Sendable>(
        _ stand: Pruefstand, _ body: @Sendable (Store, ContentStore, String) async throws -> T
    ) async throws -> T {
        let ordner = stand.folder + "/neu"
        // A second `Pruefstand` inside the first could wait for a place that only the first can free.
        guard case .postgresql(let conninfo, let connections) = stand.ort else {
            return try await hole(stand, .sqlite(folder: ordner), body)
        }
        let name = "w" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
        try await PGDatenbank.ausfuehren("CREATE DATABASE \(name) TEMPLATE template0", auf: conninfo)
        let ergebnis: Result<T, any Error>
        do {
            let ort: StoreLocation = .postgresql(conninfo: conninfo + " dbname=\(name)", connections: connections)
            ergebnis = .success(try await hole(stand, ort, body))
        } catch {
            ergebnis = .failure(error)
        }
        try await PGDatenbank.ausfuehren("DROP DATABASE \(name) WITH (FORCE)", auf: conninfo)
        return try ergebnis.get()
    }

    private static func hole<T: Sendable>(
        _ stand: Pruefstand, _ ort: StoreLocation, _ body: @Sendable (Store, ContentStore, String) async throws -> T
    ) async throws -> T {
        let ordner = stand.folder + "/neu"
        _ = try await Wiederherstellung(stand.folder + "/sicherung").ausfuehren(
            nach: ort, inhaltsordner: ordner + "/inhalt", beilagen: [Beilage("geheimnis", stand.folder + "/geheimnis.neu")])
        let store = try Store(ort, modules: [notizen])
        let ergebnis = try await body(store, ContentStore(folder: ordner + "/inhalt"), stand.folder)
        try await store.close()
        return ergebnis
    }

    @Test("Was wiederhergestellt ist, gleicht dem Gesicherten und besteht jede Prüfung", arguments: Dialect.allCases)
    func hinUndZurueck(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await Self.fuelle(stand)
            let bericht = try await Self.sichere(stand)
            #expect(bericht.inhalte == 2 && bericht.kopiert == 2)
            let notizenVorher = try await stand.store.read { try $0.rows("SELECT * FROM notiz ORDER BY id").map(\.values) }
            let schemaVorher = try await stand.store.schemaText()
            try await Self.hole(stand) { store, content, ordner in
                #expect(try await store.pendingMigrations().isEmpty)
                #expect(try await store.schemaText() == schemaVorher)
                #expect(try await store.read { try $0.rows("SELECT * FROM notiz ORDER BY id").map(\.values) } == notizenVorher)
                let audit = try await store.pruefeAudit()
                #expect(audit.bruch == nil && audit.geprueft == bericht.auditNr)
                let inhalte = try await store.pruefeInhalte(content: content)
                #expect(inhalte.geprueft == 2 && inhalte.schaden == nil && inhalte.waisen == 0)
                #expect(FileManager.default.contents(atPath: ordner + "/geheimnis.neu") == Data("schluessel".utf8))
                // It goes on from there.
                try await store.notiere("d")
                #expect(try await store.pruefeAudit().bruch == nil)
            }
        }
    }

    @Test("Während der Sicherung wird weiter geschrieben; gesichert ist ein Augenblick", arguments: Dialect.allCases)
    func imBetrieb(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await Self.fuelle(stand)
            let schreiber = Task {
                var nr = 0
                while !Task.isCancelled {
                    nr += 1
                    try await stand.store.notiere("n\(nr)")
                    if nr % 10 == 0 { try await Self.lege(stand, "inhalt \(nr)") }
                }
            }
            let bericht = try await Self.sichere(stand)
            schreiber.cancel()
            _ = await schreiber.result
            try await Self.hole(stand) { (store, content, _) async throws -> Void in
                let audit = try await store.pruefeAudit()
                #expect(audit.bruch == nil && audit.geprueft == bericht.auditNr)
                let inhalte = try await store.pruefeInhalte(content: content)
                #expect(inhalte.schaden == nil && inhalte.waisen == 0 && inhalte.geprueft == bericht.inhalte)
            }
        }
    }

    @Test("Die zweite Sicherung kopiert nur Neues und heilt, was in der ersten verdorben ist", arguments: Dialect.allCases)
    func zweite(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await Self.fuelle(stand)
            _ = try await Self.sichere(stand)
            #expect(try await Self.sichere(stand).kopiert == 0)
            try await Self.lege(stand, "drei")
            let dort = try ContentStore(folder: stand.folder + "/sicherung/inhalt")
            let eins = try await stand.content.store(Data("eins".utf8))
            try Data("faul".utf8).write(to: URL(fileURLWithPath: dort.path(eins.sha256)))
            #expect(try await Self.sichere(stand).kopiert == 2)
            let dateien = try FileManager.default.contentsOfDirectory(atPath: stand.folder + "/sicherung")
            #expect(dateien.count { $0.hasPrefix("datenbank-") } == 1 && dateien.count == 5)
            try await Self.hole(stand) { (store, content, _) async throws -> Void in
                #expect(try await store.pruefeInhalte(content: content).geprueft == 3)
            }
        }
    }
}

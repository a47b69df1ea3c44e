// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import StoreTesting
import Testing

@testable import Store

@Suite("Sicherung, was schiefgeht") struct SicherungAblehnungTests {
    enum Verfaelschung: String, CaseIterable, Sendable {
        case datenbank, inhalt, inhaltsliste, beilage, manifestFehlt, teilFehlt

        func anwenden(_ ordner: String) throws {
            let manifest = try #require(try Manifest.lesen(ordner))
            switch self {
            case .datenbank: try Self.kippe("\(ordner)/\(manifest.datenbank.datei)")
            case .inhaltsliste: try Self.kippe("\(ordner)/\(manifest.inhaltsliste.datei)")
            case .beilage: try Self.kippe("\(ordner)/geheimnis")
            case .manifestFehlt: try FileManager.default.removeItem(atPath: "\(ordner)/\(Manifest.name)")
            case .teilFehlt: try FileManager.default.removeItem(atPath: "\(ordner)/\(manifest.datenbank.datei)")
            case .inhalt:
                let zeile = try String(contentsOfFile: "\(ordner)/\(manifest.inhaltsliste.datei)", encoding: .utf8)
                try Self.kippe(try ContentStore(folder: ordner + "/inhalt").path(String(zeile.prefix(64))))
            }
        }

        private static func kippe(_ path: String) throws {
            var data = try Data(contentsOf: URL(fileURLWithPath: path))
            data[data.count / 2] ^= 1
            try data.write(to: URL(fileURLWithPath: path))
        }
    }

    @Test("Eine verfälschte Sicherung wird abgelehnt und hinterlässt nichts", arguments: Dialect.allCases, Verfaelschung.allCases)
    func verfaelscht(maschine: Dialect, art: Verfaelschung) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await SicherungTests.fuelle(stand)
            _ = try await SicherungTests.sichere(stand)
            try art.anwenden(stand.folder + "/sicherung")
            await #expect(throws: StoreError.self) { try await SicherungTests.hole(stand) { _, _, _ in } }
            let ordner = stand.folder + "/hier"
            await #expect(throws: StoreError.self) {
                try await Wiederherstellung(stand.folder + "/sicherung").ausfuehren(
                    nach: .sqlite(folder: ordner), inhaltsordner: ordner + "/inhalt")
            }
            #expect(!FileManager.default.fileExists(atPath: ordner + "/inhalt"))
            #expect(!FileManager.default.fileExists(atPath: ordner + "/rathaus.sqlite"))
        }
    }

    @Test("An einem Ort mit Daten wird nichts wiederhergestellt", arguments: Dialect.allCases)
    func nichtLeer(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await SicherungTests.fuelle(stand)
            _ = try await SicherungTests.sichere(stand)
            try await stand.store.notiere("danach")
            let wieder = try Wiederherstellung(stand.folder + "/sicherung")
            await #expect(throws: StoreError.self) {
                try await wieder.ausfuehren(nach: stand.ort, inhaltsordner: stand.folder + "/leer")
            }
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM notiz") == 4)
            let frei: StoreLocation = .sqlite(folder: stand.folder + "/frei")
            await #expect(throws: StoreError.self) {
                try await wieder.ausfuehren(nach: frei, inhaltsordner: stand.folder + "/inhalte")
            }
            #expect(try await stand.store.pruefeInhalte(content: stand.content).schaden == nil)
        }
    }

    @Test("Ein Ordner mit etwas anderem wird nicht zur Sicherung", arguments: Dialect.allCases)
    func fremderOrdner(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand in
            try FileManager.default.createDirectory(atPath: stand.folder + "/sicherung", withIntermediateDirectories: true)
            let brief = stand.folder + "/sicherung/brief.txt"
            try Data("wichtig".utf8).write(to: URL(fileURLWithPath: brief))
            try Data("x".utf8).write(to: URL(fileURLWithPath: stand.folder + "/geheimnis"))
            await #expect(throws: StoreError.self) { try await SicherungTests.sichere(stand) }
            #expect(FileManager.default.contents(atPath: brief) == Data("wichtig".utf8))
        }
    }

    @Test(
        "Eine abgebrochene Sicherung sieht nicht vollständig aus, und die frühere bleibt es", arguments: Dialect.allCases,
        [false, true])
    func abgebrochen(maschine: Dialect, zuvor: Bool) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await SicherungTests.fuelle(stand)
            if zuvor { _ = try await SicherungTests.sichere(stand) }
            try await SicherungTests.lege(stand, "neu")
            let ziel = stand.folder + "/sicherung"
            let lauf = Task {
                try await Sicherung(stand.store, stand.content, ziel: ziel).ausfuehren { arbeit, _, _ in
                    if arbeit == "Inhalte" { withUnsafeCurrentTask { $0?.cancel() } }
                }
            }
            await #expect(throws: CancellationError.self) { try await lauf.value }
            #expect(FileManager.default.fileExists(atPath: ziel + "/" + Manifest.name) == zuvor)
            let reste = try FileManager.default.contentsOfDirectory(atPath: ziel).filter { $0.hasPrefix("datenbank-") }
            #expect(reste.count == (zuvor ? 1 : 0))
            if zuvor {
                try await SicherungTests.hole(stand) { (store, content, _) async throws -> Void in
                    #expect(try await store.pruefeAudit().bruch == nil)
                    #expect(try await store.pruefeInhalte(content: content).geprueft == 2)
                }
            }
        }
    }

    @Test("Ein beschädigter Inhalt der Installation wird beim Sichern benannt", arguments: Dialect.allCases)
    func quelleBeschaedigt(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await SicherungTests.fuelle(stand)
            let inhalt = try #require(try await stand.store.read { try $0.inhalte() }.last).inhalt
            try Data("faul".utf8).write(to: URL(fileURLWithPath: stand.content.path(inhalt.sha256)))
            do {
                _ = try await SicherungTests.sichere(stand)
                Issue.record("nicht bemerkt")
            } catch StoreError.inhaltBeschaedigt(let name) {
                #expect(name == inhalt.sha256)
            }
            #expect(!FileManager.default.fileExists(atPath: stand.folder + "/sicherung/" + Manifest.name))
        }
    }
}

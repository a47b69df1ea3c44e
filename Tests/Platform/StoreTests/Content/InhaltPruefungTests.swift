// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import StoreTesting
import Testing

@testable import Store

@Suite("Prüfung der Inhalte") struct InhaltPruefungTests {
    enum Schaden: CaseIterable, Sendable {
        case veraendert, verkuerzt, fehlt
    }

    @Test(
        "Der erste beschädigte oder fehlende Inhalt wird benannt, der Rest gezählt", arguments: Dialect.allCases, Schaden.allCases
    )
    func schaden(maschine: Dialect, art: Schaden) async throws {
        try await Pruefstand.mit(maschine) { stand in
            for nr in 0..<20 { try await SicherungTests.lege(stand, "inhalt \(nr)") }
            let alle = try await stand.store.read { try $0.inhalte() }.map(\.inhalt)
            #expect(try await stand.store.pruefeInhalte(content: stand.content).schaden == nil)
            for opfer in [alle[7], alle[12]] {
                let path = stand.content.path(opfer.sha256)
                switch art {
                case .veraendert: try Data(repeating: 65, count: Int(opfer.groesse)).write(to: URL(fileURLWithPath: path))
                case .verkuerzt: try Data().write(to: URL(fileURLWithPath: path))
                case .fehlt: try FileManager.default.removeItem(atPath: path)
                }
            }
            let befund = try await stand.store.pruefeInhalte(content: stand.content)
            #expect(befund.schaden?.sha256 == alle[7].sha256)
            #expect(befund.schaden?.grund == (art == .fehlt ? "Die Datei fehlt." : "Die Datei wurde verändert."))
            #expect(befund.beschaedigt == 2 && befund.geprueft == 20)
        }
    }

    @Test("Dateien ohne Zeile werden gezählt, aber nicht beanstandet", arguments: Dialect.allCases)
    func waisen(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand in
            try await SicherungTests.lege(stand, "verzeichnet")
            _ = try await stand.content.store(Data("verwaist".utf8))
            let befund = try await stand.store.pruefeInhalte(content: stand.content)
            #expect(befund.geprueft == 1 && befund.waisen == 1 && befund.schaden == nil)
        }
    }

    @Test("Ein Inhalt unter falschem Namen wird gar nicht erst abgelegt")
    func erwartet() async throws {
        try await Pruefstand.mit(.sqlite) { stand in
            let echt = try await stand.content.store(Data("echt".utf8))
            let writer = try stand.content.begin()
            try writer.write(Data("falsch".utf8))
            await #expect(throws: StoreError.inhaltBeschaedigt(echt.sha256)) { try await writer.finish(echt) }
            #expect(try await stand.content.read(echt) == Data("echt".utf8))
            #expect(try FileManager.default.contentsOfDirectory(atPath: stand.folder + "/inhalte/neu").isEmpty)
        }
    }
}

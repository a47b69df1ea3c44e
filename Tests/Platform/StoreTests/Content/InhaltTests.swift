// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@Suite("Inhalte") struct InhaltTests {
    static func datei(_ stand: Pruefstand, _ inhalt: Inhalt) async throws -> String {
        try await stand.content.verifiedFile(inhalt)
    }

    @Test("In Stücken geschrieben ergibt denselben Inhalt wie am Stück, und zweimal dasselbe liegt einmal da")
    func stuecke() async throws {
        try await Pruefstand.mit(.sqlite) { stand in
            let ganz = try await stand.content.store(Data("Hallo Welt".utf8))
            let writer = try stand.content.begin()
            for stueck in ["Hallo", " ", "Welt"] { try writer.write(Data(stueck.utf8)) }
            let inhalt = try await writer.finish()
            #expect(inhalt == ganz)
            #expect(inhalt.groesse == 10)
            #expect(try await stand.content.read(inhalt) == Data("Hallo Welt".utf8))
            #expect(try FileManager.default.contentsOfDirectory(atPath: stand.folder + "/inhalte/neu").isEmpty)
        }
    }

    @Test("Über der Grenze wird abgelehnt und nichts bleibt liegen")
    func grenze() async throws {
        try await Pruefstand.mit(.sqlite) { stand in
            let klein = try ContentStore(folder: stand.folder + "/klein", limit: 4)
            do {
                _ = try await klein.store(Data("12345".utf8))
                Issue.record("angenommen")
            } catch StoreError.inhaltZuGross(let grenze) {
                #expect(grenze == 4)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: stand.folder + "/klein/neu").isEmpty)
        }
    }

    @Test("Wer schreibt, kann für einen Inhalt eine andere Grenze wählen")
    func eigeneGrenze() async throws {
        try await Pruefstand.mit(.sqlite) { stand in
            let klein = try ContentStore(folder: stand.folder + "/klein", limit: 4)
            let paket = try await klein.store(limit: 10) { try $0(Data("123456".utf8)) }
            #expect(try await klein.read(paket) == Data("123456".utf8))
            await #expect(throws: StoreError.inhaltZuGross(grenze: 5)) {
                try await klein.store(limit: 5) { try $0(Data("123456".utf8)) }
            }
            await #expect(throws: StoreError.inhaltZuGross(grenze: 4)) { try await klein.store { try $0(Data("12345".utf8)) } }
            #expect(try FileManager.default.contentsOfDirectory(atPath: stand.folder + "/klein/neu").isEmpty)
        }
    }

    @Test("Ein beschädigter Inhalt wird nicht ausgeliefert, und erneutes Ablegen heilt ihn")
    func beschaedigt() async throws {
        try await Pruefstand.mit(.sqlite) { stand in
            let inhalt = try await stand.content.store(Data("echt".utf8))
            let path = try await Self.datei(stand, inhalt)
            try Data("faul".utf8).write(to: URL(fileURLWithPath: path))
            await #expect(throws: StoreError.inhaltBeschaedigt(inhalt.sha256)) { try await stand.content.read(inhalt) }
            await #expect(throws: StoreError.inhaltBeschaedigt(inhalt.sha256)) { try await Self.datei(stand, inhalt) }
            _ = try await stand.content.store(Data("echt".utf8))
            #expect(try await stand.content.read(inhalt) == Data("echt".utf8))
        }
    }

    @Test("Beim Start verschwinden nur alte angefangene Inhalte")
    func reste() async throws {
        try await Pruefstand.mit(.sqlite) { stand in
            let neu = stand.folder + "/inhalte/neu/"
            for name in ["alt", "jung"] { try Data("x".utf8).write(to: URL(fileURLWithPath: neu + name)) }
            let vorgestern = Date(timeIntervalSinceNow: -2 * 86_400)
            try FileManager.default.setAttributes([.modificationDate: vorgestern], ofItemAtPath: neu + "alt")
            _ = try ContentStore(folder: stand.folder + "/inhalte")
            #expect(try FileManager.default.contentsOfDirectory(atPath: neu) == ["jung"])
        }
    }
}

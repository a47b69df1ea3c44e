// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Synchronization
import Testing

@testable import Akte
@testable import Web

@Suite("Bild der ersten Seite") struct DokumentVorschauTests {
    private final class Zeichner: Sendable {
        private let stand = Mutex(0)
        var gezeichnet: Int { stand.withLock { $0 } }

        func zeichne(_ inhalt: Inhalt, _ typ: String) -> Data? {
            guard typ == "application/pdf" else { return nil }
            stand.withLock { $0 += 1 }
            return Data("Bild von \(inhalt.sha256)".utf8)
        }
    }

    private static func mit(
        _ maschine: Dialect, _ body: @Sendable (Amt, Zeichner, Vorschaubilder, String) async throws -> Void
    ) async throws {
        try await Amt.mit(maschine) { amt in
            let zeichner = Zeichner(), ordner = amt.stand.folder + "/abgeleitet"
            let bilder = Vorschaubilder(ablage: try ContentStore(folder: ordner)) { inhalt, typ, _ in
                zeichner.zeichne(inhalt, typ)
            }
            try await body(amt, zeichner, bilder, ordner)
        }
    }

    @Test("Es wird für jeden Inhalt einmal gezeichnet, auch wenn er in zwei Vorgängen liegt", arguments: Dialect.allCases)
    func einmal(maschine: Dialect) async throws {
        try await Self.mit(maschine) { amt, zeichner, bilder, _ in
            let eins = try await amt.stand.content.store(Data("%PDF-1.7 eins".utf8))
            let zwei = try await amt.stand.content.store(Data("%PDF-1.7 zwei".utf8))
            let vorschau = DokumentVorschau(store: amt.store, bilder: bilder)
            for inhalt in [eins, eins, zwei, eins] {
                #expect(try await vorschau(inhalt, typ: "application/pdf") == Data("Bild von \(inhalt.sha256)".utf8))
            }
            #expect(zeichner.gezeichnet == 2)
            #expect(try await vorschau(Inhalt(sha256: "ff", groesse: 1), typ: "text/plain") == nil)
        }
    }

    @Test("Fehlt das gemerkte Bild oder ist es beschädigt, wird es neu gezeichnet", arguments: Dialect.allCases)
    func verloren(maschine: Dialect) async throws {
        try await Self.mit(maschine) { amt, zeichner, bilder, ordner in
            let inhalt = try await amt.stand.content.store(Data("%PDF-1.7".utf8))
            let vorschau = DokumentVorschau(store: amt.store, bilder: bilder)
            let bild = try await vorschau(inhalt, typ: "application/pdf")
            try FileManager.default.removeItem(atPath: ordner)
            let neu = DokumentVorschau(
                store: amt.store, bilder: Vorschaubilder(ablage: try ContentStore(folder: ordner), zeichnen: bilder.zeichnen))
            #expect(try await neu(inhalt, typ: "application/pdf") == bild)
            #expect(zeichner.gezeichnet == 2)
        }
    }

    @Test("Die gemerkten Bilder stehen nicht im Verzeichnis der Inhalte und nicht im Protokoll")
    func abgeleitet() async throws {
        try await Self.mit(.sqlite) { amt, _, bilder, _ in
            let inhalt = try await amt.stand.content.store(Data("%PDF-1.7".utf8))
            let vorher = [try await amt.zahl("inhalt"), try await amt.zahl("audit_eintrag")]
            _ = try await DokumentVorschau(store: amt.store, bilder: bilder)(inhalt, typ: "application/pdf")
            #expect([try await amt.zahl("inhalt"), try await amt.zahl("audit_eintrag")] == vorher)
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Jobs

@Suite("Arbeitsbereiche")
struct ArbeitsbereichTests {
    private let vermerk = Vermerk(.system("test"), "test.bereich")
    private let bereich = Arbeitsbereich.person(MitarbeiterID(Zeitpunkt(millisekunden: 5)))

    @Test("Ein Ordner wird mit Unterordnern und Eigenschaften kopiert; das Original bleibt", arguments: Dialect.allCases)
    func kopieren(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt async throws in
            let inhalt = try await amt.stand.content.store(Data("x".utf8))
            try await amt.store.commit(vermerk) { tx throws in
                let a = try tx.bereichAnlegen(bereich, in: nil, name: "a", inhalt: nil)
                let b = try tx.bereichAnlegen(bereich, in: a.id, name: "b", inhalt: nil)
                let c = try tx.bereichAnlegen(bereich, in: b.id, name: "c.txt", inhalt: inhalt, mediatyp: "text/plain")
                try tx.webeigenschaftSetzen(c.id.text, Webeigenschaft("u", "farbe", "<farbe xmlns='u'>rot</farbe>"))
                let kopie = try tx.bereichKopieren(a, nach: bereich, in: nil, name: "k", tief: true)
                let zweig = try tx.bereichszweig(kopie)
                #expect(zweig.map(\.name) == ["k", "b", "c.txt"])
                #expect(try tx.webeigenschaften(zweig.map(\.id.text)).values.flatMap(\.self).map(\.name) == ["farbe"])
                #expect(try tx.bereichszweig(a).count == 3)
                #expect(throws: AkteError.inSichSelbst) { try tx.bereichVerschieben(a, nach: bereich, in: b.id, name: "a") }
                try tx.bereichLoeschen(a)
                #expect(try tx.bereichseintrag(c.id) == nil && tx.webeigenschaften([c.id.text]).isEmpty)
            }
            #expect(try await amt.zahl("akte_bereichseintrag") == 3)
        }
    }

    @Test("Zwei gleichen Namens gibt es in einem Ordner nicht", arguments: Dialect.allCases)
    func eindeutig(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt async throws -> Void in
            await #expect(throws: StoreError.self) {
                try await amt.store.commit(vermerk) { tx throws in
                    for _ in 0..<2 { _ = try tx.bereichAnlegen(bereich, in: nil, name: "a", inhalt: nil) }
                }
            }
        }
    }

    @Test(
        "Eine tiefe Sperre gilt für alles darunter, eine abgelaufene für nichts, und mit dem Ordner geht sie",
        arguments: Dialect.allCases)
    func sperren(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt async throws in
            let person = amt.ada.person
            let bereich = Arbeitsbereich.person(person)
            let (ada, tag, jetzt) = (amt.ada, amt.uhr.jetzt.tag, amt.uhr.jetzt)
            let ordner = try await amt.store.commit(Vermerk(ada, "test.bereich")) { tx throws in
                let ordner = try tx.bereichAnlegen(bereich, in: nil, name: "o", inhalt: nil)
                _ = try tx.bereichAnlegen(bereich, in: ordner.id, name: "darin", inhalt: nil)
                let ort = try #require(try Baumweg(tx, ada, am: tag).ort("eintrag-\(ordner.id)"))
                _ = try tx.sperreSetzen(
                    auf: ort.sperrobjekt, Sperrwunsch(kanal: .webdav, tief: true, dauer: .seconds(60)),
                    darueber: ort.sperrobjekteDarueber)
                return ordner
            }
            try await amt.store.read { db throws in
                guard case .da(let darin) = try db.baumfund(["Arbeitsbereich", "o", "darin"], ada, am: tag) else {
                    Issue.record("nicht da")
                    return
                }
                #expect(try db.sperren(auf: darin, am: jetzt).count == 1)
                #expect(try db.sperren(auf: darin, am: jetzt + .seconds(61)).isEmpty)
            }
            try await amt.store.commit(Vermerk(ada, "test.bereich")) { tx throws in try tx.bereichLoeschen(ordner) }
            #expect(try await amt.zahl("akte_sperre") == 0)
        }
    }

    @Test("Zwischendateien von Programmen verschwinden nach einem Tag, alles andere bleibt", arguments: Dialect.allCases)
    func aufraeumen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt async throws in
            let inhalt = try await amt.stand.content.store(Data())
            try await amt.store.commit(vermerk) { tx throws in
                for name in [".~lock.a.odt#", "~$a.docx", "a.odt"] {
                    _ = try tx.bereichAnlegen(bereich, in: nil, name: name, inhalt: inhalt)
                }
            }
            let namen = try await amt.store.read { db in try db.bereichseintraege(bereich, in: nil, limit: 9).map(\.name) }
            #expect(namen == ["a.odt"])
            let aufraeumer = try #require(AkteModul(store: amt.store, inhalte: amt.stand.content).aufraeumer.first)
            #expect(try await aufraeumer.handler() == 0)
            amt.uhr.vor(.seconds(86_401))
            #expect(try await aufraeumer.handler() == 2)
            #expect(try await amt.zahl("akte_bereichseintrag") == 1)
        }
    }

    @Test("Ein voller Arbeitsbereich nimmt nichts mehr auf")
    func voll() async throws {
        try await Amt.mit(.sqlite) { amt async throws -> Void in
            await #expect(throws: AkteError.bereichVoll) {
                try await amt.store.commit(vermerk) { tx throws in
                    let riesig = Inhalt(sha256: String(repeating: "a", count: 64), groesse: Arbeitsbereich.grenze + 1)
                    _ = try tx.bereichAnlegen(bereich, in: nil, name: "a", inhalt: riesig)
                }
            }
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import EvidenceRecord
import Foundation
import Store
import StoreTesting
import Testing
import TimeStamp

@testable import Akte
@testable import Beweiswert

@Suite("Erneuerung von Stempel und Hashbaum (RFC 4998 § 5)") struct ErneuerungTests {
    private func gestempelt(_ haus: Haus, _ texte: [String]) async throws -> [DokumentID] {
        let (_, dokumente) = try await haus.akte(texte)
        try await Beweislauf(dienst: haus.dienst)()
        try await haus.arbeiten()
        return dokumente
    }

    @Test("Ein erneuerter Stempel kommt in dieselbe Kette, und beide halten", arguments: Dialect.allCases)
    func stempel(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            let eins = try await gestempelt(haus, ["eins"])
            let zwei = try await gestempelt(haus, ["zwei", "drei"])
            #expect(try await StempelErneuern(dienst: haus.dienst)({ _, _ in true }) == 2)
            try await haus.arbeiten()
            for (id, text) in [(eins[0], "eins"), (zwei[0], "zwei"), (zwei[1], "drei")] {
                let beleg = try await haus.beleg(id)
                #expect(beleg.bericht?.chains.map(\.count) == [2])
                #expect(try haus.pruefe(beleg, text) == [true, true])
            }
        }
    }

    @Test("Vor dem Ende des Zertifikats erneuert der tägliche Lauf von selbst", arguments: Dialect.allCases)
    func vonSelbst(maschine: Dialect) async throws {
        try await Haus.mit(maschine, tage: 200) { haus in
            let dokumente = try await gestempelt(haus, ["eins"])
            try await Beweislauf(dienst: haus.dienst)()
            try await haus.arbeiten()
            #expect(try await haus.beleg(dokumente[0]).bericht?.chains.map(\.count) == [1])
            haus.uhr.stellen(vor: .seconds(120 * 86_400))
            try await Beweislauf(dienst: haus.dienst)()
            try await haus.arbeiten()
            #expect(try await haus.beleg(dokumente[0]).bericht?.chains.map(\.count) == [2])
        }
    }

    @Test(
        "Ein erneuerter Hashbaum liest alle Dateien neu und beginnt eine Kette mit dem stärkeren Algorithmus",
        arguments: Dialect.allCases)
    func hashbaum(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            let texte = (0..<7).map { "Text \($0)" }
            let dokumente = try await gestempelt(haus, texte)
            try await StempelErneuern(dienst: haus.dienst)({ _, _ in true })
            try await haus.arbeiten()
            let ergebnis = try await BaumErneuern(dienst: haus.dienst)(.sha512)
            #expect(ergebnis == BaumErneuern.Ergebnis(erneuert: 7))
            try await haus.arbeiten()
            try await StempelErneuern(dienst: haus.dienst)({ _, _ in true })
            try await haus.arbeiten()
            for (i, text) in texte.enumerated() {
                let beleg = try await haus.beleg(dokumente[i])
                #expect(beleg.bericht?.chains.map(\.count) == [2, 2])
                #expect(beleg.bericht?.chains.map { $0[0].algorithm } == [.sha256, .sha512])
                #expect(try haus.pruefe(beleg, text) == [true, true, true, true])
                #expect(throws: EvidenceError.self) { try haus.pruefe(beleg, text + "!") }
            }
            // The old chain is closed: only the new trees are renewed from now on.
            #expect(try await haus.store.read { try $0.letzteBaeume() }.allSatisfy { $0.algorithmus == .sha512 })
            #expect(try await BaumErneuern(dienst: haus.dienst)(.sha512) == BaumErneuern.Ergebnis())
        }
    }

    @Test(
        "Was noch keinen Stempel hat, wartet; eine beschädigte Datei wird gemeldet und hält die anderen nicht auf",
        arguments: Dialect.allCases)
    func unvollstaendig(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            let dokumente = try await gestempelt(haus, ["heil", "kaputt"])
            _ = try await haus.akte(["spät"])
            try await TagesbaumBilden(dienst: haus.dienst)()
            let inhalt = try await haus.beleg(dokumente[1]).dokument.neueste.inhalt
            let pfad =
                "\(haus.stand.folder)/inhalte/\(inhalt.sha256.prefix(2))/\(inhalt.sha256.dropFirst(2).prefix(2))/\(inhalt.sha256)"
            try Data("KAPUTT".utf8).write(to: URL(fileURLWithPath: pfad))

            let ergebnis = try await BaumErneuern(dienst: haus.dienst)(.sha384)

            #expect(ergebnis == BaumErneuern.Ergebnis(erneuert: 1, beschaedigt: 1, warten: 1))
            #expect(try await haus.store.read { try $0.beschaedigteMitglieder() }.map(\.dokument) == [dokumente[1].text])
            try await haus.arbeiten()
            #expect(try await haus.beleg(dokumente[0]).bericht?.chains.count == 2)
            #expect(try await haus.beleg(dokumente[1]).bericht?.chains.count == 1)
        }
    }

    @Test(
        "Eine befallene Schlussfassung hält den Beweiswert der anderen und ihren eigenen nicht auf", arguments: Dialect.allCases)
    func befallen(maschine: Dialect) async throws {
        let katalog = "algorithmus;geeignet_bis;quelle\nsha384;2099-12-31;Test\nsha512;2099-12-31;Test\n"
        let befallen = Hex.text(Hashwert.von(.sha256, Array("Virus".utf8)))
        let schranke = { @Sendable (sha256: String) in
            if sha256 == befallen { throw AkteError.zurueckgehalten(.befallen) }
        }
        try await Haus.mit(maschine, katalog: katalog, schranke: schranke) { haus in
            let dokumente = try await gestempelt(haus, ["Virus", "heil"])
            #expect(try await BaumErneuern(dienst: haus.dienst)(.sha512) == BaumErneuern.Ergebnis(erneuert: 2))
            try await haus.arbeiten()
            for (id, text) in zip(dokumente, ["Virus", "heil"]) {
                let beleg = try await haus.beleg(id)
                #expect(beleg.bericht?.chains.map { $0[0].algorithm } == [.sha384, .sha512])
                #expect(try haus.pruefe(beleg, text) == [true, true])
            }
            await #expect(throws: AkteError.zurueckgehalten(.befallen)) {
                try await haus.dienst.inhalte.verifiedFile(Inhalt(sha256: befallen, groesse: 5))
            }
        }
    }

    @Test("Mit einem Algorithmus, der nicht mehr geeignet ist, wird nicht erneuert; neue Bäume nehmen den ersten, der es ist")
    func katalog() async throws {
        let katalog = "algorithmus;geeignet_bis;quelle\nsha256;2020-12-31;Test\nsha384;2099-12-31;Test\n"
        try await Haus.mit(.sqlite, katalog: katalog) { haus in
            let dokumente = try await gestempelt(haus, ["eins"])
            #expect(try await haus.beleg(dokumente[0]).baeume.map(\.algorithmus) == [.sha384])
            #expect(try haus.pruefe(try await haus.beleg(dokumente[0]), "eins") == [true])
            await #expect(throws: BeweisError.algorithmusUngeeignet("SHA-256")) {
                try await BaumErneuern(dienst: haus.dienst)(.sha256)
            }
        }
        #expect(throws: BeweisError.self) { try Algorithmenkatalog("algorithmus;geeignet_bis;quelle\nmd5;2099-12-31;x\n") }
        #expect(throws: BeweisError.self) { try Algorithmenkatalog("") }
    }

    @Test("Bestellen darf nur, wer das Recht hat, und nur mit Stelle", arguments: Dialect.allCases)
    func rechte(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            let auftraege = Beweisauftraege(dienst: haus.dienst)
            await #expect(throws: BeweisError.verboten) { try await auftraege.stempeln(akteur: .oeffentlich) }
            await #expect(throws: BeweisError.nichtsZuErneuern) { try await auftraege.stempelErneuern(akteur: haus.ada) }
            let dokumente = try await gestempelt(haus, ["eins"])
            try await auftraege.hashErneuern(.sha512, akteur: haus.ada)
            try await haus.arbeiten()
            #expect(try await haus.beleg(dokumente[0]).bericht?.chains.count == 2)
        }
        try await Haus.mit(maschine, stelle: false) { haus in
            await #expect(throws: BeweisError.keineStelle) {
                try await Beweisauftraege(dienst: haus.dienst).stempeln(akteur: haus.ada)
            }
        }
    }
}

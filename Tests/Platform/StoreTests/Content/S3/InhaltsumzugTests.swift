// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import StoreTesting
import Testing

@testable import Store

@Suite("Umzug der Inhalte") struct InhaltsumzugTests {
    private static func fuelle(_ stand: Pruefstand, _ inhalte: ContentStore, _ zahl: Int) async throws -> [Inhalt] {
        var liste: [Inhalt] = []
        for i in 0..<zahl {
            liste.append(try await inhalte.store(Data("Inhalt \(i)".utf8)))
            try await S3OrtTests.verzeichne(stand, liste[i])
        }
        return liste
    }

    private static func umzug(_ stand: Pruefstand, _ inhalte: ContentStore, _ nach: Inhaltsplatz) -> Inhaltsumzug {
        Inhaltsumzug(stand.store, inhalte, nach: nach, durch: .system("test"))
    }

    @Test(
        "Hin und zurück: alles ist danach dort, geprüft, und am alten Ort erst nach dem Räumen fort", arguments: Dialect.allCases)
    func hinUndZurueck(maschine: Dialect) async throws {
        try await S3OrtTests.mit(maschine, lage: nil) { stand, eimer, inhalte in
            let liste = try await Self.fuelle(stand, inhalte, 70)
            let hin = try await Self.umzug(stand, inhalte, .s3).ausfuehren()
            #expect(hin.inhalte == 70 && hin.kopiert == 70 && hin.schaeden.isEmpty)
            #expect(eimer.objekte.count == 70 && FileManager.default.fileExists(atPath: inhalte.path(liste[0].sha256)))
            let lage = try await stand.store.read { try $0.inhaltslage() }
            #expect(lage.schreiben == .s3 && lage.auch == .ordner)
            #expect(try await Self.umzug(stand, inhalte, .s3).leeren().geleert == 70)
            #expect(!FileManager.default.fileExists(atPath: inhalte.path(liste[0].sha256)))
            #expect(try await stand.store.pruefeInhalte(content: inhalte).schaden == nil)
            let zurueck = try await Self.umzug(stand, inhalte, .ordner).leeren()
            #expect(zurueck.kopiert == 70 && zurueck.geleert == 70 && eimer.objekte.isEmpty)
            #expect(try await stand.store.pruefeInhalte(content: inhalte).schaden == nil)
            #expect(try await stand.store.pruefeAudit().bruch == nil)
        }
    }

    @Test("Während des Umzugs geht Neues an den neuen Ort und Altes bleibt lesbar; ein Abgebrochener geht dort weiter, wo er war")
    func imBetrieb() async throws {
        try await S3OrtTests.mit(.sqlite, lage: nil) { stand, eimer, inhalte in
            let liste = try await Self.fuelle(stand, inhalte, 200)
            let lauf = Task {
                try await Self.umzug(stand, inhalte, .s3).ausfuehren { arbeit, fertig, _ in
                    if arbeit == "Inhalte", fertig >= 64 { withUnsafeCurrentTask { $0?.cancel() } }
                }
            }
            await #expect(throws: CancellationError.self) { try await lauf.value }
            let neu = try await inhalte.store(Data("währenddessen".utf8))
            try await S3OrtTests.verzeichne(stand, neu)
            #expect(eimer.objekte.contains(S3OrtTests.schluessel(neu)))
            for inhalt in liste { _ = try await inhalte.verifiedFile(inhalt) }
            #expect(try await stand.store.pruefeInhalte(content: inhalte).schaden == nil)
            let rest = try await Self.umzug(stand, inhalte, .s3).ausfuehren()
            #expect(rest.kopiert < 200 && rest.kopiert > 0 && rest.schaeden.isEmpty)
            #expect(eimer.objekte.count == 201)
        }
    }

    @Test("Ein beschädigter Inhalt wird genannt, der Rest zieht um, und nichts wird geräumt")
    func schaden() async throws {
        try await S3OrtTests.mit(.sqlite, lage: nil) { stand, eimer, inhalte in
            let liste = try await Self.fuelle(stand, inhalte, 3)
            try Data("faul".utf8).write(to: URL(fileURLWithPath: inhalte.path(liste[1].sha256)))
            let bericht = try await Self.umzug(stand, inhalte, .s3).leeren()
            #expect(bericht.schaeden == [liste[1].sha256] && bericht.geleert == nil && eimer.objekte.count == 2)
            #expect(FileManager.default.fileExists(atPath: inhalte.path(liste[0].sha256)))
            // Uploaded again it is whole, and the next run finishes.
            _ = try await inhalte.store(Data("Inhalt 1".utf8))
            #expect(try await Self.umzug(stand, inhalte, .s3).leeren().schaeden.isEmpty)
        }
    }

    @Test("Antwortet der neue Ort nicht, beginnt kein Umzug")
    func unerreichbar() async throws {
        try await S3OrtTests.mit(.sqlite, lage: nil) { stand, eimer, inhalte in
            _ = try await Self.fuelle(stand, inhalte, 1)
            eimer.stoere(.init(methode: "GET", status: 403, code: "AccessDenied", wie: 1))
            await #expect(throws: StoreError.self) { try await Self.umzug(stand, inhalte, .s3).ausfuehren() }
            #expect(try await stand.store.read { try $0.inhaltslage() }.schreiben == .ordner)
        }
    }

    @Test("Gesichert wird aus dem Eimer, und nach der Rücksicherung liegt alles im Ordner", arguments: Dialect.allCases)
    func sicherung(maschine: Dialect) async throws {
        try await S3OrtTests.mit(maschine) { stand, _, inhalte in
            _ = try await Self.fuelle(stand, inhalte, 3)
            let bericht = try await Sicherung(stand.store, inhalte, ziel: stand.folder + "/sicherung").ausfuehren()
            #expect(bericht.inhalte == 3 && bericht.kopiert == 3)
            let dort = try ContentStore(folder: stand.folder + "/sicherung/inhalt")
            #expect(try await stand.store.pruefeInhalte(content: dort).schaden == nil)
            try await stand.store.inhalteLiegenImOrdner()
            #expect(try await stand.store.read { try $0.inhaltslage() }.plaetze == [.ordner])
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store
import Testing

@testable import Identity

@Suite("Vertretung")
struct VertretungTests {
    /// Three clerks of one unit and a head of it, with the days of the test from today on.
    private struct Buero: Sendable {
        let probe: Kontenprobe
        let ada: MitarbeiterID
        let ben: MitarbeiterID
        let cem: MitarbeiterID
        let dora: MitarbeiterID

        func tag(_ n: Int) -> Kalendertag { probe.heute.plus(tage: n) }
        func wer(_ id: MitarbeiterID) async throws -> Akteur { try #require(try await probe.akteur(id)) }

        @discardableResult
        func setzen(_ wen: MitarbeiterID, durch: MitarbeiterID, _ ab: Int, _ bis: Int, als: MitarbeiterID? = nil) async throws
            -> Vertretung
        {
            try await VertretungSetzen(store: probe.store)(
                fuer: wen, durch: durch, ab: tag(ab), bis: tag(bis), akteur: try await wer(als ?? wen))
        }

        func beenden(_ v: Vertretung, als: MitarbeiterID) async throws {
            try await VertretungBeenden(store: probe.store)(v.id, akteur: try await wer(als))
        }
    }

    private static func mit(_ maschine: Dialect, _ body: @escaping @Sendable (Buero) async throws -> Void) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await probe.verwaltung.rollenSetzen(
                [Rolle(name: "chef", titel: "Leitung", rechte: [Vertretungsrechte.setzen])], akteur: .system("test"))
            let sach = [(rolle: "sach", oe: Kontenprobe.fachbereich)]
            try await body(
                Buero(
                    probe: probe, ada: try await probe.mitarbeiter("ada", sach), ben: try await probe.mitarbeiter("ben", sach),
                    cem: try await probe.mitarbeiter("cem", sach),
                    dora: try await probe.mitarbeiter("dora", [("chef", Kontenprobe.fachbereich)])))
        }
    }

    @Test(
        "Wer sich vertreten lässt, steht mit der Vertretung im Protokoll, und beide bekommen eine E-Mail",
        arguments: Dialect.allCases)
    func eintragen(maschine: Dialect) async throws {
        try await Self.mit(maschine) { b async throws in
            let neu = try await b.setzen(b.ada, durch: b.ben, 0, 4)
            #expect(try await b.wer(b.ben).mitarbeiter?.inVertretungFuer == [b.ada])
            let mails = try await b.probe.mails()
            #expect(mails.map(\.an).sorted() == ["ada@amt.test", "ben@amt.test"])
            #expect(mails.allSatisfy { $0.text.contains(neu.zeitraum) && $0.text.contains("Eingetragen hat es: Ada.") })
            let felder: [String] = try await b.probe.store.read { db in
                try db.rows("SELECT feld FROM audit_eintrag WHERE handlung = 'identity.vertretung.setzen' ORDER BY nr")
                    .map { try $0["feld"] }
            }
            #expect(felder == ["vertreter", "vertretener", "zeitraum"])
        }
    }

    @Test("Vorzeitig beendet endet sie sofort, durch jede der beiden Seiten, und kein zweites Mal", arguments: Dialect.allCases)
    func beenden(maschine: Dialect) async throws {
        try await Self.mit(maschine) { b async throws in
            let eins = try await b.setzen(b.ada, durch: b.ben, 0, 4)
            await #expect(throws: VertretungError.nichtGefunden) { try await b.beenden(eins, als: b.cem) }
            try await b.beenden(eins, als: b.ben)
            #expect(try await b.wer(b.ben).mitarbeiter?.inVertretungFuer == [])
            #expect(try await b.probe.mails().filter { $0.betreff == "Vertretung beendet" }.count == 2)
            await #expect(throws: VertretungError.nichtGefunden) { try await b.beenden(eins, als: b.ada) }
            let zwei = try await b.setzen(b.ada, durch: b.cem, 2, 4)
            try await b.beenden(zwei, als: b.ada)
            #expect(try await b.probe.store.read { try $0.vertretungen(ab: b.probe.heute) }.isEmpty)
        }
    }

    @Test("Eine Person hat zu einer Zeit eine Vertretung, und die ist selbst da", arguments: Dialect.allCases)
    func ueberschneidung(maschine: Dialect) async throws {
        try await Self.mit(maschine) { b async throws in
            let erste = try await b.setzen(b.ada, durch: b.ben, 5, 9)
            for (ab, bis) in [(5, 5), (9, 12), (0, 20), (6, 7)] {
                await #expect(throws: VertretungError.ueberschneidung(wer: "Ben", wann: erste.zeitraum)) {
                    try await b.setzen(b.ada, durch: b.cem, ab, bis)
                }
                // Neither directly nor over a corner may somebody be represented by who is away.
                await #expect(throws: VertretungError.selbstVertreten(wer: "Ada", wann: erste.zeitraum)) {
                    try await b.setzen(b.ben, durch: b.ada, ab, bis)
                }
            }
            try await b.setzen(b.ada, durch: b.cem, 10, 12)
            try await b.setzen(b.ben, durch: b.ada, 0, 4)
            try await b.setzen(b.ben, durch: b.cem, 5, 9)
            await #expect(throws: VertretungError.selbst) { try await b.setzen(b.cem, durch: b.cem, 0, 1) }
        }
    }

    @Test("Tage, die es so nicht gibt, werden mit Grund abgelehnt", arguments: Dialect.allCases)
    func tage(maschine: Dialect) async throws {
        try await Self.mit(maschine) { b async throws in
            await #expect(throws: VertretungError.endeVorBeginn) { try await b.setzen(b.ada, durch: b.ben, 3, 2) }
            await #expect(throws: VertretungError.vergangen) { try await b.setzen(b.ada, durch: b.ben, -1, 2) }
            await #expect(throws: VertretungError.zuLang(hoechstens: 366)) { try await b.setzen(b.ada, durch: b.ben, 0, 366) }
            try await b.setzen(b.ada, durch: b.ben, 0, 365)
            try await b.probe.verwaltung.mitarbeiterSperren(anmeldename: "cem", akteur: .system("test"))
            await #expect(throws: VertretungError.unbekanntePerson) { try await b.setzen(b.ben, durch: b.cem, 0, 1) }
        }
    }

    @Test("Für andere trägt nur ein, wer in deren Einheit das Recht hat", arguments: Dialect.allCases)
    func fuerAndere(maschine: Dialect) async throws {
        try await Self.mit(maschine) { b async throws in
            await #expect(throws: VertretungError.verboten) { try await b.setzen(b.ada, durch: b.ben, 0, 1, als: b.cem) }
            let neu = try await b.setzen(b.ada, durch: b.ben, 0, 1, als: b.dora)
            #expect(try await b.probe.mails().allSatisfy { $0.text.contains("Eingetragen hat es: Dora.") })
            try await b.beenden(neu, als: b.dora)
            let fern = try await b.probe.mitarbeiter("emil", [("chef", Kontenprobe.anderer)])
            await #expect(throws: VertretungError.verboten) { try await b.setzen(b.ada, durch: b.ben, 0, 1, als: fern) }
        }
    }
}

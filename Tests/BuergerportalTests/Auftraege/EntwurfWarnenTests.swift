// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store
import StoreTesting
import Testing

@testable import Buergerportal

@Suite("Entwurf löschen") struct EntwurfWarnenTests {
    private func tage(_ zahl: Int, _ schalter: Schalter) async throws {
        schalter.uhr.vor(.seconds(zahl * 86_400))
        try await schalter.arbeiten()
    }

    private func mails(_ schalter: Schalter) async throws -> Int {
        try await schalter.zahl("SELECT COUNT(*) FROM auftrag WHERE art = 'mail.senden'")
    }

    private func gibtEs(_ id: AntragID, _ schalter: Schalter) async throws -> Bool {
        try await schalter.store.read { try $0.antrag(id) != nil }
    }

    @Test(
        "Sieben Tage vorher kommt eine E-Mail, genau eine, dann wird gelöscht; ein gesendeter Antrag nie",
        arguments: Dialect.allCases)
    func warnen(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let entwurf = try await schalter.entwurf(schalter.mina)
            let gesendet = try await schalter.gesendet(schalter.mina)
            try await tage(22, schalter)
            #expect(try await mails(schalter) == 0)
            try await tage(1, schalter)
            let warnen = EntwurfWarnen(store: schalter.store, stadt: schalter.portal.stadt)
            for _ in 0..<2 { try await warnen(entwurf) }
            #expect(try await mails(schalter) == 1)
            try await tage(6, schalter)
            #expect(try await gibtEs(entwurf, schalter))
            try await tage(1, schalter)
            #expect(try await gibtEs(entwurf, schalter) == false)
            #expect(try await gibtEs(gesendet.id, schalter))
            try await warnen(entwurf)
            #expect(try await mails(schalter) == 1)
        }
    }

    @Test("Wer weiterschreibt, wird erst zum neuen Tag gewarnt, auch ein zweites Mal", arguments: Dialect.allCases)
    func weitergeschrieben(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let id = try await schalter.entwurf(schalter.mina)
            func schreiben(_ name: String) async throws {
                try await SeiteSpeichern(store: schalter.store)(
                    id, ["name": [name]], zugriff: schalter.zugriff(schalter.mina))
            }
            try await tage(10, schalter)
            try await schreiben("Mina B.")
            try await tage(13, schalter)  // day 23: would have been the warning
            #expect(try await mails(schalter) == 0)
            try await tage(10, schalter)  // day 33
            #expect(try await mails(schalter) == 1)
            try await schreiben("Mina C.")
            try await tage(7, schalter)  // day 40: would have been the deletion
            #expect(try await gibtEs(id, schalter))
            try await tage(16, schalter)  // day 56
            #expect(try await mails(schalter) == 2)
            try await tage(7, schalter)
            #expect(try await gibtEs(id, schalter) == false)
        }
    }

    @Test("Stand der Server still, wird erst gewarnt und sieben Tage später gelöscht", arguments: Dialect.allCases)
    func verspaetet(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let id = try await schalter.entwurf(schalter.mina)
            try await tage(40, schalter)
            #expect(try await mails(schalter) == 1)
            #expect(try await gibtEs(id, schalter))
            try await tage(6, schalter)
            #expect(try await gibtEs(id, schalter))
            try await tage(1, schalter)
            #expect(try await gibtEs(id, schalter) == false)
        }
    }

    @Test("Ohne Konto gibt es niemanden zu warnen; der Entwurf wird am angezeigten Tag gelöscht", arguments: Dialect.allCases)
    func ohneKonto(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let id = try await schalter.entwurf(.oeffentlich)
            try await tage(30, schalter)
            #expect(try await mails(schalter) == 0)
            #expect(try await gibtEs(id, schalter) == false)
        }
    }

    @Test("Die E-Mail sagt nicht, worum es geht und an wen sie geht, und enthält keinen Link")
    func unpersoenlich() async throws {
        try await Schalter.mit(.sqlite) { schalter in
            let tag = try #require(Kalendertag(iso: "2026-12-23"))
            let mail = EntwurfWarnen.mail(an: "mina@example.org", tag: tag, schalter.portal.stadt, bezug: "antrag:1")
            #expect(mail.text.contains("23. Dezember 2026"))
            for wort in ["mina", "Probe", "/antraege", "antrag:1"] {
                #expect(!mail.text.contains(wort) && !mail.betreff.contains(wort), "\(wort)")
            }
        }
    }
}

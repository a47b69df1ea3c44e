// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Synchronization
import Testing

@testable import Akte
@testable import Poststelle

@Suite("Vorschläge, wohin ein Eingang gehört")
struct VorschlagTests {
    @Test("Das Vorgangszeichen im Text ist der sicherste Vorschlag und nennt seinen Grund", arguments: Dialect.allCases)
    func zeichen(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let richtig = try await amt.vorgang("Richtig")
            _ = try await amt.vorgang("Anderer")
            let eingang = try await amt.erfassen("post.eml", Postamt.mail(betreff: "Frage", text: "Zu \(richtig.zeichen)."))
            let vorschlaege = try await amt.vorschlaege(eingang)
            #expect(vorschlaege.map(\.vorgang.id) == [richtig.id])
            #expect(vorschlaege.first?.sicherheit == .sicher)
            #expect(vorschlaege.first?.gruende == ["Das Zeichen \(richtig.zeichen) steht im Text."])
        }
    }

    @Test(
        "Frühere Eingänge desselben Absenders geben einen Vorschlag, je mehr desto wahrscheinlicher", arguments: Dialect.allCases)
    func absender(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let mail = { (nr: Int) in Postamt.mail(betreff: "Nr \(nr)", text: "ohne Zeichen") }
            for nr in 1...2 {
                let eingang = try await amt.erfassen("m\(nr).eml", mail(nr))
                _ = try await EingangZuordnen(dienst: amt.dienst)(
                    eingang.id, in: vorgang.id, .init(version: 1), akteur: amt.ada)
            }
            let dritter = try await amt.vorschlaege(try await amt.erfassen("m3.eml", mail(3)))
            #expect(dritter.map(\.vorgang.id) == [vorgang.id])
            #expect(dritter.first?.sicherheit == .wahrscheinlich)
            #expect(dritter.first?.gruende == ["2 frühere Eingänge von Eva Müller <eva@example.org> liegen hier."])
        }
    }

    @Test(
        "Ein Scan ohne Worte wird erkannt und gibt einen Vorschlag; den Text seines Dokuments macht erst die Dokumentenstrecke",
        arguments: Dialect.allCases)
    func erkannt(maschine: Dialect) async throws {
        let worte = Mutex("")
        var werkzeuge = Poststellenwerkzeuge()
        werkzeuge.seitentexte = { _ in ["\n"] }
        werkzeuge.texterkennung = { _, _ in worte.withLock { $0 } }
        try await Postamt.mit(maschine, werkzeuge: werkzeuge) { amt in
            let vorgang = try await amt.vorgang()
            worte.withLock { $0 = "Unser Zeichen: \(vorgang.zeichen)" }
            let eingang = try await amt.erfassen("scan.pdf", "%PDF-1.4")
            try await amt.arbeiten()
            #expect(try await amt.vorschlaege(eingang).first?.vorgang.id == vorgang.id)
            let dokument = try await EingangZuordnen(dienst: amt.dienst)(
                eingang.id, in: vorgang.id, .init(version: 1), akteur: amt.ada)
            #expect(try await amt.store.read { try $0.dokumenttext(dokument.neueste.id) } == nil)
        }
    }

    @Test("Wer beteiligt ist, wird an seiner E-Mail-Adresse erkannt", arguments: Dialect.allCases)
    func beteiligt(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            _ = try await BeteiligtenHinzufuegen(store: amt.store)(
                BeteiligterAnlage(rolle: .antragsteller, name: "Eva Müller", email: "Eva@example.org"), in: vorgang.id,
                akteur: amt.ada)
            let vorschlaege = try await amt.vorschlaege(
                try await amt.erfassen("m.eml", Postamt.mail(betreff: "Frage", text: "ohne Zeichen")))
            #expect(vorschlaege.first?.gruende == ["eva@example.org ist an diesem Vorgang beteiligt."])
        }
    }

    @Test("Vorgeschlagen wird nur, was die Person sehen darf, und kein geschlossener Vorgang", arguments: Dialect.allCases)
    func verborgen(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let fremd = try await amt.vorgang(oe: Postamt.andere), zu = try await amt.vorgang("Zu")
            try await amt.store.commit(Vermerk(.system("test"), "test.zu")) { tx in
                try tx.execute("UPDATE akte_vorgang SET zustand = 'zda' WHERE id = \(zu.id)")
            }
            let eingang = try await amt.erfassen("b.txt", "x")
            try await amt.store.commit(Vermerk(.system("test"), "test.kandidat")) { tx in
                let alle = [fremd, zu].map { Zeichenkandidat(zeichen: $0.zeichen.text, ort: .text, genau: true) }
                try tx.execute("UPDATE post_eingang SET kandidaten = \(try Spaltentext.schreiben(alle)) WHERE id = \(eingang.id)")
            }
            #expect(try await amt.vorschlaege(eingang).isEmpty)
        }
    }

    @Test("Ein Vorgang, der nach dem Eingang angelegt wurde, wird trotzdem gefunden", arguments: Dialect.allCases)
    func spaeter(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let vorbild = try await amt.vorgang()
            // The next sign in the same Akte.
            let naechstes = String(vorbild.zeichen.text.dropLast(3)) + "002"
            let eingang = try await amt.erfassen("m.eml", Postamt.mail(betreff: "Zu \(naechstes)", text: "T"))
            let neu = try await amt.vorgang("Später")
            #expect(neu.zeichen.text == naechstes)
            #expect(try await amt.vorschlaege(eingang).first?.vorgang.id == neu.id)
        }
    }
}

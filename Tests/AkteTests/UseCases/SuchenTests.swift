// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Suche in der Akte") struct SuchenTests {
    func suche(_ amt: Amt, _ text: String, _ akteur: Akteur, art: Suchart? = nil) async throws -> [String] {
        try await AkteSuchen(store: amt.store)(text, merkmale: .init(art: art?.rawValue), akteur: akteur).treffer.map(\.objekt)
    }

    @Test("Gefunden wird nach Betreff, Beteiligten, Zeichen und dem Text der Datei", arguments: Dialect.allCases)
    func finden(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen("Das Fahrzeug ist ein Lastenrad.", in: vorgang.id)
            #expect(try await suche(amt, "wunschkennzeichen LEV", amt.ada).contains(vorgang.id.text))
            #expect(try await suche(amt, "gruen", amt.ada) == [vorgang.id.text])
            #expect(try await suche(amt, "lastenrad", amt.ada).isEmpty)
            try await TextGewinnen(store: amt.store, inhalte: amt.stand.content, pdfText: nil)(dokument.id, dokument.neueste.id)
            #expect(try await suche(amt, "lastenrad", amt.ada) == [dokument.id.text])
            #expect(try await suche(amt, "Lasten", amt.ada, art: .vorgang).isEmpty)
            let treffer = try await AkteSuchen(store: amt.store)("36.10.01-2026/0001/001", akteur: amt.ada)
            #expect(treffer.zeichen == .vorgang(vorgang.id))
        }
    }

    @Test(
        "Fremde Einheiten und Vertrauliches bleiben unsichtbar, auch nach Weitergabe und Einstufung", arguments: Dialect.allCases)
    func rechte(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang(Amt.wunsch("Kranwagen"))
            let dokument = try await amt.ablegen(betreff: "Kranwagen Gutachten", in: vorgang.id)
            let beide: Set = [vorgang.id.text, dokument.id.text]
            #expect(Set(try await suche(amt, "kranwagen", amt.ada)) == beide)
            #expect(try await suche(amt, "kranwagen", amt.eva).isEmpty)
            let geheim = try await VorgangAendern(store: amt.store)(
                vorgang.id, .init(betreff: "Kranwagen", vertraulich: true), version: vorgang.version, akteur: amt.ada)
            #expect(try await suche(amt, "kranwagen", amt.ada).isEmpty)
            #expect(Set(try await suche(amt, "kranwagen", amt.lea)) == beide)
            let bei = try await VorgangWeitergeben(store: amt.store)(
                vorgang.id, an: .person(amt.ben.person), notiz: nil, version: geheim.version, akteur: amt.lea)
            #expect(Set(try await suche(amt, "kranwagen", amt.ben)) == beide)
            _ = try await VorgangWeitergeben(store: amt.store)(
                vorgang.id, an: .gruppe(Amt.fahrerlaubnis), notiz: nil, version: bei.version, akteur: amt.lea)
            for person in [amt.ada, amt.ben, amt.lea, amt.eva] { #expect(try await suche(amt, "kranwagen", person).isEmpty) }
        }
    }

    @Test("Nach dem Umprotokollieren führt auch das alte Zeichen zum Vorgang", arguments: Dialect.allCases)
    func altesZeichen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: vorgang.id)
            let ziel = try await AkteAnlegen(store: amt.store)(
                AkteAnlage(aktenplan: "36.10.02", betreff: "Zulassungen", oe: Amt.zulassung), akteur: amt.ada)
            let neu = try await VorgangUmprotokollieren(store: amt.store)(
                vorgang.id, nach: ziel.id, grund: "falsche Akte", version: vorgang.version, akteur: amt.ada)
            #expect(neu.zeichen.text == "36.10.02-2026/0001/001")
            #expect(neu.aussonderung.dauer == .jahre(7))
            for zeichen in [vorgang.zeichen.text, neu.zeichen.text] {
                #expect(try await AkteSuchen(store: amt.store)(zeichen, akteur: amt.ada).zeichen == .vorgang(vorgang.id))
            }
            #expect(
                try await AkteSuchen(store: amt.store)(dokument.zeichen.text, akteur: amt.ada).zeichen == .dokument(dokument.id))
            #expect(try await suche(amt, vorgang.zeichen.text, amt.ada, art: .vorgang) == [vorgang.id.text])
            #expect(
                try await amt.store.read { try Vorgangsmappe($0, vorgang.id, akteur: amt.ada).fruehereZeichen } == [
                    vorgang.zeichen.text
                ])
        }
    }

    @Test("Feindselige Suchtexte finden nichts und stören nichts", arguments: Dialect.allCases)
    func feindselig(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            _ = try await amt.vorgang()
            for text in [
                "'; DROP TABLE akte_vorgang; --", "\" OR \"", "* * *", "%%%", "( | & !", "\u{0}x",
                String(repeating: "a ", count: 90),
            ] {
                #expect(try await suche(amt, text, amt.ada).isEmpty, "\(text)")
            }
            await #expect(throws: AkteError.suchtextFehlt) { try await suche(amt, "  ", amt.ada) }
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Buergerportal
@testable import Mailgateway
@testable import Web

@Suite("Abholung im Postfach eines Kontos", .serialized) struct PostfachTests {
    private static let anna = "anna@stadt.example", otto = "otto@welt.example"
    private static let regeln = AntwortTests.regeln.replacing(#"["portal"]"#, with: #"["smimePerson", "postfach", "portal"]"#)

    private func mit(
        _ maschine: Dialect = .sqlite, bestaetigt: Bool = true,
        _ tun: @Sendable (Probegateway, Akteur.Buerger, Nachricht, ZustellungID) async throws -> Void
    ) async throws {
        try await Probegateway.mit(maschine, regeln: Self.regeln, abholung: true) { gateway in
            let konto = try await gateway.store.buerger("Otto Beispiel", Self.otto, bestaetigt: bestaetigt)
            let nachricht = try await gateway.sende(brief(von: Self.anna, an: "Otto@Welt.example"), von: Self.anna, an: Self.otto)
            let zustellung = try #require(try await gateway.schlange.zustellungen(nachricht.id).first)
            try await gateway.verteileAlles()
            try await tun(gateway, konto, nachricht, zustellung.id)
        }
    }

    @Test("Wer ein Konto hat, findet die Nachricht im Postfach; die E-Mail dazu ist neutral", arguments: Dialect.allCases)
    func imPostfach(maschine: Dialect) async throws {
        try await mit(maschine) { gateway, konto, nachricht, id in
            let briefe = Abholpostprobe.briefe(gateway, an: Self.otto)
            #expect(briefe.count == 1 && gateway.weg.lieferungen.count == 1)
            #expect(briefe[0].contains("in Ihrem Postfach im Bürgerportal liegt etwas Neues"))
            for wort in [wort, "Bescheid", Self.anna, "/post/", "/postfach/"] { #expect(!briefe[0].contains(wort), "\(wort)") }
            let eintraege = try await gateway.store.read { try Mailbetrieb.postfachquelle.eintraege(konto.id, $0) }
            #expect(eintraege.map(\.url) == [MailURL.postfach(id)] && eintraege.map(\.gelesen) == [false])
            let bytes = try await gateway.abholdienst.oeffne(.konto(konto.id, id))
            #expect(String(decoding: bytes, as: UTF8.self).contains(wort))
            #expect(try await gateway.schlange.zustellungen(nachricht.id).map(\.zustand) == [.zugestellt])
            let nachher = try await gateway.store.read { try Mailbetrieb.postfachquelle.eintraege(konto.id, $0) }
            #expect(nachher.map(\.gelesen) == [true])
            try await gateway.verteileAlles()
            #expect(
                gateway.weg.lieferungen.filter { $0.an == [Self.anna] && $0.text.contains("Nachricht zugestellt") }.count == 1)
        }
    }

    @Test("Ein anderes Konto findet sie nicht, und kein Link führt zu ihr")
    func fremde() async throws {
        try await mit { gateway, _, _, id in
            let eva = try await gateway.store.buerger("Eva", "eva@welt.example")
            await #expect(throws: GatewayError.abholungUngueltig) {
                _ = try await gateway.abholdienst.oeffne(.konto(eva.id, id))
            }
            let evas = try await gateway.store.read { try Mailbetrieb.postfachquelle.eintraege(eva.id, $0) }
            #expect(evas.isEmpty)
        }
    }

    @Test("Ohne bestätigtes Konto geht es über Link und Code weiter")
    func unbestaetigt() async throws {
        try await mit(bestaetigt: false) { gateway, _, _, _ in
            let post = try Abholpostprobe(gateway, an: Self.otto, von: Self.anna)
            let bytes = try await gateway.abholdienst.oeffne(post.marke, code: post.code)
            #expect(String(decoding: bytes, as: UTF8.self).contains(wort))
        }
    }

    @Test("Die Seite öffnet erst auf Verlangen, und die Antwort sagt, von welchem Konto sie kommt")
    func seite() async throws {
        try await mit { gateway, konto, nachricht, id in
            let seiten = try Seitenprobe(gateway.store, gateway.stand.content)
            let dienst = gateway.abholdienst
            let rufe = { (methode: Methode, muster: String, formular: [String: String]) in
                try await seiten.rufe(
                    methode, muster, .buerger(konto), id: id.text, formular: formular, abholdienst: { dienst })
            }
            let vorher = try await rufe(.get, MailURL.postfachMuster, [:])
            #expect(vorher.status == 200 && !vorher.text.contains(wort))
            #expect(try await gateway.schlange.zustellungen(nachricht.id).map(\.zustand) == [.abholbereit])
            let gelesen = try await rufe(.post, MailURL.postfachMuster, [:])
            #expect(gelesen.text.contains(wort) && !gelesen.text.contains("name=\"code\""))
            let antwort = try await rufe(.post, MailURL.postfachAntwortMuster, ["antwort": "Danke"])
            #expect(antwort.status == 303 && antwort.text == MailURL.postfach(id))
            try await gateway.verteileAlles()
            let mail = try #require(gateway.weg.lieferungen.last { $0.an == [Self.anna] }).text
            #expect(mail.contains("B=C3=BCrgerportal") && mail.contains(Self.otto) && mail.contains("Danke"))
        }
    }
}

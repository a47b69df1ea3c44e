// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Mailgateway
@testable import Poststelle

@Suite("Ablage dessen, was hinausgeht", .serialized) struct AusgangsablageTests {
    @Test(
        "Nach dem letzten Empfänger liegt die Nachricht mit einem Vermerk über den Versand im Vorgang, auch wenn er inzwischen zu ist",
        arguments: Dialect.allCases, [false, true])
    func abgelegt(maschine: Dialect, zu: Bool) async throws {
        try await Aktenprobe.mit(maschine) { probe in
            let vorgang = try await probe.vorgang()
            let nachricht = try await probe.sendeHinaus(vorgang.zeichen.text)
            if zu {
                _ = try await probe.store.commit(Vermerk(.system("test"), "test.schliessen")) {
                    try $0.vorgangSchliessen(vorgang.id)
                }
            }
            try await probe.legeAb()
            try await probe.legeAb()
            let dokumente = try await probe.dokumente(vorgang)
            #expect(dokumente.map(\.betreff) == [vorgang.zeichen.text, "Versand.txt"])
            let (haupt, vermerk) = (try #require(dokumente.first), try #require(dokumente.last))
            let anlagen = try await probe.store.read { try $0.anlagen(zu: haupt.id).count }
            #expect(anlagen == (zu ? 0 : 1))
            #expect(haupt.richtung == .ausgang && haupt.zustand == .final)
            let inhalt = try await probe.gateway.stand.content.read(haupt.neueste.inhalt)
            let versand = try await probe.gateway.stand.content.read(vermerk.neueste.inhalt)
            let text = String(decoding: versand, as: UTF8.self)
            #expect(inhalt == Data(brief(von: Aktenprobe.anna, an: Aktenprobe.otto, betreff: vorgang.zeichen.text)))
            #expect(text.contains("\(Aktenprobe.otto): zugestellt") && text.contains("250 OK"))
            let (eingaenge, spur) = (try await probe.posteingang(), try await probe.spur(nachricht))
            #expect(eingaenge.isEmpty && spur.count == 2)
        }
    }

    @Test("Solange ein Empfänger wartet, liegt nichts da; was niemand bekommen hat, kommt nicht zur Akte")
    func wartet() async throws {
        try await Aktenprobe.mit(.sqlite) { probe in
            let vorgang = try await probe.vorgang()
            let nachricht = try await probe.sendeHinaus(vorgang.zeichen.text)
            for zustand in [Zustellzustand.gehalten, .verworfen] {
                try await probe.store.technical { db in
                    _ = try db.update(
                        Warteschlange.zustellungen, set: "zustand = \(zustand)", where: "nachricht = \(nachricht.id)")
                }
                try await probe.legeAb()
                let (dokumente, spur) = (try await probe.dokumente(vorgang), try await probe.spur(nachricht))
                #expect(dokumente.isEmpty && spur.count == (zustand == .gehalten ? 1 : 2))
            }
        }
    }

    @Test("Was ein ausgenommenes Postfach sendet, kommt nie zur Akte, auch nicht mit Zeichen im Betreff")
    func ausgenommen() async throws {
        try await Aktenprobe.mit(.sqlite) { probe in
            let vorgang = try await probe.vorgang()
            let nachricht = try await probe.sendeHinaus(vorgang.zeichen.text, von: "personalrat@stadt.example")
            try await probe.legeAb()
            let (dokumente, spur) = (try await probe.dokumente(vorgang), try await probe.spur(nachricht))
            #expect(dokumente.isEmpty && spur.isEmpty)
        }
    }

    @Test("Die Antwort der Welt findet den Vorgang, auch ohne Zeichen im Betreff")
    func antwort() async throws {
        try await Aktenprobe.mit(.sqlite) { probe in
            let vorgang = try await probe.vorgang()
            _ = try await probe.sendeHinaus(vorgang.zeichen.text)
            try await probe.legeAb()
            try await probe.sende(
                Aktenprobe.mail(
                    betreff: "AW: Ihr Schreiben", kennung: "antwort@welt.example", kopf: "In-Reply-To: <1@probe.example>\n"))
            let betreffe = try await probe.dokumente(vorgang).map(\.betreff)
            #expect(betreffe.contains("AW: Ihr Schreiben"))
        }
    }
}

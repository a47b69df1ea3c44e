// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Mailgateway
@testable import Poststelle

@Suite("Berichte anderer Server über unsere Nachrichten", .serialized) struct RuecklaufTests {
    private let anna = Aktenprobe.anna
    private let otto = Aktenprobe.otto

    /// As Postfix writes it.
    private func bericht(
        an: String, ueber empfaenger: String, kennung: String = "1@probe.example", handlung: String = "failed"
    ) -> [UInt8] {
        Array(
            """
            From: MAILER-DAEMON@mx.welt.example (Mail Delivery System)
            To: \(an)
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <bericht@mx.welt.example>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="g"

            --g
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not be delivered.

            --g
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.welt.example
            Arrival-Date: Mon, 30 Nov 2026 07:00:00 +0100

            Final-Recipient: rfc822; \(empfaenger)
            Action: \(handlung)
            Status: 5.1.1
            Remote-MTA: dns; innen.welt.example
            Diagnostic-Code: smtp; 550 5.1.1 User unknown

            --g
            Content-Type: text/rfc822-headers

            From: <\(an)>
            Message-ID: <\(kennung)>

            --g--

            """.replacing("\n", with: "\r\n").utf8)
    }

    private func zustand(_ gateway: Probegateway, _ nachricht: Nachricht) async throws -> Zustellzustand? {
        try await gateway.schlange.zustellungen(nachricht.id).first?.zustand
    }

    @Test(
        "Was der nächste Server zurückschickt, gilt als gescheitert, mit dem Grund; der Bericht geht trotzdem zum Absender",
        arguments: Dialect.allCases)
    func zurueck(maschine: Dialect) async throws {
        try await Probegateway.mit(maschine, regeln: Regeltexte.offen) { gateway in
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let vorher = try await zustand(gateway, nachricht)
            #expect(vorher == .zugestellt)
            let rueck = try await gateway.sende(bericht(an: anna, ueber: "Otto@welt.example"), von: "", an: anna)
            let danach = try await zustand(gateway, nachricht)
            #expect(danach == .gescheitert)
            let spur = try #require(try await gateway.store.read { try $0.mailspur(nachricht.id) })
            let satz = try #require(spur.schichten.flatMap(\.zeilen).last { $0.satz.contains("kam nach der Übergabe zurück") })
                .satz
            #expect(satz.contains("gemeldet von innen.welt.example") && satz.contains("User unknown"))
            let warum = try #require(spur.zustellungen.first?.warum)
            #expect(warum == "Nach der Übergabe zurückgekommen: 5.1.1 550 5.1.1 User unknown")
            let eigene = try #require(try await gateway.store.read { try $0.mailspur(rueck.id) })
            #expect(eigene.schichten.flatMap(\.zeilen).contains { $0.satz.contains("über die Nachricht \(nachricht.id)") })
            #expect(gateway.weg.lieferungen.last?.an == [anna])
            // The same report once more says nothing new.
            _ = try await gateway.sende(bericht(an: anna, ueber: otto), von: "", an: anna)
            let spaeter = try #require(try await gateway.store.read { try $0.mailspur(nachricht.id) })
            #expect(spaeter.eintraege.count { $0.ereignis == .zurueckgekommen } == 1)
        }
    }

    private struct Fall: Sendable {
        var an = Aktenprobe.anna
        var ueber = Aktenprobe.otto
        var kennung = "1@probe.example"
        var handlung = "failed"
        var von = ""
        var tage = 0
        var wirkt = false
    }

    @Test("Berichte, die nicht zu dem passen, was hinausging, ändern nichts")
    func unpassend() async throws {
        let faelle = [
            Fall(an: "bert@stadt.example"), Fall(kennung: "erfunden@probe.example"), Fall(handlung: "delayed"),
            Fall(von: "otto@welt.example"), Fall(tage: 15),
            // Behind a forwarding; there is one recipient alone.
            Fall(ueber: "otto.privat@anderswo.example", wirkt: true),
        ]
        for fall in faelle {
            try await Probegateway.mit(.sqlite, regeln: Regeltexte.offen) { gateway in
                let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
                if fall.tage > 0 {
                    let alt = gateway.store.uhr.jetzt - .seconds(86_400 * fall.tage)
                    try await gateway.store.technical { db in
                        try db.update(Warteschlange.nachrichten, set: "angenommen = \(alt)", where: "id = \(nachricht.id)")
                    }
                }
                let mail = bericht(an: fall.an, ueber: fall.ueber, kennung: fall.kennung, handlung: fall.handlung)
                _ = try await gateway.sende(mail, von: fall.von, an: fall.an)
                let danach = try await zustand(gateway, nachricht)
                #expect(danach == (fall.wirkt ? .gescheitert : .zugestellt), "\(fall)")
            }
        }
    }

    @Test(
        "Wer die E-Mail im Vorgang schrieb, bekommt eine Wiedervorlage, und der Bericht liegt im Vorgang",
        arguments: Dialect.allCases)
    func imVorgang(maschine: Dialect) async throws {
        try await Aktenpost.mit(maschine) { post in
            let id = try await post.bestelle()
            try await post.probe.gateway.verteileAlles()
            try await post.melder()
            try await post.probe.legeAb()
            let vorher = try await post.ausgang(id)
            #expect(vorher.zustand == .versandt)
            _ = try await post.probe.gateway.sende(
                bericht(an: "rathaus@stadt.example", ueber: otto), von: "", an: "rathaus@stadt.example")
            try await post.melder()
            try await post.melder()
            let (danach, aufgaben) = (try await post.ausgang(id), try await post.aufgaben())
            #expect(danach.zustand == .versandt)
            #expect(aufgaben.count == 1 && aufgaben.first?.contains("zurückgekommen") == true)
            #expect(aufgaben.first?.contains("User unknown") == true)
            try await post.probe.legeAb()
            let betreffe = try await post.probe.dokumente(post.vorgang).map(\.betreff)
            #expect(betreffe.contains("Undelivered Mail Returned to Sender"))
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import ClamdProtocol
import Core
import Documents
import Mailrichtlinie
import Store
import Testing

@testable import Mailgateway

@Suite("Virenprüfung der Mail", .serialized) struct VirenTests {
    private let anna = "anna@stadt.example"
    private let otto = "otto@welt.example"
    private let offen = """
        {"format": 1, "bezeichnung": "Probe", "version": 1, "regeln": []}
        """

    private func mit(_ clamd: Gegenstelle, _ tun: @Sendable (Probegateway) async throws -> Void) async throws {
        try await Probegateway.mit(regeln: offen, clamd: .tcp(host: "127.0.0.1", port: clamd.port), tun)
    }

    @Test("Ein Fund hält die Nachricht mit seinem Namen an, und niemand kann sie trotzdem senden")
    func fund() async throws {
        let clamd = try Gegenstelle.clamd(findet: wort)
        defer { clamd.ende() }
        try await mit(clamd) { gateway in
            for (von, an) in [(otto, anna), (anna, otto)] {
                let nachricht = try await gateway.sende(brief(von: von, an: an), von: von, an: an)
                let gruende = try await gateway.gehalten(nachricht)
                #expect(gruende == ["Virus gefunden: Probe.Virus-1"])
                let zustellung = try #require(try await gateway.schlange.zustellungen(nachricht.id).first)
                let entscheiden = ZustellungEntscheiden(store: gateway.store)
                await #expect(throws: GatewayError.befallen) {
                    _ = try await entscheiden.freigeben(zustellung.id, grund: "eilt", akteur: .system("probe"))
                }
                // Whoever doubts it can have it scanned again.
                _ = try await entscheiden.neuBeurteilen(zustellung.id, akteur: .system("probe"))
                try await gateway.verteile(nachricht)
                let danach = try await gateway.gehalten(nachricht)
                #expect(danach == gruende)
            }
            #expect(gateway.weg.lieferungen.isEmpty)
        }
    }

    @Test("Auch was erst nach dem Entschlüsseln zu sehen ist, wird gefunden; Sauberes geht weiter, und der Laufweg sagt beides")
    func verschluesselt() async throws {
        for muster in [wort, "nichts davon"] {
            let clamd = try Gegenstelle.clamd(findet: muster)
            defer { clamd.ende() }
            try await mit(clamd) { gateway in
                try await gateway.bank.personen(anna, otto)
                try await gateway.eigener(anna)
                try await gateway.anker()
                let mail = try await EingangTests().geschuetzt(gateway, an: anna)
                let nachricht = try await gateway.sende(mail, von: otto, an: anna)
                let gruende = try await gateway.gehalten(nachricht)
                #expect(gruende == (muster == wort ? ["Virus gefunden: Probe.Virus-1"] : []))
                #expect(gateway.weg.lieferungen.count == (muster == wort ? 0 : 1))
                #expect(clamd.anfragen.count == 2)
                let spur = try #require(try await gateway.store.read { try $0.mailspur(nachricht.id) })
                let teile = spur.eintraege.filter { $0.angaben["viren"] == "keine gefunden" }.compactMap { $0.angaben["teil"] }
                #expect(teile.sorted() == (muster == wort ? [] : ["entschlüsselter Inhalt"]) + ["wie angenommen"])
            }
        }
    }

    @Test("Ist clamd nicht erreichbar, bleibt die Nachricht neu")
    func niemand() async throws {
        let clamd = try Gegenstelle.clamd()
        clamd.ende()
        try await mit(clamd) { gateway in
            await #expect(throws: VirenError.self) {
                _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            }
            let neue = try await gateway.schlange.neue(ausser: [], limit: 9)
            #expect(neue.count == 1)
            #expect(gateway.weg.lieferungen.isEmpty)
        }
    }

    @Test("Woran clamd dreimal abbricht, das wird angehalten und wartet nicht für immer")
    func abbruch() async throws {
        let clamd = try Gegenstelle.clamd(sonst: "stream: Kaputt. ERROR\0")
        defer { clamd.ende() }
        try await mit(clamd) { gateway in
            await #expect(throws: VirenError.self) {
                _ = try await gateway.sende(brief(von: otto, an: anna), von: otto, an: anna)
            }
            let nachricht = try #require(try await gateway.schlange.neue(ausser: [], limit: 9).first)
            await #expect(throws: VirenError.self) { try await gateway.verteile(nachricht) }
            try await gateway.verteile(nachricht)
            let gruende = try await gateway.gehalten(nachricht)
            #expect(gruende == ["Die Virenprüfung kam auch nach mehreren Versuchen zu keinem Ergebnis."])
        }
    }

    @Test("Was clamd zu groß ist, gilt nicht als sauber")
    func zuGross() async throws {
        let clamd = try Gegenstelle.clamd(sonst: "INSTREAM size limit exceeded. ERROR\0")
        defer { clamd.ende() }
        try await mit(clamd) { gateway in
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let gruende = try await gateway.gehalten(nachricht)
            #expect(gruende.first?.contains("StreamMaxLength") == true)
            #expect(gateway.weg.lieferungen.isEmpty)
        }
    }
}

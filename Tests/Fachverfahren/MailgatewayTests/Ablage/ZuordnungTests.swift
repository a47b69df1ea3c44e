// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Mailgateway
@testable import Poststelle

@Suite("Wohin eine Nachricht in der E-Akte gehört", .serialized) struct ZuordnungTests {
    @Test("Das Zeichen hinter dem Plus in der Adresse entscheidet vor dem Betreff", arguments: Dialect.allCases)
    func plus(maschine: Dialect) async throws {
        try await Aktenprobe.mit(maschine) { probe in
            let vorgang = try await probe.vorgang(), anderer = try await probe.vorgang("Ummeldung")
            let adresse = "vorgang+\(vorgang.zeichen.text.replacing("/", with: "_"))@stadt.example"
            try await probe.sende(Aktenprobe.mail(betreff: anderer.zeichen.text), an: adresse)
            let hier = try await probe.dokumente(vorgang).count, dort = try await probe.dokumente(anderer).count
            #expect(hier == 2 && dort == 0)
        }
    }

    @Test("Eine Antwort kommt dorthin, wohin eine Person die erste Nachricht gegeben hat", arguments: Dialect.allCases)
    func faden(maschine: Dialect) async throws {
        try await Aktenprobe.mit(maschine) { probe in
            let vorgang = try await probe.vorgang()
            try await probe.sende(Aktenprobe.mail(betreff: "Frage", kennung: "erste@welt.example"), an: Aktenprobe.post)
            let eingang = try #require(try await probe.posteingang().first)
            _ = try await probe.store.commit(Vermerk(.system("test"), "test.zuordnen")) { tx in
                try tx.eingangAblegen(eingang, in: vorgang, .init(version: eingang.version))
            }
            let antwort = Aktenprobe.mail(
                betreff: "AW: Frage", kennung: "zweite@welt.example",
                kopf: "In-Reply-To: <erste@welt.example>\nReferences: <ganz@fremd.example>\n <erste@welt.example>\n")
            let nachricht = try await probe.sende(antwort)
            let betreffe = try await probe.dokumente(vorgang).map(\.betreff)
            #expect(betreffe == ["Frage", "Nachweis.txt", "AW: Frage", "Nachweis.txt"])
            let spur = try await probe.spur(nachricht)
            #expect(spur.last?.contains("antwortet auf eine, die in \(vorgang.zeichen.text) liegt") == true)
        }
    }

    struct Fall: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let an: String
        var betreff = "Frage"
        /// In the mail room; otherwise nothing is filed.
        let eingang: Bool
    }

    @Test(
        "Ohne sicheres Ziel kommt in den Posteingang, was an ein Postfach der Poststelle geht, und sonst nichts",
        arguments: [
            Fall(testDescription: "Postfach der Poststelle", an: "POSTSTELLE@stadt.example", eingang: true),
            Fall(testDescription: "mit Zusatz in der Adresse", an: "poststelle+bau@stadt.example", eingang: true),
            Fall(testDescription: "unbekannter Vorgang in der Adresse", an: "vorgang+99.99-1999_1@stadt.example", eingang: true),
            Fall(testDescription: "persönliches Postfach", an: "anna@stadt.example", eingang: false),
            Fall(
                testDescription: "Zeichen, das es nicht gibt", an: "anna@stadt.example", betreff: "36.10.01-1999/0004/1",
                eingang: false),
        ])
    func ohneZiel(fall: Fall) async throws {
        try await Aktenprobe.mit(.sqlite) { probe in
            try await probe.sende(Aktenprobe.mail(betreff: fall.betreff), an: fall.an)
            let zahl = try await probe.posteingang().count
            #expect(zahl == (fall.eingang ? 1 : 0))
        }
    }

    @Test("Ein ausgenommenes Postfach kommt nie zur Akte, auch nicht mit Zeichen im Betreff")
    func ausgenommen() async throws {
        try await Aktenprobe.mit(.sqlite) { probe in
            let vorgang = try await probe.vorgang()
            let nachricht = try await probe.sende(
                Aktenprobe.mail(betreff: vorgang.zeichen.text), an: "personalrat@stadt.example")
            let dokumente = try await probe.dokumente(vorgang)
            let spur = try await probe.spur(nachricht)
            #expect(dokumente.isEmpty && spur.isEmpty)
        }
    }

    @Test("Zwei Vorgänge im Betreff: eine Person entscheidet")
    func mehrdeutig() async throws {
        try await Aktenprobe.mit(.sqlite) { probe in
            let vorgang = try await probe.vorgang(), anderer = try await probe.vorgang("Ummeldung")
            let betreff = "\(vorgang.zeichen.text) und \(anderer.zeichen.text)"
            try await probe.sende(Aktenprobe.mail(betreff: betreff), an: Aktenprobe.post)
            let hier = try await probe.dokumente(vorgang), zahl = try await probe.posteingang().count
            #expect(hier.isEmpty && zahl == 1)
        }
    }

    @Test(
        "Dieselbe Nachricht, vom Absender noch einmal gesendet, wird nicht noch einmal registriert", arguments: Dialect.allCases)
    func nochmal(maschine: Dialect) async throws {
        try await Aktenprobe.mit(maschine) { probe in
            let mail = Aktenprobe.mail(betreff: "Frage")
            try await probe.sende(mail, an: Aktenprobe.post)
            let zweite = try await probe.sende(mail, an: Aktenprobe.post)
            let zahl = try await probe.posteingang().count
            let spur = try await probe.spur(zweite)
            #expect(zahl == 1 && spur.last?.hasPrefix("Dieselbe Nachricht war schon") == true)
        }
    }

    private static let regel = """
        {"format": 1, "bezeichnung": "Probe", "version": 1,
         "regeln": [{"id": "akte", "titel": "Zur Akte", "ebene": "global", "rang": 1, "wenn": {"richtung": "eingehend"}, "dann": {"akte": true}}]}
        """

    @Test("Eine Regel gibt jede Nachricht in den Posteingang; ohne eingerichtete Ablage sagt es die Spur")
    func regel() async throws {
        try await Aktenprobe.mit(.sqlite, regeln: Self.regel) { probe in
            try await probe.sende(Aktenprobe.mail(betreff: "Frage"))
            let eingang = try #require(try await probe.posteingang().first)
            #expect(
                eingang.oe == Aktenprobe.poststelle && eingang.zweifel.first == "Eine Regel verlangt die Nachricht in der Akte.")
        }
        try await Probegateway.mit(regeln: Self.regel) { gateway in
            let nachricht = try await gateway.sende(Aktenprobe.mail(betreff: "Frage"), von: Aktenprobe.otto, an: Aktenprobe.anna)
            let spur = try await gateway.store.read { try $0.mailspur(nachricht.id) }
            let ablage = try #require(spur).eintraege.filter { $0.schicht == .ablage }.map(\.ereignis)
            #expect(ablage == [.nichtAbgelegt] && gateway.weg.lieferungen.count == 1)
        }
    }
}

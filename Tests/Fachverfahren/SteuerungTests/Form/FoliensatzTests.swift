// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Folien aus Abschnitten")
struct FoliensatzTests {
    private static func satz(_ text: String) -> Satz {
        Satz(
            schluessel: Satzschluessel(text), text: text, gewissheit: .fakt,
            grundlage: .redaktionell(wer: "Redaktion", am: Probe.iso("2019-02-14")))
    }

    private static func ausgabe(_ bloecke: [Berichtsblock], titel: [String] = ["Titel"]) -> Berichtsausgabe {
        Berichtsausgabe(
            programm: ObjektID(gespeichert: "p"), gremium: nil, stichtag: Probe.iso("2019-02-14"), kenntnis: Probe.zeit(1),
            fassung: "Muster", titel: satz("Programm"),
            abschnitte: [Abschnitt(name: "a", titel: titel.map(satz), bausteine: [], bloecke: bloecke)], namen: [:],
            stand: .entwurf)
    }

    @Test(
        "Eine lange Liste geht über mehrere Folien, jede mit Titel, keine Zeile fehlt oder steht zweimal",
        arguments: [1, 12, 13, 1_000])
    func lang(zahl: Int) {
        let folien = Foliensatz(Self.ausgabe([.liste((1...zahl).map { Satzbaum(Self.satz("Punkt \($0)")) })])).folien
        #expect(folien.flatMap { $0.zeilen.map(\.text) } == (1...zahl).map { "Punkt \($0)" })
        #expect(folien.allSatisfy { Folie.passt($0.titel, $0.zeilen) })
        #expect(folien.count == (zahl + Folie.hoechstens - 1) / Folie.hoechstens)
        #expect(folien.first?.titel == "Titel" && Set(folien.map(\.titel)).count == folien.count)
    }

    @Test("Eine Überschrift bleibt bei dem, was unter ihr steht")
    func eltern() {
        let erste = (1...11).map { Satzbaum(Self.satz("Punkt \($0)")) }
        let zweite = Satzbaum(Self.satz("Überschrift"), [Satzbaum(Self.satz("Darunter"))])
        let folien = Foliensatz(Self.ausgabe([.liste(erste + [zweite])])).folien
        #expect(folien.map { $0.zeilen.last?.text } == ["Punkt 11", "Darunter"])
        #expect(folien.last?.zeilen.first?.text == "Überschrift")
    }

    @Test("Lange Sätze füllen eine Folie früher")
    func breit() {
        let lang = String(repeating: "Wort und Wort ", count: 40)
        let folien = Foliensatz(Self.ausgabe([.liste((1...8).map { Satzbaum(Self.satz("\($0) \(lang)")) })])).folien
        #expect(folien.count > 1 && folien.allSatisfy { Folie.passt($0.titel, $0.zeilen) })
    }

    @Test("Ein Abschnitt ohne Inhalt, von dem nichts bekannt ist, hat keine Folie; ein Trenner hat eine")
    func leer() {
        #expect(Foliensatz(Self.ausgabe([.keinBericht])).folien.isEmpty)
        let trenner = Foliensatz(Self.ausgabe([])).folien
        #expect(trenner.map(\.titel) == ["Titel"] && trenner.allSatisfy(\.istKapitel))
    }

    @Test("Die Notizen nennen, worauf die Sätze beruhen, jede Angabe einmal")
    func notizen() async throws {
        try await Seedprogramm.mit(.sqlite) { seed in
            let ausgabe = try await seed.bericht()
            let folien = Foliensatz(ausgabe).folien
            #expect(folien.allSatisfy { !$0.notizen.isEmpty && Set($0.notizen).count == $0.notizen.count })
            #expect(folien[7].notizen.contains { $0.contains("ab 21.01.2019") && $0.contains("Quelle: ") })
            #expect(folien.last?.notizen == ["Redaktionell: Redaktion des Statusberichts, 14.02.2019"])
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Jobs

@Suite("Aufträge")
struct AuftragsdienstTests {
    private typealias Lauf = (wort: String, versuch: Int)

    /// Fails as often as told, then succeeds.
    private static func art(_ empfang: Empfang<Lauf>, versuche: Int = 8, fehler: Int = 0) -> Auftragsart {
        Auftragsart("probe", versuche: versuche) { auftrag in
            await empfang.dazu([(try auftrag.lesen(Probedaten.self).wort, auftrag.versuch)])
            if auftrag.versuch <= fehler { throw Absicht() }
        }
    }

    @Test(
        "Ein Auftrag wird mit seinen Daten ausgeführt, der zuerst fällige zuerst, ein künftiger noch nicht",
        arguments: Dialect.allCases)
    func reihenfolge(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            try await probe.bestellen("später", faellig: probe.uhr.jetzt + .seconds(60))
            try await probe.bestellen("zweiter", faellig: probe.uhr.jetzt - .seconds(1))
            try await probe.bestellen("erster", faellig: probe.uhr.jetzt - .seconds(2))
            let empfang = Empfang<Lauf>()
            #expect(try await probe.dienst([Self.art(empfang)]).allesFaellige() == 2)
            #expect(await empfang.werte.map(\.wort) == ["erster", "zweiter"])
            probe.uhr.vor(.seconds(60))
            try await probe.dienst([Self.art(empfang)]).allesFaellige()
            #expect(await empfang.werte.map(\.wort) == ["erster", "zweiter", "später"])
        }
    }

    @Test("Was scheitert, wird nach wachsender Pause wiederholt, bis es gelingt", arguments: Dialect.allCases)
    func wiederholung(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            try await probe.bestellen("x")
            let empfang = Empfang<Lauf>()
            let dienst = probe.dienst([Self.art(empfang, fehler: 2)])
            #expect(try await dienst.allesFaellige() == 1)
            for pause in [5, 10] {
                probe.uhr.vor(.seconds(pause) - .milliseconds(1))
                #expect(try await dienst.allesFaellige() == 0)
                probe.uhr.vor(.milliseconds(1))
                #expect(try await dienst.allesFaellige() == 1)
            }
            #expect(await empfang.werte.map(\.versuch) == [1, 2, 3])
            #expect(try await probe.zustaende() == ["erledigt"])
        }
    }

    @Test("Nach dem letzten Versuch wartet der Auftrag mit seinem Fehler auf einen Menschen", arguments: Dialect.allCases)
    func tot(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            try await probe.bestellen("x")
            let empfang = Empfang<Lauf>()
            let dienst = probe.dienst([Self.art(empfang, versuche: 3, fehler: 99)])
            for _ in 0..<6 {
                try await dienst.allesFaellige()
                probe.uhr.vor(.seconds(3_600))
            }
            #expect(await empfang.werte.count == 3)
            let row = try await probe.store.read { try $0.row("SELECT zustand, fehler, daten FROM auftrag") }
            #expect(try row?["zustand"] == "tot" && row?["fehler"] == "Absicht()")
            #expect(try row?["daten"] == #"{"wort":"x"}"#)
        }
    }

    @Test("Derselbe Schlüssel ist derselbe Auftrag, auch wenn er schon erledigt ist", arguments: Dialect.allCases)
    func schluessel(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            let empfang = Empfang<Lauf>()
            let dienst = probe.dienst([Self.art(empfang)])
            try await probe.bestellen("eins", schluessel: "s")
            try await probe.bestellen("zwei", schluessel: "s")
            try await dienst.allesFaellige()
            try await probe.bestellen("drei", schluessel: "s")
            try await dienst.allesFaellige()
            #expect(await empfang.werte.map(\.wort) == ["eins"])
        }
    }

    @Test("Ein erledigter Auftrag behält keine Daten, denn sie können von Menschen handeln", arguments: Dialect.allCases)
    func daten(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            try await probe.bestellen("mina@example.org")
            try await probe.dienst([Self.art(Empfang<Lauf>())]).allesFaellige()
            #expect(try await probe.store.read { try $0.value("SELECT daten FROM auftrag", as: String.self) } == "{}")
        }
    }

    @Test("Aufträge einer Art, die dieser Server nicht kennt, lässt er liegen", arguments: Dialect.allCases)
    func fremdeArt(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            try await probe.bestellen("x", art: "unbekannt")
            #expect(try await probe.dienst([Self.art(Empfang<Lauf>())]).allesFaellige() == 0)
            #expect(try await probe.zustaende() == ["wartet"])
        }
    }

    @Test("Bestellt wird nur, was auch gespeichert wird", arguments: Dialect.allCases)
    func zurueckgerollt(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            await #expect(throws: Absicht.self) {
                try await probe.store.commit(Vermerk(.system("test"), "probe.bestellen")) { tx in
                    try tx.auftrag("probe", Probedaten(wort: "x"))
                    throw Absicht()
                }
            }
            #expect(try await probe.zustaende().isEmpty)
        }
    }
}

@Suite("Aufträge einer schnellen Spur")
struct AuftragsstossTests {
    /// Who comes waits for company, but not for ever.
    private actor Treffpunkt {
        private var anwesend = 0
        private(set) var meiste = 0

        func triff() async throws {
            anwesend += 1
            meiste = max(meiste, anwesend)
            let ende = ContinuousClock.now + .seconds(20)
            while meiste < 2, ContinuousClock.now < ende { try await Task.sleep(for: .milliseconds(5)) }
            anwesend -= 1
        }
    }

    @Test("Sie werden zusammen genommen und laufen nebeneinander", arguments: Dialect.allCases)
    func nebeneinander(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            for wort in ["a", "b", "c", "d"] { try await probe.bestellen(wort) }
            let ort = Treffpunkt()
            let art = Auftragsart("probe", spur: .dokumente) { _ in try await ort.triff() }
            #expect(try await probe.dienst([art]).allesFaellige() == 4)
            #expect(await ort.meiste > 1)
            #expect(try await probe.zustaende() == Array(repeating: "erledigt", count: 4))
        }
    }

    @Test("Einer, der scheitert, hält die anderen nicht auf und wird allein wiederholt", arguments: Dialect.allCases)
    func gescheitert(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            for wort in ["gut", "schlecht", "auch gut"] { try await probe.bestellen(wort) }
            let empfang = Empfang<String>()
            let art = Auftragsart("probe", spur: .dokumente) { auftrag in
                let wort = try auftrag.lesen(Probedaten.self).wort
                if wort == "schlecht", auftrag.versuch == 1 { throw Absicht() }
                await empfang.dazu([wort])
            }
            try await probe.dienst([art]).allesFaellige()
            #expect(await empfang.werte.sorted() == ["auch gut", "gut"])
            #expect(try await probe.zustaende().sorted() == ["erledigt", "erledigt", "wartet"])
            probe.uhr.vor(.seconds(5))
            try await probe.dienst([art]).allesFaellige()
            #expect(await empfang.werte.sorted() == ["auch gut", "gut", "schlecht"])
        }
    }

    @Test("Es werden nicht mehr als verlangt genommen, die ältesten zuerst", arguments: Dialect.allCases)
    func grenze(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            for (nr, wort) in ["dritter", "erster", "zweiter"].enumerated() {
                try await probe.bestellen(wort, faellig: probe.uhr.jetzt - .seconds([1, 3, 2][nr]))
            }
            let genommen = try await probe.tabelle("a").nehmen([Auftragsart("probe") { _ in }], hoechstens: 2)
            #expect(try genommen.map { try $0.0.lesen(Probedaten.self).wort }.sorted() == ["erster", "zweiter"])
        }
    }
}

@Suite("Aufträge auf mehreren Knoten")
struct AuftragspachtTests {
    @Test(
        "Stirbt ein Knoten, übernimmt der andere nach der Zeitgrenze, und der Totgeglaubte ändert nichts mehr",
        arguments: Dialect.allCases)
    func pacht(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            try await probe.bestellen("x")
            let art = Auftragsart("probe", zeitgrenze: .seconds(120)) { _ in }
            let erster = try #require(try await probe.tabelle("a").nehmen([art], hoechstens: 1).first).0
            probe.uhr.vor(.seconds(120))
            #expect(try await probe.tabelle("b").nehmen([art], hoechstens: 1).isEmpty)
            probe.uhr.vor(.milliseconds(1))
            let zweiter = try #require(try await probe.tabelle("b").nehmen([art], hoechstens: 1).first).0
            #expect(zweiter.id == erster.id && zweiter.versuch == 2)
            try await probe.tabelle("a").beenden([(erster, .erledigt)])
            #expect(try await probe.zustaende() == ["laeuft"])
            try await probe.tabelle("b").beenden([(erster, .erledigt)])
            #expect(try await probe.zustaende() == ["laeuft"])
            try await probe.tabelle("b").beenden([(zweiter, .erledigt)])
            #expect(try await probe.zustaende() == ["erledigt"])
        }
    }

    @Test("Jede Art hat ihre eigene Zeitgrenze, auch wenn mehrere zusammen genommen werden", arguments: Dialect.allCases)
    func zeitgrenzen(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            let arten = [
                Auftragsart("kurz", zeitgrenze: .seconds(10)) { _ in }, Auftragsart("lang", zeitgrenze: .seconds(900)) { _ in },
            ]
            try await probe.bestellen("x", art: "lang")
            try await probe.bestellen("x", art: "kurz")
            for _ in 0..<2 { #expect(try await probe.tabelle("a").nehmen(arten, hoechstens: 1).count == 1) }
            probe.uhr.vor(.seconds(11))
            #expect(try await probe.tabelle("b").nehmen(arten, hoechstens: 1).first?.0.art == "kurz")
            #expect(try await probe.tabelle("b").nehmen(arten, hoechstens: 1).isEmpty)
        }
    }

    @Test(
        "Ein Auftrag, an dem jeder Knoten stirbt, wird nach dem letzten Versuch nicht mehr angefasst", arguments: Dialect.allCases
    )
    func toedlich(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            try await probe.bestellen("x")
            let empfang = Empfang<Int>()
            let art = Auftragsart("probe", versuche: 2, zeitgrenze: .seconds(10)) { await empfang.dazu([$0.versuch]) }
            for _ in 0..<2 {
                _ = try #require(try await probe.tabelle("tot").nehmen([art], hoechstens: 1).first)
                probe.uhr.vor(.seconds(11))
            }
            try await probe.dienst([art]).allesFaellige()
            #expect(await empfang.werte.isEmpty)
            #expect(try await probe.zustaende() == ["tot"])
        }
    }

    @Test("Zwei Knoten zugleich führen jeden Auftrag genau einmal aus", arguments: Dialect.allCases)
    func zugleich(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            for i in 0..<30 { try await probe.bestellen("\(i)") }
            let zweiter = try probe.stand.zweiterKnoten()
            let empfang = Empfang<String>()
            let art = Auftragsart("probe") { await empfang.dazu([try $0.lesen(Probedaten.self).wort]) }
            async let a = probe.dienst([art], knoten: "a").allesFaellige()
            async let b = probe.dienst([art], knoten: "b", store: zweiter).allesFaellige()
            _ = try await (a, b)
            try await zweiter.close()
            #expect(await empfang.werte.sorted() == (0..<30).map(String.init).sorted())
        }
    }
}

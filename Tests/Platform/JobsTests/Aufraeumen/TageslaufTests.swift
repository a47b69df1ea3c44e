// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Jobs

@Suite("Täglich aufräumen")
struct TageslaufTests {
    private static func lauf(_ probe: Auftragsprobe, _ aufraeumer: [Aufraeumer], _ zaehler: Aufraeumzaehler = .init())
        -> Tageslauf
    {
        Tageslauf(store: probe.store, aufraeumer: aufraeumer, zaehler: zaehler, log: Auftragsprobe.log)
    }

    @Test("Aufgeräumt wird jeden Tag genau einmal, auch wenn mehrere Knoten es einplanen", arguments: Dialect.allCases)
    func taeglich(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            let empfang = Empfang<Int>()
            let zaehler = Aufraeumzaehler()
            let lauf = Self.lauf(
                probe,
                [
                    Aufraeumer("probe") {
                        await empfang.dazu([1]); return 3
                    }
                ], zaehler)
            let dienst = probe.dienst([lauf.auftragsart])
            for _ in 0..<3 { try await lauf.einplanen() }
            for _ in 0..<4 * 24 {
                try await dienst.allesFaellige()
                probe.uhr.vor(.seconds(3_600))
            }
            #expect(await empfang.werte.count == 4)
            #expect(zaehler.text.contains("rathaus_aufgeraeumt_total{was=\"probe\"} 12"))
            // After a week at rest there is one round, not seven.
            probe.uhr.vor(.seconds(7 * 86_400))
            try await lauf.einplanen()
            try await dienst.allesFaellige()
            #expect(await empfang.werte.count <= 6)
        }
    }

    @Test("Scheitert ein Teil, kommen die anderen trotzdem dran, und der Lauf wird wiederholt", arguments: Dialect.allCases)
    func fehler(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            let empfang = Empfang<Int>()
            let lauf = Self.lauf(
                probe,
                [
                    Aufraeumer("kaputt") { throw Absicht() },
                    Aufraeumer("gut") {
                        await empfang.dazu([1]); return 0
                    },
                ])
            try await lauf.einplanen()
            probe.uhr.vor(.seconds(2 * 3_600))
            try await probe.dienst([lauf.auftragsart]).allesFaellige()
            #expect(await empfang.werte.count == 1)
            #expect(try await probe.zustaende().sorted() == ["wartet", "wartet"])
        }
    }

    @Test("Erledigte und gescheiterte Aufträge gehen nach ihrer Frist, wartende und laufende nie", arguments: Dialect.allCases)
    func auftraege(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            for wort in ["gut", "schlecht"] { try await probe.bestellen(wort) }
            try await probe.bestellen("spaeter", faellig: probe.uhr.jetzt + .seconds(86_400 * 999))
            try await probe.bestellen("haengt", art: "haengt")
            let art = Auftragsart("probe", versuche: 1) {
                if try $0.lesen(Probedaten.self).wort == "schlecht" { throw Absicht() }
            }
            try await probe.dienst([art]).allesFaellige()
            _ = try await probe.tabelle("a").nehmen([Auftragsart("haengt") { _ in }], hoechstens: 1)
            let aufraeumer = Aufraeumer.auftraege(probe.store, Aufraeumfristen())
            probe.uhr.vor(.seconds(86_400 * 30) - .milliseconds(1))
            #expect(try await aufraeumer.handler() == 0)
            probe.uhr.vor(.milliseconds(1))
            #expect(try await aufraeumer.handler() == 1)
            #expect(try await probe.zustaende().sorted() == ["laeuft", "tot", "wartet"])
            probe.uhr.vor(.seconds(86_400 * 150))
            #expect(try await aufraeumer.handler() == 1)
            #expect(try await probe.zustaende().sorted() == ["laeuft", "wartet"])
        }
    }

    @Test("Ereignisse gehen erst, wenn alle Konsumenten sie gesehen haben und die Frist vorbei ist", arguments: Dialect.allCases)
    func ereignisse(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            for i in 1...3 { try await probe.store.commit(Vermerk(.system("test"), "probe")) { try $0.ereignis("probe", i) } }
            let konsumenten = [
                Konsument("a", .einmal, praefix: "") { _ in }, Konsument("b", .einmal, praefix: "") { _ in },
                Konsument("knoten", .jederKnoten, praefix: "") { _ in },
            ]
            let aufraeumer = Aufraeumer.ereignisse(probe.store, konsumenten, Aufraeumfristen())
            func stand(_ name: String, _ nr: Int) async throws {
                _ = try await probe.store.technical {
                    try $0.insert(
                        into: TechnicalTable("ereignis_stand"), ["konsument": name.sqlValue, "nr": nr.sqlValue],
                        replacing: "konsument")
                }
            }
            try await stand("a", 3)
            probe.uhr.vor(.seconds(86_400 * 7))
            #expect(try await aufraeumer.handler() == 0)
            try await stand("b", 2)
            // One that no longer exists holds nobody up.
            try await stand("alt", 0)
            #expect(try await aufraeumer.handler() == 2)
            try await stand("b", 3)
            try await probe.store.commit(Vermerk(.system("test"), "probe")) { try $0.ereignis("probe", 4) }
            try await stand("a", 4)
            try await stand("b", 4)
            #expect(try await aufraeumer.handler() == 1)
            let rest: [Int64] = try await probe.store.read { try $0.rows("SELECT nr FROM ereignis").map { try $0["nr"] } }
            #expect(rest == [4])
        }
    }

    @Test("Mails im Ordner gehen nach ihrer Frist, anderes bleibt liegen")
    func mails() async throws {
        try await Auftragsprobe.mit(.sqlite) { probe async throws in
            let ordner = probe.stand.folder + "/mail"
            #expect(try await Aufraeumer.mailordner(ordner, probe.uhr.uhr, Aufraeumfristen()).handler() == 0)
            try FileManager.default.createDirectory(atPath: ordner, withIntermediateDirectories: true)
            let jetzt = Double(probe.uhr.jetzt.millisekunden) / 1000
            for (name, tage) in [("alt.eml", 30.0), ("neu.eml", 29.9), ("alt.txt", 99)] {
                try Data("x".utf8).write(to: URL(fileURLWithPath: "\(ordner)/\(name)"))
                try FileManager.default.setAttributes(
                    [.modificationDate: Date(timeIntervalSince1970: jetzt - tage * 86_400)], ofItemAtPath: "\(ordner)/\(name)")
            }
            #expect(try await Aufraeumer.mailordner(ordner, probe.uhr.uhr, Aufraeumfristen()).handler() == 1)
            #expect(try FileManager.default.contentsOfDirectory(atPath: ordner).sorted() == ["alt.txt", "neu.eml"])
        }
    }

    @Test("Fristen werden in Tagen angegeben, Unlesbares wird nicht hingenommen")
    func fristen() throws {
        let fristen = try Aufraeumfristen("auftraege=5, mails=1,austausch=10")
        #expect(
            fristen.auftraege == 5 && fristen.mails == 1 && fristen.austausch == 10
                && fristen.ereignisse == Aufraeumfristen().ereignisse)
        #expect(try Aufraeumfristen("") == Aufraeumfristen())
        for text in ["mails", "mails=0", "mails=-3", "mails=x", "post=3", "mails=1=2"] {
            #expect(throws: Aufraeumfristen.Fehler.self, "\(text)") { try Aufraeumfristen(text) }
        }
    }
}

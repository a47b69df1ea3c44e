// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@Suite("Fristen nach BGB und VwVfG")
struct FristTests {
    private func tag(_ iso: String) throws -> Kalendertag { try #require(Kalendertag(iso: iso)) }

    @Test(
        "Ereignisfristen enden am Tag gleicher Zahl oder am Monatsletzten",
        arguments: [
            (Frist.Dauer.tage(10), "2026-11-23", "2026-12-03"), (.wochen(2), "2026-11-23", "2026-12-07"),
            (.monate(1), "2026-11-27", "2026-12-27"), (.monate(1), "2026-01-31", "2026-02-28"),
            (.monate(1), "2024-01-31", "2024-02-29"),
            (.monate(1), "2026-02-28", "2026-03-28"), (.jahre(1), "2024-02-29", "2025-02-28"),
            (.monate(3), "2026-11-30", "2027-02-28"),
        ])
    func ereignis(dauer: Frist.Dauer, ab: String, ende: String) throws {
        #expect(Frist.berechnen(dauer, ab: try tag(ab), verschiebung: .keine).ende.iso == ende)
    }

    @Test(
        "Beginnt die Frist mit dem Tag selbst, endet sie am Vortag gleicher Zahl",
        arguments: [
            (Frist.Dauer.tage(1), "2026-11-23", "2026-11-23"), (.wochen(1), "2026-11-23", "2026-11-29"),
            (.monate(1), "2026-03-01", "2026-03-31"), (.monate(1), "2026-01-30", "2026-02-28"),
            (.monate(1), "2026-01-31", "2026-02-28"),
            (.monate(1), "2026-03-31", "2026-04-30"), (.jahre(18), "2008-02-29", "2026-02-28"),
        ])
    func tagesbeginn(dauer: Frist.Dauer, ab: String, ende: String) throws {
        #expect(Frist.berechnen(dauer, ab: try tag(ab), beginn: .tagesbeginn, verschiebung: .keine).ende.iso == ende)
    }

    @Test("Endet die Frist am Sonntag, verschiebt sie sich auf Montag und sagt warum")
    func verschiebung() throws {
        let frist = Frist.berechnen(.monate(1), ab: try tag("2026-11-27"), verschiebung: .naechsterArbeitstag)
        #expect(frist.ende.iso == "2026-12-28")
        #expect(frist.schritte.map(\.quelle.stelle) == ["§ 187 Abs. 1", "§ 188 Abs. 2", "§ 31 Abs. 3"])
        #expect(frist.schritte.last?.text.contains("Sonntag") == true)
        #expect(frist.istAbgelaufen(am: frist.ende.um(23, 59, 59)) == false)
        #expect(frist.istAbgelaufen(am: try tag("2026-12-29").beginn))
    }

    @Test("Über zufällige Tage: keine Frist endet verschoben an einem freien Tag oder früher als unverschoben")
    func eigenschaften() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<3_000 {
            let ab = Kalendertag(tagnummer: Int.random(in: 7_000...40_000, using: &generator))
            let n = Int.random(in: 1...40, using: &generator)
            let dauer = [Frist.Dauer.tage(n), .wochen(n), .monate(n), .jahre(n)].randomElement(using: &generator) ?? .tage(n)
            let ohne = Frist.berechnen(dauer, ab: ab, verschiebung: .keine)
            let mit = Frist.berechnen(dauer, ab: ab, verschiebung: .naechsterArbeitstag)
            #expect(Feiertage.nrw.istArbeitstag(mit.ende), "\(dauer) ab \(ab)")
            #expect(mit.ende >= ohne.ende && mit.ende - ohne.ende <= 5 && ohne.ende > ab)
            #expect(mit.schritte.last?.tag == mit.ende)
            let vorher = Frist.berechnen(dauer, ab: ab, beginn: .tagesbeginn, verschiebung: .keine)
            #expect((0...1).contains(ohne.ende - vorher.ende), "\(dauer) ab \(ab)")
        }
    }
}

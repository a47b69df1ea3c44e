// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Testing

@testable import Steuerung

@Suite("Datumsangabe: so genau und so sicher wie bekannt")
struct DatumsangabeTests {
    private struct Fall {
        let angabe: Datumsangabe
        let text: String
        /// The first day on which it counts as reached.
        let erreicht: String?
    }

    private static func faelle() throws -> [Fall] {
        let tag = Kalenderangabe.tag(Probe.iso("2021-03-05"))
        let ereignis = Bezugsereignis(name: "Abnahme", objekt: nil)
        return [
            Fall(angabe: .init(tag), text: "am 05.03.2021", erreicht: "2021-03-05"),
            Fall(angabe: .init(tag, .ab), text: "ab 05.03.2021", erreicht: "2021-03-05"),
            Fall(
                angabe: .init(tag, .bis, schreibweise: try Schreibweise("T.MM.JJJJ")), text: "bis 5.03.2021",
                erreicht: "2021-03-05"),
            Fall(angabe: .init(tag, schreibweise: try Schreibweise("TT.MM.JJ")), text: "am 05.03.21", erreicht: "2021-03-05"),
            Fall(
                angabe: .init(tag, schreibweise: try Schreibweise("T. MMMM JJJJ")), text: "am 5. März 2021",
                erreicht: "2021-03-05"),
            Fall(angabe: .init(tag, voraussichtlich: true), text: "voraussichtlich am 05.03.2021", erreicht: nil),
            Fall(angabe: .init(try #require(Kalenderangabe.monat(2, 2020))), text: "im Februar 2020", erreicht: "2020-02-29"),
            Fall(
                angabe: .init(try #require(Kalenderangabe.monat(12, 2020)), .ab), text: "ab Dezember 2020", erreicht: "2020-12-31"
            ),
            Fall(
                angabe: .init(try #require(Kalenderangabe.quartal(2, 2024))), text: "im 2. Quartal 2024", erreicht: "2024-06-30"),
            Fall(
                angabe: .init(try #require(Kalenderangabe.quartal(2, 2024)), .bis), text: "bis 2. Quartal 2024",
                erreicht: "2024-06-30"),
            Fall(angabe: .init(try #require(Kalenderangabe.ende(2020))), text: "Ende 2020", erreicht: "2020-12-31"),
            Fall(angabe: .init(.nach(ereignis), voraussichtlich: true), text: "voraussichtlich nach Abnahme", erreicht: nil),
            Fall(angabe: .init(.nach(ereignis)), text: "nach Abnahme", erreicht: nil),
        ]
    }

    @Test("Sie wird geschrieben, wie sie gemeint ist")
    func geschrieben() throws {
        for fall in try Self.faelle() { #expect(fall.angabe.text == fall.text) }
    }

    @Test("Sie ist erreicht, wenn ihr letzter Tag da ist, und nie, wenn sie nur erwartet wird")
    func erreicht() throws {
        for fall in try Self.faelle() {
            guard let erreicht = fall.erreicht.map(Probe.iso) else {
                #expect(!fall.angabe.istErreicht(am: Probe.iso("2999-12-31")))
                continue
            }
            #expect(fall.angabe.istErreicht(am: erreicht))
            #expect(!fall.angabe.istErreicht(am: erreicht.plus(tage: -1)))
        }
    }

    @Test("Sie übersteht das Speichern")
    func gespeichert() throws {
        for fall in try Self.faelle() {
            let spalten = try Wertspalten(.datum(fall.angabe))
            let gelesen = try spalten.lesen()
            #expect(gelesen == .datum(fall.angabe))
        }
    }

    @Test("Einen dreizehnten Monat und ein fünftes Quartal gibt es nicht")
    func unmoeglich() {
        #expect(Kalenderangabe.monat(13, 2020) == nil)
        #expect(Kalenderangabe.quartal(5, 2020) == nil)
        #expect(Kalenderangabe.quartal(0, 2020) == nil)
    }

    @Test("Eine Schreibweise nennt Teile eines Tages", arguments: ["", "TTT", "MMM.JJJJ", "J", "---"])
    func schreibweise(muster: String) {
        #expect(throws: SteuerungError.schreibweiseUngueltig) { try Schreibweise(muster) }
    }
}

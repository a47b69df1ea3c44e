// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Derselbe Stichtag mit derselben Kenntnis gibt in jedem Format dieselben Bytes")
struct ByteTests {
    @Test("Auch wenn später vieles anders angegeben wird, einmal wie früher, einmal wie nie gewesen", arguments: Dialect.beide)
    func spaeter(maschine: Dialect) async throws {
        try await Seedprogramm.mit(maschine) { seed in
            try await Berichtswerkstatt.mitDruck { schreiber in
                var zufall = Zufall(2019)
                for tag in ["2019-02-14", "2021-12-31"] {
                    let vorher = try await seed.bericht(am: tag)
                    let bekannt = vorher.kenntnis
                    seed.amt.uhr.vor(.seconds(60))
                    try await Self.aendern(seed, &zufall)
                    let nachher = try await BerichtZeichnen(store: seed.amt.store)(
                        seed.programm, am: Probe.iso(tag), bekannt: bekannt, plan: seed.plan,
                        fassung: try Seedprogramm.fassung("seed"), akteur: seed.amt.ada)
                    for format in Berichtsformat.allCases {
                        let eines = try await schreiber.schreiben(vorher, format)
                        let anderes = try await schreiber.schreiben(nachher, format)
                        #expect(eines == anderes, "\(format) \(tag)")
                        #expect(eines.count > 1_000)
                    }
                    let heute = try await seed.bericht(am: tag)
                    let jetzt = try await schreiber.schreiben(heute, .json)
                    let damals = try await schreiber.schreiben(vorher, .json)
                    #expect(jetzt != damals)
                }
            }
        }
    }

    /// Other titles and other days for a third of the Vorhaben and Meilensteine.
    static func aendern(_ seed: Seedprogramm, _ zufall: inout Zufall) async throws {
        let bild = try await seed.amt.abfrage.alle([.vorhaben, .meilenstein], am: Probe.iso("2021-12-31"), akteur: seed.amt.ada)
        for sicht in bild.objekte where sicht.objekt.art == .vorhaben || Int.random(in: 0..<3, using: &zufall) == 0 {
            let ab = Probe.iso("2018-01-01").plus(tage: Int.random(in: 0..<300, using: &zufall))
            let setzung =
                sicht.objekt.art == .vorhaben
                ? Vorhabenfelder().titel.setzen(
                    sicht.objekt.id, "Anders \(Int.random(in: 0..<9, using: &zufall))", .ab(ab), Probe.quelle)
                : Meilensteinfelder().ist.setzen(sicht.objekt.id, Datumsangabe(.tag(ab), .ab), .ab(ab), Probe.quelle)
            try await seed.setzen(setzung)
        }
    }

    @Test("Ein anderer Wortlaut gibt andere Bytes, auch in den Folien")
    func andere() async throws {
        try await Seedprogramm.mit(.sqlite) { seed in
            let schreiber = try Berichtswerkstatt.schreiber()
            let alt = try await seed.bericht()
            let neu = try await seed.bericht("aktuell")
            for format in Berichtsformat.allCases {
                let eines = try await schreiber.schreiben(alt, format)
                let anderes = try await schreiber.schreiben(neu, format)
                #expect(eines != anderes, "\(format)")
            }
        }
    }
}

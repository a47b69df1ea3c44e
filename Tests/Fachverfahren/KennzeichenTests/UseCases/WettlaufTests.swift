// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Kennzeichen

@Suite("Wettlauf um ein Kennzeichen") struct WettlaufTests {
    @Test("Von tausend gleichzeitigen Versuchen gewinnt genau einer, auch über zwei Knoten", arguments: Dialect.allCases)
    func tausend(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let k = try Probe.plate("LEV", "XY", 99)
            let zweiter = try amt.stand.zweiterKnoten(modules: Kennzeichenamt.module)
            // SQLite has one process; two stores on one file are the business of PostgreSQL.
            let knoten = [amt.dienst, maschine == .postgresql ? try Kennzeichenamt.neuerDienst(zweiter) : amt.dienst]
            let gewinner = try await withThrowingTaskGroup(of: String?.self) { gruppe in
                for n in 0..<1_000 {
                    gruppe.addTask {
                        do {
                            _ = try await KennzeichenHalten(dienst: knoten[n % 2])(
                                k, art: .gewoehnlich, inhaber: "d\(n)", akteur: .oeffentlich)
                            return "d\(n)"
                        } catch KennzeichenError.nichtVerfuegbar, StoreError.konflikt {
                            return nil
                        }
                    }
                }
                return try await gruppe.reduce(into: [String]()) { if let name = $1 { $0.append(name) } }
            }
            try await zweiter.close()
            #expect(gewinner.count == 1)
            let zustand = try await amt.zustand(k)
            #expect(gewinner.first.map { zustand.istGehalten(von: Dialogschluessel($0)) } == true)
            #expect(try await amt.zahl("SELECT COUNT(*) FROM kz_platz") == 1)
            #expect(try await amt.zahl("SELECT COUNT(*) FROM ereignis WHERE name = 'kz.belegung'") == 1)
            #expect(try await amt.store.pruefeAudit().bruch == nil)
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Kennzeichen

@Suite("Eigene Sperrregeln") struct RegelverfahrenTests {
    static func regel(_ buchstaben: String, _ zahl: String = "*", grund: String = "Taxen der Stadt") throws -> Sperrregel {
        Sperrregel(
            id: "", version: 1, wirkung: .sperren, wege: Set(Vergabeweg.allCases),
            unterscheidungszeichen: try Unterscheidungszeichen("LEV"),
            muster: try Regelmuster(buchstaben: buchstaben, zahl: zahl), geltung: .immer, grund: grund,
            quelle: Rechtsquelle("FZV", "§ 9 Abs. 1 S. 3"))
    }

    @Test("Eine Regel gilt erst, wenn eine andere Person sie freigibt", arguments: Dialect.allCases)
    func vierAugen(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let verfahren = Regelverfahren(dienst: amt.dienst)
            let taxi = try Probe.plate("LEV", "TX", 5)
            let id = try await verfahren.vorschlagen(try Self.regel("TX"), akteur: amt.ada)
            try await amt.dienst.laden()
            #expect(amt.dienst.regelwerk.pruefe(taxi, .online, am: Probe.tag).zulaessig)
            await #expect(throws: KennzeichenError.vierAugen) { try await verfahren.freigeben(id, akteur: amt.ada) }
            await #expect(throws: KennzeichenError.vierAugen) { try await verfahren.ablehnen(id, grund: "nein", akteur: amt.ada) }
            try await verfahren.freigeben(id, akteur: amt.ben)
            try await amt.dienst.laden()
            #expect(amt.dienst.regelwerk.pruefe(taxi, .online, am: Probe.tag).beanstandungen.map(\.regel) == ["stadt-1"])
            await #expect(throws: KennzeichenError.nichtVerfuegbar) {
                try await amt.halten(taxi, art: .gewoehnlich, inhaber: "d", akteur: .oeffentlich)
            }
            await #expect(throws: KennzeichenError.schonEntschieden) { try await verfahren.freigeben(id, akteur: amt.ben) }
        }
    }

    @Test("Auch aus der Kraft nehmen eine Regel nur zwei Personen", arguments: Dialect.allCases)
    func ruecknahme(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let verfahren = Regelverfahren(dienst: amt.dienst)
            let taxi = try Probe.plate("LEV", "TX", 5)
            let id = try await verfahren.vorschlagen(try Self.regel("TX"), akteur: amt.ada)
            try await verfahren.freigeben(id, akteur: amt.ben)
            await #expect(throws: KennzeichenError.begruendungFehlt) {
                try await verfahren.zuruecknehmen(id, grund: nil, akteur: amt.ben)
            }
            try await verfahren.zuruecknehmen(id, grund: "nicht mehr nötig", akteur: amt.ben)
            try await amt.dienst.laden()
            #expect(!amt.dienst.regelwerk.pruefe(taxi, .online, am: Probe.tag).zulaessig)
            await #expect(throws: KennzeichenError.vierAugen) { try await verfahren.freigeben(id, akteur: amt.ben) }
            try await verfahren.freigeben(id, akteur: amt.ada)
            try await amt.dienst.laden()
            #expect(amt.dienst.regelwerk.pruefe(taxi, .online, am: Probe.tag).zulaessig)
            #expect(try await amt.store.read { try $0.regelvorschlag(id)?.stand } == .zurueckgezogen)
        }
    }

    @Test("Den eigenen Vorschlag nimmt man allein zurück, einen fremden nicht")
    func eigener() async throws {
        try await Kennzeichenamt.mit(.sqlite) { amt in
            let verfahren = Regelverfahren(dienst: amt.dienst)
            let id = try await verfahren.vorschlagen(try Self.regel("TX"), akteur: amt.ada)
            await #expect(throws: KennzeichenError.keinRecht) {
                try await verfahren.zuruecknehmen(id, grund: "x", akteur: amt.ben)
            }
            try await verfahren.zuruecknehmen(id, grund: "Tippfehler", akteur: amt.ada)
            await #expect(throws: KennzeichenError.schonEntschieden) { try await verfahren.freigeben(id, akteur: amt.ben) }
            let leser = Kennzeichenamt.person("Leo Leser", [KennzeichenRechte.lesen])
            await #expect(throws: KennzeichenError.keinRecht) {
                try await verfahren.vorschlagen(try Self.regel("TX"), akteur: leser)
            }
        }
    }

    @Test("Die Vorschau zählt, was die Regel trifft und was davon schon vergeben ist")
    func vorschau() async throws {
        try await Kennzeichenamt.mit(.sqlite) { amt in
            let taxi = try Probe.plate("LEV", "TX", 5)
            try await amt.reservieren(taxi)
            try await amt.dienst.laden()
            let vorschau = Regelvorschau(try Self.regel("TX|TX"), amt.dienst.belegung, amt.dienst.stadt, am: amt.uhr.jetzt)
            #expect(vorschau.betroffen == 999)
            #expect(vorschau.davonBelegt == 1)
            #expect(vorschau.beispiele.first?.text == "LEV-TX 1")
            let keine = Regelvorschau(try Self.regel("TX", "1000"), amt.dienst.belegung, amt.dienst.stadt, am: amt.uhr.jetzt)
            #expect(keine.betroffen == 0)
        }
    }
}

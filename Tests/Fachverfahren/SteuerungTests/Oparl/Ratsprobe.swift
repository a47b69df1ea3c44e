// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Oparl
import Store
import StoreTesting

@testable import Steuerung

/// The council of the Musterstadt, or what is known of that of Leverkusen, entered act by act.
struct Ratsprobe: Sendable {
    static let stadt = Oparlstadt(
        name: "Stadt Musterstadt", kurz: "Musterstadt", ags: "00000000", email: "rat@musterstadt.example",
        adresse: "https://musterstadt.example")

    let amt: Programmbuero
    let namen: [String: ObjektID]
    let abfrage: Oparlabfrage

    static func mit<T: Sendable>(
        _ maschine: Dialect, stadt: String = "muster", dateien: [String] = ["ereignisse"],
        _ body: @Sendable (Ratsprobe) async throws -> T
    ) async throws -> T {
        try await Programmbuero.mit(maschine, ab: "2026-11-30T08:00:00Z") { amt in
            try await body(Ratsprobe(amt, dateien.map { "cities/\(stadt)/steuerung/\($0).json" }))
        }
    }

    private init(_ amt: Programmbuero, _ dateien: [String]) async throws {
        var namen: [String: ObjektID] = [:]
        for datei in dateien {
            let inhalt = try JSONDecoder().decode(Handlungsdatei.self, from: Data(contentsOf: URL(fileURLWithPath: datei)))
            for handlung in inhalt.handlungen {
                namen = try await HandlungenUebernehmen(store: amt.store).eine(handlung, aus: inhalt, namen, akteur: amt.ada)
            }
        }
        self.amt = amt
        self.namen = namen
        abfrage = Oparlabfrage(store: amt.store, stadt: Self.stadt)
    }

    func id(_ name: String) throws -> ObjektID {
        guard let id = namen[name] else { throw SteuerungError.nichtGefunden }
        return id
    }

    /// States something from today on.
    func sagen<W>(_ name: String, _ feld: Feld<W>, _ wert: W?, ab tag: String = "2026-11-30") async throws {
        _ = try await amt.setzen([feld.setzen(try id(name), wert, .ab(Probe.iso(tag)), Probe.quelle)], akteur: amt.ada)
    }

    func objekt(_ art: OparlKind, _ name: String) async throws -> OparlHead? {
        try await abfrage().objekt(art, try id(name).text)?.head
    }

    /// All that can be asked for, as it is answered.
    func antworten(_ version: OparlVersion) async throws -> [OparlValue] {
        let bestand = try await abfrage()
        let style = OparlStyle(version, base: Self.stadt.adresse + OparlURL.system(version))
        return OparlKind.allCases.flatMap(bestand.alle).map { $0.value(style) }
    }
}

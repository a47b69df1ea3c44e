// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting

@testable import Steuerung

/// The programme of Leverkusen with all its events, each entered on the day on which it was known.
struct Seedprogramm: Sendable {
    static let stichtag = "2019-02-14"

    let amt: Programmbuero
    let namen: [String: ObjektID]
    let programm: ObjektID
    let plan: Berichtsplan

    static func mit<T: Sendable>(_ maschine: Dialect, _ body: @Sendable (Seedprogramm) async throws -> T) async throws -> T {
        try await Programmbuero.mit(maschine, ab: "2014-01-01T08:00:00Z") { amt in try await body(Seedprogramm(amt)) }
    }

    private init(_ amt: Programmbuero) async throws {
        let datei = try Self.lesen(Handlungsdatei.self, "ereignisse")
        let uebernehmen = HandlungenUebernehmen(store: amt.store)
        var namen: [String: ObjektID] = [:]
        for handlung in datei.handlungen {
            amt.uhr.stellen(auf: "\(handlung.bekannt.iso)T08:00:00Z")
            namen = try await uebernehmen.eine(handlung, aus: datei, namen, akteur: amt.ada)
        }
        guard let programm = namen["programm"] else { throw SteuerungError.nichtGefunden }
        self.amt = amt
        self.namen = namen
        self.programm = programm
        plan = try Self.lesen(Berichtsplan.self, "plan")
    }

    static func lesen<T: Decodable>(_ typ: T.Type, _ name: String) throws -> T {
        try JSONDecoder().decode(typ, from: Data(contentsOf: URL(fileURLWithPath: "cities/leverkusen/steuerung/\(name).json")))
    }

    static func fassung(_ name: String) throws -> Fassung { try lesen(Fassung.self, "fassung-\(name)") }

    /// - Parameter bekannt: `nil` takes all that is known, so also the later events.
    func bericht(_ fassung: String = "seed", am tag: String = stichtag, bekannt: String? = nil) async throws -> Berichtsausgabe {
        try await BerichtZeichnen(store: amt.store)(
            programm, am: Probe.iso(tag), bekannt: bekannt.flatMap { Zeitpunkt(iso8601: $0) }, plan: plan,
            fassung: try Self.fassung(fassung), akteur: amt.ada)
    }

    func id(_ name: String) throws -> ObjektID {
        guard let id = namen[name] else { throw SteuerungError.nichtGefunden }
        return id
    }

    func setzen(_ setzung: Setzung) async throws { try await amt.setzen([setzung], akteur: amt.ada) }
}

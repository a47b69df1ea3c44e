// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Identity
import Store
import StoreTesting

@testable import Steuerung

/// The programme of Leverkusen with an Aktenplan, and two people: one lays editions down, one releases them.
struct Berichtsamt: Sendable {
    static let ablage = Berichtsablage(oe: OrgNummer(41), aktenplan: "10.40.02")
    static let ordner = URL(fileURLWithPath: "cities/leverkusen/steuerung")

    let seed: Seedprogramm
    let dienst: Berichtsdienst
    let berta: Akteur

    var store: Store { seed.amt.store }
    var ada: Akteur { seed.amt.ada }

    static func mit<T: Sendable>(
        _ maschine: Dialect, ablage: Berichtsablage? = ablage, _ body: @Sendable (Berichtsamt) async throws -> T
    ) async throws -> T {
        try await Seedprogramm.mit(maschine) { seed in
            let store = seed.amt.store
            seed.amt.uhr.stellen(auf: "2026-03-04T10:00:00Z")
            try await Verwaltung(store: store).einheitenSetzen(
                [
                    OrgEinheit(
                        nummer: Berichtsamt.ablage.oe, kurz: "41", name: "Programm", art: .abteilung, uebergeordnet: nil,
                        gueltigAb: Kalendertag(tagnummer: 0))
                ], akteur: .system("test"))
            _ = try await AktenplanEinspielen(store: store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
            let dienst = Berichtsdienst(
                store: store, vorgaben: try Programmvorgaben(ordner: ordner),
                mittel: Berichtsmittel(
                    inhalte: seed.amt.stand.content, schreiber: try Berichtswerkstatt.schreiber(), ablage: ablage))
            return try await body(Berichtsamt(seed: seed, dienst: dienst, berta: Self.person(1)))
        }
    }

    static func person(_ nr: Int64, _ rechte: [Recht] = SteuerungRechte.alle.map(\.recht)) -> Akteur {
        let oe = OrgNummer(41)
        return .mitarbeiter(
            .init(
                id: MitarbeiterID(Zeitpunkt(millisekunden: nr * 1_000_000)), name: "Berta Beispiel", oe: oe,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, [oe]) })))
    }

    func anlegen(_ tag: String = Seedprogramm.stichtag, fassung: String = "seed") async throws -> AusgabeID {
        try await AusgabeAnlegen(dienst: dienst)(
            seed.programm, am: Probe.iso(tag), bekannt: nil, fassung: fassung, akteur: ada)
    }

    func kopf(_ id: AusgabeID) async throws -> Ausgabekopf {
        guard let kopf = try await store.read({ try $0.ausgabe(id) }) else { throw SteuerungError.nichtGefunden }
        return kopf
    }

    @discardableResult
    func weiter(_ id: AusgabeID, _ akteur: Akteur) async throws -> Ausgabestand {
        try await AusgabeWeiterbringen(dienst: dienst)(id, von: try await kopf(id).version, akteur: akteur)
    }

    /// Agreed on and released.
    func freigegeben(_ tag: String = Seedprogramm.stichtag) async throws -> AusgabeID {
        let id = try await anlegen(tag)
        try await weiter(id, ada)
        try await weiter(id, berta)
        return id
    }
}

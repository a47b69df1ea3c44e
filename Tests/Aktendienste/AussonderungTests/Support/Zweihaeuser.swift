// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting

@testable import Akte
@testable import Aussonderung

/// An authority and an archive that share two folders, long after the retention of what was filed.
struct Zweihaeuser: Sendable {
    let amt: Haus
    let archiv: Haus
    let zumArchiv: String
    let zumAmt: String
    let partner: PartnerID

    /// The archive runs on the other engine: a test that held two PostgreSQL databases could wait for its own second one for ever.
    static func mit(
        _ maschine: Dialect, format: Nachrichtenformat = .xdomea, fassung: Xdomeafassung = .v31, quittung: Bool = true,
        _ body: @Sendable (Zweihaeuser) async throws -> Void
    ) async throws {
        let uhr = Stelluhr("2026-11-23T08:00:00Z")
        try await Haus.mit(maschine, "amt", uhr: uhr, format: format) { amt in
            try await Haus.mit(maschine == .sqlite ? .postgresql : .sqlite, "archiv", uhr: uhr, format: format) { archiv in
                let hin = amt.stand.folder + "/zum-archiv", zurueck = amt.stand.folder + "/zum-amt"
                for ordner in [hin, zurueck] {
                    try FileManager.default.createDirectory(atPath: ordner, withIntermediateDirectories: true)
                }
                _ = try await archiv.partner(
                    "amt", rolle: .behoerde, ein: hin, aus: zurueck, fassung: fassung, quittung: quittung)
                let partner = try await amt.partner(
                    "archiv", rolle: .archiv, ein: zurueck, aus: hin, fassung: fassung, quittung: quittung)
                try await body(Zweihaeuser(amt: amt, archiv: archiv, zumArchiv: hin, zumAmt: zurueck, partner: partner))
            }
        }
    }

    /// Both sides work until there is nothing left to do.
    func austauschen() async throws {
        for _ in 0..<3 {
            // Messages are told apart by when they were written: two of one process are never of the same instant.
            amt.uhr.vor(.seconds(1))
            try await amt.arbeiten()
            try await archiv.arbeiten()
            _ = try await Austauschlauf(dienst: amt.dienst)()
            _ = try await Austauschlauf(dienst: archiv.dienst)()
        }
    }

    func vorsehen(_ akten: [AkteKopf], _ verfahren: Verfahren = .vierstufig) async throws -> LaufID {
        amt.uhr.stellen(auf: "2060-02-01T08:00:00Z")
        let ids = try await AussonderungVorsehen(dienst: amt.dienst)(
            akten.map(\.id), partner: partner, verfahren: verfahren, akteur: amt.ada)
        return ids[0]
    }

    /// Up to the archive's list that waits for decisions.
    func angeboten(_ akten: [AkteKopf]) async throws -> (LaufID, Lauf) {
        let id = try await vorsehen(akten)
        try await Laufentscheidung(dienst: amt.dienst).anbieten(id, akteur: amt.ada)
        try await austauschen()
        return (id, try await archiv.einzigerLauf(.archiv))
    }

    func bewerten(_ lauf: LaufID, _ art: (Laufobjekt) -> Aussonderungsart) async throws {
        for objekt in try await archiv.objekte(lauf) {
            try await Bewerten(dienst: archiv.dienst)(
                lauf, objekte: [objekt.id], art: art(objekt), grund: nil, akteur: archiv.ada)
        }
        try await BewertungSenden(dienst: archiv.dienst)(lauf, akteur: archiv.ada)
        try await austauschen()
    }

    /// Hand over, take over, confirm.
    func abgeben(_ id: LaufID, _ dort: LaufID) async throws {
        try await Laufentscheidung(dienst: amt.dienst).abgeben(id, akteur: amt.ada)
        try await austauschen()
        try await Uebernehmen(dienst: archiv.dienst)(dort, akteur: archiv.ada)
        try await austauschen()
    }

    func vernichten(_ id: LaufID) async throws {
        try await Laufentscheidung(dienst: amt.dienst).vernichtungBeantragen(id, akteur: amt.ada)
        try await Laufentscheidung(dienst: amt.dienst).vernichtungFreigeben(id, akteur: amt.ben)
        try await austauschen()
    }
}

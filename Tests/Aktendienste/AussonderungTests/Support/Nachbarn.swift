// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting

@testable import Akte
@testable import Aussonderung

/// Two authorities that share two folders: what one is no longer in charge of goes to the other.
struct Nachbarn: Sendable {
    let hier: Haus
    let dort: Haus
    let hin: String
    let her: String
    let partner: PartnerID

    /// The other house runs on the other engine: a test that held two PostgreSQL databases could wait for its own second one for ever.
    static func mit(
        _ maschine: Dialect, fassung: Xdomeafassung = .v31, quittung: Bool = true,
        _ body: @Sendable (Nachbarn) async throws -> Void
    ) async throws {
        let uhr = Stelluhr("2026-11-23T08:00:00Z")
        try await Haus.mit(maschine, "hier", uhr: uhr, format: .xdomea) { hier in
            try await Haus.mit(maschine == .sqlite ? .postgresql : .sqlite, "dort", uhr: uhr, format: .xdomea) { dort in
                let hin = hier.stand.folder + "/hin", her = hier.stand.folder + "/her"
                for ordner in [hin, her] {
                    try FileManager.default.createDirectory(atPath: ordner, withIntermediateDirectories: true)
                }
                let partner = try await hier.partner(
                    "dort", rolle: .nachbar, ein: her, aus: hin, fassung: fassung, quittung: quittung)
                _ = try await dort.partner("hier", rolle: .nachbar, ein: hin, aus: her, fassung: fassung, quittung: quittung)
                try await body(Nachbarn(hier: hier, dort: dort, hin: hin, her: her, partner: partner))
            }
        }
    }

    /// Both sides work until there is nothing left to do.
    func austauschen() async throws {
        for _ in 0..<3 {
            hier.uhr.vor(.seconds(1))
            try await hier.arbeiten()
            try await dort.arbeiten()
            _ = try await Austauschlauf(dienst: hier.dienst)()
            _ = try await Austauschlauf(dienst: dort.dienst)()
        }
    }

    func vorgang(_ akte: AkteKopf) async throws -> VorgangKopf {
        guard let erster = try await hier.store.read({ try $0.vorgaenge(in: akte.id) }).first else {
            throw AussonderungError.nichtGefunden
        }
        return erster
    }

    func abgeben(_ was: Abgabegegenstand, grund: String = "Wohnsitz verlegt") async throws -> AbgabeID {
        let id = try await AbgabeBestellen(dienst: hier.dienst)(was, an: partner, grund: grund, akteur: hier.ada)
        try await austauschen()
        return id
    }

    func eingegangen() async throws -> Abgabe {
        let alle = try await dort.store.read { try $0.abgaben(.ein, akteur: .system("test")) }
        guard alle.count == 1 else { throw AussonderungError.abgewiesen("\(alle.count) Abgaben") }
        return alle[0]
    }

    func uebernehmen(_ id: AbgabeID, plan: String = "36.10.01") async throws {
        try await AbgabeUebernehmen(dienst: dort.dienst)(id, plan: plan, akte: nil, oe: Haus.oe, akteur: dort.ada)
        try await austauschen()
    }

    func abgabe(_ id: AbgabeID) async throws -> Abgabe {
        guard let abgabe = try await hier.store.read({ try $0.abgabe(id) }) else { throw AussonderungError.nichtGefunden }
        return abgabe
    }
}

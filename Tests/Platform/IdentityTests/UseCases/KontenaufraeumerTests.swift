// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Identity
@testable import Jobs

@Suite("Reste der Anmeldung aufräumen")
struct KontenaufraeumerTests {
    private static func raeume(_ probe: Kontenprobe, _ was: String) async throws -> Int {
        try await #require(probe.modul.aufraeumer.first { $0.was == was }).handler()
    }

    @Test("Abgelaufene Sitzungen gehen, offene bleiben", arguments: Dialect.allCases)
    func sitzungen(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            _ = try await probe.buerger()
            _ = try await probe.anmeldenBuerger("mina@example.org")
            probe.uhr.vor(.seconds(45 * 60))
            let offen = try await probe.anmeldenBuerger("mina@example.org")
            #expect(try await Self.raeume(probe, "sitzungen") == 1)
            #expect(try await probe.sitzungen.finden(offen, imAmt: false) != nil)
        }
    }

    @Test("Abgelaufene Links und Sperren gehen, geltende bleiben", arguments: Dialect.allCases)
    func linksUndSperren(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            _ = try await probe.modul.marken.neu(.kennwortNeu, subjekt: "1", gilt: .seconds(60))
            let gilt = try await probe.modul.marken.neu(.kennwortNeu, subjekt: "2", gilt: .seconds(7_200))
            for _ in 0..<5 { try await probe.modul.sperre.fehlversuch("alt") }
            probe.uhr.vor(.seconds(16 * 60))
            for _ in 0..<5 { try await probe.modul.sperre.fehlversuch("neu") }
            #expect(try await Self.raeume(probe, "einmalmarken") == 1)
            #expect(try await probe.modul.marken.gilt(gilt, .kennwortNeu))
            #expect(try await Self.raeume(probe, "sperren") == 1)
            await #expect(throws: IdentityError.self) { try await probe.modul.sperre.pruefe("neu") }
        }
    }

    @Test("Konten, deren Adresse niemand bestätigt hat, gehen nach 48 Stunden, bestätigte nie", arguments: Dialect.allCases)
    func konten(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            _ = try await probe.buerger()
            try await BuergerRegistrieren(store: probe.store, marken: probe.modul.marken, post: probe.modul.post)(
                name: "Jonas", email: "jonas@example.org", kennwort: Kontenprobe.kennwort, sprache: "de")
            probe.uhr.vor(.seconds(48 * 3_600) - .milliseconds(1))
            #expect(try await Self.raeume(probe, "unbestaetigte_konten") == 0)
            probe.uhr.vor(.milliseconds(1))
            #expect(try await Self.raeume(probe, "unbestaetigte_konten") == 1)
            let rest: [String] = try await probe.store.read {
                try $0.rows("SELECT email FROM id_buerger").map { try $0["email"] }
            }
            #expect(rest == ["mina@example.org"])
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Mailgateway

@Suite("Statistik des Gateways") struct MailstatistikTests {
    @Test("Jeder Tag zählt, was an ihm angenommen wurde, und was daraus wurde", arguments: Dialect.allCases)
    func tage(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            // The last and the first minute of two days in local time.
            probe.uhr.stellen(auf: Gatewayprobe.tag.plus(tage: -1).um(23, 59))
            try await probe.versuch(
                try await probe.lege(an: "eva@a.example"), .zugestellt, "250 OK", transport: "unverschlüsselt")
            probe.uhr.stellen(auf: Gatewayprobe.tag.um(0, 1))
            try await probe.versuch(
                try await probe.lege(an: "eva@a.example"), .zugestellt, "250 OK",
                transport: "TLSv1.3, ausgewiesen durch Zertifikat")
            try await probe.versuch(
                try await probe.lege(an: "eva@a.example"), .zugestellt, "250 OK",
                transport: "TLSv1.3, ausgewiesen durch DANE (qualifiziert)")
            try await probe.versuch(try await probe.lege(an: "weg@a.example"), .endgueltig, "550 no such user")
            try await probe.lege(an: "eva@a.example", .halten(grund: "kein Schlüssel"))
            let tage = try await probe.store.read { try $0.mailstatistik(bis: Gatewayprobe.tag, tage: 7) }
            #expect(tage.map(\.tag) == (-6...0).map { Gatewayprobe.tag.plus(tage: $0) })
            #expect(tage.dropLast(2).allSatisfy { $0.angenommen == 0 && $0.zustellungen.isEmpty })
            let gestern = tage[5], heute = tage[6]
            #expect(gestern.angenommen == 1)
            #expect(gestern.hinaus == 1)
            #expect(gestern.verschluesselt == 0)
            #expect(heute.angenommen == 4)
            #expect(heute.zustellungen == [.zugestellt: 2, .gescheitert: 1, .gehalten: 1])
            #expect(heute.hinaus == 2)
            #expect(heute.verschluesselt == 2)
            #expect(heute.qualifiziert == 1)
        }
    }
}

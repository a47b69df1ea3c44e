// SPDX-License-Identifier: EUPL-1.2
import DnsData
import Foundation
import Namensdienst
import Testing

@Suite("Namensdienst") struct NamensdienstTests {
    private func name(_ text: String) -> [UInt8] {
        text.split(separator: ".").flatMap { teil -> [UInt8] in [UInt8(teil.utf8.count)] + Array(teil.utf8) } + [0]
    }

    private func dienst(_ server: Nameserver) throws -> Namensdienst {
        var einstellung = Namensdienst.Einstellung()
        einstellung.eigene = [(zone: "probe.example", server: "127.0.0.1@\(server.port)")]
        return try Namensdienst(einstellung)
    }

    @Test("Mailziele kommen nach Rang; ohne MX ist die Domäne ihr eigener Host, ein Null-MX nimmt nichts")
    func mailziele() async throws {
        let server = try Nameserver([
            .init(name: "probe.example", art: 15, daten: [0, 20] + name("zwei.probe.example")),
            .init(name: "probe.example", art: 15, daten: [0, 10] + name("EINS.probe.example")),
            .init(name: "keine.probe.example", art: 15, daten: [0, 0, 0]),
        ])
        let dienst = try dienst(server)
        let ziele = try await dienst.mailziele("probe.example")
        #expect(ziele.hosts.map(\.host) == ["eins.probe.example", "zwei.probe.example"])
        // Without a trust anchor nothing is proved.
        #expect(!ziele.sicher && !ziele.nimmtKeine)
        let keine = try await dienst.mailziele("keine.probe.example")
        #expect(keine.nimmtKeine && keine.hosts.isEmpty)
        let ohne = try await dienst.mailziele("ohne.probe.example")
        #expect(ohne.ohneMx && ohne.hosts.map(\.host) == ["ohne.probe.example"])
        let fehlt = try await dienst.mailziele("fehlt.probe.example")
        #expect(fehlt.nimmtKeine && !fehlt.ohneMx)
        server.schliesse()
    }

    @Test("Adressen und Texte; ein Fehler des Servers ist keine leere Antwort")
    func adressen() async throws {
        let server = try Nameserver([
            .init(name: "eins.probe.example", art: 1, daten: [192, 0, 2, 1]),
            .init(name: "eins.probe.example", art: 28, daten: [0x20, 1, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 11) + [1]),
            .init(name: "_mta-sts.probe.example", art: 16, daten: [5] + Array("v=STS".utf8) + [9] + Array("v1; id=1;".utf8)),
        ])
        let dienst = try dienst(server)
        let adressen = try await dienst.adressen("eins.probe.example")
        #expect(adressen.adressen.map { "\($0)" } == ["192.0.2.1", "2001:db8:0:0:0:0:0:1"])
        let texte = try await dienst.texte("_mta-sts.probe.example")
        #expect(texte.texte == ["v=STSv1; id=1;"])
        await #expect(throws: Namensdienst.Fehler.self) { try await dienst.adressen("kaputt.probe.example") }
        server.schliesse()
    }
}

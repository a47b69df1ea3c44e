// SPDX-License-Identifier: EUPL-1.2
import Namensdienst
import Smtp
import Testing

@testable import Mailzustellung

@Suite("Wohin eine Nachricht geht") struct ZielTests {
    private func suche(_ namen: Namentafel, _ stelle: (inout Zustelleinstellung) -> Void = { _ in }) throws -> Zielsuche {
        var einstellung = Zustelleinstellung(name: try SmtpDomain("gw.example.net"))
        einstellung.mische = { Array((0..<$0).reversed()) }
        stelle(&einstellung)
        return Zielsuche(namen: namen, einstellung: einstellung)
    }

    private func hosts(_ namen: Namentafel, _ stelle: (inout Zustelleinstellung) -> Void = { _ in }) async throws -> [String] {
        try await suche(namen, stelle).hosts(Zustellziel(domain: "Probe.Example.")).map(\.name)
    }

    private func tafel() -> Namentafel {
        let namen = Namentafel()
        namen.mx("probe.example", [20: "c.example", 10: "a.example", 10: "b.example"])
        for (stelle, host) in ["a.example", "b.example", "c.example"].enumerated() {
            namen.vier(host, [192, 0, 2, UInt8(stelle)])
        }
        return namen
    }

    @Test("Nach Rang; gleich gute in gemischter Reihenfolge")
    func rang() async throws {
        let namen = tafel()
        let gemischt = try await hosts(namen)
        #expect(gemischt == ["b.example", "a.example", "c.example"])
        let gerade = try await hosts(namen) { $0.mische = { Array(0..<$0) } }
        #expect(gerade == ["a.example", "b.example", "c.example"])
    }

    @Test("Sind wir selbst darunter, fallen wir weg und alle, die nicht besser sind")
    func wirSelbst() async throws {
        let namen = tafel()
        let alsLetzter = try await hosts(namen) { $0.eigeneNamen = ["c.example"] }
        #expect(alsLetzter == ["b.example", "a.example"])
        await #expect(throws: Zustellhindernis.schleife) { try await hosts(namen) { $0.eigeneNamen = ["a.example"] } }
        await #expect(throws: Zustellhindernis.schleife) { try await hosts(namen) { $0.eigeneAdressen = [[192, 0, 2, 1]] } }
    }

    @Test("Ohne MX ist die Domäne ihr eigener Host, auch hinter einem Alias")
    func ohneMx() async throws {
        let namen = Namentafel()
        namen.vier("probe.example", [192, 0, 2, 9])
        let selbst = try await hosts(namen)
        #expect(selbst == ["probe.example"])
        namen.lege("probe.example", .mx, [], endname: "ziel.example.")
        namen.vier("ziel.example", [192, 0, 2, 8])
        let alias = try await hosts(namen)
        #expect(alias == ["ziel.example"])
    }

    @Test("Null-MX, fehlende Domäne und Host ohne Adresse sind endgültig; ein DNS ohne Antwort nie")
    func niemand() async throws {
        let keine = Namentafel()
        keine.lege("probe.example", .mx, [[0, 0, 0]])
        await #expect(throws: Zustellhindernis.nimmtKeine) { try await hosts(keine) }
        #expect(Zustellhindernis.nimmtKeine.istEndgueltig && Zustellhindernis.nimmtKeine.status == "5.1.10")

        await #expect(throws: Zustellhindernis.domainFehlt) {
            try await suche(Namentafel()).hosts(Zustellziel(domain: "fehlt.example"))
        }
        await #expect(throws: Zustellhindernis.keineAdresse) { try await hosts(Namentafel()) }
        await #expect(throws: Zustellhindernis.domainUngueltig) {
            try await suche(keine).hosts(Zustellziel(domain: "käse.example"))
        }

        let gestoert = Namentafel()
        gestoert.stoere("probe.example", .mx, .gefaelscht("x"))
        await #expect(throws: Zustellhindernis.dnsGefaelscht("x")) { try await hosts(gestoert) }
        #expect(!Zustellhindernis.dnsGefaelscht("x").istEndgueltig)

        // The host stays in the list: nobody knows whether it has an address.
        let halb = tafel()
        halb.stoere("a.example", .aaaa, .voruebergehend("zeit"))
        let alle = try await suche(halb).hosts(Zustellziel(domain: "probe.example"))
        #expect(alle.map(\.name) == ["b.example", "a.example", "c.example"])
        #expect(alle[1].adressen.hindernis == .dns("zeit"))
    }

    @Test("Ein MX, den niemand lesen kann, verdeckt die anderen nicht")
    func unlesbar() async throws {
        let namen = tafel()
        namen.lege("probe.example", .mx, [[0], [0, 5] + Namentafel.name("a.example"), [0, 1, 0]])
        let hosts = try await hosts(namen)
        #expect(hosts == ["a.example"])
        namen.lege("probe.example", .mx, [[0]])
        await #expect(throws: Zustellhindernis.self) { try await self.hosts(namen) }
    }

    @Test("Beide Fassungen von IP im Wechsel")
    func fassungen() async throws {
        let namen = Namentafel()
        namen.mx("probe.example", [10: "a.example"])
        namen.vier("a.example", [192, 0, 2, 1], [192, 0, 2, 2], [192, 0, 2, 3])
        namen.lege("a.example", .aaaa, [[0x20, 1, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 12)])
        let host = try #require(try await suche(namen).hosts(Zustellziel(domain: "probe.example")).first)
        #expect(host.reihe.map { "\($0)" } == ["2001:db8:0:0:0:0:0:0", "192.0.2.1", "192.0.2.2", "192.0.2.3"])
    }

    @Test("Adresse statt Domäne und feste Hosts fragen kein MX")
    func fest() async throws {
        let namen = Namentafel()
        namen.vier("mail.innen.example", [10, 0, 0, 1])
        let literal = try await suche(namen).hosts(Zustellziel(domain: "[IPv6:2001:db8::1]"))
        #expect(literal.map { "\($0.reihe)" } == ["[2001:db8:0:0:0:0:0:1]"])
        let feste = [Festhost(name: "mail.innen.example", port: 2525), Festhost(name: "10.0.0.2")]
        let hosts = try await suche(namen).hosts(Zustellziel(domain: "probe.example", weg: .fest(feste)))
        #expect(hosts.map(\.port) == [2525, 25] && hosts.map { "\($0.reihe)" } == ["[10.0.0.1]", "[10.0.0.2]"])
        #expect(!namen.fragen.contains("probe.example mx"))
    }

    @Test("In der Partnertafel gilt die Zeile, die am genauesten passt")
    func tafelzeilen() throws {
        let fest = Zustellziel.Weg.fest([Festhost(name: "smart.example")])
        let tafel = Partnertafel([
            .init(muster: "kreis.example", regel: .danePflicht), .init(muster: ".kreis.example", regel: .pflicht(namen: [])),
            .init(muster: "*", weg: fest),
        ])
        #expect(tafel.ziel(fuer: "Kreis.example").regel == .danePflicht)
        #expect(tafel.ziel(fuer: "a.b.kreis.example").regel == .pflicht(namen: []))
        #expect(tafel.ziel(fuer: "a.b.kreis.example").weg == .mx)
        #expect(tafel.ziel(fuer: "sonst.example").weg == fest)
        #expect(Partnertafel().ziel(fuer: "sonst.example") == Zustellziel(domain: "sonst.example"))
    }

    @Test("Fingerabdrücke mit und ohne Doppelpunkte; anderes ist keiner")
    func fingerabdruck() throws {
        let hex = String(repeating: "0aF9", count: 16)
        let gelesen = try #require(Fingerabdruck(art: .schluessel, hex: hex))
        #expect(gelesen.sha256 == (0..<16).flatMap { _ in [0x0A, 0xF9] as [UInt8] })
        #expect(Fingerabdruck(art: .schluessel, hex: hex.map { "\($0)" }.joined(separator: ":")) == gelesen)
        #expect(Fingerabdruck(art: .schluessel, hex: "zz" + hex.dropFirst(2)) == nil)
        #expect(Fingerabdruck(art: .schluessel, hex: "00" + hex) == nil)
    }
}

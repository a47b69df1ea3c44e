// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Identity

@Suite("Organigramm")
struct OrganigrammTests {
    private static func oe(_ nummer: Int, unter: Int?, ab: String = "2020-01-01", bis: String? = nil) throws -> OrgEinheit {
        OrgEinheit(
            nummer: OrgNummer(Int64(nummer)), kurz: "\(nummer)", name: "Einheit \(nummer)", art: .abteilung,
            uebergeordnet: unter.map { OrgNummer(Int64($0)) }, gueltigAb: try #require(Kalendertag(iso: ab)),
            gueltigBis: try bis.map { try #require(Kalendertag(iso: $0)) })
    }

    @Test("Zu einer Einheit gehört alles, was unter ihr liegt, und nichts daneben")
    func untergeordnet() throws {
        let baum = Organigramm([
            try Self.oe(1, unter: nil), try Self.oe(3, unter: 1), try Self.oe(36, unter: 3), try Self.oe(361, unter: 36),
            try Self.oe(4, unter: 1),
        ])
        #expect(baum.mitUntergeordneten(OrgNummer(3)) == [OrgNummer(3), OrgNummer(36), OrgNummer(361)])
        #expect(baum.mitUntergeordneten(OrgNummer(361)) == [OrgNummer(361)])
    }

    @Test("Ein Kreis in den Daten hält die Suche nicht fest")
    func kreis() throws {
        let baum = Organigramm([try Self.oe(1, unter: 2), try Self.oe(2, unter: 1)])
        #expect(baum.mitUntergeordneten(OrgNummer(1)) == [OrgNummer(1), OrgNummer(2)])
    }

    @Test("Eine Einheit gilt vom ersten bis zum letzten Tag ihrer Zeit, beide eingeschlossen")
    func geltung() throws {
        let oe = try Self.oe(1, unter: nil, ab: "2026-01-01", bis: "2026-06-30")
        func gilt(_ tag: String) throws -> Bool { oe.gilt(am: try #require(Kalendertag(iso: tag))) }
        #expect(try !gilt("2025-12-31") && gilt("2026-01-01") && gilt("2026-06-30") && !gilt("2026-07-01"))
    }
}

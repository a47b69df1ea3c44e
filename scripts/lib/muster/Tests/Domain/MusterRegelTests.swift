// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Muster

@Suite("Regeln von Muster")
struct MusterRegelTests {
    private static let tabelle =
        "name\twert\tgueltig_ab\tgueltig_bis\tquelle\nbetreff_zeichen\t5\t2026-01-01\t2026-12-31\tRathaus\n"

    private func tag(_ iso: String) throws -> Kalendertag { try #require(Kalendertag(iso: iso)) }

    @Test("Eine Regel gilt am ersten und am letzten Tag ihrer Geltung, davor und danach nicht")
    func geltung() throws {
        let regel = try #require(try MusterRegel.lesen(Self.tabelle).first)
        let gilt = try ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map { regel.gilt(am: try tag($0)) }
        #expect(gilt == [false, true, true, false])
    }

    @Test("Ein leerer oder zu langer Betreff wird abgelehnt, überzählige Leerzeichen fallen weg")
    func betreff() throws {
        let regeln = try MusterRegel.lesen(Self.tabelle)
        let heute = try tag("2026-06-01")
        let sauber = try regeln.betreff("  a  b ", am: heute)
        #expect(sauber == "a b")
        #expect(throws: MusterError.betreffFehlt) { try regeln.betreff("   ", am: heute) }
        #expect(throws: MusterError.betreffZuLang(hoechstens: 5)) { try regeln.betreff("abcdef", am: heute) }
    }

    @Test("Eine kaputte Zeile der Tabelle wird mit ihrer Nummer genannt")
    func kaputt() {
        #expect(throws: MusterError.regelnUnlesbar(zeile: 2)) { try MusterRegel.lesen("kopf\nbetreff_zeichen\tviele\n") }
    }
}

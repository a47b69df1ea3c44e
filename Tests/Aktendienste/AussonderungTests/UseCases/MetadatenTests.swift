// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import XdomeaTesting

@testable import Akte
@testable import Aussonderung

@Suite("Was an das Archiv geht, sagt alles, was die Akte weiß") struct MetadatenTests {
    private func anreichern(_ h: Zweihaeuser, _ akte: AkteKopf) async throws {
        let person = try #require(h.amt.ada.mitarbeiter?.id)
        try await h.amt.store.commit(Vermerk(.system("test"), "test.angaben")) { tx in
            let vorgang = try #require(try tx.alleVorgaenge(akte.id).first)
            let dokument = try #require(try tx.alleDokumente(vorgang.id).first)
            try tx.execute(
                "UPDATE akte_akte SET medium = '003', laufzeit_ab = '2001-02-03', laufzeit_bis = '2005-06-07' WHERE id = \(akte.id)"
            )
            try tx.execute("UPDATE akte_vorgang SET bearbeiter = \(person), vertraulich = \(true) WHERE id = \(vorgang.id)")
            try tx.execute("UPDATE akte_dokument SET medium = '002' WHERE id = \(dokument.id)")
            try tx.dokumentangabenSchreiben(
                Dokumentangaben(
                    medium: .hybrid,
                    kontakte: [
                        Dokumentkontakt(.absender, name: "Rosa Grün"), Dokumentkontakt(.empfaenger, name: "Stadt"),
                        Dokumentkontakt(.weiterer, name: "Kanzlei"),
                    ]), dokument)
            for (nr, wo) in [nil, dokument.id.text].enumerated() {
                let gang = GeschaeftsgangID(tx.jetzt)
                try tx.execute(
                    """
                    INSERT INTO akte_gang (id, vorgang, dokument, titel, zustand, ruecklauf_oe, ersteller, angelegt, version)
                    VALUES (\(gang), \(vorgang.id), \(wo), \("Gang \(nr)"), 'beendet', 361, \(h.amt.ada.kennung), \(tx.jetzt), 1)
                    """)
                for nummer in 1...2 {
                    try tx.execute(
                        """
                        INSERT INTO akte_gangschritt (id, gang, vorgang, nummer, mit_vorigem, verb, kuerzel, verfuegung, wirkung, oe,
                          text, ersteller, erstellt, status, bearbeiter, bearbeitet, ergebnis, vermerk, folge, mahnstufe)
                        VALUES (\(BeteiligungsschrittID(tx.jetzt)), \(gang), \(vorgang.id), \(nummer), \(nummer == 2), 'mz', 'z. Mitz.',
                          'zur Mitzeichnung', 'mitzeichnung', 361, 'bitte', \(h.amt.ada.kennung), \(tx.jetzt), '003', \(person),
                          \(tx.jetzt), 'mitgezeichnet', 'einverstanden', \(nummer), 0)
                        """)
                }
            }
        }
    }

    @Test(
        "Medium, Laufzeit, Schutz, Zuständigkeit, Absender und jeder Schritt des Geschäftsgangs kommen an",
        arguments: Dialect.allCases, Xdomeafassung.allCases)
    func alles(maschine: Dialect, fassung: Xdomeafassung) async throws {
        try await Zweihaeuser.mit(maschine, fassung: fassung) { h in
            let akte = try await h.amt.akte(["Eins"])
            try await anreichern(h, akte)
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .archivwuerdig }
            try await h.abgeben(id, dort.id)
            let gut = try await h.archiv.store.read { try $0.archivgut(lauf: dort.id) }

            let oben = try #require(gut.first { $0.art == .akte }).angaben
            #expect(oben.medium == "003")
            #expect(oben.beginn == Kalendertag(iso: "2001-02-03") && oben.laufzeitEnde == Kalendertag(iso: "2005-06-07"))
            let vorgang = try #require(gut.first { $0.art == .vorgang }).angaben
            #expect(vorgang.schutz == (fassung == .v40 ? "vertraulich" : nil))
            #expect(vorgang.zusatz?.felder.contains { $0.gruppe == "Schutz" && $0.wert == "vertraulich" } == true)
            let schritte = try #require(vorgang.zusatz?.gaenge?.first).schritte
            #expect(schritte.map(\.vermerk) == ["mitgezeichnet: einverstanden", "mitgezeichnet: einverstanden"])
            #expect(schritte.map(\.adressat) == ["Zulassung", "Zulassung"] && schritte.map(\.status) == ["003", "003"])
            #expect(schritte.last?.parallelZu == (fassung == .v40 ? [1] : []))
            let dokument = try #require(vorgang.dokumente.first)
            #expect(dokument.medium == "002" && dokument.einheit == "Zulassung" && dokument.bearbeiter?.isEmpty == false)
            #expect(dokument.zusatz?.kontakte.map(\.seite) == [.absender, .empfaenger, nil])
            #expect(dokument.zusatz?.gaenge?.count == 1)
            for name in try FileManager.default.contentsOfDirectory(atPath: h.zumArchiv + "/erledigt") {
                let xml = try Xdomeadaten.xml("\(h.zumArchiv)/erledigt/\(name)")
                if let befunde = try Xdomeadaten.befunde(xml, fassung: fassung.rawValue) { #expect(befunde == [], "\(name)") }
            }
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Buergerportal

@Suite("Briefe des Portals") struct BriefTests {
    /// The printer of the tests keeps the HTML, so the filed letters can be read.
    private func briefe(_ schalter: Schalter, _ vorgang: VorgangID, _ typ: Dokumenttyp) async throws -> [String] {
        var texte: [String] = []
        for dokument in try await schalter.store.read({ try $0.dokumente(in: vorgang) }) where dokument.typ == typ {
            texte.append(String(decoding: try await schalter.inhalte.read(dokument.neueste.inhalt), as: UTF8.self))
        }
        return texte
    }

    @Test("Abschrift, Beleg und Nachweis tragen Briefkopf, Anschrift, Zeichen und Datum der Stadt", arguments: Dialect.allCases)
    func kopf(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let vorgang = try #require(antrag.vorgang)
            let id = try await schalter.bescheid(antrag)
            try await schalter.mail("mail.gesendet", "bekanntgabe:\(id)")
            try await BescheidAbrufen(store: schalter.store, inhalte: schalter.inhalte)(id, akteur: schalter.mina)
            _ = try await ZahlungBeginnen(store: schalter.store, anbieter: schalter.portal.anbieter)(
                antrag.id, anfrageID: "a1", zugriff: schalter.zugriff(schalter.mina))
            _ = try await schalter.post(PortalURL.simulierteZahlung("a1"), schalter.mina, ["ausgang": "erfolg"])
            schalter.uhr.vor(.seconds(86_400))
            try await schalter.arbeiten()
            let abschrift = try await briefe(schalter, vorgang, .antrag)
            let nachweise = try await briefe(schalter, vorgang, .nachweis)
            #expect(abschrift.count == 1 && nachweise.count == 2)
            for brief in abschrift + nachweise {
                for teil in [
                    "class=\"absendername\">Stadt Muster", "Stadt Muster · Platz 1 · 51373 Muster", "brief.css",
                    "class=\"informationsblock\"", "November 2026",
                ] { #expect(brief.contains(teil), "\(teil)") }
            }
            let beleg = try #require(nachweise.first { $0.contains("Zahlungsbeleg") })
            #expect(beleg.contains("Mina Beispiel") && beleg.contains(antrag.zeichen ?? "-") && beleg.contains("12,80"))
            let nachweis = try #require(nachweise.first { $0.contains("Nachweis der Bekanntgabe") })
            #expect(nachweis.contains("So wurde gerechnet") && nachweis.contains("Für die Akte"))
            // In plain words, and beside them what proves the step.
            for teil in ["durch mina", "per E-Mail", "im Postfach des Bürgerportals", "Nachricht m1", schalter.mina.kennung] {
                #expect(nachweis.contains(teil), "\(teil)")
            }
            let seite = try await schalter.get(PortalURL.bekanntgabe(id), schalter.ada).html
            for teil in ["durch mina", "per E-Mail", "im Postfach des Bürgerportals"] { #expect(seite.contains(teil), "\(teil)") }
            for teil in ["buerger:", "mitarbeiter:", "Nachricht m1", "Postfach \(id)"] {
                #expect(!seite.contains(teil), "\(teil)")
            }
            #expect(abschrift.first?.contains("Eingangsnummer: \(antrag.id)") == true)
        }
    }
}

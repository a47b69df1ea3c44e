// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Buergerportal

@Suite("Nachrichten") struct NachrichtTests {
    @Test("Beide Seiten schreiben; Text und Anlage liegen danach in der Akte", arguments: Dialect.allCases)
    func hinUndHer(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let vorgang = try #require(antrag.vorgang)
            let datei = Dokumentdatei(
                dateiname: "foto.png", mediatyp: "image/png", inhalt: try await schalter.inhalte.store(Data("bild".utf8)))
            let schreiben = NachrichtSchreiben(store: schalter.store)
            try await schreiben.vomBuerger(
                antrag.id, "  Wann ist es fertig?\r\n", [datei], zugriff: schalter.zugriff(schalter.mina))
            schalter.uhr.vor(.seconds(60))
            try await schreiben.vomAmt(vorgang, "Morgen.", [], akteur: schalter.ada)
            try await schalter.arbeiten()
            let nachrichten = try await schalter.store.read { try $0.nachrichten(antrag.id) }
            #expect(nachrichten.map(\.text) == ["Wann ist es fertig?", "Morgen."])
            #expect(nachrichten.map(\.vomAmt) == [false, true])
            #expect(nachrichten.first?.anlagen.first?.neueste.dateiname == "foto.png")
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM akte_dokument WHERE typ = 'nachricht'") == 2)
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM auftrag WHERE art = 'mail.senden'") == 1)
        }
    }

    @Test("Der Reiter der Akte zählt, was noch niemand im Amt gelesen hat", arguments: Dialect.allCases)
    func reiter(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let vorgang = try #require(antrag.vorgang), adresse = "/amt/vorgaenge/\(vorgang)/nachrichten"
            func neue() async throws -> Int { try await schalter.store.read { try $0.neueNachrichten(vorgang: vorgang) } }
            #expect(try await neue() == 0)
            for text in ["Hallo?", "Noch da?"] {
                _ = try await NachrichtSchreiben(store: schalter.store).vomBuerger(
                    antrag.id, text, [], zugriff: schalter.zugriff(schalter.mina))
            }
            #expect(try await neue() == 2)
            let marke = /Nachrichten ?<span class="rh-zaehler">2</
            #expect(try await schalter.get(adresse, schalter.ada).html.contains(marke))
            let letzte = try #require(try await schalter.store.read { try $0.nachrichten(antrag.id).last?.id })
            _ = try await schalter.post("\(adresse)/gelesen", schalter.ada, ["bis": letzte.text])
            #expect(try await neue() == 0)
            #expect(try await schalter.get(adresse, schalter.ada).html.contains(marke) == false)
        }
    }

    @Test("Leere Nachrichten, fremde Vorgänge und geschlossene Vorgänge werden abgewiesen", arguments: Dialect.allCases)
    func regeln(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let vorgang = try #require(antrag.vorgang)
            let schreiben = NachrichtSchreiben(store: schalter.store)
            await #expect(throws: PostfachError.nachrichtLeer) {
                try await schreiben.vomBuerger(antrag.id, " \n ", [], zugriff: schalter.zugriff(schalter.mina))
            }
            await #expect(throws: PortalError.nichtGefunden) {
                try await schreiben.vomBuerger(antrag.id, "Hallo", [], zugriff: schalter.zugriff(schalter.jonas))
            }
            await #expect(throws: PortalError.nichtGefunden) {
                try await schreiben.vomAmt(vorgang, "Hallo", [], akteur: schalter.fremd)
            }
            try await schalter.store.commit(Vermerk(.system("test"), "test")) { _ = try $0.vorgangSchliessen(vorgang) }
            await #expect(throws: PortalError.fallGeschlossen) {
                try await schreiben.vomBuerger(antrag.id, "Hallo", [], zugriff: schalter.zugriff(schalter.mina))
            }
        }
    }

    @Test("Welche Dateien genommen werden, entscheiden die ersten Bytes, nicht der Name")
    func anlagen() {
        #expect(Anlagepruefung.mediatyp(Array("%PDF-1.7".utf8)) == "application/pdf")
        #expect(Anlagepruefung.mediatyp([0xFF, 0xD8, 0xFF, 0xE0]) == "image/jpeg")
        #expect(Anlagepruefung.mediatyp(Array("<html>".utf8)) == nil)
        #expect(Anlagepruefung.mediatyp([]) == nil)
    }
}

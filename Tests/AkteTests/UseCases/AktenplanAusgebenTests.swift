// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import Xdomea

@testable import Akte

@Suite("Aktenplan ausgeben") struct AktenplanAusgebenTests {
    private func ausgeben(_ amt: Amt) -> AktenplanAusgeben { AktenplanAusgeben(store: amt.store, absender: "Stadt Muster") }

    @Test("Als CSV ausgegeben und wieder eingelesen, ist nichts geändert, auch Geerbtes nicht", arguments: Dialect.allCases)
    func csv(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let plan = Data(
                "Kennzeichen;Inhaltsangabe;Aufbewahrungsdauer;Aussonderungsart;Stillgelegt\n80;A;12;A;\n80.1;B;;V;ja\n80.1.1;C;;;"
                    .utf8)
            _ = try await AktenplanEinspielen(store: amt.store)(plan, akteur: amt.ada)
            let bytes = try await ausgeben(amt).csv(akteur: amt.ada)
            #expect(String(decoding: bytes, as: UTF8.self).contains("80.1.1;C;;;nein;2026-11-23;"))
            let bericht = try await AktenplanEinspielen(store: amt.store)(bytes, probe: true, akteur: amt.ada)
            #expect(bericht.fehler.isEmpty && bericht.neu == 0 && bericht.geaendert == 0 && bericht.unveraendert >= 43)
        }
    }

    @Test("Das Ende der Gültigkeit geht beim Ausgeben und Einlesen nicht verloren", arguments: Dialect.allCases)
    func ende(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let kopf = "Kennzeichen;Inhaltsangabe;Aufbewahrungsdauer;Aussonderungsart;Stillgelegt;Gültig ab;Gültig bis\n"
            let plan = Data((kopf + "80;A;12;A;;;2029-12-31\n").utf8)
            _ = try await AktenplanEinspielen(store: amt.store)(plan, akteur: amt.ada)
            amt.uhr.vor(.seconds(86_400))
            let text = String(decoding: try await ausgeben(amt).csv(akteur: amt.ada), as: UTF8.self)
            #expect(text.contains("80;A;12;A;nein;2026-11-23;2029-12-31"))
            // The same with other words, once with the column and once as an older export gave it.
            for (jahr, zeile) in [(1, kopf + "80;A neu;12;A;;2026-11-23;2029-12-31\n"), (2, kopf + "80;A noch neuer;12;A;;;\n")] {
                amt.uhr.vor(.seconds(86_400 * jahr))
                _ = try await AktenplanEinspielen(store: amt.store)(Data(zeile.utf8), akteur: amt.ada)
                let heute = amt.uhr.jetzt.tag
                let einheit = try await amt.store.read { try $0.planeinheit(Planzeichen("80"), am: heute) }
                #expect(einheit?.gueltigBis?.iso == "2029-12-31" && einheit?.inhaltsangabe.hasPrefix("A n") == true)
            }
        }
    }

    @Test("Als 0301 ausgegeben und anderswo eingelesen, gilt für jede Einheit dasselbe", arguments: Dialect.allCases)
    func xdomea(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let bytes = try await ausgeben(amt).xml(akteur: amt.ada), heute = amt.uhr.jetzt.tag
            let nachricht = try XdomeaNachricht.lesen(Array(bytes))
            #expect(nachricht.typ == .aktenplan && nachricht.aktenplaene.first?.bezeichnung == "Aktenplan Stadt Muster")
            func gilt() async throws -> [String: String] {
                try await amt.store.read { db in
                    try db.aktenplan(am: heute).reduce(into: [:]) {
                        $0[$1.zeichen.text] = "\(try db.aussonderung($1.zeichen, am: heute))"
                    }
                }
            }
            let vorher = try await gilt()
            let bericht = try await AktenplanEinspielen(store: amt.store)(bytes, akteur: amt.ada)
            #expect(bericht.fehler.isEmpty && bericht.neu == 0)
            #expect(try await gilt() == vorher)
            let zweite = try await ausgeben(amt).xml(akteur: amt.ada)
            let wieder = try await AktenplanEinspielen(store: amt.store)(zweite, probe: true, akteur: amt.ada)
            #expect(wieder.geaendert == 0 && wieder.neu == 0)
        }
    }

    @Test("Wer den Plan nicht verwaltet, bekommt ihn auf diesem Weg nicht")
    func recht() async throws {
        try await Amt.mit(.sqlite) { amt in
            await #expect(throws: AkteError.verboten) { try await ausgeben(amt).csv(akteur: amt.leser) }
            await #expect(throws: AkteError.verboten) { try await ausgeben(amt).xml(akteur: amt.leser) }
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Mitteilungsvorlage aus dem Bericht")
struct MitteilungsvorlageTests {
    @Test(
        "Mit der Freigabe wartet eine Mitteilungsvorlage auf das Gremium, gestützt auf den abgelegten Bericht",
        arguments: Dialect.beide)
    func entworfen(_ maschine: Dialect) async throws {
        try await Berichtsamt.mit(maschine) { amt in
            func vorlagen() async throws -> [Objektsicht] {
                try await amt.seed.amt.abfrage.alle([.vorlage], am: Probe.iso("2026-03-04"), akteur: amt.ada).objekte
            }
            let vorher = try await vorlagen()
            let id = try await amt.anlegen()
            try await amt.weiter(id, amt.ada)
            #expect(try await vorlagen().count == vorher.count)
            try await amt.weiter(id, amt.berta)
            let bekannte = Set(vorher.map(\.objekt.id)), neue = try await vorlagen().filter { !bekannte.contains($0.objekt.id) }
            #expect(neue.count == 1)
            let vorlage = try #require(neue.first), felder = Vorlagenfelder()
            #expect(vorlage[felder.art] == .mitteilungsvorlage)
            #expect(vorlage[felder.oeffentlich] == nil)
            #expect(vorlage.anzeigename.hasSuffix("Stand 14.02.2019"))
            let dateien = try await amt.store.read { try $0.dateien(id) }
            let bericht = try #require(dateien.first { $0.format == .pdf }?.dokument.text)
            #expect(vorlage.aussage(felder.titel)?.quelle == .dokument(QuelldokumentID(gespeichert: bericht), stelle: nil))

            let bild = try await amt.seed.amt.abfrage.alle(
                [.beratung, .vorlage, .gremium, .antrag, .mitteilung], am: Probe.iso("2026-03-04"), akteur: amt.ada)
            // It waits for the body the programme answers to today, not for that of the Stichtag.
            let offene = Tagesordnungsplan.offene(try amt.seed.id("fda"), bild)
            #expect(offene.map(\.titel) == [vorlage.anzeigename])
            #expect(offene.map(\.oeffentlich) == [false])
            let frueher = Tagesordnungsplan.offene(try amt.seed.id("poa"), bild)
            #expect(frueher.isEmpty)
            let gefunden = try await amt.store.read { try $0.mitteilungsvorlage(id) }
            #expect(gefunden == vorlage.objekt.id)
        }
    }
}

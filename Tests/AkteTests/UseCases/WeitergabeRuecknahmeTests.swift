// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Weitergabe zurücknehmen") struct WeitergabeRuecknahmeTests {
    @Test(
        "Aus einer fremden Einheit kommt zurück, was dort niemand geöffnet hat, zu der Person, bei der es lag",
        arguments: Dialect.allCases)
    func fremdeEinheit(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await VorgangUebernehmen(store: amt.store)(try await amt.vorgang().id, akteur: amt.ada)
            let (neu, stapel) = try await VorgangWeitergeben(store: amt.store).mitRuecknahme(
                vorgang.id, an: .gruppe(Amt.fahrerlaubnis), notiz: "Bitte prüfen", version: vorgang.version, akteur: amt.ada)
            #expect(!AkteRechte.sieht(amt.ada, neu))
            await #expect(throws: AkteError.nichtGefunden) {
                _ = try await StapelAufheben(store: amt.store)(stapel, akteur: amt.ben)
            }
            #expect(try await StapelAufheben(store: amt.store)(stapel, akteur: amt.ada).zurueck == 1)
            let danach = try await amt.stand(vorgang.id)
            #expect(danach.oe == Amt.zulassung && danach.bearbeiter == amt.ada.person)
            #expect(try await amt.store.read { try $0.aktenvermerke(in: vorgang.id).map(\.text) } == ["Bitte prüfen"])
        }
    }

    @Test("Hat es dort jemand geöffnet oder übernommen, bleibt es, und die Meldung verrät nichts", arguments: Dialect.allCases)
    func geoeffnet(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            for geoeffnet in [true, false] {
                let vorgang = try await amt.vorgang(Amt.wunsch("Irrläufer"))
                let (_, stapel) = try await VorgangWeitergeben(store: amt.store).mitRuecknahme(
                    vorgang.id, an: .gruppe(Amt.fahrerlaubnis), notiz: nil, version: vorgang.version, akteur: amt.ada)
                if geoeffnet {
                    try await GelesenMarkieren(store: amt.store)(vorgang.id, akteur: amt.eva)
                } else {
                    _ = try await VorgangUebernehmen(store: amt.store)(vorgang.id, akteur: amt.eva)
                }
                let ergebnis = try await StapelAufheben(store: amt.store)(stapel, akteur: amt.ada)
                #expect(ergebnis.zurueck == 0)
                #expect(ergebnis.ausgelassen.map(\.zeichen) == ["Ein Vorgang einer anderen Einheit"])
                #expect(try await amt.stand(vorgang.id).oe == Amt.fahrerlaubnis)
            }
        }
    }

    @Test("Wer dort nicht mehr arbeiten darf, wohin es zurückkäme, holt nichts zurück", arguments: Dialect.allCases)
    func ohneRecht(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let (_, stapel) = try await VorgangWeitergeben(store: amt.store).mitRuecknahme(
                vorgang.id, an: .gruppe(Amt.fahrerlaubnis), notiz: nil, version: vorgang.version, akteur: amt.ada)
            let mitarbeiter = try #require(amt.ada.mitarbeiter)
            let versetzt = Akteur.mitarbeiter(
                .init(
                    id: mitarbeiter.id, name: mitarbeiter.name, oe: Amt.zulassung, rechte: [AkteRechte.lesen: [Amt.zulassung]],
                    inVertretungFuer: []))
            await #expect(throws: AkteError.verboten) { _ = try await StapelAufheben(store: amt.store)(stapel, akteur: versetzt) }
            #expect(try await amt.stand(vorgang.id).oe == Amt.fahrerlaubnis)
        }
    }

    @Test("Die Seite bietet es an, und im Postkorb, wo man den Vorgang nicht mehr sieht")
    func seite() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt), vorgang = try await amt.vorgang()
            let felder = ["ziel": "oe:\(Amt.fahrerlaubnis)", "version": String(vorgang.version)]
            let ziel = try #require(
                try await probe.sende(AkteURL.vorgang(vorgang.id, "weitergeben"), von: amt.ada, felder).ziel)
            let teile = ziel.split(separator: "?rueckgaengig=").map(String.init)
            #expect(teile.first == AkteURL.postkorb)
            let stapel = try #require(teile.last)
            let korb = try await probe.seite(AkteURL.postkorb, von: amt.ada, abfrage: ["rueckgaengig": stapel]).text
            #expect(korb.contains("Weitergegeben") && korb.contains("\(AkteURL.stapel)/\(stapel)/aufheben"))
            let zurueck = try await probe.sende("\(AkteURL.stapel)/\(stapel)/aufheben", von: amt.ada, ["zurueck": "objekt"])
            #expect(zurueck.ziel == AkteURL.vorgang(vorgang.id))
            let nochmal = try await probe.seite(AkteURL.postkorb, von: amt.ada, abfrage: ["rueckgaengig": stapel]).text
            #expect(!nochmal.contains("\(stapel)/aufheben"))
        }
    }
}

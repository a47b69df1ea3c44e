// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import Xdomea
import XdomeaTesting

@testable import Akte
@testable import Aussonderung

@Suite("Ein Archiv bewertet den ganzen Aktenplan") struct PlanbewertungTests {
    @Test("Wer während des Sendens noch bewertet, verliert nichts: der Katalog geht nicht hinaus", arguments: Dialect.allCases)
    func dazwischen(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            _ = try await PlanBewertenLassen(dienst: h.amt.dienst)(h.partner, akteur: h.amt.ada)
            try await h.austauschen()
            let dort = try #require(
                try await h.archiv.store.read { try $0.planbewertungen(.archiv, akteur: h.archiv.ada) }.first)
            let eine = try #require(try await h.archiv.store.read { try $0.planbewertungseinheiten(dort.id) }.first)
            let ziel: Planart = eine.art == .archivwuerdig ? .vernichten : .archivwuerdig
            let gestoert = h.archiv.waehrendDesSchreibens {
                try await PlanBewerten(dienst: h.archiv.dienst)(
                    dort.id, einheiten: [eine.einheit], art: ziel, akteur: h.archiv.ben)
            }
            await #expect(throws: StoreError.veraltet) {
                try await KatalogSenden(dienst: gestoert)(dort.id, akteur: h.archiv.ada)
            }
            let danach = try await h.archiv.store.read { try $0.planbewertungseinheiten(dort.id) }
            #expect(danach.first { $0.einheit == eine.einheit }?.bewertung == ziel)
            #expect(try await h.archiv.store.read { try $0.planbewertung(dort.id)?.zustand } == .eingegangen)
        }
    }

    @Test(
        "Senden, bewerten, übernehmen: danach legt der Plan fest, was das Archiv will", arguments: Dialect.allCases,
        Xdomeafassung.allCases)
    func ganz(maschine: Dialect, fassung: Xdomeafassung) async throws {
        try await Zweihaeuser.mit(maschine, fassung: fassung) { h in
            let id = try await PlanBewertenLassen(dienst: h.amt.dienst)(h.partner, akteur: h.amt.ada)
            try await h.austauschen()
            let dort = try #require(
                try await h.archiv.store.read { try $0.planbewertungen(.archiv, akteur: h.archiv.ada) }.first)
            #expect(dort.zustand == .eingegangen)
            let zeichen = try Planzeichen("36.10.01")
            let einheiten = try await h.archiv.store.read { try $0.planbewertungseinheiten(dort.id) }
            let eine = try #require(einheiten.first { $0.zeichen == zeichen.text })
            let ziel: Planart = eine.art == .archivwuerdig ? .vernichten : .archivwuerdig
            try await PlanBewerten(dienst: h.archiv.dienst)(dort.id, einheiten: [eine.einheit], art: ziel, akteur: h.archiv.ada)
            try await KatalogSenden(dienst: h.archiv.dienst)(dort.id, akteur: h.archiv.ada)
            try await h.austauschen()
            #expect(try await h.amt.store.read { try $0.planbewertung(id)?.zustand } == .bewertet)
            let heute = h.amt.uhr.jetzt.tag
            #expect(try await h.amt.store.read { try $0.aussonderung(zeichen, am: heute).art } == eine.art)

            try await KatalogUebernehmen(dienst: h.amt.dienst)(id, akteur: h.amt.ada)
            try await h.austauschen()
            #expect(try await h.amt.store.read { try $0.aussonderung(zeichen, am: heute).art } == ziel)
            #expect(try await h.amt.store.read { try $0.planbewertung(id)?.zustand } == .uebernommen)
            #expect(try await h.archiv.store.read { try $0.planbewertung(dort.id)?.zustand } == .bestaetigt)
            let nachrichten = try await h.amt.store.read { try $0.nachrichten(plan: id) }
            #expect(Set(nachrichten.compactMap { $0.code?.rawValue }) == ["0511", "0512", "0513", "0514", "0515"])
            #expect(try await h.archiv.store.read { try $0.nachrichten(plan: dort.id) }.count == nachrichten.count)
            let ergebnisse = try await h.archiv.store.read { try $0.planbewertungseinheiten(dort.id) }
            #expect(ergebnisse.allSatisfy { $0.erfolgreich == true } && ergebnisse.count == einheiten.count)
            try Self.schemata(h, fassung)
        }
    }

    private static func schemata(_ h: Zweihaeuser, _ fassung: Xdomeafassung) throws {
        var codes: Set<String> = []
        for ordner in [h.zumArchiv, h.zumAmt] {
            for name in try FileManager.default.contentsOfDirectory(atPath: ordner + "/erledigt") {
                let xml = try Xdomeadaten.xml("\(ordner)/erledigt/\(name)")
                codes.insert(try XdomeaNachricht.lesen(xml).typ.rawValue)
                if let befunde = try Xdomeadaten.befunde(xml, fassung: fassung.rawValue) { #expect(befunde == [], "\(name)") }
            }
        }
        #expect(codes == ["0511", "0512", "0513", "0514", "0515"])
    }

    @Test("Tragen zwei Einheiten dasselbe Zeichen, scheitert nur die zweite", arguments: Dialect.allCases)
    func gleicheZeichen(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let id = try await PlanBewertenLassen(dienst: h.amt.dienst)(h.partner, akteur: h.amt.ada)
            let zwei = Array(try await h.amt.store.read { try $0.planbewertungseinheiten(id) }.prefix(2))
            let art: Planart = zwei[0].art == .archivwuerdig ? .vernichten : .archivwuerdig
            try await h.amt.store.commit(Vermerk(.system("test"), "test.zeichen")) { tx in
                for eine in zwei { try tx.planeinheitBewerten(id, eine.einheit, art) }
                try tx.execute(
                    """
                    UPDATE aus_planeinheit SET zeichen = \(zwei[0].zeichen), art = \(zwei[0].art)
                    WHERE planbewertung = \(id) AND einheit = \(zwei[1].einheit)
                    """)
                try tx.planbewertungWeiter(try #require(try tx.planbewertung(id)), .bewertet)
            }
            let reihe = try await h.amt.store.read { try $0.planbewertungseinheiten(id) }.filter { $0.zeichen == zwei[0].zeichen }

            try await KatalogUebernehmen(dienst: h.amt.dienst)(id, akteur: h.amt.ada)

            let danach = try await h.amt.store.read { try $0.planbewertungseinheiten(id) }
            let erste = danach.first { $0.einheit == reihe.first?.einheit },
                zweite = danach.first { $0.einheit == reihe.last?.einheit }
            #expect(erste?.erfolgreich == true)
            #expect(zweite?.erfolgreich == false && zweite?.fehler?.contains("mehrfach") == true)
        }
    }

    @Test("Ein Katalog mit fremden Einheiten wird abgewiesen; zweimal bewerten geht nicht")
    func falsch() async throws {
        try await Zweihaeuser.mit(.sqlite) { h in
            let id = try await PlanBewertenLassen(dienst: h.amt.dienst)(h.partner, akteur: h.amt.ada)
            try await h.austauschen()
            await #expect(throws: AussonderungError.planSchritt(.gesendet)) {
                try await KatalogUebernehmen(dienst: h.amt.dienst)(id, akteur: h.amt.ada)
            }
            let prozess = try #require(try await h.amt.store.read { try $0.planbewertung(id)?.prozess })
            let kopf = Nachrichtenkopf(
                code: .bewertungskatalog, fassung: .v31, prozess: prozess, nachricht: prozess, erstellt: h.amt.uhr.jetzt,
                absender: Stelle(name: "archiv", schluessel: "archiv"), empfaenger: Stelle(name: "amt"))
            try await Nachrichtenformat.xdomea.schreiben(
                Nachricht(kopf: kopf, inhalt: .bewertung([Objektbewertung(objekt: prozess, art: .archivwuerdig)])), [:],
                h.zumAmt + "/" + Nachrichtenformat.xdomea.dateiname(kopf))
            _ = try await Austauschlauf(dienst: h.amt.dienst)()
            let gruende = try await h.amt.store.read { db in
                try db.abgewieseneNachrichten(try db.partner().map(\.id)).map { $0.grund ?? "" }
            }
            #expect(gruende.contains { $0.contains("die nicht gesendet wurden") })
            #expect(try await h.amt.store.read { try $0.planbewertung(id)?.zustand } == .gesendet)
        }
    }

    @Test("Wer dort kein Recht hat, sieht keinen Aktenplan")
    func rechte() async throws {
        try await Zweihaeuser.mit(.sqlite) { h in
            let id = try await PlanBewertenLassen(dienst: h.amt.dienst)(h.partner, akteur: h.amt.ada)
            let fremd = Haus.person("Fremd", rechte: [AkteRechte.lesen])
            await #expect(throws: AussonderungError.verboten) {
                try await PlanBewertenLassen(dienst: h.amt.dienst)(h.partner, akteur: fremd)
            }
            await #expect(throws: AussonderungError.nichtGefunden) {
                try await h.amt.store.read { _ = try $0.planbewertung(id, .behoerde, fremd) }
            }
            #expect(try await h.amt.store.read { try $0.planbewertungen(.behoerde, akteur: fremd) }.isEmpty)
        }
    }
}

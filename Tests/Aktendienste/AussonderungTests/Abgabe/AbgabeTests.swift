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

@Suite("Abgabe an eine andere Behörde") struct AbgabeTests {
    @Test(
        "Ein Vorgang geht hinüber, wird bestätigt, und hier bleibt ein Hinweis", arguments: Dialect.allCases,
        Xdomeafassung.allCases)
    func vorgang(maschine: Dialect, fassung: Xdomeafassung) async throws {
        try await Nachbarn.mit(maschine, fassung: fassung) { h in
            let akte = try await h.hier.akte(["Eins", "Zwei"]), vorgang = try await h.vorgang(akte)
            let id = try await h.abgeben(.vorgang(vorgang.id))
            let unterwegs = try await h.abgabe(id)
            #expect(unterwegs.zustand == .gesendet)
            #expect(unterwegs.empfangen != nil)
            #expect(try await h.hier.store.read { try $0.vorgang(vorgang.id)?.zustand } == .abzugeben)
            #expect(try await h.hier.zahl("akte_dokument") == 2)

            let ein = try await h.eingegangen()
            #expect(ein.grund == "Wohnsitz verlegt")
            let brief = vorgang.betreff.replacingOccurrences(of: "Vorgang", with: "Schreiben") + ", brief.txt"
            #expect(try await h.dort.store.read { try $0.abgabeobjekte(ein.id).first?.liste } == [brief])
            try await h.uebernehmen(ein.id)

            let stumpf = try #require(try await h.hier.store.read { try $0.vorgang(vorgang.id) })
            #expect(stumpf.zustand == .abgegeben)
            #expect(stumpf.betreff == "(abgegeben an Dort)")
            #expect(try await h.abgabe(id).zustand == .abgegeben)
            #expect(try await h.hier.zahl("akte_dokument") == 1)
            #expect(try await h.hier.store.read { try $0.akte(akte.id)?.zustand } == .zda)
            #expect(try await h.hier.store.pruefeAudit().bruch == nil)
            #expect(try await h.hier.store.pruefeInhalte(content: h.hier.stand.content).schaden == nil)
        }
    }

    @Test(
        "Drüben ist alles da: Beteiligte, Vermerk, Datei, fremdes Zeichen und die Nachricht selbst", arguments: Dialect.allCases)
    func inhalt(maschine: Dialect) async throws {
        try await Nachbarn.mit(maschine) { h in
            let vorgang = try await h.vorgang(try await h.hier.akte(["Eins"]))
            _ = try await h.abgeben(.vorgang(vorgang.id))
            let ein = try await h.eingegangen()
            try await h.uebernehmen(ein.id)
            let eines = try #require(try await h.dort.store.read { try $0.abgabeobjekte(ein.id) }.first)
            #expect(eines.stand == .uebernommen)
            let neu = VorgangID(gespeichert: try #require(eines.hier))
            let (kopf, beteiligte, vermerke, dokumente) = try await h.dort.store.read { db in
                (
                    try db.vorgang(neu), try db.beteiligte(in: neu), try db.aktenvermerke(in: neu), try db.alleDokumente(neu)
                )
            }
            #expect(kopf?.zustand == .offen)
            #expect(kopf?.betreff == vorgang.betreff)
            #expect(beteiligte.map(\.angaben.name) == ["Rosa Grün"])
            #expect(beteiligte.first?.angaben.rolle == .antragsteller)
            #expect(vermerke.first?.text.contains("Zeichen dort: \(vorgang.zeichen)") == true)
            #expect(dokumente.count == 2)
            let brief = try #require(dokumente.first { $0.betreff == "Schreiben Eins" })
            #expect(brief.zustand == .final)
            let angaben = try await h.dort.store.read { try $0.dokumentangaben(brief.id) }
            #expect(angaben.fremdesZeichen?.hasPrefix(vorgang.zeichen.text) == true)
            let bytes = try await h.dort.stand.content.read(brief.neueste.inhalt)
            #expect(String(decoding: bytes, as: UTF8.self) == "Eins")
        }
    }

    @Test("Eine ganze Akte mit Teilakte geht hinüber", arguments: Dialect.allCases, Xdomeafassung.allCases)
    func akte(maschine: Dialect, fassung: Xdomeafassung) async throws {
        try await Nachbarn.mit(maschine, fassung: fassung) { h in
            let (akte, teil) = try await h.hier.akteMitTeilakte("Oben", teil: "Unten")
            let id = try await h.abgeben(.akte(akte.id))
            let ein = try await h.eingegangen()
            try await h.uebernehmen(ein.id)
            let hier = try await h.hier.store.read { (try $0.akte(akte.id)?.zustand, try $0.akte(teil.id)?.zustand) }
            #expect(hier.0 == .abgegeben)
            #expect(hier.1 == .abgegeben)
            #expect(try await h.abgabe(id).zustand == .abgegeben)
            let stuecke = try await h.dort.store.read { try $0.abgabeobjekte(ein.id) }
            #expect(stuecke.count == 4)
            #expect(stuecke.allSatisfy { $0.stand == .uebernommen })
            let oben = AkteID(gespeichert: try #require(stuecke.first { $0.objekt == akte.id.text }?.hier))
            let (teile, vorgaenge) = try await h.dort.store.read { (try $0.alleTeilakten(oben), try $0.vorgaenge(in: oben)) }
            #expect(teile.map(\.betreff) == ["Band 1"])
            #expect(vorgaenge.map(\.betreff) == ["Vorgang Oben"])
        }
    }

    @Test("In eine offene Akte, die man nennt", arguments: Dialect.allCases)
    func inAkte(maschine: Dialect) async throws {
        try await Nachbarn.mit(maschine) { h in
            _ = try await h.abgeben(.vorgang(try await h.vorgang(try await h.hier.akte(["Eins"])).id))
            let ziel = try await h.dort.store.commit(Vermerk(h.dort.ada, "test.akte")) { tx in
                try tx.akteAnlegen(AkteAnlage(aktenplan: "36.10.01", betreff: "Handakte", oe: Haus.oe))
            }
            let ein = try await h.eingegangen(), annehmen = AbgabeUebernehmen(dienst: h.dort.dienst)
            await #expect(throws: AussonderungError.zielUngueltig("gibt es nicht")) {
                try await annehmen(ein.id, plan: nil, akte: "gibt es nicht", oe: nil, akteur: h.dort.ada)
            }
            await #expect(throws: AussonderungError.zielFehlt) {
                try await annehmen(ein.id, plan: " ", akte: nil, oe: Haus.oe, akteur: h.dort.ada)
            }
            try await annehmen(ein.id, plan: nil, akte: ziel.zeichen.text, oe: nil, akteur: h.dort.ada)
            try await h.austauschen()
            #expect(try await h.dort.store.read { try $0.vorgaenge(in: ziel.id).count } == 1)
        }
    }

    @Test("Abgelehnt mit Grund: hier ist alles wieder z. d. A. und noch da", arguments: Dialect.allCases, Xdomeafassung.allCases)
    func abgelehnt(maschine: Dialect, fassung: Xdomeafassung) async throws {
        try await Nachbarn.mit(maschine, fassung: fassung) { h in
            let akte = try await h.hier.akte(["Eins"])
            let id = try await h.abgeben(.akte(akte.id))
            let ein = try await h.eingegangen()
            await #expect(throws: AussonderungError.grundFehlt) {
                try await AbgabeAblehnen(dienst: h.dort.dienst)(ein.id, grund: " ", akteur: h.dort.ada)
            }
            try await AbgabeAblehnen(dienst: h.dort.dienst)(ein.id, grund: "Nicht zuständig", akteur: h.dort.ada)
            try await h.austauschen()
            let zurueck = try await h.abgabe(id)
            #expect(zurueck.zustand == .abgelehnt)
            #expect(zurueck.antwort == "Nicht zuständig")
            #expect(try await h.hier.store.read { try $0.akte(akte.id)?.zustand } == .zda)
            #expect(try await h.hier.store.read { try $0.vorgaenge(in: akte.id).map(\.zustand) } == [.zda])
            #expect(try await h.hier.zahl("akte_dokument") == 1)
            // And it can be handed over once more.
            _ = try await AbgabeBestellen(dienst: h.hier.dienst)(
                .akte(akte.id), an: h.partner, grund: "Doch zuständig", akteur: h.hier.ada)
        }
    }

    @Test("Was beide Seiten schreiben, besteht die Schemata", arguments: Xdomeafassung.allCases)
    func schemata(fassung: Xdomeafassung) async throws {
        try await Nachbarn.mit(.sqlite, fassung: fassung) { h in
            let (akte, _) = try await h.hier.akteMitTeilakte("Oben", teil: "Unten")
            _ = try await h.abgeben(.akte(akte.id))
            try await h.uebernehmen(try await h.eingegangen().id)
            var codes: Set<String> = []
            for ordner in [h.hin, h.her] {
                for name in try FileManager.default.contentsOfDirectory(atPath: ordner + "/erledigt") {
                    let xml = try Xdomeadaten.xml("\(ordner)/erledigt/\(name)")
                    let typ = try XdomeaNachricht.lesen(xml).typ
                    codes.insert(typ.rawValue)
                    let befunde = try Xdomeadaten.befunde(xml, fassung: fassung.rawValue, schema: typ.schemadatei)
                    if let befunde { #expect(befunde == [], "\(name)") }
                }
            }
            #expect(codes == ["0401", "0402", "0403"])
        }
    }
}

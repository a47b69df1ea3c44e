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

@Suite("Aussonderung zwischen Amt und Archiv") struct AustauschTests {
    @Test("Vierstufig: anbieten, bewerten, abgeben, bestätigen, löschen", arguments: Dialect.allCases, Xdomeafassung.allCases)
    func vierstufig(maschine: Dialect, fassung: Xdomeafassung) async throws {
        try await Zweihaeuser.mit(maschine, fassung: fassung) { h in
            let bleibt = try await h.amt.akte(["Eins", "Zwei"])
            let weg = try await h.amt.akte(["Drei"])
            let (id, dort) = try await h.angeboten([bleibt, weg])
            #expect(dort.zustand == .eingegangen)
            #expect(try await h.archiv.objekte(dort.id).count == 5)
            try await h.bewerten(dort.id) { $0.zeichen.hasPrefix(weg.zeichen.text) ? .vernichten : .archivwuerdig }
            #expect(try await h.amt.lauf(id).zustand == .bewertet)

            try await h.abgeben(id, dort.id)
            #expect(try await h.amt.lauf(id).zustand == .bestaetigt)
            let gut = try await h.archiv.store.read { try $0.archivgut(lauf: dort.id) }
            #expect(gut.map(\.objekt).contains(bleibt.id.text))
            #expect(Set(gut.map(\.archivkennung)).count == 3)
            let vorgang = try #require(gut.first { $0.art == .vorgang })
            #expect(vorgang.angaben.zusatz?.kontakte.map(\.name) == ["Rosa Grün"])
            #expect(vorgang.angaben.zusatz?.verlauf.isEmpty == false)
            #expect(try await h.archiv.zahl("aus_archivdatei") == 2)

            try await h.vernichten(id)
            let ende = try await h.amt.lauf(id)
            #expect(ende.zustand == .abgeschlossen)
            let akten = try await h.amt.store.read { db in (try db.akte(bleibt.id), try db.akte(weg.id)) }
            #expect(akten.0?.zustand == .abgegeben)
            #expect(akten.1?.zustand == .vernichtet)
            #expect(try await h.amt.zahl("aus_vernichtung") == 5)
            #expect(try await h.amt.zahl("akte_beteiligter") == 0)
            #expect(try await h.amt.store.read { try $0.value("SELECT COUNT(*) FROM akte_dokument", as: Int.self) } == 1)
            #expect(try await h.amt.store.pruefeAudit().bruch == nil)
            #expect(try await h.amt.store.pruefeInhalte(content: h.amt.stand.content).schaden == nil)
        }
    }

    @Test("Wer während des Sendens noch bewertet, verliert nichts: die Antwort geht nicht hinaus", arguments: Dialect.allCases)
    func dazwischen(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let (_, dort) = try await h.angeboten([try await h.amt.akte(["Eins"])])
            let objekte = try await h.archiv.objekte(dort.id).map(\.id)
            let bewerten = Bewerten(dienst: h.archiv.dienst)
            try await bewerten(dort.id, objekte: objekte, art: .vernichten, grund: nil, akteur: h.archiv.ada)
            let gestoert = h.archiv.waehrendDesSchreibens {
                try await bewerten(dort.id, objekte: objekte, art: .archivwuerdig, grund: "doch", akteur: h.archiv.ben)
            }
            await #expect(throws: StoreError.veraltet) {
                try await BewertungSenden(dienst: gestoert)(dort.id, akteur: h.archiv.ada)
            }
            #expect(try await h.archiv.lauf(dort.id).zustand == .eingegangen)
            #expect(try await h.archiv.objekte(dort.id).allSatisfy { $0.bewertung == .archivwuerdig })
            try await BewertungSenden(dienst: h.archiv.dienst)(dort.id, akteur: h.archiv.ada)
            #expect(try await h.archiv.lauf(dort.id).zustand == .beantwortet)
        }
    }

    @Test("Was beide Seiten in einem ganzen Austausch schreiben, besteht die Schemata", arguments: Xdomeafassung.allCases)
    func schemata(fassung: Xdomeafassung) async throws {
        try await Zweihaeuser.mit(.sqlite, fassung: fassung, quittung: true) { h in
            let akte = try await h.amt.akte(["Eins"])
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .archivwuerdig }
            try await h.abgeben(id, dort.id)
            var codes: Set<String> = []
            for ordner in [h.zumArchiv, h.zumAmt] {
                for name in try FileManager.default.contentsOfDirectory(atPath: ordner + "/erledigt") {
                    let xml = try Xdomeadaten.xml("\(ordner)/erledigt/\(name)")
                    codes.insert(try XdomeaNachricht.lesen(xml).typ.rawValue)
                    if let befunde = try Xdomeadaten.befunde(xml, fassung: fassung.rawValue) { #expect(befunde == [], "\(name)") }
                }
            }
            #expect(codes == ["0501", "0502", "0503", "0504", "0505", "0506", "0507"])
        }
    }

    @Test("Zweistufig: der bewertete Aktenplan entscheidet, ohne Angebot", arguments: Dialect.allCases, Xdomeafassung.allCases)
    func zweistufig(maschine: Dialect, fassung: Xdomeafassung) async throws {
        try await Zweihaeuser.mit(maschine, fassung: fassung) { h in
            let akte = try await h.amt.akte(["Eins"], art: .archivwuerdig)
            let id = try await h.vorsehen([akte], .zweistufig)
            await #expect(throws: AussonderungError.schrittUnzulaessig(.entwurf)) {
                try await Laufentscheidung(dienst: h.amt.dienst).anbieten(id, akteur: h.amt.ada)
            }
            try await Laufentscheidung(dienst: h.amt.dienst).planUebernehmen(id, akteur: h.amt.ada)
            try await Laufentscheidung(dienst: h.amt.dienst).abgeben(id, akteur: h.amt.ada)
            try await h.austauschen()
            let dort = try await h.archiv.einzigerLauf(.archiv)
            #expect(dort.verfahren == .zweistufig)
            try await Uebernehmen(dienst: h.archiv.dienst)(dort.id, akteur: h.archiv.ada)
            try await h.austauschen()
            try await h.vernichten(id)
            #expect(try await h.amt.store.read { try $0.akte(akte.id)?.zustand } == .abgegeben)
            #expect(try await h.amt.objekte(id).allSatisfy { $0.archivkennung != nil })
        }
    }

    @Test("Quittungen gehen nur, wo sie erbeten sind", arguments: [true, false])
    func quittungen(erbeten: Bool) async throws {
        try await Zweihaeuser.mit(.sqlite, quittung: erbeten) { h in
            let akte = try await h.amt.akte(["Eins"])
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .archivwuerdig }
            try await h.abgeben(id, dort.id)
            let codes = try await h.amt.store.read { try $0.nachrichten(lauf: id).compactMap(\.code) }
            for code in [Nachrichtencode.anbietungEmpfangen, .bewertungEmpfangen, .aussonderungEmpfangen] {
                #expect(codes.contains(code) == erbeten, "\(code)")
            }
        }
    }

    @Test("Der Aktenplan lässt die Bewertung offen: zweistufig geht es nicht")
    func artOffen() async throws {
        try await Zweihaeuser.mit(.sqlite) { h in
            let akte = try await h.amt.akte(["Eins"], art: .zuBewerten)
            await #expect(throws: AussonderungError.artNichtFest(akte.zeichen.text)) {
                try await h.vorsehen([akte], .zweistufig)
            }
            // Nothing was begun, so the same Akte can be offered in four steps.
            _ = try await h.vorsehen([akte], .vierstufig)
        }
    }

    @Test("Zurückgestelltes (B) wird wieder z. d. A. und kommt mit dem nächsten Vorschlag", arguments: Dialect.allCases)
    func zurueckgestellt(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins"])
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .zuBewerten }
            #expect(try await h.amt.objekte(id).allSatisfy { $0.zustand == .zurueckgestellt })
            let offen = try await h.amt.store.read { [heute = h.amt.uhr.jetzt.tag, ada = h.amt.ada] in
                try FaelligeAkten(akteur: ada, mit: AussonderungRechte.bearbeiten, am: heute).seite($0).map(\.akte.id)
            }
            #expect(offen == [akte.id])
        }
    }
}

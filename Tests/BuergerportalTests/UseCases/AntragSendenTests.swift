// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Testing

@testable import Buergerportal

@Suite("Antrag senden") struct AntragSendenTests {
    @Test("Ein Antrag, Vorgang, Kopie, Gebühr und der Teil des Fachverfahrens entstehen zusammen", arguments: Dialect.allCases)
    func zusammen(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let vorgang = try #require(antrag.vorgang)
            let (kopf, dokumente, parteien) = try await schalter.store.read { db in
                (try db.vorgang(vorgang), try db.dokumente(in: vorgang), try db.beteiligte(in: vorgang))
            }
            #expect(kopf?.zeichen.text == antrag.zeichen)
            #expect(kopf?.betreff == "Probe für Mina Beispiel")
            #expect(dokumente.map(\.id) == [antrag.kopie])
            #expect(dokumente.first?.zustand == .final)
            #expect(parteien.first?.angaben.kennung == schalter.mina.kennung)
            #expect(try await schalter.zahl("SELECT SUM(cent) FROM portal_gebuehr") == 1280)
            #expect(try await schalter.ereignisse("probe.gesendet") == 1)
        }
    }

    @Test("Doppelter Klick, Zurück und zwei gleichzeitige Fenster senden genau einmal", arguments: Dialect.allCases)
    func einmal(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let id = try await schalter.entwurf(schalter.mina)
            let zeichen = try await withThrowingTaskGroup(of: String?.self) { gruppe in
                for _ in 0..<8 { gruppe.addTask { try await schalter.senden(id, schalter.mina).zeichen } }
                return try await gruppe.reduce(into: Set<String?>()) { $0.insert($1) }
            }
            #expect(zeichen.count == 1)
            #expect(try await schalter.senden(id, schalter.mina).zeichen == zeichen.first)
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM akte_vorgang") == 1)
            #expect(try await schalter.ereignisse("probe.gesendet") == 1)
        }
    }

    @Test("Ein unvollständiger Antrag wird nicht gesendet", arguments: Dialect.allCases)
    func unvollstaendig(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let id = try await schalter.entwurf(schalter.mina, ["name": ["Mina"]])
            await #expect(throws: PortalError.unvollstaendig) { try await schalter.senden(id, schalter.mina) }
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM akte_vorgang") == 0)
        }
    }

    @Test("Was das Fachverfahren ablehnt, hinterlässt nichts, und der Entwurf bleibt", arguments: Dialect.allCases)
    func abgelehnt(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let id = try await schalter.entwurf(schalter.mina, Probeleistung.antworten.merging(["name": ["Gesperrt"]]) { $1 })
            await #expect(throws: Probeleistung.Fehler.gesperrt) { try await schalter.senden(id, schalter.mina) }
            #expect(try await schalter.store.read { try $0.antrag(id)?.istEntwurf } == true)
            #expect(try await schalter.ereignisse("probe.gesendet") == 0)
        }
    }

    @Test("Antworten eines verlassenen Zweigs werden nicht mit erklärt", arguments: Dialect.allCases)
    func zweig(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina, Probeleistung.antworten.merging(["hoehe": ["12"]]) { $1 })
            #expect(antrag.antworten["hoehe"] == nil)
        }
    }

    @Test("Wer ohne Konto sendet, kommt mit Code und Geburtsdatum wieder hinein", arguments: Dialect.allCases)
    func gast(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let id = try await schalter.entwurf(.oeffentlich)
            let code = Zugangscode.neu()
            let antrag = try await schalter.senden(id, .oeffentlich, code: code)
            #expect(antrag.codeHash == code.hash)
            let gast = try #require(try await schalter.store.read { try $0.value("SELECT id FROM id_gast", as: GastID.self) })
            #expect(try await schalter.get(PortalURL.vorgang(id), .gast(gast), besuch: "anderswo").status == 200)
            #expect(try await schalter.get(PortalURL.vorgang(id), besuch: "anderswo").status == 404)
        }
    }
}

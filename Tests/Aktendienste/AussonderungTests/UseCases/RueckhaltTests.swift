// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Aussonderung

@Suite("Abgabe mit zurückgehaltenen Dateien") struct RueckhaltTests {
    private func setzen(_ haus: Haus, _ text: String, _ aendern: @escaping @Sendable (inout Strecke, Zeitpunkt) -> Void)
        async throws
    {
        let inhalt = try await haus.stand.content.store(Data(text.utf8))
        try await haus.store.commit(Vermerk(haus.ada, "test.strecke")) { tx in
            guard var lage = try tx.strecke(inhalt.sha256) else { throw AkteError.nichtGefunden }
            aendern(&lage.strecke, tx.jetzt)
            try tx.streckeSpeichern(lage)
        }
    }

    @Test("Eine befallene Datei hält nur ihren Vorgang zurück; freigegeben kommt er nach", arguments: Dialect.allCases)
    func nachher(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins", "Zwei"])
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .archivwuerdig }
            try await setzen(h.amt, "Zwei") { strecke, _ in strecke.melde(fund: "Eicar") }

            try await h.abgeben(id, dort.id)

            #expect(try await h.amt.lauf(id).zustand == .bestaetigt)
            let bleibt = try await h.amt.objekte(id).filter { $0.zustand != .bestaetigt }
            #expect(bleibt.map(\.betreff) == ["Vorgang Zwei"])
            let warum = try #require(bleibt.first?.fehler)
            #expect(warum.contains(bleibt[0].zeichen) && warum.contains("Virus"))

            try await setzen(h.amt, "Zwei") { $0.gibFrei(wer: "ada", grund: "Fehlalarm", zeit: $1) }
            try await h.abgeben(id, dort.id)
            #expect(try await h.amt.objekte(id).allSatisfy { $0.zustand == .bestaetigt && $0.fehler == nil })
            // The archive trusts no other house: both files wait for its own scanner.
            #expect(try await h.archiv.zahl("akte_strecke") == 2)
        }
    }

    @Test("Was für immer gesperrt bleibt, verlässt den Lauf, und der kann enden", arguments: Dialect.allCases)
    func verwahrt(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins", "Zwei"])
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .archivwuerdig }
            try await setzen(h.amt, "Zwei") { strecke, _ in
                strecke.melde(fund: "Eicar")
                strecke.belasse()
            }
            try await h.abgeben(id, dort.id)
            #expect(try await h.amt.objekte(id).filter { $0.zustand == .zurueckgestellt }.map(\.betreff) == ["Vorgang Zwei"])
            try await h.vernichten(id)
            #expect(try await h.amt.lauf(id).zustand == .abgeschlossen)
            #expect(try await h.amt.store.read { try $0.akte(akte.id)?.zustand } == .zda)
        }
    }

    @Test("Ist alles zurückgehalten, geht nichts hinaus, und die Seite sagt, was zu tun ist", arguments: Dialect.allCases)
    func alles(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins"])
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .archivwuerdig }
            try await setzen(h.amt, "Eins") { strecke, _ in strecke.melde(fund: "Eicar") }
            try await Laufentscheidung(dienst: h.amt.dienst).abgeben(id, akteur: h.amt.ada)
            let lauf = try await h.amt.lauf(id)
            await #expect(throws: AussonderungError.allesZurueckgehalten) {
                try await LieferungSenden(dienst: h.amt.dienst)(lauf)
            }
            #expect(try await h.amt.lauf(id).zustand == .bewertet)
            #expect(try await h.amt.objekte(id).compactMap(\.fehler).count == 1)
        }
    }
}

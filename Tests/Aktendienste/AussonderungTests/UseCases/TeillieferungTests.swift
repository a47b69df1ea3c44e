// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Aussonderung

@Suite("Lieferungen in mehreren Nachrichten und Nachrichten, die sich widersprechen") struct TeillieferungTests {
    @Test("Was fehlt, sagt die Nummer; eine zweite Lieferung darf weiterzählen oder neu beginnen")
    func fehlende() {
        func teil(_ lfd: Int, _ gesamt: Int, erledigt: Bool = false) -> Teilnachricht {
            Teilnachricht(lfd: lfd, gesamt: gesamt, erledigt: erledigt)
        }
        #expect(Teilnachricht.fehlende([]) == [])
        #expect(Teilnachricht.fehlende([teil(1, 1)]) == [])
        #expect(Teilnachricht.fehlende([teil(3, 3), teil(1, 3)]) == [2])
        #expect(Teilnachricht.fehlende([teil(1, 1, erledigt: true), teil(2, 2)]) == [])
        #expect(
            Teilnachricht.fehlende([
                teil(1, 3, erledigt: true), teil(2, 3, erledigt: true), teil(3, 3, erledigt: true), teil(1, 2),
            ]) == [2])
        #expect(
            Teilnachricht.fehlende([
                teil(1, 3, erledigt: true), teil(2, 3, erledigt: true), teil(3, 3, erledigt: true), teil(4, 5),
            ]) == [5])
        #expect(Teilnachricht.deutsch([2], von: 3) == "Teil 2 von 3")
    }

    /// Each Akte of a run as a message of its own, put into the archive's folder by hand.
    private func liefern(_ h: Zweihaeuser, _ lauf: Lauf, _ nr: Int, von gesamt: Int) async throws {
        let dienst = h.amt.dienst
        let (partner, wurzel) = try await dienst.store.read { db in
            let objekte = try db.objekte(lauf.id)
            let baum = try Schriftgut(db: db, mitDateien: true, fassung: .v40, handlung: { $0 }).baum(objekte, in: objekte)
            return (try #require(try db.partner(lauf.partner)), baum[nr - 1])
        }
        var kopf = dienst.kopf(.aussonderung, lauf, partner, lfd: nr)
        kopf.gesamt = gesamt
        let inhalt = try await dienst.ablegen(
            Nachricht(kopf: kopf, inhalt: .schriftgut([wurzel])), dateien: wurzel.alleDokumente.flatMap(\.versionen).map(\.datei))
        try FileManager.default.copyItem(
            atPath: try await dienst.inhalte.verifiedFile(inhalt), toPath: "\(h.zumArchiv)/\(dienst.format.dateiname(kopf))")
        _ = try await Austauschlauf(dienst: h.archiv.dienst)()
    }

    @Test(
        "Zwei Nachrichten 0503 eines Prozesses werden zusammen übernommen, und jede wird bestätigt", arguments: Dialect.allCases)
    func zwei(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine, fassung: .v40) { h in
            let akten = [try await h.amt.akte(["Eins"]), try await h.amt.akte(["Zwei"])]
            let (id, dort) = try await h.angeboten(akten)
            try await h.bewerten(dort.id) { _ in .archivwuerdig }
            let lauf = try await h.amt.lauf(id)

            try await liefern(h, lauf, 1, von: 2)
            #expect(try await h.archiv.lauf(dort.id).zustand == .geliefert)
            #expect(try await h.archiv.store.read { try $0.laufbericht(dort.id) }?.sauber == true)
            await #expect(throws: AussonderungError.lieferungUnvollstaendig("Teil 2 von 2")) {
                try await Uebernehmen(dienst: h.archiv.dienst)(dort.id, akteur: h.archiv.ada)
            }
            try await liefern(h, lauf, 2, von: 2)
            try await Uebernehmen(dienst: h.archiv.dienst)(dort.id, akteur: h.archiv.ada)
            try await h.archiv.arbeiten()

            #expect(try await h.archiv.lauf(dort.id).zustand == .uebernommen)
            #expect(try await h.archiv.zahl("aus_archivgut") == 4)
            #expect(try await h.archiv.zahl("aus_archivdatei") == 2)
            let antworten = try await h.archiv.store.read { try $0.nachrichten(dort.id, .importBestaetigung, .aus) }
            #expect(
                antworten.map(\.dateiname).map { $0.hasSuffix("_0506_1.zip") || $0.hasSuffix("_0506_2.zip") } == [true, true])
        }
    }

    /// A confirmation by hand, put into the authority's folder.
    private func bestaetigen(
        _ h: Zweihaeuser, _ lauf: Lauf, _ ergebnisse: [Objektuebernahme], _ nr: Int = 1, von gesamt: Int = 1
    ) async throws -> String {
        let dienst = h.archiv.dienst
        let partner = try #require(try await h.archiv.store.read { try $0.partner(kurz: "amt") })
        var kopf = dienst.kopf(.importBestaetigung, lauf, partner, lfd: nr)
        kopf.gesamt = gesamt
        let inhalt = try await dienst.ablegen(Nachricht(kopf: kopf, inhalt: .uebernahme(ergebnisse)))
        try FileManager.default.copyItem(
            atPath: try await dienst.inhalte.verifiedFile(inhalt), toPath: "\(h.zumAmt)/\(dienst.format.dateiname(kopf))")
        let zahl = try await Austauschlauf(dienst: h.amt.dienst)()
        return "\(zahl.gelesen) gelesen, \(zahl.abgewiesen) abgewiesen"
    }

    private func uebergeben(_ h: Zweihaeuser) async throws -> (LaufID, [Laufobjekt]) {
        let (id, dort) = try await h.angeboten([try await h.amt.akte(["Eins"])])
        try await h.bewerten(dort.id) { _ in .archivwuerdig }
        try await Laufentscheidung(dienst: h.amt.dienst).abgeben(id, akteur: h.amt.ada)
        try await h.austauschen()
        #expect(try await h.amt.lauf(id).zustand == .uebergeben)
        return (id, try await h.amt.objekte(id))
    }

    @Test(
        "Eine Bestätigung, die ein Stück erst gescheitert und dann übernommen nennt, wird abgewiesen", arguments: Dialect.allCases
    )
    func widerspruch(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine, fassung: .v40, quittung: false) { h in
            let (id, objekte) = try await uebergeben(h)
            let gut = objekte.map { Objektuebernahme(objekt: $0.objekt, erfolgreich: true, archivkennung: "X") }
            let schlecht = Objektuebernahme(objekt: objekte[0].objekt, erfolgreich: false, fehler: "beschädigt")
            let zahl = try await bestaetigen(h, try await h.amt.lauf(id), [schlecht] + gut)
            #expect(zahl == "0 gelesen, 1 abgewiesen")
            #expect(try await h.amt.lauf(id).zustand == .uebergeben)
            #expect(try await h.amt.objekte(id).allSatisfy { $0.zustand == .uebergeben })
            let abgewiesen = try await h.amt.store.read { try $0.abgewieseneNachrichten([h.partner]) }
            #expect(abgewiesen.first?.grund?.contains("widerspricht sich") == true)
        }
    }

    @Test("Eine Bestätigung in zwei Teilen wirkt erst als Ganzes und dreht nichts um", arguments: Dialect.allCases)
    func zweiTeile(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine, fassung: .v40, quittung: false) { h in
            let (id, objekte) = try await uebergeben(h)
            let lauf = try await h.amt.lauf(id)
            let eins = Objektuebernahme(objekt: objekte[0].objekt, erfolgreich: false, fehler: "beschädigt")
            #expect(try await bestaetigen(h, lauf, [eins], 1, von: 2) == "1 gelesen, 0 abgewiesen")
            #expect(try await h.amt.lauf(id).zustand == .uebergeben)
            let anders = Objektuebernahme(objekt: objekte[0].objekt, erfolgreich: true, archivkennung: "X")
            #expect(try await bestaetigen(h, lauf, [anders], 2, von: 2) == "0 gelesen, 1 abgewiesen")
            let zwei = Objektuebernahme(objekt: objekte[1].objekt, erfolgreich: true, archivkennung: "Y")
            #expect(try await bestaetigen(h, lauf, [zwei], 2, von: 2) == "1 gelesen, 0 abgewiesen")
            #expect(try await h.amt.lauf(id).zustand == .bestaetigt)
            #expect(try await h.amt.objekte(id).map(\.zustand) == [.fehlgeschlagen, .bestaetigt])
        }
    }

    @Test(
        "V im Aktenplan allein vernichtet nichts: Ohne Bewertung des Archivs wird vierstufig angeboten",
        arguments: Dialect.allCases)
    func vOhneArchiv(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins"], art: .vernichten)
            let id = try await h.vorsehen([akte], .zweistufig)
            let lauf = try await h.amt.lauf(id)
            #expect(lauf.verfahren == .vierstufig && lauf.hinweis?.contains("0513") == true)
            try await Laufentscheidung(dienst: h.amt.dienst).abbrechen(id, grund: "Test", akteur: h.amt.ada)

            try await katalog(h, .archivwuerdig, am: "2060-01-05T08:00:00Z")
            let auchNicht = try await h.vorsehen([akte], .zweistufig)
            #expect(try await h.amt.lauf(auchNicht).verfahren == .vierstufig)
            try await Laufentscheidung(dienst: h.amt.dienst).abbrechen(auchNicht, grund: "Test", akteur: h.amt.ada)

            try await katalog(h, .vernichten, am: "2060-01-06T08:00:00Z")
            let zweistufig = try await h.vorsehen([akte], .zweistufig)
            #expect(try await h.amt.lauf(zweistufig).verfahren == .zweistufig)
            try await Laufentscheidung(dienst: h.amt.dienst).planUebernehmen(zweistufig, akteur: h.amt.ada)
            try await h.vernichten(zweistufig)
            #expect(try await h.amt.store.read { try $0.akte(akte.id)?.zustand } == .vernichtet)
        }
    }

    /// The archive's word on the unit, taken over.
    private func katalog(_ h: Zweihaeuser, _ art: Planart, am zeit: String) async throws {
        h.amt.uhr.stellen(auf: zeit)
        let (partner, uuid) = (h.partner, UUID().uuidString.lowercased())
        try await h.amt.store.commit(Vermerk(.system("test"), "test.katalog")) { tx in
            let archiv = try #require(try tx.partner(partner))
            let einheit = Austauscheinheit(uuid: uuid, zeichen: "36.10.01", inhalt: "Kennzeichen", art: .vernichten)
            let id = try tx.planbewertungAnlegen(
                Austauschplan(uuid: uuid, bezeichnung: "Plan", fassung: "1", einheiten: [einheit]), prozess: uuid,
                partner: archiv,
                zustand: .uebernommen, nachricht: nil)
            try tx.planeinheitBewerten(id, uuid, art)
            try tx.planeinheitErgebnis(id, uuid, true, nil)
        }
    }
}

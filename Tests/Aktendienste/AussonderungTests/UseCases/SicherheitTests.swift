// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Aussonderung

@Suite("Gelöscht wird nur, was gelöscht werden darf") struct SicherheitTests {
    @Test("Vier Augen: wer beantragt, gibt nicht frei", arguments: Dialect.allCases)
    func vierAugen(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins"])
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .vernichten }
            let entscheidung = Laufentscheidung(dienst: h.amt.dienst)
            try await entscheidung.vernichtungBeantragen(id, akteur: h.amt.ada)
            await #expect(throws: AussonderungError.gleichePerson) {
                try await entscheidung.vernichtungFreigeben(id, akteur: h.amt.ada)
            }
            let ohne = Haus.person("Ohne Recht", rechte: [AkteRechte.lesen, AussonderungRechte.lesen])
            await #expect(throws: AussonderungError.verboten) {
                try await entscheidung.vernichtungFreigeben(id, akteur: ohne)
            }
            #expect(try await h.amt.zahl("akte_dokument") == 1)
        }
    }

    @Test("Vorsehen darf nur, wer alles darin sieht; im Lauf wird Geschütztes anderen nicht genannt", arguments: Dialect.allCases)
    func geschuetzt(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins", "Zwei"]), ada = try #require(h.amt.ada.mitarbeiter?.id)
            let vorgang = try #require(try await h.amt.store.read { try $0.vorgaenge(in: akte.id) }.first)
            try await h.amt.store.commit(Vermerk(.system("test"), "test.zugriff")) { tx in
                let ort = Zugriffsort.objekt(.vorgang(vorgang.id))
                try tx.zugriffsregelSchreiben(ort, Zugriffsregel(kreis: [.person(ada)]), version: 0)
                try Zugriffslauf.nachfuehren(ort, tx)
            }
            h.amt.uhr.stellen(auf: "2060-02-01T08:00:00Z")
            await #expect(throws: AussonderungError.nichtAllesSichtbar(akte.zeichen.text)) {
                try await AussonderungVorsehen(dienst: h.amt.dienst)(
                    [akte.id], partner: h.partner, verfahren: .vierstufig, akteur: h.amt.ben)
            }
            let objekte = try await h.amt.objekte(try await h.vorsehen([akte])).map(\.objekt)
            #expect(try await h.amt.store.read { try $0.verdeckt(objekte, h.amt.ben) } == [vorgang.id.text])
            #expect(try await h.amt.store.read { try $0.verdeckt(objekte, h.amt.ada) }.isEmpty)
        }
    }

    @Test("Ohne Bestätigung des Archivs ist nichts zu vernichten", arguments: Dialect.allCases)
    func ohneBestaetigung(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins"])
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .archivwuerdig }
            await #expect(throws: AussonderungError.nichtsZuVernichten) {
                try await Laufentscheidung(dienst: h.amt.dienst).vernichtungBeantragen(id, akteur: h.amt.ada)
            }
        }
    }

    @Test("Eine Sperre zwischen Freigabe und Löschung hält die Löschung auf", arguments: Dialect.allCases)
    func sperre(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins"])
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .vernichten }
            let entscheidung = Laufentscheidung(dienst: h.amt.dienst)
            try await entscheidung.vernichtungBeantragen(id, akteur: h.amt.ada)
            try await entscheidung.vernichtungFreigeben(id, akteur: h.amt.ben)
            try await Sperren(store: h.amt.store).setzen(akte.id, art: .prozess, grund: "Klage 7 K 1/60", akteur: h.amt.ada)
            try await h.austauschen()
            #expect(try await h.amt.zahl("akte_dokument") == 1)
            #expect(try await h.amt.lauf(id).zustand == .bestaetigt)
            let sperren = try await h.amt.store.read { try $0.aussonderungssperren(akte.id) }
            try await Sperren(store: h.amt.store).aufheben(sperren[0].id, version: 1, grund: "erledigt", akteur: h.amt.ada)
            try await h.vernichten(id)
            #expect(try await h.amt.lauf(id).zustand == .abgeschlossen)
        }
    }

    @Test("Was das Archiv nicht übernehmen konnte, bleibt und wird noch einmal geliefert", arguments: Dialect.allCases)
    func nachlieferung(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins", "Zwei"])
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .archivwuerdig }
            try await Laufentscheidung(dienst: h.amt.dienst).abgeben(id, akteur: h.amt.ada)
            try await h.austauschen()
            // The delivery names one object as changed on its way.
            let opfer = try #require(try await h.archiv.objekte(dort.id).first { $0.art == .vorgang })
            var bericht = try #require(try await h.archiv.store.read { try $0.laufbericht(dort.id) })
            #expect(bericht.sauber)
            bericht.melden(opfer.objekt, opfer.zeichen, .dateiVeraendert)
            let text = try Spaltentext.schreiben(bericht)
            try await h.archiv.store.commit(Vermerk(h.archiv.ada, "test.bericht")) {
                try $0.execute("UPDATE aus_lauf SET bericht = \(text) WHERE id = \(dort.id)")
            }
            try await Uebernehmen(dienst: h.archiv.dienst)(dort.id, akteur: h.archiv.ada)
            try await h.austauschen()
            let fehlt = try await h.amt.objekte(id).filter { $0.zustand == .fehlgeschlagen }
            #expect(fehlt.map(\.objekt) == [opfer.objekt])
            #expect(fehlt.first?.fehler?.contains("Prüfsumme") == true)

            try await h.abgeben(id, dort.id)
            #expect(try await h.amt.objekte(id).allSatisfy { $0.zustand == .bestaetigt })
            #expect(try await h.archiv.zahl("aus_archivgut") == 3)
            try await h.vernichten(id)
            #expect(try await h.amt.lauf(id).zustand == .abgeschlossen)
        }
    }

    @Test("Mitten in der Löschung abgebrochen, geht sie beim nächsten Mal dort weiter", arguments: Dialect.allCases)
    func fortsetzen(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins", "Zwei", "Drei"])
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .vernichten }
            let entscheidung = Laufentscheidung(dienst: h.amt.dienst)
            try await entscheidung.vernichtungBeantragen(id, akteur: h.amt.ada)
            try await entscheidung.vernichtungFreigeben(id, akteur: h.amt.ben)
            let opfer = try #require(try await h.amt.objekte(id).last)
            var halb = h.amt.dienst
            halb.mitvernichten = [
                { _, vorgang in
                    if vorgang.text == opfer.objekt { throw AussonderungError.abgewiesen("Strom weg") }
                    return []
                }
            ]
            let gestoert = Laufarbeit(dienst: halb)
            let fehler = await #expect(throws: AussonderungError.self) { try await gestoert(id) }
            guard case .abgewiesen("Strom weg") = fehler else { Issue.record("\(String(describing: fehler))"); return }
            #expect(try await h.amt.objekte(id).filter { $0.zustand == .geloescht }.count == 2)
            #expect(try await h.amt.lauf(id).arbeit == .abschliessen)
            try await h.austauschen()
            #expect(try await h.amt.lauf(id).zustand == .abgeschlossen)
            #expect(try await h.amt.zahl("aus_vernichtung") == 4)
            #expect(try await h.amt.zahl("aus_rest") == 0)
            #expect(try await h.amt.store.pruefeAudit().bruch == nil)
        }
    }

    @Test(
        "Läuft die Löschung, lässt sie sich nicht mehr ablehnen; ohne Freigabe löscht kein Schritt", arguments: Dialect.allCases)
    func abgelehnt(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins", "Zwei"])
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .vernichten }
            let entscheidung = Laufentscheidung(dienst: h.amt.dienst)
            try await entscheidung.vernichtungBeantragen(id, akteur: h.amt.ada)
            try await entscheidung.vernichtungFreigeben(id, akteur: h.amt.ben)
            await #expect(throws: AussonderungError.laeuftSchon) {
                try await entscheidung.vernichtungAblehnen(id, grund: "zu spät", akteur: h.amt.ben)
            }
            let freigegeben = try await h.amt.lauf(id)
            #expect(freigegeben.zustand == .freigegeben)
            // Whatever takes the release back: work that began before does not go on.
            try await h.amt.store.commit(Vermerk(h.amt.ben, "test.zurueck")) {
                try $0.execute("UPDATE aus_lauf SET zustand = 'bestaetigt', arbeit = NULL WHERE id = \(id)")
            }
            await #expect(throws: AussonderungError.schrittUnzulaessig(.bestaetigt)) {
                try await VernichtungAusfuehren(dienst: h.amt.dienst)(freigegeben)
            }
            #expect(try await h.amt.zahl("akte_dokument") == 2)
            #expect(try await h.amt.zahl("aus_vernichtung") == 0)
        }
    }

    @Test("Ist die Löschung endgültig gescheitert, setzt eine zweite Person sie fort", arguments: Dialect.allCases)
    func gescheitert(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins", "Zwei"])
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .vernichten }
            let entscheidung = Laufentscheidung(dienst: h.amt.dienst)
            try await entscheidung.vernichtungBeantragen(id, akteur: h.amt.ada)
            try await entscheidung.vernichtungFreigeben(id, akteur: h.amt.ben)
            #expect(try await h.amt.knoepfe(id, h.amt.ben) == [])
            var gestoert = h.amt.dienst
            gestoert.mitvernichten = [{ _, _ in throw AussonderungError.abgewiesen("Strom weg") }]
            try await h.amt.bisZuletzt(gestoert)
            let steht = try await h.amt.lauf(id)
            #expect(steht.zustand == .freigegeben && steht.arbeit == nil)
            #expect(steht.fehler == "Strom weg")

            #expect(try await h.amt.knoepfe(id, h.amt.ben) == ["Löschung fortsetzen", "Nicht fortsetzen"])
            #expect(try await h.amt.knoepfe(id, h.amt.ada) == [])
            await #expect(throws: AussonderungError.gleichePerson) {
                try await entscheidung.vernichtungFortsetzen(id, akteur: h.amt.ada)
            }
            let ohne = Haus.person("Ohne Recht", rechte: [AkteRechte.lesen, AussonderungRechte.lesen])
            await #expect(throws: AussonderungError.verboten) { try await entscheidung.vernichtungFortsetzen(id, akteur: ohne) }
            try await entscheidung.vernichtungFortsetzen(id, akteur: h.amt.ben)
            try await h.austauschen()
            #expect(try await h.amt.lauf(id).zustand == .abgeschlossen)
            #expect(try await h.amt.zahl("akte_dokument") == 1)
        }
    }

    @Test("Mit dem Vorgang geht, was in seinem Arbeitsbereich liegt, mit Sperren und Eigenschaften", arguments: Dialect.allCases)
    func arbeitsbereich(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins"])
            let vorgang = try #require(try await h.amt.store.read { try $0.vorgaenge(in: akte.id) }.first)
            let kopie = try await h.amt.stand.content.store(Data("Eins".utf8))
            let notiz = try await h.amt.stand.content.store(Data("Notiz".utf8))
            let fremd = try await h.amt.stand.content.store(Data("Fremdes".utf8))
            try await h.amt.store.commit(Vermerk(h.amt.ada, "test.bereich")) { tx in
                let ordner = try tx.bereichAnlegen(.vorgang(vorgang.id), in: nil, name: "Ordner", inhalt: nil)
                let datei = try tx.bereichAnlegen(.vorgang(vorgang.id), in: ordner.id, name: "Kopie.txt", inhalt: kopie)
                _ = try tx.bereichAnlegen(.nebenablage(vorgang.id), in: nil, name: ".~lock.x#", inhalt: notiz)
                let ada = try #require(h.amt.ada.mitarbeiter?.id)
                _ = try tx.bereichAnlegen(.person(ada), in: nil, name: "Fremdes.txt", inhalt: fremd)
                for objekt in [vorgang.id.text, Arbeitsbereich.vorgang(vorgang.id).kennung, datei.id.text] {
                    try tx.webeigenschaftSetzen(objekt, Webeigenschaft("urn:x", "farbe", "<farbe>\(objekt)</farbe>"))
                }
                for objekt in ["vorgang:\(vorgang.id)", "ort:\(datei.id)"] {
                    try tx.execute(
                        """
                        INSERT INTO akte_sperre (id, objekt, platz, ausschliesslich, tief, kanal, inhaber, angelegt, bis)
                        VALUES (\(objekt), \(objekt), \(objekt), 1, 0, 'webdav', \(ada), \(tx.jetzt), \(tx.jetzt))
                        """)
                }
            }
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .vernichten }
            try await h.vernichten(id)

            #expect(try await h.amt.lauf(id).zustand == .abgeschlossen)
            #expect(try await h.amt.zahl("akte_bereichseintrag") == 1)
            #expect(try await h.amt.zahl("akte_webeigenschaft") == 0)
            #expect(try await h.amt.zahl("akte_sperre") == 0)
            for weg in [kopie, notiz] {
                #expect(
                    try await h.amt.store.read {
                        try $0.value("SELECT COUNT(*) FROM inhalt WHERE sha256 = \(weg.sha256)", as: Int.self)
                    } == 0)
                await #expect(throws: StoreError.inhaltBeschaedigt(weg.sha256)) {
                    try await h.amt.stand.content.verifiedFile(weg)
                }
            }
            #expect(try await h.amt.stand.content.read(fremd) == Data("Fremdes".utf8))
            let namen = try await h.amt.store.read {
                try $0.value("SELECT COUNT(*) FROM audit_klartext WHERE kennzeichen = 'Kopie.txt'", as: Int.self)
            }
            #expect(namen == 0)
        }
    }

    @Test("Ein fremdes Recht sieht keinen Lauf und keine Vorschlagsliste")
    func rechte() async throws {
        try await Zweihaeuser.mit(.sqlite) { h in
            let akte = try await h.amt.akte(["Eins"])
            let id = try await h.vorsehen([akte])
            let fremd = Haus.person("Fremd", rechte: [AkteRechte.lesen])
            let lauf = try await h.amt.lauf(id)
            #expect(throws: AussonderungError.nichtGefunden) {
                try AussonderungRechte.pruefe(AussonderungRechte.lesen, fremd, lauf)
            }
            #expect(try await h.amt.store.read { try $0.laeufe(.behoerde, akteur: fremd) }.isEmpty)
            #expect(try await h.amt.store.read { try $0.laeufe(.behoerde, akteur: h.amt.ada) }.count == 1)
        }
    }
}

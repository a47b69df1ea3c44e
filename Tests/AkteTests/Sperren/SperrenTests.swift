// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Sperren") struct SperrenTests {
    private func gesperrt(_ body: () async throws -> Void) async throws -> Sperrhinweis? {
        do {
            try await body()
            return nil
        } catch AkteError.gesperrt(let hinweis) {
            return hinweis
        }
    }

    @Test("Von acht, die zugleich auschecken, bekommt genau einer die Sperre", arguments: Dialect.allCases)
    func wettlauf(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let id = try await amt.ablegen(final: false, in: try await amt.vorgang().id).id
            let gelungen = try await withThrowingTaskGroup(of: Bool.self) { gruppe in
                for nr in 0..<8 {
                    gruppe.addTask {
                        do {
                            _ = try await DokumentAuschecken(store: amt.store)(
                                id, Sperrwunsch(kanal: .seite), akteur: nr.isMultiple(of: 2) ? amt.ada : amt.ben)
                            return true
                        } catch AkteError.gesperrt {
                            return false
                        }
                    }
                }
                return try await gruppe.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(gelungen == 1)
            #expect(try await amt.zahl("akte_sperre") == 1)
        }
    }

    @Test("Auch die Datenbank lässt keine zweite ausschließliche Sperre zu", arguments: Dialect.allCases)
    func eindeutig(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let id = try await amt.ablegen(final: false, in: try await amt.vorgang().id).id
            _ = try await amt.sperren(.dokument(id), Sperrwunsch(kanal: .webdav), akteur: amt.ada)
            await #expect(throws: StoreError.self) {
                try await amt.store.commit(Vermerk(.system("test"), "test.angriff")) {
                    try $0.execute(
                        """
                        INSERT INTO akte_sperre (id, objekt, platz, ausschliesslich, tief, kanal, inhaber, angelegt, bis)
                        SELECT 'x', objekt, platz, 1, 0, 'cmis', 'y', angelegt, bis FROM akte_sperre
                        """)
                }
            }
        }
    }

    @Test("Wer nicht sperrt, wird mit Name und Ende abgewiesen; nach Ablauf geht es wieder", arguments: Dialect.allCases)
    func fremde(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let dokument = try await amt.ablegen("eins", final: false, in: try await amt.vorgang().id)
            let (sperre, _) = try await DokumentAuschecken(store: amt.store)(
                dokument.id, Sperrwunsch(kanal: .seite, dauer: .seconds(3600)), akteur: amt.ada)
            let zwei = try await amt.datei("zwei")
            let hinweis = try await gesperrt {
                _ = try await DokumentVersionAblegen(store: amt.store)(
                    zwei, zu: dokument.id, version: dokument.version, akteur: amt.ben)
            }
            #expect(hinweis?.wer == "Ada Muster" && hinweis?.eigene == false && hinweis?.sperre.bis == sperre.bis)
            let text = AkteError.gesperrt(try #require(hinweis)).meldung
            #expect(text.contains("Ada Muster") && text.contains(sperre.bis.deutsch))
            let hinweis1 = try await gesperrt {
                _ = try await DokumentAbschliessen(store: amt.store)(
                    dokument.id, version: dokument.version, akteur: amt.ben)
            }
            #expect(hinweis1 != nil)
            let anderer = try await amt.vorgang()
            let hinweis2 = try await gesperrt {
                _ = try await DokumentUmprotokollieren(store: amt.store)(
                    dokument.id, nach: anderer.id, grund: "falsch", akteur: amt.ben)
            }
            #expect(hinweis2 != nil)
            amt.uhr.vor(.seconds(3601))
            let neu = try await DokumentVersionAblegen(store: amt.store)(
                zwei, zu: dokument.id, version: dokument.version, akteur: amt.ben)
            #expect(neu.neueste.nr == 2)
            // The draft is still there, but it was made from a version that is no longer the newest.
            await #expect(throws: AkteError.arbeitskopieVeraltet("0.2")) {
                _ = try await DokumentEinchecken(store: amt.store)(dokument.id, akteur: amt.ada)
            }
        }
    }

    @Test("Im selben Namen aus einem anderen Programm braucht es die Marke der Sperre", arguments: Dialect.allCases)
    func marke(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let dokument = try await amt.ablegen("eins", final: false, in: try await amt.vorgang().id)
            let sperre = try await amt.sperren(
                .dokument(dokument.id), Sperrwunsch(kanal: .webdav), akteur: amt.ada)
            let zwei = try await amt.datei("zwei")
            func schreiben(_ marken: Set<SperreID>, _ akteur: Akteur) async throws {
                _ = try await amt.store.commit(Vermerk(akteur, "test.schreiben")) {
                    try $0.versionAblegen(zwei, zu: dokument.id, sperrmarken: marken)
                }
            }
            let hinweis3 = try await gesperrt { try await schreiben([], amt.ada) }
            #expect(hinweis3?.eigene == true)
            let hinweis4 = try await gesperrt { try await schreiben([sperre.id], amt.ben) }
            #expect(hinweis4 != nil)
            try await schreiben([sperre.id], amt.ada)
            #expect(try await amt.store.read { try $0.versionen(dokument.id).count } == 2)
        }
    }

    @Test(
        "Eine tiefe Sperre auf dem Vorgang gilt für seine Dokumente, eine flache nicht", arguments: Dialect.allCases,
        [true, false])
    func tiefe(maschine: Dialect, tief: Bool) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen("eins", final: false, in: vorgang.id)
            _ = try await amt.sperren(
                .vorgang(vorgang.id), Sperrwunsch(kanal: .webdav, tief: tief), akteur: amt.ada)
            let hinweis = try await gesperrt {
                _ = try await amt.sperren(
                    .dokument(dokument.id), Sperrwunsch(kanal: .seite), akteur: amt.ben)
            }
            #expect((hinweis != nil) == tief)
        }
    }

    @Test("Eine Teilakte liegt in ihrer Akte, auch für Sperren", arguments: Dialect.allCases)
    func teilakte(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let akte = try await AkteAendernTests.akte(amt)
            let band = try await TeilakteAnlegen(store: amt.store)("Band 1", in: akte.id, akteur: amt.ada)
            let vorgang = try await VorgangAnlegen(store: amt.store)(Amt.wunsch(), in: band.id, akteur: amt.ada)
            let tief = Sperrwunsch(kanal: .webdav, tief: true)
            let unten = try await amt.sperren(.vorgang(vorgang.id), Sperrwunsch(kanal: .seite), akteur: amt.ben)
            let darunter = try await gesperrt { _ = try await amt.sperren(.akte(akte.id), tief, akteur: amt.ada) }
            #expect(darunter?.wer == "Ben Beispiel")
            try await amt.sperreLoesen(unten.id, akteur: amt.ben)
            _ = try await amt.sperren(.akte(akte.id), tief, akteur: amt.ada)
            let amBand = try await gesperrt {
                _ = try await amt.sperren(.akte(band.id), Sperrwunsch(kanal: .seite), akteur: amt.ben)
            }
            #expect(amBand?.wer == "Ada Muster")
            let imBand = try await gesperrt {
                _ = try await amt.sperren(.vorgang(vorgang.id), Sperrwunsch(kanal: .seite), akteur: amt.ben)
            }
            #expect(imBand?.wer == "Ada Muster")
            let umzug = try await gesperrt {
                _ = try await AkteUmprotokollieren(store: amt.store)(
                    akte.id, nach: "36.20.01", grund: "falsch", version: akte.version, akteur: amt.lea)
            }
            #expect(umzug != nil)
        }
    }

    @Test("Eine tiefe Sperre bekommt nicht, wer drinnen eine fremde vorfindet", arguments: Dialect.allCases)
    func drinnen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen("eins", final: false, in: vorgang.id)
            _ = try await amt.sperren(.dokument(dokument.id), Sperrwunsch(kanal: .seite), akteur: amt.ada)
            let hinweis5 = try await gesperrt {
                _ = try await amt.sperren(
                    .vorgang(vorgang.id), Sperrwunsch(kanal: .webdav, tief: true), akteur: amt.ben)
            }
            #expect(hinweis5?.wer == "Ada Muster")
        }
    }

    @Test("Geteilte Sperren stehen nebeneinander, eine ausschließliche kommt nicht dazu", arguments: Dialect.allCases)
    func geteilt(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let dokument = try await amt.ablegen("eins", final: false, in: try await amt.vorgang().id)
            let wunsch = Sperrwunsch(kanal: .webdav, ausschliesslich: false)
            let erste = try await amt.sperren(.dokument(dokument.id), wunsch, akteur: amt.ada)
            _ = try await amt.sperren(.dokument(dokument.id), wunsch, akteur: amt.ben)
            let hinweis6 = try await gesperrt {
                _ = try await amt.sperren(
                    .dokument(dokument.id), Sperrwunsch(kanal: .seite), akteur: amt.lea)
            }
            #expect(hinweis6 != nil)
            try await amt.sperreLoesen(erste.id, akteur: amt.ada)
            #expect(try await amt.zahl("akte_sperre") == 1)
        }
    }

    @Test("Verlängern und Lösen kann nur, wem die Sperre gehört", arguments: Dialect.allCases)
    func fremdeMarke(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let dokument = try await amt.ablegen("eins", final: false, in: try await amt.vorgang().id)
            let sperre = try await amt.sperren(
                .dokument(dokument.id), Sperrwunsch(kanal: .webdav, dauer: .seconds(60)), akteur: amt.ada)
            await #expect(throws: AkteError.sperreFehlt) {
                try await amt.sperreLoesen(sperre.id, akteur: amt.ben)
            }
            await #expect(throws: AkteError.sperreFehlt) {
                _ = try await SperreVerlaengern(store: amt.store)(sperre.id, akteur: amt.ben)
            }
            amt.uhr.vor(.seconds(30))
            let neu = try await SperreVerlaengern(store: amt.store)(sperre.id, um: .seconds(120), akteur: amt.ada)
            #expect(neu.bis == amt.uhr.jetzt + .seconds(120) && neu.id == sperre.id)
        }
    }

    @Test(
        "Das erzwungene Aufheben braucht Recht und Grund, lässt den Entwurf und steht in der Geschichte",
        arguments: Dialect.allCases)
    func erzwingen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let dokument = try await amt.ablegen("eins", final: false, in: try await amt.vorgang().id)
            let (sperre, _) = try await DokumentAuschecken(store: amt.store)(
                dokument.id, Sperrwunsch(kanal: .seite), akteur: amt.ada)
            _ = try await ArbeitskopieAblegen(store: amt.store)(
                try await amt.datei("mein Entwurf"), zu: dokument.id, akteur: amt.ada)
            let erzwingen = SperreErzwingen(store: amt.store)
            await #expect(throws: AkteError.grundFehlt) { try await erzwingen(sperre.id, grund: " ", akteur: amt.lea) }
            await #expect(throws: AkteError.verboten) { try await erzwingen(sperre.id, grund: "krank", akteur: amt.leser) }
            try await erzwingen(sperre.id, grund: "Frau Muster ist krank", akteur: amt.lea)
            let (kopie, verlauf) = try await amt.store.read { db in
                (try db.arbeitskopie(von: dokument.id, amt.ada), try Verlauf.dokument(db, dokument.id, akteur: amt.lea))
            }
            #expect(kopie?.datei.inhalt == (try await amt.datei("mein Entwurf")).inhalt)
            #expect(verlauf.contains { $0.handlung == "akte.sperre.erzwingen" && $0.grund == "Frau Muster ist krank" })
            // Nobody has filed anything meanwhile, so the draft can still be checked in.
            let neu = try await DokumentEinchecken(store: amt.store)(dokument.id, akteur: amt.ada)
            #expect(neu.neueste.inhalt == kopie?.datei.inhalt)
        }
    }

    @Test("Den Entwurf eines anderen gibt es für niemanden, auch nicht in der Suche", arguments: Dialect.allCases)
    func privat(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let dokument = try await amt.ablegen("öffentlich", final: false, in: try await amt.vorgang().id)
            _ = try await DokumentAuschecken(store: amt.store)(dokument.id, Sperrwunsch(kanal: .seite), akteur: amt.ada)
            let kopie = try await ArbeitskopieAblegen(store: amt.store)(
                try await amt.datei("geheimnisvoll", name: "geheimnisvoll.txt"), zu: dokument.id, akteur: amt.ada)
            try await amt.store.read { (db: ReadContext) throws -> Void in
                for person in [amt.ben, amt.lea] {
                    #expect(try db.arbeitskopie(von: dokument.id, person) == nil)
                    #expect(try db.arbeitskopie(kopie.id, person) == nil)
                    #expect(try db.arbeitskopien(person).isEmpty)
                }
                #expect(try db.dokument(dokument.id)?.neueste.dateiname == "brief.txt")
            }
            let gefunden = try await AkteSuchen(store: amt.store)("geheimnisvoll", akteur: amt.ada)
            #expect(gefunden.treffer.isEmpty)
            _ = try await DokumentEinchecken(store: amt.store)(dokument.id, akteur: amt.ada)
            #expect(try await AkteSuchen(store: amt.store)("geheimnisvoll", akteur: amt.ben).treffer.count == 1)
            #expect(try await amt.zahl("akte_sperre") == 0)
        }
    }

    @Test("Kleine und große Versionen zählen wie 0.1, 0.2, 1.0; Abschließen macht die große", arguments: Dialect.allCases)
    func bezeichnungen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let dokument = try await amt.ablegen("a", final: false, in: try await amt.vorgang().id)
            #expect(dokument.neueste.bezeichnung == "0.1")
            func einchecken(_ text: String, haupt: Bool) async throws -> DokumentKopf {
                _ = try await DokumentAuschecken(store: amt.store)(dokument.id, Sperrwunsch(kanal: .seite), akteur: amt.ada)
                return try await DokumentEinchecken(store: amt.store)(
                    dokument.id, datei: try await amt.datei(text), haupt: haupt, akteur: amt.ada)
            }
            #expect(try await einchecken("b", haupt: false).neueste.bezeichnung == "0.2")
            #expect(try await einchecken("c", haupt: true).neueste.bezeichnung == "1.0")
            let neu = try await einchecken("d", haupt: false)
            #expect(neu.neueste.bezeichnung == "1.1")
            let fertig = try await DokumentAbschliessen(store: amt.store)(dokument.id, version: neu.version, akteur: amt.ada)
            #expect(fertig.neueste.bezeichnung == "2.0" && fertig.neueste.nr == 4)
            #expect(try await amt.ablegen("e", in: dokument.vorgang).neueste.bezeichnung == "1.0")
        }
    }

    @Test(
        "Was geschrieben, aber nicht abgelegt ist, hält das Abschließen auch nach dem Ende der Sperre auf",
        arguments: Dialect.allCases)
    func liegengeblieben(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let dokument = try await amt.ablegen("a", final: false, in: try await amt.vorgang().id)
            let wunsch = Sperrwunsch(kanal: .webdav, dauer: .seconds(60))
            _ = try await DokumentAuschecken(store: amt.store)(dokument.id, wunsch, akteur: amt.ada)
            amt.uhr.vor(.seconds(86_400))
            let abschliessen = DokumentAbschliessen(store: amt.store)
            let leser = Amt.person("Ben Beispiel", Amt.zulassung, rechte: [AkteRechte.lesen, AkteRechte.bearbeiten])
            let neu = try await amt.datei("b")
            _ = try await amt.store.commit(Vermerk(amt.ada, "test.kopie")) { try $0.arbeitskopieAblegen(neu, zu: dokument.id) }
            await #expect(throws: AkteError.arbeitskopieOffen("Ada Muster")) {
                try await abschliessen(dokument.id, grund: "Eilt", version: dokument.version, akteur: leser)
            }
            await #expect(throws: AkteError.arbeitskopieOffen("Ada Muster")) {
                try await abschliessen(dokument.id, version: dokument.version, akteur: amt.lea)
            }
            let fertig = try await abschliessen(dokument.id, grund: "Ada ist krank", version: dokument.version, akteur: amt.lea)
            #expect(fertig.zustand == .final)
            // What she wrote is still hers.
            #expect(try await amt.store.read { try $0.arbeitskopie(von: dokument.id, amt.ada)?.datei.inhalt } == neu.inhalt)
        }
    }

    @Test("Wer ausgecheckt hat, muss vor dem Abschließen einchecken", arguments: Dialect.allCases)
    func eigenesAbschliessen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let dokument = try await amt.ablegen("a", final: false, in: try await amt.vorgang().id)
            _ = try await DokumentAuschecken(store: amt.store)(dokument.id, Sperrwunsch(kanal: .seite), akteur: amt.ada)
            let hinweis7 = try await gesperrt {
                _ = try await DokumentAbschliessen(store: amt.store)(
                    dokument.id, version: dokument.version, akteur: amt.ada)
            }
            #expect(hinweis7?.eigene == true)
            try await AuscheckenAbbrechen(store: amt.store)(dokument.id, akteur: amt.ada)
            #expect(try await amt.zahl("akte_arbeitskopie") == 0)
            await #expect(throws: AkteError.arbeitskopieFehlt) {
                _ = try await DokumentEinchecken(store: amt.store)(dokument.id, akteur: amt.ada)
            }
        }
    }

    @Test(
        "Wer ausgecheckt hat, verlängert auf der Seite und in JSON; andere nicht, und ohne Recht niemand",
        arguments: Dialect.allCases)
    func verlaengern(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt async throws in
            let probe = try Webprobe(amt)
            let id = try await amt.ablegen("eins", final: false, in: try await amt.vorgang().id).id
            let (sperre, _) = try await DokumentAuschecken(store: amt.store)(id, Sperrwunsch(kanal: .seite), akteur: amt.ada)
            #expect(try await probe.seite(AkteURL.dokument(id), von: amt.ada).text.contains("Um 7 Tage verlängern"))
            #expect(try await !probe.seite(AkteURL.dokument(id), von: amt.ben).text.contains("Um 7 Tage verlängern"))
            amt.uhr.vor(.seconds(86_400))
            func bis() async throws -> Zeitpunkt? { try await amt.store.read { try $0.sperre(sperre.id)?.bis } }
            _ = try await probe.sende("\(AkteURL.dokument(id))/sperre-verlaengern", von: amt.ada)
            #expect(try await bis() == amt.uhr.jetzt + .seconds(7 * 86_400))
            _ = try await probe.json(.post, "/api/amt/sperren/\(sperre.id)/verlaengern", von: amt.ada, #"{"minuten":60}"#)
            #expect(try await bis() == amt.uhr.jetzt + .seconds(3_600))
            let stand = try await bis()
            await #expect(throws: AkteError.sperreFehlt) {
                _ = try await SperreVerlaengern(store: amt.store)(sperre.id, akteur: amt.ben)
            }
            await #expect(throws: AkteError.sperreFehlt) {
                _ = try await SperreVerlaengern(store: amt.store)(dokument: id, akteur: amt.ben)
            }
            await #expect(throws: AkteError.nichtGefunden) {
                _ = try await SperreVerlaengern(store: amt.store)(dokument: id, akteur: amt.eva)
            }
            #expect(try await bis() == stand)
        }
    }
}

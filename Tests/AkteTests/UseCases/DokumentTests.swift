// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Dokument") struct DokumentTests {
    @Test("Ein Entwurf bekommt Versionen, jede mit ihrer eigenen Datei", arguments: Dialect.allCases)
    func versionen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let entwurf = try await amt.ablegen("eins", final: false, in: vorgang.id)
            let neu = try await DokumentVersionAblegen(store: amt.store)(
                try await amt.datei("zwei"), zu: entwurf.id, version: entwurf.version, akteur: amt.ada)
            #expect(entwurf.zeichen.text == "36.10.01-2026/0001/001#1")
            #expect(neu.neueste.nr == 2)
            let versionen = try await amt.store.read { try $0.versionen(entwurf.id) }
            #expect(versionen.map(\.nr) == [2, 1])
            #expect(Set(versionen.map(\.inhalt)).count == 2)
            let erste = try await DokumentOeffnen(store: amt.store)(entwurf.id, nr: 1, akteur: amt.ada)
            #expect(erste.inhalt == entwurf.neueste.inhalt)
        }
    }

    @Test("Von acht gleichzeitigen Sendungen derselben Datei in einen Vorgang wird eine abgelegt", arguments: Dialect.allCases)
    func doppelt(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang(), anderer = try await amt.vorgang()
            let gelungen = try await withThrowingTaskGroup(of: Bool.self) { gruppe in
                for _ in 0..<8 {
                    gruppe.addTask {
                        do {
                            _ = try await amt.ablegen("dieselbe", in: vorgang.id)
                            return true
                        } catch AkteError.dateiSchonDa(let da) {
                            #expect(da.lfd == 1 && da.dateiname == "brief.txt" && !da.entwurf)
                            return false
                        }
                    }
                }
                return try await gruppe.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(gelungen == 1)
            #expect(try await amt.store.read { try $0.dokumente(in: vorgang.id).count } == 1)
            _ = try await amt.ablegen("dieselbe", in: anderer.id)
        }
    }

    @Test("Liegt die Datei in einem geschützten Dokument, wird es nicht genannt", arguments: Dialect.allCases)
    func doppeltGeschuetzt(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let geheim = try await amt.ablegen("dieselbe", in: vorgang.id)
            try await amt.setzen(.objekt(.dokument(geheim.id)), kreis: [.person(amt.ada.person)])
            await #expect(throws: AkteError.dateiSchonDaGeschuetzt) {
                try await amt.ablegen("dieselbe", in: vorgang.id, von: amt.ben)
            }
            #expect(!AkteError.dateiSchonDaGeschuetzt.meldung.contains("brief.txt"))
            let fehler = await #expect(throws: AkteError.self) { try await amt.ablegen("dieselbe", in: vorgang.id) }
            guard case .dateiSchonDa(let da)? = fehler else { return #expect(Bool(false), "\(String(describing: fehler))") }
            #expect(da.dokument == geheim.id)
        }
    }

    @Test("Von mehreren Dateien wird keine abgelegt, wenn eine schon da ist", arguments: Dialect.allCases)
    func allesOderNichts(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let entwurf = try await amt.ablegen("alt", final: false, in: vorgang.id)
            let anlagen = try await ["neu", "alt"].asyncMap { text in
                DokumentAnlage(
                    betreff: text, typ: .schreiben, richtung: .intern, datei: try await amt.datei(text), final: true)
            }
            let fehler = await #expect(throws: AkteError.self) {
                _ = try await DokumentAblegen(store: amt.store)(anlagen, in: vorgang.id, akteur: amt.ada)
            }
            guard case .dateiSchonDa(let da)? = fehler else { return #expect(Bool(false), "\(String(describing: fehler))") }
            #expect(da.dokument == entwurf.id && da.entwurf)
            #expect(try await amt.store.read { try $0.dokumente(in: vorgang.id).map(\.id) } == [entwurf.id])
            await #expect(throws: AkteError.versionUnveraendert(1)) {
                _ = try await DokumentVersionAblegen(store: amt.store)(
                    try await amt.datei("alt"), zu: entwurf.id, version: entwurf.version, akteur: amt.ada)
            }
        }
    }

    @Test("Zwei Fenster: die zweite Version auf veraltetem Stand wird abgelehnt", arguments: Dialect.allCases)
    func veraltet(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let entwurf = try await amt.ablegen("eins", final: false, in: try await amt.vorgang().id)
            let datei = try await amt.datei("zwei")
            _ = try await DokumentVersionAblegen(store: amt.store)(
                datei, zu: entwurf.id, version: entwurf.version, akteur: amt.ada)
            await #expect(throws: StoreError.veraltet) {
                _ = try await DokumentVersionAblegen(store: amt.store)(
                    datei, zu: entwurf.id, version: entwurf.version, akteur: amt.ben)
            }
            #expect(try await amt.store.read { try $0.versionen(entwurf.id).count } == 2)
        }
    }

    @Test("Ein abgeschlossenes Dokument ändert sich nicht mehr", arguments: Dialect.allCases)
    func abgeschlossen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let entwurf = try await amt.ablegen(final: false, in: try await amt.vorgang().id)
            let fertig = try await DokumentAbschliessen(store: amt.store)(entwurf.id, version: entwurf.version, akteur: amt.ada)
            #expect(fertig.zustand == .final)
            let datei = try await amt.datei("geändert")
            await #expect(throws: AkteError.dokumentFinal) {
                try await DokumentVersionAblegen(store: amt.store)(
                    datei, zu: entwurf.id, version: fertig.version, akteur: amt.ada)
            }
        }
    }

    @Test(
        "Auch die Datenbank selbst verweigert jede Änderung an Abgeschlossenem", arguments: Dialect.allCases,
        [
            "UPDATE akte_dokument SET zustand = 'entwurf'", "UPDATE akte_dokument SET versionen = versionen + 1",
            "UPDATE akte_dokumentversion SET dateiname = 'x'", "DELETE FROM akte_dokumentversion",
            """
            INSERT INTO akte_dokumentversion (id, dokument, nr, sha256, groesse, dateiname, mediatyp, angelegt, angelegt_von)
            SELECT 'neu', dokument, 2, sha256, groesse, dateiname, mediatyp, angelegt, angelegt_von FROM akte_dokumentversion
            """,
        ] as [SQL])
    func datenbank(maschine: Dialect, angriff: SQL) async throws {
        try await Amt.mit(maschine) { amt in
            let fertig = try await amt.ablegen(in: try await amt.vorgang().id)
            await #expect(throws: StoreError.self) {
                _ = try await amt.store.commit(Vermerk(.system("test"), "test.angriff")) { try $0.execute(angriff) }
            }
            #expect(try await amt.store.read { try $0.dokument(fertig.id) } == fertig)
        }
    }

    @Test(
        "Umprotokolliert behält ein Dokument sein altes Zeichen als Verweis, und dessen Nummer kommt nicht wieder",
        arguments: Dialect.allCases)
    func umprotokollieren(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let von = try await amt.vorgang(), nach = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: von.id)
            let neu = try await DokumentUmprotokollieren(store: amt.store)(
                dokument.id, nach: nach.id, grund: "falscher Vorgang", akteur: amt.ada)
            #expect(neu.zeichen.text == "36.10.01-2026/0001/002#1")
            let danach = try await amt.ablegen(in: von.id)
            #expect(danach.lfd == 2)
            let (alt, jetzt) = try await amt.store.read { db in
                (try db.fundstelle(dokument.zeichen.text, akteur: amt.ada), try db.fundstelle(neu.zeichen.text, akteur: amt.ada))
            }
            #expect(alt == .dokument(dokument.id))
            #expect(jetzt == .dokument(dokument.id))
        }
    }

    @Test(
        "Auch unter dem Zeichen, das der Vorgang trug, als der Brief hinausging, führt die Nummer zum Dokument",
        arguments: Dialect.allCases)
    func frueheresVorgangszeichen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let von = try await amt.vorgang(), nach = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: von.id)
            let akte = try await AkteAnlegen(store: amt.store)(
                AkteAnlage(aktenplan: "36.10.02", betreff: "Ziel", oe: Amt.zulassung), akteur: amt.ada)
            let dort = try await VorgangUmprotokollieren(store: amt.store)(
                von.id, nach: akte.id, grund: "falsch abgelegt", version: try await amt.stand(von.id).version, akteur: amt.ada)
            _ = try await DokumentUmprotokollieren(store: amt.store)(
                dokument.id, nach: nach.id, grund: "falscher Vorgang", akteur: amt.ada)
            let funde = try await amt.store.read { db in
                try [von.zeichen, dort.zeichen].map { try db.fundstelle(Geschaeftszeichen($0, lfd: 1).text, akteur: amt.ada) }
            }
            #expect(funde == [.dokument(dokument.id), .dokument(dokument.id)])
        }
    }

    @Test("Das Öffnen eines vertraulichen Dokuments steht im Protokoll, das eines offenen nicht", arguments: Dialect.allCases)
    func lesezugriff(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let offen = try await amt.ablegen(in: try await amt.vorgang().id)
            let geheim = try await amt.ablegen(in: try await amt.vorgang(Amt.wunsch(vertraulich: true)).id, von: amt.lea)
            _ = try await DokumentOeffnen(store: amt.store)(offen.id, akteur: amt.lea)
            _ = try await DokumentOeffnen(store: amt.store)(geheim.id, akteur: amt.lea)
            let (stillgelesen, vermerkt) = try await amt.store.read { db in
                (try db.historie(offen.id.text).map(\.handlung), try db.historie(geheim.id.text).map(\.handlung))
            }
            #expect(!stillgelesen.contains("akte.dokument.lesen"))
            #expect(vermerkt.first == "akte.dokument.lesen")
        }
    }
}

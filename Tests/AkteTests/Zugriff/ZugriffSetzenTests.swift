// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Logging
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Zugriff setzen") struct ZugriffSetzenTests {
    @Test("Eine beschränkte Akte verschwindet mit allem darin, auch aus Zählung, Suche und Verlauf", arguments: Dialect.allCases)
    func akte(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: vorgang.id)
            try await amt.setzen(.objekt(.akte(vorgang.akteID)), kreis: [.person(amt.ada.person)])
            #expect(try await amt.siehtAlles(amt.ada, vorgang, dokument))
            #expect(try await amt.siehtNichts(amt.ben, vorgang, dokument))
            try await amt.setzen(.objekt(.akte(vorgang.akteID)), version: 1)
            #expect(try await amt.siehtAlles(amt.ben, vorgang, dokument))
        }
    }

    @Test(
        "Eine Akte vertraulich zu machen, schließt auch, was schon in ihr und ihren Teilakten liegt", arguments: Dialect.allCases)
    func vertraulicheAkte(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: vorgang.id)
            let band = try await TeilakteAnlegen(store: amt.store)("Band 1", in: vorgang.akteID, akteur: amt.ada)
            let unten = try await VorgangAnlegen(store: amt.store)(Amt.wunsch(), in: band.id, akteur: amt.ada)
            let dort = try await amt.ablegen("Anderes Schreiben", in: unten.id)
            #expect(try await amt.siehtAlles(amt.ben, unten, dort))
            try await amt.setzen(.objekt(.akte(vorgang.akteID)), stufe: .vertraulich, von: amt.lea)
            for (vorgang, dokument) in [(vorgang, dokument), (unten, dort)] {
                #expect(try await amt.siehtNichts(amt.ben, vorgang, dokument))
                #expect(try await amt.siehtAlles(amt.lea, vorgang, dokument))
                #expect(try await amt.stand(vorgang.id).vertraulich)
            }
        }
    }

    @Test("Auch mehr Teilakten, als eine Seite zeigt, werden alle beschränkt", arguments: Dialect.allCases)
    func vieleTeilakten(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let akte = try await AkteAnlegen(store: amt.store)(
                AkteAnlage(aktenplan: "36.10.02", betreff: "Zulassungen", oe: Amt.zulassung), akteur: amt.ada)
            try await amt.store.commit(Vermerk(.system("test"), "test")) { tx in
                for nr in 1...503 { _ = try tx.teilakteAnlegen("Band \(nr)", in: akte) }
            }
            try await amt.setzen(.objekt(.akte(akte.id)), kreis: [.person(amt.ada.person)])
            let offen: Int? = try await amt.store.read {
                try $0.value("SELECT COUNT(*) FROM akte_akte WHERE teil_von = \(akte.id) AND zugriff = 0")
            }
            #expect(offen == 0)
        }
    }

    @Test("Ein beschränktes Dokument fehlt in Mappe, Netzlaufwerk und Suche; der Vorgang bleibt", arguments: Dialect.allCases)
    func dokument(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let offen = try await amt.ablegen("Offenes Schreiben", in: vorgang.id)
            let geheim = try await amt.ablegen("Ärztliches Gutachten", in: vorgang.id)
            try await amt.setzen(.objekt(.dokument(geheim.id)), kreis: [.person(amt.ada.person)])
            let mappe = try await amt.store.read { try Vorgangsmappe($0, vorgang.id, akteur: amt.ben) }
            #expect(mappe.dokumente.map(\.id) == [offen.id])
            #expect(mappe.dokumenteInsgesamt.gezaehlt == 1)
            await #expect(throws: AkteError.nichtGefunden) {
                try await DokumentOeffnen(store: amt.store)(geheim.id, akteur: amt.ben)
            }
            let (imBaum, weg, treffer, stelle) = try await amt.store.read { db in
                let tag = amt.uhr.jetzt.tag
                guard let ort = try Baumweg(db, amt.ben, am: tag).ort(mappe.vorgang) else { throw AkteError.nichtGefunden }
                var kinder = Baumkinder(ort, amt.ben, am: tag)
                var namen: [DokumentID] = []
                while true {
                    let seite = try kinder.naechste(db)
                    if seite.isEmpty { break }
                    namen += seite.compactMap { $0.dokument?.id }
                }
                return (
                    namen, try Baumweg(db, amt.ben, am: tag).ort("dokument-\(geheim.id)"),
                    try db.suche(Suchanfrage("Gutachten ", sichtbarFuer: try Sicht.von(amt.ben, db))).count,
                    try db.fundstelle(geheim.zeichen.text, akteur: amt.ben)
                )
            }
            #expect(imBaum == [offen.id])
            #expect(weg == nil)
            #expect(treffer == 0)
            #expect(stelle == nil)
            #expect(try await amt.siehtAlles(amt.ada, vorgang, geheim))
        }
    }

    @Test("Was neu dazukommt, erbt; was wechselt, bleibt beschränkt, bis es jemand aufhebt", arguments: Dialect.allCases)
    func erben(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            try await amt.setzen(.plan(try Planzeichen("36.10")), kreis: [.person(amt.ada.person)], protokoll: true)
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: vorgang.id)
            #expect(try await amt.siehtAlles(amt.ada, vorgang, dokument))
            #expect(try await amt.siehtNichts(amt.ben, vorgang, dokument))
            #expect(try await amt.stand(vorgang.id).zugriffssatz.protokoll)
            let frei = try await AkteAnlegen(store: amt.store)(
                AkteAnlage(aktenplan: "10.30.01", betreff: "Andere Akte", oe: Amt.zulassung), akteur: amt.ada)
            let neu = try await VorgangUmprotokollieren(store: amt.store)(
                vorgang.id, nach: frei.id, grund: "Gehört dorthin", version: try await amt.stand(vorgang.id).version,
                akteur: amt.ada)
            #expect(try await !amt.gelistet(amt.ben).contains(neu.id))
            #expect(try await amt.siehtAlles(amt.ada, neu, dokument))
            let stand = try await amt.store.read { try $0.eigeneZugriffsregel(.objekt(.vorgang(neu.id))) }
            #expect(stand.regel == Zugriffsregel(kreis: [.person(amt.ada.person)], protokoll: true))
            try await amt.setzen(.objekt(.vorgang(neu.id)), version: stand.version)
            #expect(try await amt.siehtAlles(amt.ben, neu, dokument))
        }
    }

    @Test("Auch ein Dokument und eine Akte nehmen ihre Beschränkung mit", arguments: Dialect.allCases)
    func mitnehmen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let kreis: Set<Zugriffsmarke> = [.person(amt.ada.person)]
            let zu = try await amt.vorgang(), offen = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: zu.id)
            try await amt.setzen(.objekt(.vorgang(zu.id)), kreis: kreis)
            _ = try await DokumentUmprotokollieren(store: amt.store)(
                dokument.id, nach: offen.id, grund: "Gehört dorthin", akteur: amt.ada)
            #expect(try await amt.store.read { try $0.sieht(amt.ben, .dokument(dokument.id)) } == false)
            #expect(try await amt.store.read { try $0.sieht(amt.ada, .dokument(dokument.id)) })
            #expect(try await amt.store.read { try $0.sieht(amt.ben, .vorgang(offen.id)) })

            try await amt.setzen(.plan(try Planzeichen("36.10.02")), kreis: kreis)
            let akte = try await AkteAnlegen(store: amt.store)(
                AkteAnlage(aktenplan: "36.10.02", betreff: "Zulassungen", oe: Amt.zulassung), akteur: amt.ada)
            let unten = try await VorgangAnlegen(store: amt.store)(Amt.wunsch(), in: akte.id, akteur: amt.ada)
            _ = try await AkteUmprotokollieren(store: amt.store)(
                akte.id, nach: "10.30.01", grund: "Gehört dorthin", version: akte.version, akteur: amt.ada)
            #expect(try await !amt.gelistet(amt.ben).contains(unten.id))
            #expect(try await amt.gelistet(amt.ada).contains(unten.id))
        }
    }

    @Test("Beschränkungen ohne gemeinsames Mitglied lassen keinen Umzug zu, der eine aufhöbe", arguments: Dialect.allCases)
    func unvereinbar(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang(), haus = Akteur.system("test")
            try await amt.setzen(.objekt(.akte(vorgang.akteID)), kreis: [.person(amt.ada.person)], von: haus)
            try await amt.setzen(.objekt(.vorgang(vorgang.id)), kreis: [.person(amt.lea.person)], von: haus)
            let frei = try await AkteAnlegen(store: amt.store)(
                AkteAnlage(aktenplan: "10.30.01", betreff: "Andere Akte", oe: Amt.zulassung), akteur: amt.ada)
            await #expect(throws: ZugriffError.beschraenkungenUnvereinbar) {
                _ = try await VorgangUmprotokollieren(store: amt.store)(
                    vorgang.id, nach: frei.id, grund: "Gehört dorthin", version: vorgang.version, akteur: haus)
            }
            #expect(try await amt.stand(vorgang.id).akteID == vorgang.akteID)
        }
    }

    @Test("Wer an einen Vorgang gesetzt wird, sieht ihn trotz der Beschränkung", arguments: Dialect.allCases)
    func betraut(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            try await amt.setzen(.objekt(.vorgang(vorgang.id)), kreis: [.person(amt.ada.person)])
            let bei = try await VorgangWeitergeben(store: amt.store)(
                vorgang.id, an: .person(amt.eva.person), notiz: nil, version: try await amt.stand(vorgang.id).version,
                akteur: amt.ada)
            #expect(AkteRechte.sieht(amt.eva, bei))
            #expect(!AkteRechte.sieht(amt.ben, bei))
            #expect(try await amt.gelistet(amt.eva) == [vorgang.id])
        }
    }

    @Test("Streng Vertrauliches verlangt das eigene Recht und lässt sich nicht nebenbei aufheben", arguments: Dialect.allCases)
    func streng(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            await #expect(throws: ZugriffError.selbstAusgesperrt) {
                try await amt.setzen(.objekt(.vorgang(vorgang.id)), stufe: .streng)
            }
            let uta = amt.beide("Uta", auch: [AkteRechte.vertraulichLesen, AkteRechte.strengLesen])
            try await amt.setzen(.objekt(.vorgang(vorgang.id)), stufe: .streng, von: uta)
            let stand = try await amt.stand(vorgang.id)
            #expect(stand.vertraulich)
            #expect(!AkteRechte.sieht(amt.lea, stand))
            let neu = try await VorgangAendern(store: amt.store)(
                vorgang.id, .init(betreff: "Neu", frist: nil, vertraulich: false), version: stand.version, akteur: uta)
            #expect(neu.vertraulich)
            #expect(neu.zugriffssatz.stufe == .streng)
        }
    }

    @Test(
        "Wer das Recht nicht hat, beschränkt nichts; ohne Grund und mit leerem Kreis geht es nicht", arguments: Dialect.allCases)
    func verboten(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let ort = Zugriffsort.objekt(.vorgang(try await amt.vorgang().id))
            await #expect(throws: AkteError.verboten) {
                try await amt.setzen(ort, kreis: [.einheit(Amt.zulassung)], von: amt.leser)
            }
            await #expect(throws: AkteError.nichtGefunden) {
                try await amt.setzen(ort, kreis: [.einheit(Amt.zulassung)], von: amt.eva)
            }
            await #expect(throws: ZugriffError.kreisLeer) { try await amt.setzen(ort, kreis: []) }
            await #expect(throws: AkteError.grundFehlt) {
                try await ZugriffSetzen(store: amt.store)(
                    ort, Zugriffsregel(protokoll: true), grund: " ", version: 0, akteur: amt.ada)
            }
            await #expect(throws: ZugriffError.gliedUnbekannt("9999")) {
                try await amt.setzen(ort, kreis: [.einheit(OrgNummer(9999))])
            }
            try await amt.setzen(ort, kreis: [.einheit(Amt.zulassung)])
            await #expect(throws: StoreError.veraltet) { try await amt.setzen(ort, kreis: [.person(amt.ada.person)]) }
            await #expect(throws: ZugriffError.nichtsGeaendert) {
                try await amt.setzen(ort, kreis: [.einheit(Amt.zulassung)], version: 1)
            }
        }
    }

    @Test("Eine Beschränkung am Aktenplan hebt nicht auf, wer nur den Plan verwaltet", arguments: Dialect.allCases)
    func fremderPlan(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let ort = Zugriffsort.plan(try Planzeichen("36.10")), vorgang = try await amt.vorgang()
            try await amt.setzen(ort, kreis: [.person(amt.ada.person)])
            let rechte = [AkteRechte.lesen, AkteRechte.planVerwalten]
            let paula = Amt.person("Paula Plan", Amt.fahrerlaubnis, auch: [AkteRechte.zugriffSetzen], rechte: rechte)
            for wer in [paula, Amt.person("Pia Plan", Amt.zulassung, rechte: rechte)] {
                await #expect(throws: ZugriffError.fremdeBeschraenkung) { try await amt.setzen(ort, version: 1, von: wer) }
            }
            #expect(try await amt.gelistet(amt.ben).isEmpty)
            // Who may set access where the Akten belong to, and then, of a level, who has its right.
            let rita = Amt.person("Rita Registratur", Amt.zulassung, auch: [AkteRechte.zugriffSetzen], rechte: rechte)
            try await amt.setzen(ort, stufe: .vertraulich, version: 1, von: rita)
            await #expect(throws: ZugriffError.fremdeBeschraenkung) { try await amt.setzen(ort, version: 2, von: paula) }
            let vera = Amt.person("Vera", Amt.zulassung, auch: [AkteRechte.vertraulichLesen], rechte: rechte)
            try await amt.setzen(ort, version: 2, von: vera)
            #expect(try await amt.stand(vorgang.id).vertraulich, "was darunter liegt, behält seine Stufe")
        }
    }

    @Test("Sind viele Dokumente betroffen, zieht die Suche nach und zeigt bis dahin nichts zu viel", arguments: Dialect.allCases)
    func nachlauf(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgaenge = try await (0..<3).asyncMap { _ in try await amt.vorgang() }
            // So many that the last Vorgang waits.
            try await amt.store.commit(Vermerk(.system("test"), "test")) { tx in
                for _ in 0..<150 {
                    for vorgang in vorgaenge {
                        _ = try tx.dokumentAblegen(
                            DokumentAnlage(
                                betreff: "Massenschreiben", typ: .schreiben, richtung: .intern,
                                datei: Dokumentdatei(
                                    dateiname: "a.bin", mediatyp: "application/octet-stream", inhalt: Amt.inhalt),
                                final: false), in: vorgang.id)
                    }
                }
            }
            try await amt.setzen(.objekt(.akte(vorgaenge[0].akteID)), kreis: [.person(amt.ada.person)])
            #expect(try await amt.zahl("akte_zugriff_nachlauf") > 0)
            #expect(try await AkteSuchen(store: amt.store)("Massenschreiben", akteur: amt.ben).treffer.isEmpty)
            while try await Zugriffspflege(store: amt.store).indexieren() {}
            #expect(try await amt.zahl("akte_zugriff_nachlauf") == 0)
            let (ben, ada) = try await amt.store.read { db in
                (
                    try db.suche(Suchanfrage("Massenschreiben ", sichtbarFuer: try Sicht.von(amt.ben, db), limit: 500)).count,
                    try db.suche(Suchanfrage("Massenschreiben ", sichtbarFuer: try Sicht.von(amt.ada, db), limit: 500)).count
                )
            }
            #expect(ben == 0)
            #expect(ada == 450)
        }
    }

    @Test("Die Suche zieht in kurzen Aufträgen nach, und nie wartet mehr als einer", arguments: Dialect.allCases)
    func kurzeAuftraege(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            for runde in 0..<2 {
                try await amt.store.commit(Vermerk(.system("test"), "test")) { tx in
                    for nr in 0..<60 {
                        try tx.execute("INSERT INTO akte_zugriff_nachlauf (vorgang) VALUES (\("v\(runde)-\(nr)"))")
                    }
                    try Zugriffspflege.bestellen(tx)
                }
            }
            func wartende() async throws -> Int? {
                try await amt.store.read {
                    try $0.value("SELECT COUNT(*) FROM auftrag WHERE art = \(Zugriffspflege.nachlauf) AND zustand = 'wartet'")
                }
            }
            #expect(try await wartende() == 1)
            let dienst = Auftragsdienst(
                store: amt.store, arten: Zugriffspflege(store: amt.store).auftragsarten, knoten: "test",
                log: Logger(label: "test"))
            #expect(try await dienst.allesFaellige() == 3, "120 in Schritten von 50")
            #expect(try await amt.zahl("akte_zugriff_nachlauf") == 0)
            #expect(try await wartende() == 0)
        }
    }

    @Test("Sätze, auf die nichts mehr zeigt, werden entfernt", arguments: Dialect.allCases)
    func aufraeumen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            try await amt.setzen(.objekt(.vorgang(vorgang.id)), kreis: [.person(amt.ada.person)])
            try await amt.setzen(.objekt(.vorgang(vorgang.id)), kreis: [.einheit(Amt.zulassung)], version: 1)
            #expect(try await amt.zahl("akte_zugriff") == 2)
            #expect(try await Zugriffspflege(store: amt.store).aufraeumen(Zugriffsfristen()) == 1)
            #expect(try await amt.zahl("akte_zugriff") == 1)
            #expect(try await amt.stand(vorgang.id).zugriff != nil)
        }
    }
}

extension Amt {
    static let inhalt = Inhalt(sha256: String(repeating: "0", count: 64), groesse: 0)

    func setzen(
        _ ort: Zugriffsort, kreis: Set<Zugriffsmarke>? = nil, stufe: Vertraulichkeitsstufe = .offen, protokoll: Bool = false,
        version: Int = 0, von: Akteur? = nil
    ) async throws {
        try await ZugriffSetzen(store: store)(
            ort, Zugriffsregel(kreis: kreis, stufe: stufe, protokoll: protokoll), grund: "Schutz der Beteiligten",
            version: version,
            akteur: von ?? ada)
    }

    func gelistet(_ akteur: Akteur) async throws -> [VorgangID] {
        try await store.read { db in
            try db.rows("SELECT v.id FROM akte_vorgang v WHERE \(Filter.vorgaenge(akteur)) ORDER BY v.id").map { try $0["id"] }
        }
    }

    func siehtAlles(_ akteur: Akteur, _ vorgang: VorgangKopf, _ dokument: DokumentKopf) async throws -> Bool {
        try await wasErSieht(akteur, vorgang, dokument).allSatisfy { $0 }
    }

    func siehtNichts(_ akteur: Akteur, _ vorgang: VorgangKopf, _ dokument: DokumentKopf) async throws -> Bool {
        try await wasErSieht(akteur, vorgang, dokument).allSatisfy { !$0 }
    }

    /// Page, list, sign, search, of Vorgang and Dokument.
    private func wasErSieht(_ akteur: Akteur, _ vorgang: VorgangKopf, _ dokument: DokumentKopf) async throws -> [Bool] {
        try await store.read { db in
            let kopf = try db.vorhandenerVorgang(vorgang.id)
            let akte = try db.akte(kopf.akteID)
            let gefunden = try db.suche(Suchanfrage("\(kopf.zeichen) ", sichtbarFuer: try Sicht.von(akteur, db), limit: 500))
            return [
                AkteRechte.sieht(akteur, kopf), akte.map { AkteRechte.sieht(akteur, $0) } ?? false,
                try db.sieht(akteur, .dokument(dokument.id)),
                try db.row("SELECT 1 FROM akte_vorgang v WHERE v.id = \(kopf.id) AND \(Filter.vorgaenge(akteur))") != nil,
                try db.fundstelle(kopf.zeichen.text, akteur: akteur) != nil, gefunden.contains { $0.objekt == kopf.id.text },
            ]
        }
    }
}

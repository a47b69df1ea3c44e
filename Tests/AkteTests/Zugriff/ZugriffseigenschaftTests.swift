// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Wer was sieht, bei zufälligen Akten, Regeln und Personen") struct ZugriffseigenschaftTests {
    @Test(
        "Listen, Dokumente, Suche und Seite sagen dasselbe wie die Regel", arguments: Dialect.allCases,
        Array(1...20) as [UInt64])
    func gleich(maschine: Dialect, keim: UInt64) async throws {
        try await Amt.mit(maschine) { amt in
            var zufall = Zufall(keim: keim)
            var modell = Zugriffsmodell()
            // Somebody who is told of a Notzugriff, in one of the two units.
            _ = try await amt.notbesetzung()
            let personen = [
                amt.ada, amt.ben, amt.eva, amt.lea, amt.leser, Amt.person("Ohne", Amt.zulassung, rechte: []), .oeffentlich,
                Amt.vertretung(amt.ben, fuer: amt.eva), Amt.vertretung(amt.leser, fuer: amt.lea),
                amt.beide("Uta", auch: [AkteRechte.vertraulichLesen, AkteRechte.strengLesen]),
                amt.beide("Not", auch: [AkteRechte.notzugriff]),
            ]
            for _ in 0..<4 {
                var anlage = Amt.wunsch("Probe", vertraulich: Bool.random(using: &zufall) && Bool.random(using: &zufall))
                anlage.oe = Bool.random(using: &zufall) ? Amt.zulassung : Amt.fahrerlaubnis
                let vorgang = try await amt.vorgang(anlage)
                for _ in 0..<2 { try await amt.ablage("Probe", in: vorgang.id) }
            }
            for _ in 0..<28 {
                try await amt.schritt(&modell, personen, &zufall)
            }
            for akteur in personen { try await amt.vergleichen(modell, akteur) }
        }
    }
}

extension Amt {
    /// Reads in both units.
    func beide(_ name: String, auch: [Recht] = []) -> Akteur {
        let rechte = Dictionary(
            uniqueKeysWithValues: (Amt.alleRechte + auch).map { ($0, [Amt.zulassung, Amt.fahrerlaubnis] as Set) })
        return .mitarbeiter(
            .init(
                id: MitarbeiterID(Zeitpunkt(millisekunden: 1_700_000_000_001)), name: name, oe: Amt.zulassung, rechte: rechte,
                inVertretungFuer: []))
    }

    @discardableResult
    fileprivate func ablage(_ betreff: String, in vorgang: VorgangID) async throws -> DokumentKopf {
        let datei = try await datei("\(betreff) \(vorgang) \(ID<AkteTag>(uhr.jetzt))")
        return try await store.commit(Vermerk(.system("test"), "test")) { tx in
            try tx.dokumentAblegen(
                DokumentAnlage(betreff: betreff, typ: .schreiben, richtung: .intern, datei: datei, final: false), in: vorgang)
        }
    }

    /// One random change of who sees what.
    fileprivate func schritt(_ modell: inout Zugriffsmodell, _ personen: [Akteur], _ zufall: inout Zufall) async throws {
        let (vorgaenge, dokumente): ([Zugriffsmodell.Vorgangszeile], [DokumentID]) = try await store.read { db in
            // Identities are drawn anew in each run; only the signs are the same for the same seed.
            let dokumente = try db.rows(
                "SELECT d.id FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang ORDER BY v.zeichen, d.lfd")
            return (try Zugriffsmodell.vorgaenge(db), try dokumente.map { try $0["id"] })
        }
        let v = vorgaenge[Int.random(in: 0..<vorgaenge.count, using: &zufall)]
        switch Int.random(in: 0..<10, using: &zufall) {
        case 0...4:
            let orte: [Zugriffsort] = [
                .plan(try Planzeichen("36")), .plan(try Planzeichen("36.10.01")), .objekt(.akte(v.akte)),
                .objekt(.vorgang(v.id)), .objekt(.vorgang(v.id)),
                .objekt(.dokument(dokumente[Int.random(in: 0..<dokumente.count, using: &zufall)])),
            ]
            try await regel(orte[Int.random(in: 0..<orte.count, using: &zufall)], &modell, &zufall)
        case 5:
            let wer = [ada.person, eva.person, lea.person, nil][Int.random(in: 0..<4, using: &zufall)]
            guard v.bearbeiter != wer else { return }
            _ = try await store.commit(Vermerk(.system("test"), "test")) { try $0.vorgangZuweisen(v.id, an: wer) }
        case 6:
            let oe = v.oe == Amt.zulassung ? Amt.fahrerlaubnis : Amt.zulassung
            _ = try await store.commit(Vermerk(.system("test"), "test")) { try $0.federfuehrungAendern(v.id, an: oe) }
        case 7:
            guard let ziel = vorgaenge.first(where: { $0.akte != v.akte }) else { return }
            var danach = modell
            let geht = danach.umhaengen(v, nach: ziel.akte, plan: ziel.plan)
            do {
                _ = try await store.commit(Vermerk(.system("test"), "test")) { tx in
                    guard let akte = try tx.akte(ziel.akte) else { throw AkteError.nichtGefunden }
                    return try tx.vorgangUmprotokollieren(v.id, nach: akte)
                }
                #expect(geht)
                modell = danach
            } catch ZugriffError.beschraenkungenUnvereinbar {
                #expect(!geht)
            }
        case 8: try await ablage("Probe", in: v.id)
        default:
            let wer = personen[10]
            guard let zeichen = try await store.read({ try $0.vorgang(v.id)?.zeichen.text }), !modell.sieht(wer, v) else {
                return
            }
            do {
                _ = try await NotzugriffNehmen(store: store, fristen: Zugriffsfristen())(
                    zeichen, grund: "Eilige Anfrage des Gerichts, Akte wird gesucht", akteur: wer)
                #expect(v.oe == Amt.zulassung)
                modell.notzugriffe[v.id.text, default: []].insert(wer.person)
            } catch ZugriffError.niemandZuBenachrichtigen {
                #expect(v.oe == Amt.fahrerlaubnis)
            }
        }
    }

    private func regel(_ ort: Zugriffsort, _ modell: inout Zugriffsmodell, _ zufall: inout Zufall) async throws {
        let glieder: [Zugriffsmarke] = [
            .person(ada.person), .person(eva.person), .person(lea.person), .einheit(Amt.zulassung), .einheit(Amt.fahrerlaubnis),
        ]
        let kreis = Set(glieder.filter { _ in Int.random(in: 0..<3, using: &zufall) == 0 })
        let stufe = Int.random(in: 0..<6, using: &zufall)
        let neu = Zugriffsregel(
            kreis: kreis.isEmpty ? nil : kreis, stufe: Vertraulichkeitsstufe(rawValue: stufe) ?? .offen,
            protokoll: Bool.random(using: &zufall))
        let version = try await store.read { try $0.zugriffsregel(ort)?.version ?? 0 }
        do {
            try await ZugriffSetzen(store: store)(ort, neu, grund: "Probe", version: version, akteur: .system("test"))
            modell.regeln[ort.schluessel] = neu
        } catch ZugriffError.nichtsGeaendert {
            // The same rule again.
        }
    }

    fileprivate func vergleichen(_ modell: Zugriffsmodell, _ akteur: Akteur) async throws {
        let wer = akteur.mitarbeiter?.name ?? akteur.kennung
        try await store.read { db in
            let vorgaenge = try Zugriffsmodell.vorgaenge(db)
            let sollVorgaenge = Set(vorgaenge.filter { modell.sieht(akteur, $0) }.map(\.id.text))
            #expect(try ids(db, "SELECT v.id FROM akte_vorgang v WHERE \(Filter.vorgaenge(akteur))") == sollVorgaenge, "\(wer)")
            var sollDokumente: Set<String> = []
            for v in vorgaenge {
                let kopf = try db.vorhandenerVorgang(v.id)
                #expect(AkteRechte.sieht(akteur, kopf) == sollVorgaenge.contains(v.id.text), "\(wer)")
                #expect(kopf.zugriffssatz.gruende(akteur).isEmpty != AkteRechte.sieht(akteur, kopf), "\(wer)")
                #expect(kopf.zugriffssatz.hindernisse(akteur).isEmpty == AkteRechte.sieht(akteur, kopf), "\(wer)")
                let alle = try db.dokumente(in: v.id)
                let soll = alle.filter { modell.sieht(akteur, v, dokument: $0.id) }
                for dokument in alle {
                    #expect(AkteRechte.sieht(akteur, dokument, in: kopf) == soll.contains(dokument), "\(wer)")
                }
                if sollVorgaenge.contains(v.id.text) {
                    #expect(try db.dokumente(in: v.id, sichtbarFuer: akteur).map(\.id) == soll.map(\.id), "\(wer)")
                } else {
                    #expect(soll.isEmpty, "Ein Dokument ist nie weiter offen als sein Vorgang")
                }
                sollDokumente.formUnion(soll.map(\.id.text))
            }
            #expect(
                try ids(
                    db,
                    "SELECT d.id FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang WHERE \(Filter.dokumente(akteur))")
                    == sollDokumente, "\(wer)")
            let gefunden = try db.suche(Suchanfrage("Probe ", sichtbarFuer: try Sicht.von(akteur, db), limit: 500))
            #expect(Set(gefunden.map(\.objekt)) == sollVorgaenge.union(sollDokumente), "\(wer)")
            let akten = try db.rows("SELECT id, plan, oe, vertraulich FROM akte_akte")
            let sollAkten = Set(
                try akten.filter {
                    modell.sieht(
                        akteur, akte: try $0["id"], plan: try $0["plan"], oe: try $0["oe"], vertraulich: try $0["vertraulich"])
                }.map { try $0["id"] as String })
            #expect(try ids(db, "SELECT a.id FROM akte_akte a WHERE \(Filter.akten(akteur))") == sollAkten, "\(wer)")
        }
    }
}

private func ids(_ db: some ReadAccess, _ sql: SQL) throws -> Set<String> { Set(try db.rows(sql).map { try $0["id"] as String }) }

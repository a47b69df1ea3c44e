// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Geschäftsgang im Speicher") struct GangSpeicherTests {
    static func wunsch(_ verb: String, _ wer: Akteur, mit: Bool = false, termin: String? = nil) -> Schrittwunsch {
        Schrittwunsch(
            verb: verb, adressat: .person(wer.person), text: nil, termin: termin.flatMap { Kalendertag(iso: $0) }, tage: nil,
            mitVorigem: mit)
    }

    static func starten(_ amt: Amt, _ schritte: [Schrittwunsch], an dokument: DokumentKopf? = nil, in vorgang: VorgangID)
        async throws
        -> Geschaeftsgang
    {
        try await GeschaeftsgangStarten(store: amt.store, satz: .mitgeliefert)(
            .frei(schritte), in: vorgang, dokument: dokument?.id, akteur: amt.ada)
    }

    static func antworten(
        _ amt: Amt, _ gang: Geschaeftsgang, _ nummer: Int, _ ergebnis: Schrittergebnis, vermerk: String? = nil, gesehen: Int? = 1,
        von akteur: Akteur
    ) async throws -> Geschaeftsgang {
        try await SchrittErledigen(store: amt.store, satz: .mitgeliefert)(
            gang.schritte[nummer - 1].id, ergebnis, vermerk: vermerk, gesehen: gesehen, akteur: akteur)
    }

    @Test(
        "Ein ganzer Weg: mitgezeichnet, i. V. mitgezeichnet, geändert, erneut gefragt, schlussgezeichnet",
        arguments: Dialect.allCases)
    func ganzerWeg(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen("Entwurf", final: false, in: vorgang.id)
            var gang = try await Self.starten(
                amt, [Self.wunsch("mz", amt.ben), Self.wunsch("mz", amt.eva), Self.wunsch("sz", amt.lea)], an: dokument,
                in: vorgang.id)
            gang = try await Self.antworten(amt, gang, 1, .mitgezeichnet, von: amt.ben)
            let vertretung = Amt.vertretung(amt.leser, fuer: amt.eva)
            gang = try await Self.antworten(amt, gang, 2, .mitgezeichnetMitAenderung, vermerk: "Absatz 2", von: vertretung)
            #expect(gang.schritte[1].bearbeitung?.vertretene == amt.eva.person)
            #expect(gang.schritte[1].bearbeitung?.bearbeiter == amt.leser.person)
            let neu = try await DokumentVersionAblegen(store: amt.store)(
                try await amt.datei("Entwurf 2"), zu: dokument.id, version: dokument.version, akteur: amt.ada)
            let id = gang.id
            gang = try #require(try await amt.store.read { try $0.geschaeftsgang(id) })
            #expect(gang.bild == "003 003 002 002 001")
            await #expect(throws: GangError.fassungVeraltet(2)) {
                _ = try await Self.antworten(amt, gang, 3, .mitgezeichnet, von: amt.ben)
            }
            gang = try await Self.antworten(amt, gang, 3, .mitgezeichnet, gesehen: 2, von: amt.ben)
            gang = try await Self.antworten(amt, gang, 4, .mitgezeichnet, gesehen: 2, von: amt.eva)
            await #expect(throws: GangError.dokumentImGeschaeftsgang) {
                _ = try await DokumentAbschliessen(store: amt.store)(dokument.id, version: neu.version, akteur: amt.ada)
            }
            gang = try await Self.antworten(amt, gang, 5, .schlussgezeichnet, gesehen: 2, von: amt.lea)
            #expect(gang.zustand == .beendet)
            let ende = try await amt.store.read { try $0.vorhandenesDokument(dokument.id) }
            #expect(ende.zustand == .final)
            #expect(gang.schritte[4].bearbeitung?.fassung == ende.neueste.alsFassung)
            let gespeichert = try await amt.store.read { try $0.geschaeftsgang(id) }
            #expect(gespeichert?.schritte == gang.schritte)
        }
    }

    @Test(
        "Wer mitwirkt, sieht den Vorgang nur, solange der eigene Schritt läuft, in Seite, Liste und Suche",
        arguments: Dialect.allCases)
    func mitwirkung(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang(Amt.wunsch("Geheime Zange", vertraulich: true))
            func sicht() async throws -> [Bool] {
                let v = try await amt.stand(vorgang.id)
                let zahl: Int? = try await amt.store.read { db in
                    try db.value(
                        "SELECT COUNT(*) FROM akte_vorgang v WHERE v.id = \(vorgang.id) AND \(Filter.vorgaenge(amt.eva))")
                }
                let treffer = try await AkteSuchen(store: amt.store)("Zange", akteur: amt.eva).treffer.contains {
                    $0.objekt == vorgang.id.text
                }
                return [AkteRechte.sieht(amt.eva, v), zahl == 1, treffer]
            }
            #expect(try await sicht() == [false, false, false])
            // Lea may read what is restricted in her unit, so she may send it on its way.
            var gang = try await GeschaeftsgangStarten(store: amt.store, satz: .mitgeliefert)(
                .frei([Self.wunsch("zk", amt.lea), Self.wunsch("stn", amt.eva), Self.wunsch("zk", amt.lea)]), in: vorgang.id,
                akteur: amt.lea)
            #expect(try await sicht() == [false, false, false])
            gang = try await Self.antworten(amt, gang, 1, .zurKenntnisGenommen, von: amt.lea)
            #expect(try await sicht() == [true, true, true])
            #expect(try await !AkteRechte.darf(AkteRechte.bearbeiten, amt.eva, amt.stand(vorgang.id)))
            await #expect(throws: GangError.nichtGefunden) {
                _ = try await Self.antworten(amt, gang, 2, .stellungGenommen, vermerk: "ja", von: amt.ben)
            }
            gang = try await Self.antworten(amt, gang, 2, .stellungGenommen, vermerk: "Keine Bedenken", von: amt.eva)
            #expect(try await sicht() == [false, false, false])
            _ = try await SchrittZuruecknehmen(store: amt.store)(gang.schritte[1].id, akteur: amt.eva)
            #expect(try await sicht() == [true, true, true])
        }
    }

    @Test(
        "Ein Schritt an eine Gruppe liegt bei allen, die dort arbeiten, und nur einer erledigt ihn", arguments: Dialect.allCases)
    func gruppe(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let wunsch = Schrittwunsch(
                verb: "stn", adressat: .einheit(Amt.fahrerlaubnis), text: "bitte", termin: nil, tage: nil, mitVorigem: false)
            let gang = try await Self.starten(amt, [wunsch], in: vorgang.id)
            let zahlen = try await amt.store.read { db in
                try [amt.eva, amt.ben].map { try Aufgaben(akteur: $0).liste(db, .gruppe).count }
            }
            #expect(zahlen == [1, 0])
            _ = try await Self.antworten(amt, gang, 1, .stellungGenommen, vermerk: "gut", von: amt.eva)
            await #expect(throws: GangError.self) {
                _ = try await Self.antworten(amt, gang, 1, .stellungGenommen, vermerk: "gut", von: amt.eva)
            }
        }
    }

    @Test("Getane Schritte hält die Datenbank fest, auch gegen SQL", arguments: Dialect.allCases)
    func fest(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            var gang = try await Self.starten(amt, [Self.wunsch("zk", amt.ben), Self.wunsch("zk", amt.lea)], in: vorgang.id)
            gang = try await Self.antworten(amt, gang, 1, .zurKenntnisGenommen, von: amt.ben)
            let (fest, offen) = (gang.schritte[0].id, gang.schritte[1].id)
            for sql: SQL in [
                "UPDATE akte_gangschritt SET vermerk = 'anders' WHERE id = \(fest)",
                "UPDATE akte_gangschritt SET nummer = 7 WHERE id = \(fest)",
                "DELETE FROM akte_gangschritt WHERE id = \(fest)",
            ] {
                await #expect(throws: (any Error).self) {
                    try await amt.store.commit(Vermerk(.system("test"), "test.sql")) { tx in _ = try tx.changed(sql) }
                }
            }
            let geaendert = try await amt.store.commit(Vermerk(.system("test"), "test.sql")) { tx in
                try tx.changed("UPDATE akte_gangschritt SET nummer = 2 WHERE id = \(offen)")
            }
            #expect(geaendert == 1)
        }
    }

    @Test("z. d. A. wartet auf offene Schritte; als letzter Schritt schließt es den Vorgang", arguments: Dialect.allCases)
    func zda(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            var gang = try await Self.starten(amt, [Self.wunsch("zk", amt.ben), Self.wunsch("zda", amt.ada)], in: vorgang.id)
            await #expect(throws: AkteError.nichtSchliessbar([.offeneSchritte(2)])) {
                _ = try await VorgangSchliessen(store: amt.store)(
                    vorgang.id, version: try await amt.stand(vorgang.id).version, akteur: amt.ada)
            }
            gang = try await Self.antworten(amt, gang, 1, .zurKenntnisGenommen, von: amt.ben)
            _ = try await Self.antworten(amt, gang, 2, .erledigt, von: amt.ada)
            #expect(try await amt.stand(vorgang.id).zustand == .zda)
        }
    }

    @Test(
        "Einfügen, überspringen und abbrechen darf nur, wer den Vorgang bearbeitet; veraltete Fassungen werden abgewiesen",
        arguments: Dialect.allCases)
    func steuern(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let gang = try await Self.starten(amt, [Self.wunsch("zk", amt.eva), Self.wunsch("zk", amt.lea)], in: vorgang.id)
            let einfuegen = SchrittEinfuegen(store: amt.store, satz: .mitgeliefert)
            await #expect(throws: AkteError.verboten) {
                _ = try await einfuegen(Self.wunsch("zk", amt.ben), in: gang.id, nach: 1, version: 1, akteur: amt.eva)
            }
            let neu = try await einfuegen(Self.wunsch("stn", amt.ben), in: gang.id, nach: 1, version: 1, akteur: amt.ada)
            #expect(neu.woerter == ["kenntnis", "stellungnahme", "kenntnis"])
            await #expect(throws: StoreError.veraltet) {
                _ = try await einfuegen(Self.wunsch("zk", amt.ben), in: gang.id, nach: 1, version: 1, akteur: amt.ada)
            }
            let ohne = try await SchrittUeberspringen(store: amt.store)(neu.schritte[0].id, grund: "krank", akteur: amt.ada)
            #expect(ohne.bild == "004 002 001")
            let ende = try await GeschaeftsgangAbbrechen(store: amt.store)(
                gang.id, grund: "erledigt", version: 3, akteur: amt.ada)
            #expect(ende.bild == "004 004 004" && ende.zustand == .abgebrochen)
            #expect(try await amt.stand(vorgang.id).mitwirkende.isEmpty)
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Zu den Akten") struct SchliessenTests {
    @Test("Beim Schließen steht das Ende der Aufbewahrung fest", arguments: Dialect.allCases)
    func schliessen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let fertig = try await amt.geschlossen()
            #expect(fertig.zustand == .zda)
            #expect(fertig.zdaAm?.iso == "2026-11-23")
            #expect(fertig.aufbewahrungBis?.iso == "2029-12-31")
        }
    }

    @Test("Offene Wiedervorlagen und Entwürfe verhindern das Schließen und werden alle genannt", arguments: Dialect.allCases)
    func hindernisse(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let entwurf = try await amt.ablegen(final: false, in: vorgang.id)
            let wiedervorlage = try await WiedervorlageSetzen(store: amt.store)(
                WiedervorlageAnlage(tag: amt.uhr.jetzt.tag, grund: "nachfragen", fuer: nil), in: vorgang.id, akteur: amt.ada)
            await #expect(throws: AkteError.nichtSchliessbar([.offeneWiedervorlagen(1), .entwuerfe(1)])) {
                try await VorgangSchliessen(store: amt.store)(vorgang.id, version: vorgang.version, akteur: amt.ada)
            }
            _ = try await DokumentAbschliessen(store: amt.store)(entwurf.id, version: entwurf.version, akteur: amt.ada)
            try await WiedervorlageErledigen(store: amt.store)(wiedervorlage.id, akteur: amt.ada)
            let fertig = try await VorgangSchliessen(store: amt.store)(vorgang.id, version: vorgang.version, akteur: amt.ada)
            #expect(fertig.zustand == .zda)
        }
    }

    @Test(
        "Woran jemand gerade arbeitet, verhindert das Schließen, durch welche Tür auch immer; genannt wird, wer es ist",
        arguments: Dialect.allCases, Sperrkanal.allCases)
    func gesperrt(maschine: Dialect, kanal: Sperrkanal) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen(betreff: "Bescheid", in: vorgang.id)
            let sperre = try await amt.sperren(
                .dokument(dokument.id), Sperrwunsch(kanal: kanal), akteur: amt.ben)
            let fehler = await #expect(throws: AkteError.self) {
                try await VorgangSchliessen(store: amt.store)(vorgang.id, version: vorgang.version, akteur: amt.ada)
            }
            #expect(
                fehler
                    == .nichtSchliessbar([
                        .gesperrt(was: "Dokument 1 „Bescheid“", wer: "Ben Beispiel", wie: kanal, bis: sperre.bis)
                    ]))
            #expect(fehler?.meldung.contains("Ben Beispiel bearbeitet das gerade (\(kanal.deutsch))") == true)
            try await amt.sperreLoesen(sperre.id, akteur: amt.ben)
            let fertig = try await VorgangSchliessen(store: amt.store)(vorgang.id, version: vorgang.version, akteur: amt.ada)
            #expect(fertig.zustand == .zda)
        }
    }

    @Test(
        "Ohne Aufbewahrungsdauer und Aussonderungsart im Aktenplan wird nicht geschlossen, bis sie festgesetzt sind",
        arguments: Dialect.allCases)
    func ohneAufbewahrung(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let plan = "Kennzeichen;Inhaltsangabe;Aufbewahrungsdauer;Aussonderungsart\n77;Ohne Frist;;"
            _ = try await AktenplanEinspielen(store: amt.store)(.init(plan.utf8), akteur: amt.ada)
            var anlage = Amt.wunsch()
            anlage.aktenplan = "77"
            let vorgang = try await amt.vorgang(anlage)
            await #expect(throws: AkteError.nichtSchliessbar([.aufbewahrungFehlt, .aussonderungsartFehlt])) {
                try await VorgangSchliessen(store: amt.store)(vorgang.id, version: vorgang.version, akteur: amt.ada)
            }
            let ergaenzt = try await VorgangAendern(store: amt.store)(
                vorgang.id,
                .init(betreff: vorgang.betreff, vertraulich: false, aufbewahrung: .jahre(5), aussonderungsart: .zuBewerten),
                version: vorgang.version, akteur: amt.ada)
            let fertig = try await VorgangSchliessen(store: amt.store)(vorgang.id, version: ergaenzt.version, akteur: amt.ada)
            #expect(fertig.aufbewahrungBis?.iso == "2031-12-31")
        }
    }

    @Test("In einem geschlossenen Vorgang ändert sich nichts", arguments: Dialect.allCases)
    func geschlossen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let fertig = try await amt.geschlossen()
            await #expect(throws: AkteError.vorgangGeschlossen) { try await amt.ablegen(in: fertig.id) }
            await #expect(throws: AkteError.vorgangGeschlossen) {
                try await AktenvermerkSchreiben(store: amt.store)("Nachtrag", in: fertig.id, akteur: amt.ada)
            }
            await #expect(throws: AkteError.vorgangGeschlossen) {
                try await VorgangUebernehmen(store: amt.store)(fertig.id, akteur: amt.ada)
            }
            await #expect(throws: AkteError.vorgangGeschlossen) {
                try await BeteiligtenHinzufuegen(store: amt.store)(
                    .init(rolle: .sonstiger, name: "X"), in: fertig.id, akteur: amt.ada)
            }
        }
    }

    @Test(
        "Wieder geöffnet wird nur mit Grund; die Aufbewahrung beginnt mit dem nächsten Schließen neu", arguments: Dialect.allCases
    )
    func wiederoeffnen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let fertig = try await amt.geschlossen()
            let oeffnen = VorgangWiederoeffnen(store: amt.store)
            await #expect(throws: AkteError.grundFehlt) {
                try await oeffnen(fertig.id, grund: "  ", version: fertig.version, akteur: amt.ada)
            }
            let offen = try await oeffnen(fertig.id, grund: "Widerspruch", version: fertig.version, akteur: amt.ada)
            #expect(offen.zustand == .offen)
            #expect(offen.aufbewahrungBis == nil)
            let eintrag = try await amt.store.read { try Verlauf.vorgang($0, fertig.id, akteur: amt.ada).first }
            #expect(eintrag?.grund == "Widerspruch")
            #expect(eintrag?.wer == "Ada Muster")
            amt.uhr.stellen(auf: "2028-02-01T08:00:00Z")
            let wieder = try await VorgangSchliessen(store: amt.store)(fertig.id, version: offen.version, akteur: amt.ada)
            #expect(wieder.aufbewahrungBis?.iso == "2031-12-31")
        }
    }

    @Test("Eine Akte schließt erst, wenn alle Vorgänge geschlossen sind; danach beginnt eine neue", arguments: Dialect.allCases)
    func akte(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            await #expect(throws: AkteError.akteHatOffeneVorgaenge(1)) {
                try await AkteSchliessen(store: amt.store)(vorgang.akteID, version: 1, akteur: amt.ada)
            }
            let fertig = try await VorgangSchliessen(store: amt.store)(vorgang.id, version: vorgang.version, akteur: amt.ada)
            let akte = try await AkteSchliessen(store: amt.store)(vorgang.akteID, version: 1, akteur: amt.ada)
            #expect(akte.aufbewahrungBis?.iso == "2029-12-31")
            #expect(try await amt.vorgang().akteZeichen.text == "36.10.01-2026/0002")
            await #expect(throws: AkteError.akteGeschlossen) {
                try await VorgangWiederoeffnen(store: amt.store)(
                    fertig.id, grund: "Widerspruch", version: fertig.version, akteur: amt.ada)
            }
            let offen = try await AkteWiederoeffnen(store: amt.store)(
                akte.id, grund: "Widerspruch", version: akte.version, akteur: amt.ada)
            #expect(offen.zustand == .offen)
        }
    }

    @Test("Ohne Aufbewahrung oder Aussonderungsart schließt auch eine Akte nicht", arguments: Dialect.allCases)
    func unbestimmt(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let fertig = try await amt.geschlossen()
            for spalte in ["aufbewahrung", "aussonderungsart"] {
                let name = SQL(stringLiteral: spalte)
                let alt: String? = try await amt.store.read {
                    try $0.value("SELECT \(name) FROM akte_akte WHERE id = \(fertig.akteID)")
                }
                try await amt.store.commit(Vermerk(.system("test"), "test.leer")) { tx in
                    try tx.execute("UPDATE akte_akte SET \(name) = NULL WHERE id = \(fertig.akteID)")
                }
                await #expect(throws: ObjektError.aufbewahrungOffen) {
                    try await AkteSchliessen(store: amt.store)(fertig.akteID, version: 1, akteur: amt.ada)
                }
                try await amt.store.commit(Vermerk(.system("test"), "test.voll")) { tx in
                    try tx.execute("UPDATE akte_akte SET \(name) = \(alt) WHERE id = \(fertig.akteID)")
                }
            }
        }
    }

    @Test("Was zu einem geschlossenen Vorgang gehört, kommt hinein, ohne die Frist neu zu beginnen", arguments: Dialect.allCases)
    func nachtrag(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let fertig = try await amt.geschlossen()
            _ = try await AkteSchliessen(store: amt.store)(fertig.akteID, version: 1, akteur: amt.ada)
            amt.uhr.stellen(auf: "2027-01-05T08:00:00Z")
            let datei = try await amt.datei("Nachweis")
            let anlage = DokumentAnlage(betreff: "Nachweis", typ: .schreiben, richtung: .intern, datei: datei, final: true)
            let dokument = try await amt.store.commit(Vermerk(.system("post"), "test.nachtrag", grund: "kam später")) {
                try $0.nachtragen(anlage, in: fertig.id)
            }
            let stand = try await amt.stand(fertig.id)
            #expect(stand.zustand == .zda && stand.aufbewahrungBis == fertig.aufbewahrungBis)
            let vermerke = try await amt.store.read { try $0.aktenvermerke(in: fertig.id).map(\.text) }
            #expect(vermerke == ["Nachtrag nach dem Abschluss: Nachweis. kam später"])
            #expect(dokument.zustand == .final)
            await #expect(throws: AkteError.grundFehlt) {
                try await amt.store.commit(Vermerk(.system("post"), "test.nachtrag")) {
                    _ = try $0.nachtragen(anlage, in: fertig.id)
                }
            }
        }
    }

    @Test("Die Aufbewahrung eines Vorgangs lässt sich verlängern, nicht verkürzen", arguments: Dialect.allCases)
    func verlaengern(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let aendern = VorgangAendern(store: amt.store)
            await #expect(throws: AkteError.aufbewahrungVerkuerzt) {
                try await aendern(
                    vorgang.id, .init(betreff: "x", vertraulich: false, aufbewahrung: .jahre(2)), version: vorgang.version,
                    akteur: amt.ada)
            }
            let laenger = try await aendern(
                vorgang.id, .init(betreff: "x", vertraulich: false, aufbewahrung: .unbefristet), version: vorgang.version,
                akteur: amt.ada)
            #expect(laenger.aussonderung.dauer == .unbefristet)
        }
    }
}

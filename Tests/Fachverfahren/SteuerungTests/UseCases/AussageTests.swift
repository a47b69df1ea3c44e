// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Aussagen setzen und zum Stichtag abfragen")
struct AussageTests {
    private static let felder = Vorhabenfelder()

    @Test("Eine Änderung gilt von ihrem Tag an, und frühere Kenntnis bleibt abrufbar", arguments: Dialect.beide)
    func bitemporal(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let id = try await amt.vorhaben("Alter Titel", in: try await amt.programm())
            let damals = amt.uhr.jetzt
            amt.uhr.stellen(auf: "2019-06-01T08:00:00Z")
            let neu = Self.felder.titel.setzen(id, "Neuer Titel", .ab(Probe.iso("2019-03-01")), Probe.andere)
            let geaendert = try await amt.setzen([neu], akteur: amt.ada)
            #expect(geaendert == 1)
            let davor = try await amt.titel(id, am: "2019-02-28")
            #expect(davor == "Alter Titel")
            let danach = try await amt.titel(id, am: "2019-03-01")
            #expect(danach == "Neuer Titel")
            // The programme is of the same moment and one later, so the last act of then is two after it.
            let damalsBekannt = try await amt.titel(id, am: "2019-03-01", bekannt: damals + .milliseconds(1))
            #expect(damalsBekannt == "Alter Titel")
            let vorBeginn = try await amt.titel(id, am: "2017-12-31")
            #expect(vorBeginn == nil)
            let zeilen = try await amt.zahl("SELECT COUNT(*) FROM st_aussage")
            #expect(zeilen == 5)
        }
    }

    @Test("Dasselbe noch einmal zu sagen schreibt keine Zeile", arguments: Dialect.beide)
    func wiederholung(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let id = try await amt.vorhaben("Muster", in: try await amt.programm())
            let dasselbe = Self.felder.titel.setzen(id, "Muster", .ab(Probe.iso("2018-02-01")), Probe.quelle)
            let geaendert = try await amt.setzen([dasselbe], akteur: amt.ada)
            #expect(geaendert == 0)
            let zeilen = try await amt.zahl("SELECT COUNT(*) FROM st_aussage")
            #expect(zeilen == 3)
        }
    }

    @Test("Ein Bild bleibt gleich, auch wenn im selben Augenblick weiter gesagt wird", arguments: Dialect.beide)
    func stehendeUhr(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let id = try await amt.vorhaben("Muster 0", in: try await amt.programm())
            var bilder: [Stichtagsbild] = []
            for nr in 1...5 {
                bilder.append(try await amt.abfrage.alle(am: Probe.iso("2019-01-02"), akteur: amt.ada))
                let neu = Self.felder.titel.setzen(id, "Muster \(nr)", .ab(Probe.iso("2018-06-01")), Probe.quelle)
                try await amt.setzen([neu], akteur: amt.ada)
            }
            for (nr, bild) in bilder.enumerated() {
                let nochmals = try await amt.abfrage.alle(am: bild.stichtag, bekannt: bild.kenntnis, akteur: amt.ada)
                #expect(nochmals == bild)
                #expect(nochmals.vorhaben.map(\.titel) == ["Muster \(nr)"])
            }
            #expect(Set(bilder.map(\.kenntnis)).count == 5)
        }
    }

    @Test("Auch wenn die Uhr eines Knotens nachgeht, wird das spätere Gesagte später bekannt", arguments: Dialect.beide)
    func nachgehendeUhr(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let id = try await amt.vorhaben("Muster", in: try await amt.programm())
            let bild = try await amt.abfrage.alle(am: Probe.iso("2019-01-02"), akteur: amt.ada)
            amt.uhr.stellen(auf: "2019-01-01T08:00:00Z")
            try await amt.setzen(
                [Self.felder.titel.setzen(id, "Neu", .ab(Probe.iso("2018-06-01")), Probe.quelle)], akteur: amt.ada)
            let danach = try await amt.abfrage.alle(am: bild.stichtag, akteur: amt.ada)
            let nochmals = try await amt.abfrage.alle(am: bild.stichtag, bekannt: bild.kenntnis, akteur: amt.ada)
            #expect(danach.vorhaben.map(\.titel) == ["Neu"])
            #expect(danach.kenntnis > bild.kenntnis)
            #expect(nochmals == bild)
        }
    }

    @Test("Was zugleich gesagt wird, wird nacheinander bekannt, und nichts geht verloren", arguments: Dialect.beide)
    func zugleich(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let id = try await amt.vorhaben("Muster", in: try await amt.programm())
            try await withThrowingTaskGroup(of: Void.self) { gruppe in
                for nr in 0..<12 {
                    gruppe.addTask {
                        let setzung = Self.felder.titel.setzen(id, "Titel \(nr)", .ab(Probe.tag(2_000 + nr)), Probe.quelle)
                        try await amt.setzen([setzung], akteur: amt.ada)
                    }
                }
                try await gruppe.waitForAll()
            }
            let linie = try await amt.store.read {
                try $0.zeitlinie(Linienschluessel(objekt: id, feld: "titel", glied: ""))
            }
            let gesagt = linie.aussagen.filter { $0.erfasst == $0.bekannt.von }
            #expect(gesagt.count == 13)
            #expect(Set(gesagt.map(\.bekannt.von)).count == 13)
            let stand = try await amt.store.read { try $0.kenntnisstand() }
            for tag in 2_000..<2_020 {
                let treffer = linie.aussagen.filter { $0.gilt.umfasst(Probe.tag(tag)) && $0.bekannt.umfasst(stand) }
                #expect(treffer.count == 1)
            }
        }
    }

    @Test("Eine Kenntnis, die noch nicht zu Ende ist, wird zur letzten, die es ist", arguments: Dialect.beide)
    func zukunft(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            _ = try await amt.programm()
            let bild = try await amt.abfrage.alle(
                am: Probe.iso("2019-01-02"), bekannt: amt.uhr.jetzt + .seconds(60), akteur: amt.ada)
            #expect(bild.kenntnis == amt.uhr.jetzt)
        }
    }

    @Test("In einer Handlung gilt das zuletzt Gesagte, und alles wird zugleich bekannt", arguments: Dialect.beide)
    func eineHandlung(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let id = try await amt.vorhaben("Muster", in: try await amt.programm())
            let gilt = Geltungszeit.ab(Probe.iso("2018-01-01"))
            try await amt.setzen(
                [
                    Self.felder.stand.setzen(id, .idee, gilt, Probe.quelle),
                    Self.felder.stand.setzen(id, .umsetzung, .ab(Probe.iso("2018-06-01")), Probe.quelle),
                    Self.felder.wirkung.dazu(id, .innen, gilt, Probe.quelle),
                    Self.felder.wirkung.dazu(id, .aussen, gilt, Probe.quelle),
                ], akteur: amt.ada)
            try await amt.setzen(
                [Self.felder.wirkung.weg(id, .aussen, .ab(Probe.iso("2018-09-01")), Probe.quelle)], akteur: amt.ada)
            let mai = try await amt.abfrage.objekt(id, am: Probe.iso("2018-05-31"), akteur: amt.ada)
            let herbst = try await amt.abfrage.objekt(id, am: Probe.iso("2018-09-01"), akteur: amt.ada)
            #expect(mai[Self.felder.stand] == .idee)
            #expect(mai.alle(Self.felder.wirkung) == [.aussen, .innen])
            #expect(herbst[Self.felder.stand] == .umsetzung)
            #expect(herbst.alle(Self.felder.wirkung) == [.innen])
        }
    }

    @Test("Jeder Wert kommt zurück, wie er gesagt wurde, mit Quelle und Person", arguments: Dialect.beide)
    func alleWerte(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let id = try await amt.vorhaben("Muster", in: try await amt.programm())
            let felder = Self.felder, gilt = Geltungszeit.nur(am: Probe.iso("2019-01-02"))
            let abgelegt = QuelldokumentID(amt.uhr.jetzt), dokument = Quelle.dokument(abgelegt, stelle: "Seite 3")
            let frist = Datumsangabe(
                .nach(Bezugsereignis(name: "Abnahme", objekt: id)), voraussichtlich: true,
                schreibweise: try Schreibweise("T.M.JJ"))
            let setzungen = [
                felder.rang.setzen(id, -7, gilt, dokument),
                felder.budgetPlan.setzen(id, Geld(cent: 1_234_567), gilt, dokument),
                felder.pflichtfrist.setzen(id, frist, gilt, dokument),
                felder.ampelRisiko.setzen(id, Begruendet(.rot, grund: "Lieferung „fehlt“"), gilt, dokument),
                felder.ziele.setzen(id, platz: 2, "Zweites", gilt, dokument),
                felder.ziele.setzen(id, platz: 1, "Erstes", gilt, dokument),
            ]
            try await amt.store.commit(Vermerk(amt.ada, "st.aussage.setzen")) { tx in
                _ = try tx.aussagenSetzen(setzungen, bekannt: try tx.neueKenntnis(), gestuetztAuf: abgelegt)
            }
            let sicht = try await amt.abfrage.objekt(id, am: Probe.iso("2019-01-02"), akteur: amt.ada)
            #expect(sicht[felder.rang] == -7)
            #expect(sicht[felder.budgetPlan] == Geld(cent: 1_234_567))
            #expect(sicht[felder.pflichtfrist] == frist)
            #expect(sicht[felder.ampelRisiko] == Begruendet(.rot, grund: "Lieferung „fehlt“"))
            #expect(sicht.alle(felder.ziele) == ["Erstes", "Zweites"])
            #expect(sicht.aussage(felder.rang)?.quelle == dokument)
            #expect(sicht.aussage(felder.rang)?.wer == amt.ada.kennung)
            let danach = try await amt.abfrage.objekt(id, am: Probe.iso("2019-01-03"), akteur: amt.ada)
            #expect(danach[felder.rang] == nil)
        }
    }

    @Test("Was auf ein Objekt verweist, wird gefunden, solange es gilt", arguments: Dialect.beide)
    func verweise(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let erstes = try await amt.programm()
            let zweites = try await amt.programm()
            let id = try await amt.vorhaben("Muster", in: erstes)
            try await amt.setzen(
                [Self.felder.programm.setzen(id, zweites, .ab(Probe.iso("2018-07-01")), Probe.quelle)], akteur: amt.ada)
            let juni = try await amt.abfrage.verweise(auf: erstes, am: Probe.iso("2018-06-30"), akteur: amt.ada)
            let juli = try await amt.abfrage.verweise(auf: erstes, am: Probe.iso("2018-07-01"), akteur: amt.ada)
            #expect(juni.map(\.linie.objekt) == [id])
            #expect(juni.map(\.linie.feld) == ["programm"])
            #expect(juli.isEmpty)
        }
    }

    @Test("Die Handlung steht im Protokoll, mit altem und neuem Wert", arguments: Dialect.beide)
    func protokoll(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let id = try await amt.vorhaben("Alt", in: try await amt.programm())
            try await amt.setzen(
                [Self.felder.titel.setzen(id, "Neu", .ab(Probe.iso("2019-01-01")), Probe.quelle)], akteur: amt.ada,
                grund: "Ratsbeschluss")
            let treffer = try await amt.zahl(
                """
                SELECT COUNT(*) FROM audit_eintrag e JOIN audit_klartext k ON k.nr = e.nr
                WHERE e.handlung = 'st.aussage.setzen' AND e.gegenstand_id = \(id) AND e.feld = 'titel' AND k.alt = 'Alt'
                  AND k.neu = 'Neu' AND k.grund = 'Ratsbeschluss'
                """)
            #expect(treffer == 1)
        }
    }
}

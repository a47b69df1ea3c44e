// SPDX-License-Identifier: EUPL-1.2
import Core
import Oparl
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Gremien: Tagesordnung und Beschluss")
struct TagesordnungTests {
    private static func punkte(_ probe: Ratsprobe, _ sitzung: String) async throws -> [Objektsicht] {
        let felder = Tagesordnungspunktfelder(), id = try probe.id(sitzung)
        let bild = try await probe.amt.abfrage.alle([.tagesordnungspunkt], am: Probe.iso("2026-11-30"), akteur: probe.amt.ada)
        return bild.objekte.filter { $0[felder.sitzung] == id }.sorted { ($0[felder.rang] ?? 0) < ($1[felder.rang] ?? 0) }
    }

    @Test(
        "Der ständige Punkt und wartende Vorlagen kommen auf die Tagesordnung, und nichts kommt zweimal", arguments: Dialect.beide
    )
    func ziehen(_ maschine: Dialect) async throws {
        try await Ratsprobe.mit(maschine) { probe in
            let felder = Sitzungsfelder()
            let neue = try await probe.amt.anlegen(.sitzung, akteur: probe.amt.ada) { id in
                [
                    felder.gremium.setzen(id, try probe.id("hda"), .ab(Probe.iso("2026-11-30")), Probe.quelle),
                    felder.tag.setzen(
                        id, Datumsangabe(.tag(Probe.iso("2027-02-04"))), .ab(Probe.iso("2026-11-30")), Probe.quelle),
                ]
            }
            let ziehen = TagesordnungZiehen(store: probe.amt.store)
            #expect(try await ziehen(neue, beratungen: [], akteur: probe.amt.ada) == 1)
            #expect(try await ziehen(neue, beratungen: [], akteur: probe.amt.ada) == 0)
            let bild = try await probe.amt.abfrage.alle([.tagesordnungspunkt], am: Probe.iso("2026-11-30"), akteur: probe.amt.ada)
            let eigene = bild.objekte.filter { $0[Tagesordnungspunktfelder().sitzung] == neue }
            #expect(eigene.map { $0[Tagesordnungspunktfelder().thema] } == ["Digitalisierung"])
            #expect(eigene.map { $0[Tagesordnungspunktfelder().nummer] } == ["Ö 1"])

            #expect(
                try await ziehen(try probe.id("s9"), beratungen: [try probe.id("b-kontrolle-rat")], akteur: probe.amt.ada) == 1)
            #expect(try await Self.punkte(probe, "s9").last?.anzeigename == "Beschlusskontrolle als ständige Aufgabe")
            await #expect(throws: SteuerungError.nichtGefunden) {
                try await ziehen(try probe.id("s9"), beratungen: [try probe.id("b-kontrolle-rat")], akteur: probe.amt.ada)
            }
            await #expect(throws: SteuerungError.keinRecht) {
                try await ziehen(neue, beratungen: [], akteur: Programmbuero.person([SteuerungRechte.lesen]))
            }
        }
    }

    @Test("Was nicht als öffentlich angegeben ist, kommt auf den nichtöffentlichen Teil")
    func nichtoeffentlich() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            try await probe.sagen("v-kontrolle", Vorlagenfelder().oeffentlich, nil)
            try await TagesordnungZiehen(store: probe.amt.store)(
                try probe.id("s9"), beratungen: [try probe.id("b-kontrolle-rat")], akteur: probe.amt.ada)
            let punkt = try #require(try await Self.punkte(probe, "s9").last)
            #expect(punkt[Tagesordnungspunktfelder().oeffentlich] == false)
            #expect(punkt[Tagesordnungspunktfelder().nummer]?.hasPrefix("N") == true)
            #expect(try await probe.abfrage().objekt(.agendaItem, punkt.objekt.id.text) == nil)
        }
    }

    @Test(
        "Ein Beschluss hält Wortlaut, Zuständige und Stimmen fest; eine zweite Abstimmung kommt als Teil dazu",
        arguments: Dialect.beide)
    func fassen(_ maschine: Dialect) async throws {
        try await Ratsprobe.mit(maschine) { probe in
            let punkt = try probe.id("t-s8-kontrolle"), fassen = BeschlussFassen(store: probe.amt.store)
            func angaben(_ ergebnis: Beschlussergebnis, _ teil: String, _ dafuer: Int, _ dagegen: Int) -> BeschlussFassen.Angaben
            {
                .init(
                    ergebnis: ergebnis, punkte: ["Erstens.", "Zweitens."], zustaendig: nil, frist: nil,
                    abstimmung: Abstimmung(
                        teil: teil, gruppen: [.init(name: "Rat", dafuer: dafuer, dagegen: dagegen, enthaltungen: 4)]))
            }
            let beschluss = try await fassen(punkt, angaben(.einstimmig, "Satz 1", 42, 0), akteur: probe.amt.ada)
            #expect(try await fassen(punkt, angaben(.mitAenderungen, "Satz 2", 5, 37), akteur: probe.amt.ada) == beschluss)
            let bild = try await probe.amt.abfrage.alle(
                [.beschluss, .stimmen], am: Probe.iso("2026-11-30"), akteur: probe.amt.ada)
            let sicht = try #require(bild.objekt(beschluss))
            #expect(sicht[Beschlussfelder().ergebnis] == .mitAenderungen)
            #expect(sicht.alle(Beschlussfelder().punkte) == ["Erstens.", "Zweitens."])
            #expect(sicht[Beschlussfelder().zu] == (try probe.id("v-kontrolle")))
            let stimmen = bild.alle(.stimmen).filter { $0[Stimmenfelder().beschluss] == beschluss }
            let teile = Abstimmung.alle(stimmen)
            #expect(teile.map(\.angenommen) == [true, false])
            #expect(teile.map(\.teil) == ["Satz 1", "Satz 2"])
            #expect(teile.last?.satz == "Satz 2: abgelehnt mit 5 zu 37 bei 4 Enthaltungen (Rat 5:37:4)")
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Steuerung
@testable import Web

@Suite("Fragen vor der Sitzung")
struct FragenTests {
    private static let rat = Programmbuero.person([SteuerungRechte.lesen, SteuerungRechte.fragen])
    private static let dienst = Programmbuero.person([SteuerungRechte.lesen, SteuerungRechte.gremien])
    private static let pruefung = Programmbuero.person([SteuerungRechte.lesen])

    @Test("Ein Ratsmitglied fragt, das Programmbüro sieht es und antwortet, alle lesen beides", arguments: Dialect.beide)
    func weg(maschine: Dialect) async throws {
        try await Ratsprobe.mit(maschine) { probe in
            let seiten = try Seitenprobe(probe.amt), punkt = ["id": try probe.id("t-s8-d").text]
            let sitzung = ["id": try probe.id("s8").text]
            let vorher = try await seiten.rufe(.get, GremienURL.sitzungMuster, akteur: Self.rat, parameter: sitzung).text
            #expect(vorher.contains("Frage stellen") && !vorher.contains("1 Frage"))
            let leer = try await seiten.rufe(
                .post, GremienURL.punktfragenMuster, akteur: Self.rat, parameter: punkt, formular: ["frage": "  "])
            #expect(leer.status == 422 && leer.text.contains("id=\"frage-fehler\""))
            let gestellt = try await seiten.rufe(
                .post, GremienURL.punktfragenMuster, akteur: Self.rat, parameter: punkt,
                formular: ["frage": "Wann kommt das Portal?"])
            #expect(gestellt.status == 303)
            let offen = try await probe.amt.store.read { try $0.offeneSitzungsfragen() }
            #expect(offen == 1)
            let liste = try await seiten.rufe(.get, GremienURL.fragen, akteur: Self.dienst).text
            #expect(liste.contains("1 offen, 0 beantwortet.") && liste.contains("Wann kommt das Portal?"))
            #expect(liste.contains("10.12.2026") && liste.contains("Ada Muster"))

            let gefunden = try await Self.frage(probe)
            let frage = try #require(gefunden)
            let ohne = try await seiten.rufe(
                .post, GremienURL.frageMuster, akteur: Self.dienst, parameter: ["id": frage.id.text], formular: [:])
            #expect(ohne.status == 422 && ohne.text.contains("id=\"antwort-\(frage.id)-fehler\""))
            let beantwortet = try await seiten.rufe(
                .post, GremienURL.frageMuster, akteur: Self.dienst, parameter: ["id": frage.id.text],
                formular: ["antwort-\(frage.id)": "Im März."])
            #expect(beantwortet.status == 303)
            let keine = try await probe.amt.store.read { try $0.offeneSitzungsfragen() }
            #expect(keine == 0)
            let seite = try await seiten.rufe(.get, GremienURL.punktfragenMuster, akteur: Self.pruefung, parameter: punkt).text
            #expect(seite.contains("Im März.") && seite.contains("Antwort vom 30.11.2026"))
            #expect(!seite.contains("Frage senden") && !seite.contains("Antworten<"))
            let nachher = try await seiten.rufe(.get, GremienURL.sitzungMuster, akteur: Self.pruefung, parameter: sitzung).text
            #expect(nachher.contains("1 Frage, beantwortet"))
        }
    }

    @Test("Am Tag der Sitzung ist es zu spät; wer nicht fragen oder antworten darf, tut es nicht")
    func grenzen() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let fragen = FrageStellen(store: probe.amt.store), antworten = FrageBeantworten(store: probe.amt.store)
            let punkt = try probe.id("t-s8-d"), frage = try await fragen(punkt, "Warum?", akteur: Self.rat)
            await #expect(throws: SteuerungError.keinRecht) { try await fragen(punkt, "Warum?", akteur: Self.dienst) }
            await #expect(throws: SteuerungError.keinRecht) { try await antworten(frage, "Darum.", akteur: Self.rat) }
            await #expect(throws: SteuerungError.keinRecht) { try await antworten(frage, "Darum.", akteur: Self.pruefung) }
            let keinPunkt = try probe.id("s8")
            await #expect(throws: SteuerungError.nichtGefunden) { try await fragen(keinPunkt, "Warum?", akteur: Self.rat) }
            await #expect(throws: SteuerungError.textZuLang(feld: "Frage", hoechstens: Sitzungsfrage.hoechstens)) {
                try await fragen(punkt, String(repeating: "x", count: Sitzungsfrage.hoechstens + 1), akteur: Self.rat)
            }
            probe.amt.uhr.stellen(auf: "2026-12-09T12:00:00Z")
            try await fragen(punkt, "Gerade noch?", akteur: Self.rat)
            probe.amt.uhr.stellen(auf: "2026-12-10T08:00:00Z")
            await #expect(throws: SteuerungError.fragenVorbei) { try await fragen(punkt, "Zu spät?", akteur: Self.rat) }
            let text = try await Seitenprobe(probe.amt).rufe(
                .get, GremienURL.punktfragenMuster, akteur: Self.rat, parameter: ["id": punkt.text]
            ).text
            #expect(text.contains("bis zum Tag vor der Sitzung") && text.contains("zur Sitzung ohne Antwort"))
            // Late, but the answer is there for whoever looks later.
            try await antworten(frage, "Darum.", akteur: Self.dienst)
            try await antworten(frage, "Deshalb.", akteur: Self.dienst)
            let sicht = try await probe.amt.abfrage.objekt(frage, am: Probe.iso("2026-12-10"), akteur: Self.pruefung)
            #expect(sicht[Fragenfelder().antwort] == "Deshalb.")
        }
    }

    private static func frage(_ probe: Ratsprobe) async throws -> Sitzungsfrage? {
        try await probe.amt.abfrage.alle(Sitzungsfrage.arten, am: Probe.iso("2026-11-30"), akteur: rat).fragen.first
    }
}

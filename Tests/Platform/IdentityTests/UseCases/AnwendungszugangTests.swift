// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Identity

@Suite("Zugänge für Programme")
struct AnwendungszugangTests {
    private func ada(_ probe: Kontenprobe) async throws -> Akteur.Mitarbeiter {
        try #require(try await probe.akteur(try await probe.mitarbeiter("ada", [("sach", Kontenprobe.fachbereich)]))?.mitarbeiter)
    }

    private func finden(_ probe: Kontenprobe, _ kennwort: String, name: String = "ada") async throws -> Sitzung? {
        try await probe.modul.anwendungen.finden(
            Anwendungsanmeldung(name: name, kennwort: kennwort, adresse: "203.0.113.7", programm: "litmus"))
    }

    private func anlegen(_ probe: Kontenprobe, _ wer: Akteur.Mitarbeiter, tage: Int = 30) async throws -> String {
        try await AnwendungszugangAnlegen(store: probe.store)(wer, bezeichnung: " Dienst  rechner ", tage: tage)
    }

    @Test(
        "Ein App-Kennwort öffnet mit den Rechten der Person, auch ohne Striche und in Großbuchstaben", arguments: Dialect.allCases
    )
    func oeffnet(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let ada = try await ada(probe)
            let kennwort = try await anlegen(probe, ada)
            let sitzung = try #require(try await finden(probe, kennwort.uppercased().filter { $0 != "-" }, name: "ADA"))
            #expect(
                sitzung.akteur.mitarbeiter?.id == ada.id && sitzung.akteur.darf(Kontenprobe.lesen, in: Kontenprobe.fachbereich))
            #expect(try await finden(probe, kennwort, name: "ben") == nil)
            #expect(try await finden(probe, Kontenprobe.kennwort) == nil)
        }
    }

    @Test("Die Liste zeigt Bezeichnung und letzte Benutzung, nie das Kennwort", arguments: Dialect.allCases)
    func liste(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let ada = try await ada(probe)
            let kennwort = try await anlegen(probe, ada)
            _ = try await finden(probe, kennwort)
            let jetzt = probe.jetzt
            let zugang = try #require(try await probe.store.read { try $0.anwendungszugaenge(ada.id, am: jetzt) }.first)
            #expect(zugang.bezeichnung == "Dienst rechner" && zugang.zuletzt == jetzt && zugang.adresse == "203.0.113.7")
            let zeile = try await probe.store.read { try $0.row("SELECT kennwort_hash FROM id_anwendungszugang") }
            let hash: String = try #require(try zeile?["kennwort_hash"])
            #expect(!hash.contains(kennwort) && hash.count == 64)
        }
    }

    @Test("Widerruf, Ablauf, Sperrung und neues Kennwort schließen aus", arguments: Dialect.allCases)
    func endet(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let ada = try await ada(probe)
            let erstes = try await anlegen(probe, ada)
            _ = try await finden(probe, erstes)
            let jetzt = probe.jetzt
            let id = try #require(try await probe.store.read { try $0.anwendungszugaenge(ada.id, am: jetzt) }.first?.id)
            let widerruf = AnwendungszugangWiderrufen(store: probe.store, anmeldungen: probe.modul.anwendungen)
            try await widerruf(id, ada)
            #expect(try await finden(probe, erstes) == nil)
            await #expect(throws: IdentityError.nichtGefunden) { try await widerruf(id, ada) }

            let zweites = try await anlegen(probe, ada)
            probe.uhr.vor(.seconds(30 * 86_400 + 1))
            #expect(try await finden(probe, zweites) == nil)

            let drittes = try await anlegen(probe, ada)
            _ = try await probe.verwaltung.mitarbeiterZuruecksetzen(
                anmeldename: "ada", kennwort: "Neues-Kennwort-2026", akteur: .system("test"))
            #expect(try await finden(probe, drittes) == nil)

            let viertes = try await anlegen(probe, ada)
            try await probe.verwaltung.mitarbeiterSperren(anmeldename: "ada", akteur: .system("test"))
            #expect(try await finden(probe, viertes) == nil)
        }
    }

    @Test("Fehlversuche einer Adresse werden gedrosselt, ein richtiges Kennwort nicht")
    func drossel() async throws {
        try await Kontenprobe.mit(.sqlite) { probe async throws in
            let kennwort = try await anlegen(probe, try await ada(probe))
            for _ in 0..<60 { #expect(try await finden(probe, "falsch") == nil) }
            await #expect(throws: WebFehler.self) { try await finden(probe, "falsch") }
            #expect(try await finden(probe, kennwort) != nil)
        }
    }

    @Test("Ohne Bezeichnung, mit fremder Dauer und über zwanzig hinaus gibt es keinen")
    func grenzen() async throws {
        try await Kontenprobe.mit(.sqlite) { probe async throws in
            let ada = try await ada(probe)
            let anlegen = AnwendungszugangAnlegen(store: probe.store)
            await #expect(throws: IdentityError.bezeichnungFehlt) { try await anlegen(ada, bezeichnung: "  ", tage: 30) }
            await #expect(throws: IdentityError.nichtGefunden) { try await anlegen(ada, bezeichnung: "x", tage: 9_999) }
            for _ in 0..<20 { _ = try await anlegen(ada, bezeichnung: "x", tage: 30) }
            await #expect(throws: IdentityError.zuVieleZugaenge(hoechstens: 20)) {
                try await anlegen(ada, bezeichnung: "x", tage: 30)
            }
        }
    }

    @Test("Zwei Kennwörter sind nie gleich und lesen sich ohne verwechselbare Zeichen")
    func kennwort() {
        let viele = (0..<200).map { _ in Anwendungskennwort.neu() }
        #expect(Set(viele).count == 200)
        #expect(viele.allSatisfy { $0.count == 29 && !$0.contains { "lo01".contains($0) } })
    }
}

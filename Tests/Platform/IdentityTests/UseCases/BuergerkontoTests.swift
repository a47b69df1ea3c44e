// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store
import StoreTesting
import Testing
import Web

@testable import Identity

@Suite("Bürgerkonto")
struct BuergerkontoTests {
    private static func registrieren(
        _ probe: Kontenprobe, _ email: String = "Mina@Example.org", _ kennwort: String = Kontenprobe.kennwort
    ) async throws {
        try await BuergerRegistrieren(store: probe.store, marken: probe.modul.marken, post: probe.modul.post)(
            name: "Mina Muster", email: email, kennwort: kennwort, sprache: "de")
    }

    private static func bestaetigen(_ probe: Kontenprobe, _ marke: String) async throws {
        try await BuergerBestaetigen(store: probe.store, marken: probe.modul.marken)(marke: marke)
    }

    @Test("Ein neues Konto gilt erst, wenn die Adresse über den Link bestätigt ist", arguments: Dialect.allCases)
    func bestaetigen(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await Self.registrieren(probe)
            await #expect(throws: IdentityError.falscheAnmeldung) { try await probe.anmeldenBuerger("mina@example.org") }
            #expect(try await probe.mails().map(\.an) == ["mina@example.org"])
            try await Self.bestaetigen(probe, try await probe.marke())
            let token = try await probe.anmeldenBuerger("MINA@example.org")
            #expect(try await probe.sitzungen.finden(token, imAmt: false)?.name == "Mina Muster")
        }
    }

    @Test("Der Link gilt einmal und 48 Stunden, ein erfundener nie", arguments: Dialect.allCases)
    func link(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await Self.registrieren(probe)
            let marke = try await probe.marke()
            await #expect(throws: IdentityError.markeAbgelaufen) {
                try await Self.bestaetigen(probe, String(repeating: "0", count: 64))
            }
            await #expect(throws: IdentityError.markeAbgelaufen) { try await Self.bestaetigen(probe, "") }
            try await Self.bestaetigen(probe, marke)
            await #expect(throws: IdentityError.markeAbgelaufen) { try await Self.bestaetigen(probe, marke) }
            try await Self.registrieren(probe, "jonas@example.org")
            let zweite = try await probe.marke()
            probe.uhr.vor(.seconds(48 * 3600))
            await #expect(throws: IdentityError.markeAbgelaufen) { try await Self.bestaetigen(probe, zweite) }
        }
    }

    @Test("Ein Link zum Bestätigen setzt kein Kennwort", arguments: Dialect.allCases)
    func zweck(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await Self.registrieren(probe)
            let marke = try await probe.marke()
            await #expect(throws: IdentityError.markeAbgelaufen) {
                try await probe.modul.kennwortVergessen.setzen(marke: marke, kennwort: "Ganz-Neues-Kennwort-7")
            }
            try await Self.bestaetigen(probe, marke)
        }
    }

    @Test(
        "Wer eine vergebene Adresse anmeldet, sieht dasselbe, das Konto bleibt, und der Inhaber erfährt es",
        arguments: Dialect.allCases)
    func vergeben(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            _ = try await probe.buerger()
            try await Self.registrieren(probe, "mina@example.org", "Fremdes-Kennwort-99")
            let mail = try #require(try await probe.mails().last)
            #expect(mail.an == "mina@example.org" && mail.betreff == "Ihr Konto" && !mail.text.contains("marke="))
            await #expect(throws: IdentityError.falscheAnmeldung) {
                try await probe.anmeldenBuerger("mina@example.org", "Fremdes-Kennwort-99")
            }
            _ = try await probe.anmeldenBuerger("mina@example.org")
        }
    }

    @Test("Eine nie bestätigte Anmeldung hält die Adresse nicht für immer besetzt", arguments: Dialect.allCases)
    func nieBestaetigt(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await Self.registrieren(probe, "mina@example.org", "Fremdes-Kennwort-99")
            let fremde = try await probe.marke()
            probe.uhr.vor(.seconds(48 * 3600))
            try await Self.registrieren(probe)
            let eigene = try await probe.marke()
            await #expect(throws: IdentityError.markeAbgelaufen) { try await Self.bestaetigen(probe, fremde) }
            try await Self.bestaetigen(probe, eigene)
            _ = try await probe.anmeldenBuerger("mina@example.org")
        }
    }

    @Test("Was nicht passt, wird vor dem Anlegen abgelehnt und sagt, was fehlt")
    func eingaben() async throws {
        try await Kontenprobe.mit(.sqlite) { probe async throws in
            let anlegen = BuergerRegistrieren(store: probe.store, marken: probe.modul.marken, post: probe.modul.post)
            func fehler(_ name: String, _ email: String, _ kennwort: String) async -> IdentityError? {
                await #expect(throws: IdentityError.self) {
                    try await anlegen(name: name, email: email, kennwort: kennwort, sprache: "de")
                }
            }
            #expect(await fehler("", "mina@example.org", Kontenprobe.kennwort) == .nameFehlt)
            #expect(await fehler("Mina", "keine Adresse", Kontenprobe.kennwort) == .emailUngueltig)
            #expect(await fehler("Mina", "mina@example.org\r\nBcc: x@example.org", Kontenprobe.kennwort) == .emailUngueltig)
            let kennwoerter: [(String, IdentityError)] = [
                ("kurz", .kennwortZuKurz(mindestens: 12)), ("aaaaaaaaaaaaaaaa", .kennwortEintoenig),
                ("Mein-Name-Mina-1", .kennwortPersoenlich),
                (String(repeating: "abcde", count: 41), .kennwortZuLang(hoechstens: 200)),
            ]
            for (kennwort, grund) in kennwoerter {
                #expect(await fehler("Mina", "mina@example.org", kennwort) == grund, "\(kennwort)")
            }
            #expect(try await probe.mails().isEmpty)
        }
    }

    @Test("Über den Link aus der Mail wird ein neues Kennwort gesetzt, alle Sitzungen enden", arguments: Dialect.allCases)
    func vergessen(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            _ = try await probe.buerger()
            let token = try await probe.anmeldenBuerger("mina@example.org")
            try await probe.modul.kennwortVergessen.anfordern(email: "MINA@example.org")
            let marke = try await probe.marke()
            await #expect(throws: IdentityError.self) {
                try await probe.modul.kennwortVergessen.setzen(marke: marke, kennwort: "kurz")
            }
            try await probe.modul.kennwortVergessen.setzen(marke: marke, kennwort: "Ganz-Neues-Kennwort-7")
            #expect(try await probe.sitzungen.finden(token, imAmt: false) == nil)
            await #expect(throws: IdentityError.falscheAnmeldung) { try await probe.anmeldenBuerger("mina@example.org") }
            _ = try await probe.anmeldenBuerger("mina@example.org", "Ganz-Neues-Kennwort-7")
            await #expect(throws: IdentityError.markeAbgelaufen) {
                try await probe.modul.kennwortVergessen.setzen(marke: marke, kennwort: "Noch-Ein-Kennwort-8")
            }
        }
    }

    @Test("Der Link für ein neues Kennwort gilt eine Stunde", arguments: Dialect.allCases)
    func abgelaufen(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            _ = try await probe.buerger()
            try await probe.modul.kennwortVergessen.anfordern(email: "mina@example.org")
            let marke = try await probe.marke()
            #expect(try await probe.modul.marken.gilt(marke, .kennwortNeu))
            probe.uhr.vor(.seconds(3600))
            #expect(try await !probe.modul.marken.gilt(marke, .kennwortNeu))
            await #expect(throws: IdentityError.markeAbgelaufen) {
                try await probe.modul.kennwortVergessen.setzen(marke: marke, kennwort: "Ganz-Neues-Kennwort-7")
            }
        }
    }

    @Test("Für eine unbekannte oder unbestätigte Adresse geht keine Mail hinaus", arguments: Dialect.allCases)
    func unbekannt(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await Self.registrieren(probe)
            let vorher = try await probe.mails().count
            try await probe.modul.kennwortVergessen.anfordern(email: "niemand@example.org")
            try await probe.modul.kennwortVergessen.anfordern(email: "mina@example.org")
            #expect(try await probe.mails().count == vorher)
        }
    }
}

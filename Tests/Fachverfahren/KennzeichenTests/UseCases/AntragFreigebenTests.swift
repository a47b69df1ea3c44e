// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Testing

@testable import Buergerportal
@testable import Kennzeichen

@Suite("Was ein aufgegebener Antrag zurückgibt") struct AntragFreigebenTests {
    private static let plate = "LEV-AB 12"

    private static func mit(_ maschine: Dialect, _ body: @Sendable (Portalprobe, Akteur) async throws -> Void) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            try await body(try await Portalprobe(amt), try await amt.buerger("Mina"))
        }
    }

    @Test("Wer den gesendeten Antrag zurücknimmt, gibt das Kennzeichen sofort wieder frei", arguments: Dialect.allCases)
    func ruecknahme(maschine: Dialect) async throws {
        try await Self.mit(maschine) { probe, mina in
            let k = try Probe.plate("LEV", "AB", 12), amt = probe.amt
            let id = try await probe.entwurf(Self.plate, mina)
            try await probe.senden(id, mina)
            #expect(try await amt.zustand(k).art == "reserviert")
            #expect(try await amt.store.read { try $0.reservierung(antrag: id.text)?.stand } == .aktiv)
            try await probe.zuruecknehmen(id, mina)
            #expect(try await amt.zustand(k) == .frei)
            #expect(try await amt.store.read { try $0.reservierung(antrag: id.text)?.stand } == .aufgehoben)
            // The limit a person has room again, and the next one can have the plate.
            let jonas = try await amt.buerger("Jonas")
            try await probe.senden(try await probe.entwurf(Self.plate, jonas), jonas)
            #expect(try await amt.zustand(k).art == "reserviert")
            #expect(try await amt.store.pruefeAudit().bruch == nil)
        }
    }

    @Test("Ein zugeteiltes Kennzeichen nimmt niemand mehr zurück", arguments: Dialect.allCases)
    func zugeteilt(maschine: Dialect) async throws {
        try await Self.mit(maschine) { probe, mina in
            let id = try await probe.entwurf(Self.plate, mina)
            try await probe.senden(id, mina)
            try await probe.amt.store.commit(Vermerk(.system("test"), "test.zuteilen")) { tx in
                let reservierung = try #require(try tx.reservierung(antrag: id.text))
                try tx.standSetzen(reservierung, .zugeteilt)
            }
            await #expect(throws: PortalError.nichtMehrRuecknehmbar) { try await probe.zuruecknehmen(id, mina) }
            #expect(try await probe.amt.zustand(try Probe.plate("LEV", "AB", 12)).art == "reserviert")
        }
    }

    @Test("Mit dem gelöschten Entwurf ist das Kennzeichen sofort wieder zu haben", arguments: Dialect.allCases)
    func geloescht(maschine: Dialect) async throws {
        try await Self.mit(maschine) { probe, mina in
            let k = try Probe.plate("LEV", "AB", 12)
            let id = try await probe.entwurf(Self.plate, mina)
            #expect(try await probe.amt.zustand(k).halter == Angebot.dialog(id))
            try await probe.loeschen(id, mina)
            #expect(try await probe.amt.zustand(k) == .frei)
            let anderer = try await probe.amt.buerger("Jonas")
            #expect(try await probe.entwurf(Self.plate, anderer) != id)
        }
    }

    @Test(
        "Dasselbe noch einmal gewählt führt in den eigenen Entwurf, nie zu einem, den es nicht mehr gibt",
        arguments: Dialect.allCases)
    func nochmal(maschine: Dialect) async throws {
        try await Self.mit(maschine) { probe, mina in
            let k = try Probe.plate("LEV", "AB", 12), amt = probe.amt
            let id = try await probe.entwurf(Self.plate, mina)
            #expect(try await probe.entwurf(Self.plate, mina) == id)
            // A draft that went away without giving back, as before this was done.
            try await amt.store.commit(Vermerk(.system("test"), "test.loeschen")) { tx in
                try tx.execute("DELETE FROM portal_antrag WHERE id = \(id)")
            }
            let neu = try await probe.entwurf(Self.plate, mina)
            #expect(neu != id)
            #expect(try await amt.zustand(k).halter == Angebot.dialog(neu))
            #expect(try await amt.store.read { try $0.antrag(neu)?.istEntwurf } == true)
        }
    }

    @Test(
        "Der Entwurf eines abgemeldeten Kontos behält sein Kennzeichen und wird anderen nicht gezeigt",
        arguments: Dialect.allCases)
    func abgemeldet(maschine: Dialect) async throws {
        try await Self.mit(maschine) { probe, mina in
            let id = try await probe.entwurf(Self.plate, .oeffentlich)
            let konto = mina.kennung
            try await probe.amt.store.commit(Vermerk(.system("test"), "test.uebernehmen")) { tx in
                try tx.execute("UPDATE portal_antrag SET besitzer = \(konto) WHERE id = \(id)")
            }
            let antwort = try await probe.waehlen(Self.plate, .oeffentlich)
            #expect(antwort.status == 409)
            #expect(!antwort.ziel.contains(id.text))
            #expect(try await probe.amt.zustand(try Probe.plate("LEV", "AB", 12)).halter == Angebot.dialog(id))
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Identity

@Suite("Sitzungen")
struct SitzungenTests {
    @Test("Ohne Zutun endet die Sitzung im Amt nach 45 und am Portal nach 30 Minuten", arguments: Dialect.allCases)
    func leerlauf(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await probe.mitarbeiter("ada")
            _ = try await probe.buerger()
            let amt = try await probe.anmelden("ada")
            let portal = try await probe.anmeldenBuerger("mina@example.org")
            probe.uhr.vor(.seconds(30 * 60))
            #expect(try await probe.sitzungen.finden(portal, imAmt: false) == nil)
            #expect(try await probe.sitzungen.finden(amt, imAmt: true) != nil)
            probe.uhr.vor(.seconds(45 * 60))
            #expect(try await probe.sitzungen.finden(amt, imAmt: true) == nil)
        }
    }

    @Test("Wer etwas tut, bleibt angemeldet, aber nie länger als zwölf Stunden", arguments: Dialect.allCases)
    func hoechstens(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await probe.mitarbeiter("ada")
            let token = try await probe.anmelden("ada")
            for _ in 0..<23 {
                probe.uhr.vor(.seconds(30 * 60))
                let sitzung = try #require(try await probe.sitzungen.finden(token, imAmt: true))
                #expect(sitzung.endet > probe.jetzt)
            }
            probe.uhr.vor(.seconds(30 * 60))
            #expect(try await probe.sitzungen.finden(token, imAmt: true) == nil)
        }
    }

    @Test("Eine Sitzung des Amts gilt nicht am Portal und umgekehrt", arguments: Dialect.allCases)
    func getrennt(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await probe.mitarbeiter("ada")
            _ = try await probe.buerger()
            let amt = try await probe.anmelden("ada")
            let portal = try await probe.anmeldenBuerger("mina@example.org")
            #expect(try await probe.sitzungen.finden(amt, imAmt: false) == nil)
            #expect(try await probe.sitzungen.finden(portal, imAmt: true) == nil)
            #expect(try await probe.sitzungen.finden("erfunden", imAmt: true) == nil)
            #expect(try await probe.sitzungen.finden(amt, imAmt: true) != nil)
        }
    }

    @Test("Jede Anmeldung bekommt eine neue, lange, zufällige Kennung", arguments: Dialect.allCases)
    func neu(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            _ = try await probe.buerger()
            var token: Set<String> = []
            for _ in 0..<3 { token.insert(try await probe.anmeldenBuerger("mina@example.org")) }
            #expect(token.count == 3 && token.allSatisfy { $0.utf8.count == 64 })
        }
    }

    @Test("Ein anderes Gerät lässt sich abmelden, eine fremde Sitzung nicht", arguments: Dialect.allCases)
    func abmelden(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let mina = try await probe.buerger()
            let jonas = try await probe.buerger("jonas@example.org")
            let minas = try await probe.anmeldenBuerger("mina@example.org")
            try await probe.sitzungen.beenden(tokenHash: Marke.hash(minas), subjekt: jonas.text)
            #expect(try await probe.sitzungen.finden(minas, imAmt: false) != nil)
            try await probe.sitzungen.beenden(tokenHash: Marke.hash(minas), subjekt: mina.text)
            #expect(try await probe.sitzungen.finden(minas, imAmt: false) == nil)
        }
    }

    @Test("Ein neues Kennwort beendet alle anderen Sitzungen, nur diese nicht", arguments: Dialect.allCases)
    func kennwort(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            _ = try await probe.buerger()
            let diese = try await probe.anmeldenBuerger("mina@example.org")
            let andere = try await probe.anmeldenBuerger("mina@example.org")
            let akteur = try #require(try await probe.sitzungen.finden(diese, imAmt: false)).akteur
            func aendern(_ bisher: String, _ neu: String, _ wiederholt: String) async throws {
                try await probe.modul.kennwortAendern(
                    akteur, bisher: bisher, neu: neu, wiederholt: wiederholt, sitzung: Marke.hash(diese))
            }
            let neu = "Ganz-Neues-Kennwort-7"
            await #expect(throws: IdentityError.kennwortFalsch) { try await aendern("Falsches-Kennwort-1", neu, neu) }
            await #expect(throws: IdentityError.kennwortUngleich) { try await aendern(Kontenprobe.kennwort, neu, neu + "x") }
            await #expect(throws: IdentityError.self) { try await aendern(Kontenprobe.kennwort, "kurz", "kurz") }
            #expect(try await probe.sitzungen.finden(andere, imAmt: false) != nil)
            try await aendern(Kontenprobe.kennwort, neu, neu)
            #expect(try await probe.sitzungen.finden(diese, imAmt: false) != nil)
            #expect(try await probe.sitzungen.finden(andere, imAmt: false) == nil)
            _ = try await probe.anmeldenBuerger("mina@example.org", neu)
        }
    }

    @Test("Das Ende einer Sitzung an einem Knoten gilt am anderen spätestens nach drei Sekunden", arguments: Dialect.allCases)
    func knoten(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            _ = try await probe.buerger()
            let token = try await probe.anmeldenBuerger("mina@example.org")
            let anderer = Sitzungen(store: probe.store)
            #expect(try await anderer.finden(token, imAmt: false) != nil)
            try await probe.sitzungen.beenden(tokenHash: Marke.hash(token))
            probe.uhr.vor(.seconds(3))
            #expect(try await anderer.finden(token, imAmt: false) == nil)
        }
    }
}

@Suite("Gastzugang")
struct GastzugangTests {
    private static func anlegen(_ probe: Kontenprobe, gilt: Duration = .seconds(86_400)) async throws -> GastID {
        let bis = probe.jetzt + gilt
        return try await probe.store.commit(Vermerk(.system("test"), "identity.gast.anlegen")) { tx in
            try tx.gastAnlegen(code: "ABCD-EFGH-JKLM", faktor: "1980-03-31", bezug: "antrag:1", giltBis: bis)
        }
    }

    private static func oeffnen(_ probe: Kontenprobe, _ code: String, _ faktor: String = "1980-03-31") async throws -> String {
        try await Gastzugang(store: probe.store, sitzungen: probe.sitzungen, sperre: probe.modul.sperre)(
            code: code, faktor: faktor, geraet: "", adresse: "203.0.113.1")
    }

    @Test(
        "Code und zweite Angabe öffnen genau das, wofür der Zugang da ist, gleich wie der Code getippt ist",
        arguments: Dialect.allCases)
    func oeffnen(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let id = try await Self.anlegen(probe)
            let token = try await Self.oeffnen(probe, " abcd efgh-JKLM ")
            #expect(try await probe.sitzungen.finden(token, imAmt: false)?.akteur == .gast(id))
            #expect(try await probe.store.read { try $0.gastBezug(id) } == "antrag:1")
        }
    }

    @Test("Falscher Code, falsche Angabe und abgelaufener Zugang bekommen dieselbe Antwort", arguments: Dialect.allCases)
    func falsch(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            _ = try await Self.anlegen(probe)
            await #expect(throws: IdentityError.gastcodeFalsch) { try await Self.oeffnen(probe, "XXXX") }
            await #expect(throws: IdentityError.gastcodeFalsch) { try await Self.oeffnen(probe, "ABCD-EFGH-JKLM", "1980-03-30") }
            await #expect(throws: IdentityError.gastcodeFalsch) { try await Self.oeffnen(probe, "ABCD-EFGH-JKLM", "") }
            probe.uhr.vor(.seconds(86_400))
            await #expect(throws: IdentityError.gastcodeFalsch) { try await Self.oeffnen(probe, "ABCD-EFGH-JKLM") }
        }
    }

    @Test("Die zweite Angabe lässt sich nicht durchprobieren", arguments: Dialect.allCases)
    func sperre(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            _ = try await Self.anlegen(probe)
            for tag in 1...5 {
                await #expect(throws: IdentityError.gastcodeFalsch) {
                    try await Self.oeffnen(probe, "ABCD-EFGH-JKLM", "1980-01-0\(tag)")
                }
            }
            let fehler = await #expect(throws: IdentityError.self) { try await Self.oeffnen(probe, "ABCD-EFGH-JKLM") }
            #expect(fehler?.art == .gedrosselt)
        }
    }

    @Test(
        "Läuft der Zugang ab, endet auch die offene Sitzung, und der Code steht nirgends in der Datenbank",
        arguments: Dialect.allCases)
    func ablauf(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            _ = try await Self.anlegen(probe, gilt: .seconds(600))
            let token = try await Self.oeffnen(probe, "ABCD-EFGH-JKLM")
            let zeile: String? = try await probe.store.read { try $0.value("SELECT code_hash FROM id_gast") }
            #expect(zeile?.contains("ABCD") == false)
            probe.uhr.vor(.seconds(600))
            #expect(try await probe.sitzungen.finden(token, imAmt: false) == nil)
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Identity

@Suite("Anmeldung der Mitarbeitenden")
struct MitarbeiterAnmeldenTests {
    @Test("Mit Name, Kennwort und frischem Code beginnt eine Sitzung mit den eigenen Rechten", arguments: Dialect.allCases)
    func gut(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let id = try await probe.mitarbeiter("ada", [("sach", Kontenprobe.fachbereich)])
            let token = try await probe.anmelden("ADA")
            let sitzung = try #require(try await probe.sitzungen.finden(token, imAmt: true))
            #expect(sitzung.akteur.mitarbeiter?.id == id && sitzung.name == "Ada" && sitzung.rolle == "Sachbearbeitung")
            #expect(sitzung.akteur.darf(Kontenprobe.lesen, in: Kontenprobe.abteilung))
            let gespeichert: String? = try await probe.store.read { try $0.value("SELECT token_hash FROM id_sitzung") }
            #expect(gespeichert != nil && gespeichert != token)
        }
    }

    @Test("Falscher Name, falsches Kennwort, falscher Code: dieselbe Antwort, keine Sitzung", arguments: Dialect.allCases)
    func falsch(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await probe.mitarbeiter("ada")
            await #expect(throws: IdentityError.falscheAnmeldung) { try await probe.anmelden("niemand") }
            await #expect(throws: IdentityError.falscheAnmeldung) { try await probe.anmelden("ada", "Falsches-Kennwort-1") }
            await #expect(throws: IdentityError.falscheAnmeldung) { try await probe.anmelden("ada", code: "") }
            await #expect(throws: IdentityError.falscheAnmeldung) {
                try await probe.anmelden("ada", code: try probe.code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))
            }
            #expect(try await probe.store.read { try $0.value("SELECT COUNT(*) FROM id_sitzung", as: Int.self) } == 0)
        }
    }

    @Test("Jeder Code gilt einmal, auch nicht rückwärts, der nächste wieder", arguments: Dialect.allCases)
    func einmal(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await probe.mitarbeiter("ada")
            let frueher = try probe.code(versatz: -30)
            _ = try await probe.anmelden("ada")
            await #expect(throws: IdentityError.falscheAnmeldung) { try await probe.anmelden("ada") }
            await #expect(throws: IdentityError.falscheAnmeldung) { try await probe.anmelden("ada", code: frueher) }
            probe.uhr.vor(.seconds(30))
            _ = try await probe.anmelden("ada")
        }
    }

    @Test(
        "Eine Uhr, die eine halbe Minute falsch geht, wird hingenommen, eine Minute nicht", arguments: [Int64(-30), 30, -60, 60])
    func gangabweichung(versatz: Int64) async throws {
        try await Kontenprobe.mit(.sqlite) { probe async throws in
            try await probe.mitarbeiter("ada")
            let code = try probe.code(versatz: versatz)
            if abs(versatz) <= 30 {
                _ = try await probe.anmelden("ada", code: code)
            } else {
                await #expect(throws: IdentityError.falscheAnmeldung) { try await probe.anmelden("ada", code: code) }
            }
        }
    }

    @Test("Derselbe Code zur selben Zeit an zwei Knoten öffnet nur eine Sitzung", arguments: Dialect.allCases)
    func gleichzeitig(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await probe.mitarbeiter("ada")
            let gelungen = await withTaskGroup(of: Bool.self) { gruppe in
                for _ in 0..<4 { gruppe.addTask { (try? await probe.anmelden("ada")) != nil } }
                return await gruppe.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(gelungen == 1)
        }
    }

    @Test(
        "Nach fünf Fehlversuchen ist auch das richtige Kennwort gesperrt, mit Wartezeit in der Meldung",
        arguments: Dialect.allCases)
    func sperre(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await probe.mitarbeiter("ada")
            for _ in 0..<5 {
                await #expect(throws: IdentityError.falscheAnmeldung) { try await probe.anmelden("ada", "Falsches-Kennwort-1") }
            }
            probe.uhr.vor(.seconds(60))
            let fehler = await #expect(throws: IdentityError.self) { try await probe.anmelden("ada") }
            #expect(
                fehler == .gesperrt(minuten: 15) && fehler?.meldung.contains("15 Minuten") == true && fehler?.art == .gedrosselt)
            probe.uhr.vor(.seconds(14 * 60))
            _ = try await probe.anmelden("ada")
        }
    }

    @Test("Ein Name, den es nicht gibt, wird ebenso gesperrt und verrät nichts", arguments: Dialect.allCases)
    func unbekannt(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            for _ in 0..<5 { await #expect(throws: IdentityError.falscheAnmeldung) { try await probe.anmelden("niemand") } }
            await #expect(throws: IdentityError.gesperrt(minuten: 16)) { try await probe.anmelden("niemand") }
        }
    }

    @Test("Eine gelungene Anmeldung und Ruhe löschen die Fehlversuche", arguments: Dialect.allCases)
    func zuruecksetzen(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await probe.mitarbeiter("ada")
            for runde in 0..<3 {
                for _ in 0..<4 {
                    await #expect(throws: IdentityError.falscheAnmeldung) {
                        try await probe.anmelden("ada", "Falsches-Kennwort-1")
                    }
                }
                if runde == 0 { _ = try await probe.anmelden("ada") } else { probe.uhr.vor(.seconds(16 * 60)) }
            }
            _ = try await probe.anmelden("ada")
        }
    }

    @Test("Ein stillgelegtes Konto kommt nicht hinein und verliert seine Sitzung", arguments: Dialect.allCases)
    func stillgelegt(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await probe.mitarbeiter("ada")
            let token = try await probe.anmelden("ada")
            try await probe.verwaltung.mitarbeiterSperren(anmeldename: "ada", akteur: .system("test"))
            probe.uhr.vor(.seconds(60))
            #expect(try await probe.sitzungen.finden(token, imAmt: true) == nil)
            await #expect(throws: IdentityError.falscheAnmeldung) { try await probe.anmelden("ada") }
        }
    }

    @Test("Wer Kennwort und Gerät verloren hat, bekommt beides neu, und das Alte gilt nicht mehr", arguments: Dialect.allCases)
    func wiederherstellen(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await probe.mitarbeiter("ada")
            let token = try await probe.anmelden("ada")
            let neu = try await probe.verwaltung.mitarbeiterZuruecksetzen(
                anmeldename: "Ada", kennwort: "Ganz-Neues-Kennwort-7", akteur: .system("test"))
            probe.uhr.vor(.seconds(60))
            #expect(try await probe.sitzungen.finden(token, imAmt: true) == nil)
            await #expect(throws: IdentityError.falscheAnmeldung) { try await probe.anmelden("ada") }
            await #expect(throws: IdentityError.falscheAnmeldung) { try await probe.anmelden("ada", "Ganz-Neues-Kennwort-7") }
            _ = try await probe.anmelden("ada", "Ganz-Neues-Kennwort-7", code: try probe.code(neu.totpGeheimnis))
        }
    }

    @Test("Jede Anmeldung steht mit Konto in der Prüfkette", arguments: Dialect.allCases)
    func kette(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let id = try await probe.mitarbeiter("ada")
            _ = try await probe.anmelden("ada")
            let zahl: Int? = try await probe.store.read {
                try $0.value(
                    "SELECT COUNT(*) FROM audit_eintrag WHERE handlung = 'identity.mitarbeiter.anmelden' AND gegenstand_id = \(id)"
                )
            }
            #expect(zahl == 1)
        }
    }
}

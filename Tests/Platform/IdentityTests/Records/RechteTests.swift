// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Identity

@Suite("Rechte der Mitarbeitenden")
struct RechteTests {
    @Test("Eine Rolle gilt in ihrer Einheit und darunter, nicht darüber und nicht daneben", arguments: Dialect.allCases)
    func einheiten(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let ada = try await probe.akteur(try await probe.mitarbeiter("ada", [("sach", Kontenprobe.fachbereich)]))
            #expect(ada?.einheiten(mit: Kontenprobe.lesen) == [Kontenprobe.fachbereich, Kontenprobe.abteilung])
            #expect(ada?.einheiten(mit: Kontenprobe.leiten).isEmpty == true)
        }
    }

    @Test("Mehrere Rollen legen sich übereinander, jede nur in ihrer Einheit", arguments: Dialect.allCases)
    func mehrere(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let id = try await probe.mitarbeiter("ada", [("sach", Kontenprobe.fachbereich), ("leit", Kontenprobe.anderer)])
            let ada = try #require(try await probe.akteur(id))
            #expect(
                ada.einheiten(mit: Kontenprobe.lesen) == [Kontenprobe.fachbereich, Kontenprobe.abteilung, Kontenprobe.anderer])
            #expect(ada.einheiten(mit: Kontenprobe.leiten) == [Kontenprobe.anderer])
        }
    }

    @Test("Von mehreren Rollen wird die genannt, die am meisten erlaubt", arguments: Dialect.allCases, [false, true])
    func genannte(maschine: Dialect, umgekehrt: Bool) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let rollen = [("sach", Kontenprobe.fachbereich), ("leit", Kontenprobe.anderer)]
            let id = try await probe.mitarbeiter("ada", umgekehrt ? rollen.reversed() : rollen)
            let rolle = try await probe.store.read { try $0.mitarbeiterAkteur(id, am: probe.heute)?.rolle }
            #expect(rolle == "Leitung")
        }
    }

    @Test("Eine befristete Rolle gilt vom ersten bis zum letzten Tag", arguments: Dialect.allCases)
    func befristet(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let id = try await probe.mitarbeiter("ada")
            try await probe.store.commit(Vermerk(.system("test"), "identity.rolle.zuweisen")) { tx in
                try tx.execute(
                    """
                    INSERT INTO id_rollenzuweisung (id, mitarbeiter, rolle, oe, gueltig_ab, gueltig_bis)
                    VALUES ('z', \(id), 'leit', \(Kontenprobe.fachbereich), '2026-02-01', '2026-02-28')
                    """)
            }
            func darf(_ tag: String) async throws -> Bool {
                let tag: Kalendertag = try #require(Kalendertag(iso: tag))
                return try await probe.akteur(id, am: tag)?.darf(Kontenprobe.leiten) ?? false
            }
            #expect(
                try await [darf("2026-01-31"), darf("2026-02-01"), darf("2026-02-28"), darf("2026-03-01")] == [
                    false, true, true, false,
                ])
        }
    }

    @Test("Eine neue Unterteilung erbt die Rechte erst von ihrem ersten Tag an", arguments: Dialect.allCases)
    func neueEinheit(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let id = try await probe.mitarbeiter("ada", [("sach", Kontenprobe.fachbereich)])
            let ab = try #require(Kalendertag(iso: "2026-07-01"))
            try await probe.verwaltung.einheitenSetzen(
                [
                    OrgEinheit(
                        nummer: OrgNummer(362), kurz: "362", name: "Neu", art: .abteilung, uebergeordnet: Kontenprobe.fachbereich,
                        gueltigAb: ab)
                ], akteur: .system("test"))
            let davor = try #require(Kalendertag(iso: "2026-06-30"))
            #expect(try await probe.akteur(id, am: davor)?.darf(Kontenprobe.lesen, in: OrgNummer(362)) == false)
            #expect(try await probe.akteur(id, am: ab)?.darf(Kontenprobe.lesen, in: OrgNummer(362)) == true)
        }
    }

    @Test("Eine Vertretung hat die Rechte der Vertretenen genau in der vereinbarten Zeit", arguments: Dialect.allCases)
    func vertretung(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let ada = try await probe.mitarbeiter("ada", [("leit", Kontenprobe.anderer)])
            let ben = try await probe.mitarbeiter("ben", [("sach", Kontenprobe.fachbereich)])
            let (ab, bis) = (try #require(Kalendertag(iso: "2026-02-02")), try #require(Kalendertag(iso: "2026-02-06")))
            try await VertretungSetzen(store: probe.store)(fuer: ada, durch: ben, ab: ab, bis: bis, akteur: .system("test"))
            func stand(_ tag: String) async throws -> (Bool, [MitarbeiterID]) {
                let tag: Kalendertag = try #require(Kalendertag(iso: tag))
                let akteur = try #require(try await probe.akteur(ben, am: tag))
                return (akteur.darf(Kontenprobe.leiten, in: Kontenprobe.anderer), akteur.mitarbeiter?.inVertretungFuer ?? [])
            }
            for tag in ["2026-02-02", "2026-02-06"] { #expect(try await stand(tag) == (true, [ada])) }
            for tag in ["2026-02-01", "2026-02-07"] { #expect(try await stand(tag) == (false, [])) }
            #expect(try await probe.akteur(ada, am: ab)?.darf(Kontenprobe.lesen, in: Kontenprobe.fachbereich) == false)
        }
    }

    @Test("Rechte einer geänderten Rolle gelten in offenen Sitzungen nach Sekunden", arguments: Dialect.allCases)
    func geaendert(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await probe.mitarbeiter("ada", [("sach", Kontenprobe.fachbereich)])
            let token = try await probe.anmelden("ada")
            #expect(try await probe.sitzungen.finden(token, imAmt: true)?.akteur.darf(Kontenprobe.lesen) == true)
            try await probe.verwaltung.rollenSetzen([Rolle(name: "sach", titel: "S", rechte: [])], akteur: .system("test"))
            probe.uhr.vor(.seconds(3))
            #expect(try await probe.sitzungen.finden(token, imAmt: true)?.akteur.darf(Kontenprobe.lesen) == false)
        }
    }

    @Test("Ein Anmeldename wird nur einmal vergeben, gleich wie er geschrieben ist", arguments: Dialect.allCases)
    func eindeutig(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            try await probe.mitarbeiter("ada")
            await #expect(throws: IdentityError.anmeldenameVergeben) { try await probe.mitarbeiter("ADA") }
        }
    }

    @Test("Wer gehandelt hat, bleibt mit Namen lesbar, auch wenn das Konto fehlt", arguments: Dialect.allCases)
    func namen(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let ada = try await probe.mitarbeiter("ada")
            let namen = try await probe.store.read { db in
                try [
                    "mitarbeiter:\(ada.text)", "mitarbeiter:0", "buerger:0", "gast:0", "system:pruefer", "oeffentlich", nil,
                ].map { try db.anzeigename($0) }
            }
            #expect(
                namen == [
                    "Ada", "ehemals Mitarbeitende", "gelöschtes Bürgerkonto", "Gastzugang", "automatisch", "ohne Anmeldung",
                    "gelöscht",
                ])
        }
    }

    @Test("Die Schritte der Tabellen stimmen mit ihrer Marke im Ordner überein")
    func migrationskopf() throws {
        #expect(try MigrationsKopf.abweichung(IdentityModul.migrationen, ordner: "Sources/Platform/Identity/Migrations") == nil)
    }
}

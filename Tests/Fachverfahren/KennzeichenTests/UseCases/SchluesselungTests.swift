// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Testing

@testable import Kennzeichen

@Suite("Schlüsselung von Personen und Codes") struct SchluesselungTests {
    static let geburt = Kalendertag(iso: "1985-03-12") ?? Probe.tag

    @Test("Dieselbe Person wird trotz anderer Schreibweise erkannt, unter einem anderen Geheimnis nicht")
    func person() throws {
        let erste = Kennzeichenamt.schluesselung(), zweite = Kennzeichenamt.schluesselung(8)
        let erika = erste.person(name: "Erika  Muster", geburtsdatum: Self.geburt)
        #expect(erika == erste.person(name: "erika muster", geburtsdatum: Self.geburt))
        #expect(erika != erste.person(name: "Erika Muster", geburtsdatum: Probe.tag))
        #expect(erika != zweite.person(name: "Erika Muster", geburtsdatum: Self.geburt))
        let code = try Reservierungscode("K7QD-9MWX")
        #expect(erste.code(code) == erste.code(try Reservierungscode("k7qd 9mwx")))
        #expect(erste.code(code) != zweite.code(code))
    }

    @Test("Nirgends in den Tabellen steht eine Kennung, die ohne das Geheimnis zu erraten ist", arguments: Dialect.allCases)
    func tabellen(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let k = try Probe.plate("LEV", "AB", 12)
            let ergebnis = try await Schalterprobe.reservieren(k, amt, geburt: Self.geburt)
            let roh = [
                Rohkennung.person(name: "Erika Muster", geburtsdatum: Self.geburt),
                Rohkennung.code(try Reservierungscode(ergebnis.code)),
            ]
            let inhalt: [String] = try await amt.store.read { db in
                try db.rows("SELECT person, code_hash FROM kz_reservierung").flatMap {
                    [try $0["person"] as String, try $0["code_hash"] as String]
                }
                    + db.rows("SELECT person, code FROM kz_platz").flatMap {
                        [try $0["person"] as String, try $0["code"] as String]
                    }
            }
            #expect(inhalt.count == 4)
            for wert in roh { #expect(!inhalt.contains { $0.contains(wert) }) }
        }
    }

    @Test(
        "Was eine ältere Fassung ungeschlüsselt abgelegt hat, wird nachgeholt, und kein Code geht verloren",
        arguments: Dialect.allCases)
    func nachholen(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let code = try Reservierungscode("K7QD-9MWX")
            let person = Rohkennung.person(name: "Erika Muster", geburtsdatum: Self.geburt)
            let k = try Probe.plate("LEV", "AB", 12)
            var ids: [ReservierungID] = []
            for n in 1...3 {
                ids.append(
                    try await Self.alt(n == 1 ? k : try Probe.plate("LEV", "AB", 12 + n), person, Rohkennung.code(code), amt))
            }
            let nachschluesseln = Nachschluesseln(dienst: amt.dienst)
            #expect(try await nachschluesseln() == 3)
            #expect(try await nachschluesseln() == 0)

            let neu = amt.dienst.schluesselung
            let soll = neu.person(name: "Erika Muster", geburtsdatum: Self.geburt)
            #expect(try await amt.zahl("SELECT COUNT(*) FROM kz_reservierung WHERE code_hash = \(neu.code(code))") == 3)
            guard case .reserviert(let fuer, _, let gemerkt) = try await amt.zustand(k) else {
                Issue.record("nicht mehr reserviert")
                return
            }
            #expect(fuer.wert == soll && gemerkt == neu.code(code))
            // The limit a person still counts what was reserved before.
            await #expect(throws: KennzeichenError.zuVieleReservierungen(hoechstens: 3)) {
                _ = try await Schalterprobe.reservieren(try Probe.plate("LEV", "AB", 99), amt, geburt: Self.geburt)
            }
            try await ReservierungAufheben(dienst: amt.dienst)(ids[0], grund: "auf Wunsch", akteur: amt.ada)
            #expect(try await amt.zustand(k) == .frei)
            #expect(try await amt.store.pruefeAudit().bruch == nil)
        }
    }

    /// A reservation as a release before the keying wrote it.
    private static func alt(_ k: Kennzeichen, _ person: String, _ code: String, _ amt: Kennzeichenamt) async throws
        -> ReservierungID
    {
        let stadt = amt.dienst.stadt
        return try await amt.store.commit(Vermerk(.oeffentlich, "kz.reservierung.anlegen")) { tx in
            let id = try tx.kennzeichenReservieren(
                Reservierungswunsch(
                    kennzeichen: k, art: .gewoehnlich, person: person, name: "Erika Muster", weg: .schalter, antrag: nil,
                    vorgang: nil, codeHash: code), dialog: nil, stadt)
            try tx.execute("UPDATE kz_reservierung SET geschluesselt = 0 WHERE id = \(id)")
            return id
        }
    }
}

/// Reserves at the counter without a case, for tests of what is stored.
enum Schalterprobe {
    static func reservieren(
        _ k: Kennzeichen, _ amt: Kennzeichenamt, geburt: Kalendertag
    ) async throws -> (id: ReservierungID, code: String) {
        var zufall = SystemRandomNumberGenerator()
        let code = Reservierungscode.neu(&zufall)
        let schluesselung = amt.dienst.schluesselung, stadt = amt.dienst.stadt
        let id = try await amt.store.commit(Vermerk(amt.ada, "kz.reservierung.am-schalter")) { tx in
            try tx.kennzeichenReservieren(
                Reservierungswunsch(
                    kennzeichen: k, art: .gewoehnlich, person: schluesselung.person(name: "Erika Muster", geburtsdatum: geburt),
                    name: "Erika Muster", weg: .schalter, antrag: nil, vorgang: nil, codeHash: schluesselung.code(code)),
                dialog: nil, stadt)
        }
        return (id, code.gruppiert)
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Akte
import Buergerportal
import Core
import Foundation
import Identity
import Jobs
import Store
import StoreTesting
import Web

@testable import Kennzeichen

/// An office that gives out plates on Monday, 23 November 2026, 10:00, with two clerks of all rights.
struct Kennzeichenamt: Sendable {
    static let module = [
        IdentityModul.migrationen, AkteModul.migrationen, BuergerportalModul.migrationen, KennzeichenMigrations.alle,
    ]

    let stand: Pruefstand
    let uhr: Stelluhr
    let dienst: Kennzeichendienst
    let ada = Kennzeichenamt.person("Ada Muster")
    let ben = Kennzeichenamt.person("Ben Beispiel")

    var store: Store { stand.store }
    var halten: KennzeichenHalten { KennzeichenHalten(dienst: dienst) }

    static func mit<T: Sendable>(_ maschine: Dialect, _ body: @Sendable (Kennzeichenamt) async throws -> T) async throws -> T {
        let uhr = Stelluhr(Probe.jetzt)
        return try await Pruefstand.mit(maschine, modules: module, uhr: uhr.uhr) { stand in
            try await body(Kennzeichenamt(stand: stand, uhr: uhr, dienst: try neuerDienst(stand.store)))
        }
    }

    static func neuerDienst(_ store: Store) throws -> Kennzeichendienst {
        Kennzeichendienst(
            store: store, rechtsdaten: try Rechtsdaten(stadtdatei: Probe.datei("cities/leverkusen/kennzeichen.json")),
            schluesselung: schluesselung())
    }

    static func schluesselung(_ byte: UInt8 = 7) -> Schluesselung {
        Schluesselung(Geheimnis(Data(repeating: byte, count: 32)))
    }

    static func person(_ name: String, _ rechte: [Recht] = KennzeichenRechte.alle.map(\.recht)) -> Akteur {
        let oe = OrgNummer(361)
        return .mitarbeiter(
            .init(
                id: MitarbeiterID(Probe.jetzt), name: name, oe: oe,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, [oe]) })))
    }

    /// A citizen with a confirmed account.
    func buerger(_ name: String) async throws -> Akteur {
        let id = BuergerID(uhr.jetzt)
        _ = try await store.commit(Vermerk(.system("test"), "test.buerger")) { tx in
            try tx.execute(
                """
                INSERT INTO id_buerger (id, email, name, kennwort, bestaetigt, sprache, angelegt, version)
                VALUES (\(id), \("\(id)@muster.example"), \(name), '-', 1, 'de', 0, 1)
                """)
        }
        return .buerger(.init(id: id, name: name))
    }

    /// Holds and reserves like the portal does.
    @discardableResult
    func reservieren(_ k: Kennzeichen, person: String = "p1", dialog: String = "d1") async throws -> ReservierungID {
        _ = try await halten(k, art: .gewoehnlich, inhaber: dialog, akteur: .oeffentlich)
        let stadt = dienst.stadt
        return try await store.commit(Vermerk(.oeffentlich, "kz.reservierung.anlegen")) { tx in
            try tx.kennzeichenReservieren(
                Reservierungswunsch(
                    kennzeichen: k, art: .gewoehnlich, person: person, name: "Erika Muster", weg: .online, antrag: nil,
                    vorgang: nil,
                    codeHash: "hash"), dialog: dialog, stadt)
        }
    }

    func bewegen(_ k: Kennzeichen, _ uebergang: Zustandsuebergang) async throws {
        let stadt = dienst.stadt
        _ = try await store.commit(Vermerk(.system("test"), "test.bewegen")) { try $0.kennzeichenBewegen(k, uebergang, stadt) }
    }

    func zustand(_ k: Kennzeichen) async throws -> Kennzeichenzustand {
        let jetzt = uhr.jetzt
        return try await store.read { try $0.zustand(k, am: jetzt) }
    }

    func zahl(_ sql: SQL) async throws -> Int { try await store.read { try $0.value(sql) } ?? 0 }
}

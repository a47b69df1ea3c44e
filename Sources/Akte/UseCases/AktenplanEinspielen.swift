// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation
public import Store

/// Takes a file plan over from CSV. A unit that differs gets a new version from today on; old signs and old Akten stay.
public struct AktenplanEinspielen: Sendable {
    private let store: Store

    public init(store: Store) { self.store = store }

    /// The small plan that ships with the house.
    public static func mitgeliefert() throws -> Data {
        guard let url = Bundle.module.url(forResource: "Rechtsdaten/aktenplan", withExtension: "csv") else {
            throw AkteError.planKopfFehlt
        }
        return try Data(contentsOf: url)
    }

    /// - Parameter probe: only says what would happen.
    public func callAsFunction(_ csv: Data, probe: Bool = false, akteur: Akteur) async throws -> Planbericht {
        guard akteur.darf(AkteRechte.planVerwalten) else { throw AkteError.verboten }
        let datei = try Plandatei([UInt8](csv))
        if probe {
            let heute = store.uhr.jetzt.tag
            return try await store.read { db in try Self.bericht(datei, db, am: heute) }
        }
        return try await store.commit(Vermerk(akteur, "akte.plan.einspielen")) { tx in
            let bericht = try Self.bericht(datei, tx, am: tx.jetzt.tag)
            for zeile in datei.zeilen { try tx.planeinheitSetzen(zeile) }
            return bericht
        }
    }

    private static func bericht(_ datei: Plandatei, _ db: some ReadAccess, am tag: Kalendertag) throws -> Planbericht {
        var bericht = Planbericht()
        bericht.fehler = datei.fehler
        for zeile in datei.zeilen {
            switch try db.planeinheit(zeile.zeichen, am: tag) {
            case nil: bericht.neu += 1
            case let alt? where zeile.gleicht(alt): bericht.unveraendert += 1
            default: bericht.geaendert += 1
            }
        }
        return bericht
    }
}

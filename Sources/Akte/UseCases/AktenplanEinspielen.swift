// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation
public import Store

/// Takes a file plan over from CSV or from another system (xdomea 0301). A unit that differs gets a new version from today on; old signs and old Akten stay.
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

    /// - Parameters:
    ///   - csv: the file; a message 0301 of xdomea (XML, or its ZIP) is known by its first bytes.
    ///   - probe: only says what would happen.
    ///   - ab: the day from which the plan holds; today when not given.
    public func callAsFunction(_ csv: Data, probe: Bool = false, ab tag: Kalendertag? = nil, akteur: Akteur) async throws
        -> Planbericht
    {
        guard akteur.darf(AkteRechte.planVerwalten) else { throw AkteError.verboten }
        if Plannachricht.istSie([UInt8](csv)) {
            return try await self(try Plannachricht.gelesen([UInt8](csv)), probe: probe, ab: tag, akteur: akteur)
        }
        let datei = try Plandatei([UInt8](csv))
        return try await self(
            Planlieferung(bezeichnung: "Aktenplan", fassung: "", herkunft: .csv, zeilen: datei.zeilen, fehler: datei.fehler),
            probe: probe, ab: tag, akteur: akteur)
    }

    /// Takes over what another form of file has said, such as the message 0301 of xdomea.
    public func callAsFunction(_ lieferung: Planlieferung, probe: Bool = false, ab tag: Kalendertag? = nil, akteur: Akteur)
        async throws -> Planbericht
    {
        guard akteur.darf(AkteRechte.planVerwalten) else { throw AkteError.verboten }
        let heute = store.uhr.jetzt.tag
        if let tag, tag < heute { throw ObjektError.planTagVergangen }
        let ab = tag ?? max(heute, lieferung.gueltigAb ?? heute)
        if probe {
            return try await store.read { db in try Self.bericht(lieferung, db, am: ab, heute: heute) }
        }
        return try await store.commit(Vermerk(akteur, "akte.plan.einspielen")) { tx in
            let bericht = try Self.bericht(lieferung, tx, am: ab, heute: heute)
            for zeile in lieferung.zeilen where !Self.vorbei(zeile, ab) { try tx.planeinheitSetzen(zeile, ab: ab) }
            if bericht.neu + bericht.geaendert > 0 { try tx.planfassungBuchen(lieferung, ab: ab) }
            return bericht
        }
    }

    private static func bericht(_ lieferung: Planlieferung, _ db: some ReadAccess, am tag: Kalendertag, heute: Kalendertag) throws
        -> Planbericht
    {
        var bericht = Planbericht()
        bericht.fehler = lieferung.fehler
        for zeile in lieferung.zeilen {
            if vorbei(zeile, tag) {
                bericht.vorbei.append(zeile.zeichen.text)
                continue
            }
            switch try db.planeinheit(zeile.zeichen, am: try db.planbeginn(zeile, ab: tag, heute: heute)) {
            case nil: bericht.neu += 1
            case let alt? where zeile.gleicht(alt): bericht.unveraendert += 1
            default: bericht.geaendert += 1
            }
        }
        bericht.fehlt = try db.planFehlende(lieferung, am: tag)
        return bericht
    }

    private static func vorbei(_ zeile: Planzeile, _ tag: Kalendertag) -> Bool { zeile.gueltigBis.map { $0 < tag } ?? false }
}

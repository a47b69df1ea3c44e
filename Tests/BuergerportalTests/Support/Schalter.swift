// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Identity
import Jobs
import Logging
import Store
import StoreTesting

@testable import Buergerportal
@testable import Web

/// A portal with one service, two accounts and a clerk, at Monday, 23 November 2026, 09:00.
struct Schalter: Sendable {
    static let oe = OrgNummer(3611)
    let stand: Pruefstand
    let uhr: Stelluhr
    let portal: BuergerportalModul
    let haus: Haus
    let mina: Akteur
    let jonas: Akteur
    let ada: Akteur
    /// Works in another unit.
    let fremd: Akteur

    var store: Store { stand.store }
    var inhalte: ContentStore { stand.content }

    static func mit<T: Sendable>(_ maschine: Dialect, _ body: @Sendable (Schalter) async throws -> T) async throws -> T {
        let uhr = Stelluhr("2026-11-23T08:00:00Z")
        let migrationen = [IdentityModul.migrationen, AkteModul.migrationen, BuergerportalModul.migrationen]
        return try await Pruefstand.mit(maschine, modules: migrationen, uhr: uhr.uhr) { stand in
            try await body(try await Schalter(stand, uhr))
        }
    }

    private init(_ stand: Pruefstand, _ uhr: Stelluhr) async throws {
        self.stand = stand
        self.uhr = uhr
        let verwaltung = Verwaltung(store: stand.store)
        try await verwaltung.einheitenSetzen(
            [3611, 4100].map {
                OrgEinheit(
                    nummer: OrgNummer($0), kurz: "\($0)", name: "Einheit \($0)", art: .sachgebiet, uebergeordnet: nil,
                    gueltigAb: Kalendertag(tagnummer: 0))
            }, akteur: .system("test"))
        _ = try await AktenplanEinspielen(store: stand.store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
        (mina, jonas) = try await Self.konten(stand.store)
        ada = Self.mitarbeiter("Ada Sommer", Self.oe)
        fremd = Self.mitarbeiter("Gero Alt", OrgNummer(4100))
        let vorlagen = try Vorlagen(ordner: [BuergerportalModul.bundle.appendingPathComponent("Templates")], streng: true)
        portal = BuergerportalModul(
            store: stand.store, inhalte: stand.content, vorlagen: vorlagen, druck: { html, _ in Data("%PDF-1.7\n\(html)".utf8) },
            angebote: [Probeleistung.angebot, FormloserAntrag.angebot(aktenplan: "36.10.01", oe: Self.oe)],
            stadt: Portalstadt(
                name: "Stadt Muster", behoerde: "Stadt Muster, Straßenverkehr", anschrift: ["Platz 1", "51373 Muster"],
                telefon: "0214 4060", email: "post@muster.example", portal: "https://portal.muster.example",
                gericht: "Verwaltungsgericht Köln"))
        let identity = IdentityModul(store: stand.store, stadt: "Stadt Muster", portal: "https://portal.muster.example")
        haus = try Haus(
            konfiguration: Webkonfiguration(
                host: "127.0.0.1", port: 0, adresse: nil, hinterProxy: false, strengeVorlagen: true, simuliert: true,
                stadtname: "Stadt Muster", stadtkurz: "Muster", ueberschreibungen: [],
                geheimnis: Geheimnis(Data(repeating: 7, count: 32))),
            store: stand.store, inhalte: stand.content, anmeldung: .niemand,
            module: [identity.modul, AkteModul(store: stand.store, inhalte: stand.content).modul, portal.modul],
            log: Logger(label: "test"))
    }

    private static func konten(_ store: Store) async throws -> (Akteur, Akteur) {
        // Without a password: nobody signs in here, and hashing would take longer than the tests.
        try await store.commit(Vermerk(.system("test"), "test.konten")) { tx in
            func konto(_ name: String) throws -> Akteur {
                let id = BuergerID(tx.jetzt)
                try tx.execute(
                    """
                    INSERT INTO id_buerger (id, email, name, kennwort, bestaetigt, sprache, angelegt, version)
                    VALUES (\(id), \("\(name)@example.org"), \(name), '-', 1, 'de', 0, 1)
                    """)
                return .buerger(.init(id: id, name: name))
            }
            return (try konto("mina"), try konto("jonas"))
        }
    }

    private static func mitarbeiter(_ name: String, _ oe: OrgNummer) -> Akteur {
        let rechte = BuergerportalModul.rechte.map(\.recht) + AkteModul.rechte.map(\.recht)
        return .mitarbeiter(
            .init(
                id: MitarbeiterID(Zeitpunkt(millisekunden: 1)), name: name, oe: oe,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, [oe]) })))
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Paying a fee, and coming back from it, which proves nothing.
struct ZahlungRouten {
    let modul: BuergerportalModul

    var alle: [Route] {
        [
            .post("/vorgaenge/{id}/zahlung", .oeffentlich, "Gebühr bezahlen: Zahlung beginnen") { [modul] anfrage in
                let id: AntragID = try anfrage.id()
                guard let anfrageID = anfrage.formular["anfrage"] else {
                    throw PortalError.zahlungsnummerFehlt
                }
                let ziel = try await ZahlungBeginnen(store: modul.store, anbieter: modul.anbieter)(
                    id, anfrageID: anfrageID, zugriff: Zugriff(anfrage))
                return .weiter(nach: ziel)
            },
            .get("/vorgaenge/{id}/zahlung/rueckkehr", .oeffentlich, "Rückkehr vom Zahlungsdienst") { [modul] anfrage in
                let (antrag, _) = try await VorgangRouten.gesendet(anfrage, modul)
                guard let zahlung = try await modul.store.read({ try $0.zahlung(antrag: antrag.id) }) else {
                    throw PortalError.nichtGefunden
                }
                return .seite(RueckkehrSeite(anfrage, antrag, zahlung.zahlung.zustand))
            },
        ] + (modul.anbieter.simuliert ? simuliert : [])
    }

    private var simuliert: [Route] {
        [
            .get("/zahlung/simuliert/{anfrage}", .oeffentlich, "Simulierter Zahlungsdienst: Seite") { [modul] anfrage in
                .seite(SimulierteZahlungSeite(anfrage, try await Self.laden(anfrage, modul)))
            },
            .post("/zahlung/simuliert/{anfrage}", .oeffentlich, "Simulierter Zahlungsdienst: Ausgang wählen") { [modul] anfrage in
                let zahlung = try await Self.laden(anfrage, modul)
                guard let ausgang = SimulierterAnbieter.Ausgang(rawValue: anfrage.formular["ausgang"] ?? ""), ausgang != .offen
                else {
                    throw PortalError.ausgangFehlt
                }
                try await SimulierterAnbieter(store: modul.store).waehlen(ausgang, fuer: zahlung.anfrage, akteur: anfrage.akteur)
                try await Self.nachfragen(zahlung, male: ausgang == .doppelt ? 2 : 1, modul)
                return .weiter(nach: zahlung.rueckkehr)
            },
        ]
    }

    /// The provider's notice that there is something to ask for; like the browser's return it says nothing about the result.
    private static func nachfragen(_ zahlung: SimulierteZahlung, male: Int, _ modul: BuergerportalModul) async throws {
        try await modul.store.commit(Vermerk(.system("zahlungsdienst-simuliert"), "portal.zahlung.hinweis")) { tx in
            for nr in 1...male {
                try tx.auftrag(
                    ZahlungAbfragen.art, ZahlungAbfragen.Daten(antrag: zahlung.bezug, anfrageID: zahlung.anfrage, nr: 1),
                    schluessel: "\(ZahlungAbfragen.art):\(zahlung.anfrage):hinweis:\(nr)")
            }
        }
    }

    private static func laden(_ anfrage: WebRequest, _ modul: BuergerportalModul) async throws -> SimulierteZahlung {
        let id = try anfrage.pfadwert("anfrage")
        let zugriff = Zugriff(anfrage)
        return try await modul.store.read { db in
            guard let zahlung = try db.simulierteZahlung(id) else { throw PortalError.nichtGefunden }
            _ = try db.antrag(zahlung.bezug, fuer: zugriff)
            return zahlung
        }
    }
}

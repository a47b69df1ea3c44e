// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// The fee of an application with all attempts at paying it.
struct ZahlungRecord: Sendable {
    let antrag: AntragID
    let zahlung: Zahlung
    /// The receipt in the E-Akte.
    let beleg: DokumentID?
    let version: Int

    init(row: Row) throws {
        antrag = try row["antrag"]
        zahlung = try Json.lesen(try row["stand"], spalte: "portal_zahlung.stand")
        beleg = try row["beleg"]
        version = try row["version"]
    }

    var gegenstand: Gegenstand { Gegenstand("portal.zahlung", zahlung.id.text) }
}

extension ReadAccess {
    func zahlung(antrag: AntragID) throws -> ZahlungRecord? {
        try row("SELECT * FROM portal_zahlung WHERE antrag = \(antrag)").map(ZahlungRecord.init(row:))
    }

    func gebuehren(_ antrag: AntragID) throws -> [Gebuehrenposten] {
        try rows("SELECT * FROM portal_gebuehr WHERE antrag = \(antrag) ORDER BY nr").map {
            Gebuehrenposten(try $0["text"], en: try $0["text_en"], try $0["cent"], Rechtsquelle(try $0["werk"], try $0["stelle"]))
        }
    }
}

extension WriteContext {
    /// Fixes the fees of an application at the moment it is sent.
    func gebuehrenFestsetzen(_ posten: [Gebuehrenposten], antrag: AntragID, zweck: String) throws {
        for (nr, posten) in posten.enumerated() {
            try execute(
                """
                INSERT INTO portal_gebuehr (antrag, nr, text, text_en, cent, werk, stelle)
                VALUES (\(antrag), \(nr + 1), \(posten.text), \(posten.en), \(posten.betrag), \(posten.quelle.werk), \(posten.quelle.stelle))
                """)
        }
        guard posten.summe > .null else { return }
        let zahlung = try Zahlung(id: ZahlungID(jetzt), betrag: posten.summe, zweck: zweck)
        try execute(
            """
            INSERT INTO portal_zahlung (id, antrag, zustand, betrag, stand, angelegt, version)
            VALUES (\(zahlung.id), \(antrag), \(zahlung.zustand.rawValue), \(zahlung.betrag), \(try Json.text(zahlung)), \(jetzt), 1)
            """)
        vermerke(Gegenstand("portal.zahlung", zahlung.id.text), feld: "betrag", neu: zahlung.betrag.deutsch)
    }

    /// Lets `ereignis` happen to the payment of an application.
    /// - Returns: the payment before and after.
    func zahlungFortschreiben(_ antrag: AntragID, _ ereignis: Zahlungsereignis) throws -> (alt: Zahlung, neu: ZahlungRecord) {
        guard let eintrag = try zahlung(antrag: antrag) else { throw PortalError.nichtGefunden }
        let neu = try eintrag.zahlung.anwenden(ereignis, jetzt: jetzt)
        guard neu != eintrag.zahlung else { return (eintrag.zahlung, eintrag) }
        try executeVersioned(
            """
            UPDATE portal_zahlung SET zustand = \(neu.zustand.rawValue), stand = \(try Json.text(neu)), version = version + 1
            WHERE id = \(neu.id) AND version = \(eintrag.version)
            """)
        vermerke(eintrag.gegenstand, feld: "zustand", alt: eintrag.zahlung.zustand.deutsch, neu: neu.zustand.deutsch)
        guard let gelesen = try zahlung(antrag: antrag) else { throw PortalError.nichtGefunden }
        return (eintrag.zahlung, gelesen)
    }
}

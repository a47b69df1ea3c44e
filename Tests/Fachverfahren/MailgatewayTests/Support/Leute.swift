// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

extension Store {
    /// Somebody of the town with this address and without any right.
    func mitarbeiter(_ name: String, _ adresse: String) async throws -> Akteur {
        let id = MitarbeiterID(uhr.jetzt)
        try await commit(Vermerk(.system("probe"), "probe")) { tx in
            try tx.execute(
                """
                INSERT INTO id_oe (nummer, kurz, name, art, gueltig_ab) VALUES (361, '36.1', 'Zulassung', 'abteilung', '2020-01-01')
                ON CONFLICT (nummer) DO NOTHING
                """)
            try tx.execute(
                """
                INSERT INTO id_mitarbeiter (id, anmeldename, name, email, oe, kennwort, kennwort_wechseln, totp_zaehler, aktiv, kuerzel,
                  angelegt, version)
                VALUES (\(id), \(id.text), \(name), \(adresse), 361, '', 0, 0, 1, 1, \(tx.jetzt), 1)
                """)
        }
        return .mitarbeiter(.init(id: id, name: name, oe: OrgNummer(361), rechte: [:]))
    }

    /// An account of the Bürgerportal.
    func buerger(_ name: String, _ adresse: String, bestaetigt: Bool = true) async throws -> Akteur.Buerger {
        let id = BuergerID(uhr.jetzt)
        try await commit(Vermerk(.system("probe"), "probe")) { tx in
            try tx.execute(
                """
                INSERT INTO id_buerger (id, email, name, kennwort, bestaetigt, sprache, angelegt, version)
                VALUES (\(id), \(adresse), \(name), '', \(bestaetigt), 'de', \(tx.jetzt), 1)
                """)
        }
        return .init(id: id, name: name)
    }
}

// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Foundation
public import Store

/// Acts of the operator on accounts, units and roles; called by the command line and when a city is set up.
public struct Verwaltung: Sendable {
    let store: Store

    public init(store: Store) { self.store = store }

    /// What a new clerk needs to sign in; shown once.
    public struct Zugangsdaten: Sendable {
        public let id: MitarbeiterID
        public let totpGeheimnis: String
    }

    /// Creates units, or brings existing ones to the given state.
    public func einheitenSetzen(_ einheiten: [OrgEinheit], akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "identity.oe.setzen")) { tx in
            for oe in einheiten {
                try tx.execute(
                    """
                    INSERT INTO id_oe (nummer, kurz, name, art, uebergeordnet, gueltig_ab, gueltig_bis)
                    VALUES (\(oe.nummer), \(oe.kurz), \(oe.name), \(oe.art.rawValue), \(oe.uebergeordnet), \(oe.gueltigAb.iso), \(oe.gueltigBis?.iso))
                    ON CONFLICT (nummer) DO UPDATE SET kurz = excluded.kurz, name = excluded.name, art = excluded.art,
                      uebergeordnet = excluded.uebergeordnet, gueltig_ab = excluded.gueltig_ab, gueltig_bis = excluded.gueltig_bis
                    """)
                tx.vermerke(Gegenstand("identity.oe", oe.nummer.description, kennzeichen: oe.kurz), feld: "name", neu: oe.name)
            }
        }
    }

    public func rollenSetzen(_ rollen: [Rolle], akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "identity.rolle.setzen")) { tx in
            for rolle in rollen {
                let rechte = String(decoding: try JSONEncoder().encode(rolle.rechte.map(\.name).sorted()), as: UTF8.self)
                try tx.execute(
                    """
                    INSERT INTO id_rolle (name, titel, rechte) VALUES (\(rolle.name), \(rolle.titel), \(rechte))
                    ON CONFLICT (name) DO UPDATE SET titel = excluded.titel, rechte = excluded.rechte
                    """)
                tx.vermerke(Gegenstand("identity.rolle", rolle.name), feld: "rechte", neu: rechte)
            }
        }
    }

    /// - Parameter totp: given secret (Base32) for a demonstration account; otherwise a random one.
    /// - Throws: `IdentityError.anmeldenameVergeben`.
    public func mitarbeiterAnlegen(
        anmeldename: String, name: String, email: String, oe: OrgNummer, kennwort: String,
        rollen: [(rolle: String, oe: OrgNummer)],
        totp: String? = nil, akteur: Akteur
    ) async throws -> Zugangsdaten {
        try Kennwort.pruefe(kennwort, nichtEnthalten: [anmeldename])
        let hash = try await Kennwort.hash(kennwort)
        let geheimnis = totp ?? Zweitfaktor.neuesGeheimnis()
        let id = MitarbeiterID(store.uhr.jetzt)
        try await store.commit(Vermerk(akteur, "identity.mitarbeiter.anlegen")) { tx in
            let zahl = try tx.changed(
                """
                INSERT INTO id_mitarbeiter (id, anmeldename, name, email, oe, kennwort, kennwort_wechseln, totp_geheimnis, totp_zaehler,
                  aktiv, kuerzel, angelegt, version)
                VALUES (\(id), \(anmeldename.lowercased()), \(name), \(email), \(oe), \(hash), 0, \(geheimnis), 0, 1, 1, \(tx.jetzt), 1)
                ON CONFLICT (anmeldename) DO NOTHING
                """)
            guard zahl == 1 else { throw IdentityError.anmeldenameVergeben }
            for (rolle, oe) in rollen {
                try tx.execute(
                    """
                    INSERT INTO id_rollenzuweisung (id, mitarbeiter, rolle, oe, gueltig_ab)
                    VALUES (\(ID<Rolle>(tx.jetzt)), \(id), \(rolle), \(oe), \(tx.jetzt.tag.iso))
                    """)
            }
            tx.vermerke(
                Gegenstand("identity.mitarbeiter", id.text, kennzeichen: anmeldename), feld: "rollen",
                neu: rollen.map(\.rolle).joined(separator: ","))
        }
        return Zugangsdaten(id: id, totpGeheimnis: geheimnis)
    }

    /// New password and new second factor for somebody who lost theirs; all sessions end.
    public func mitarbeiterZuruecksetzen(anmeldename: String, kennwort: String, akteur: Akteur) async throws -> Zugangsdaten {
        try Kennwort.pruefe(kennwort, nichtEnthalten: [anmeldename])
        let hash = try await Kennwort.hash(kennwort)
        let geheimnis = Zweitfaktor.neuesGeheimnis()
        let id: MitarbeiterID = try await store.commit(Vermerk(akteur, "identity.mitarbeiter.zuruecksetzen")) { tx in
            guard let id = try tx.mitarbeiter(anmeldename: anmeldename) else { throw IdentityError.nichtGefunden }
            try tx.execute(
                """
                UPDATE id_mitarbeiter SET kennwort = \(hash), totp_geheimnis = \(geheimnis), totp_zaehler = 0, aktiv = 1, version = version + 1
                WHERE id = \(id)
                """)
            // Whoever found the old password may have made an access of their own with it.
            try tx.execute(
                "UPDATE id_anwendungszugang SET widerrufen = \(tx.jetzt) WHERE mitarbeiter = \(id) AND widerrufen IS NULL")
            tx.vermerke(Gegenstand("identity.mitarbeiter", id.text, kennzeichen: anmeldename), feld: "zugang")
            return id
        }
        try await Sitzungen(store: store).alleBeenden(subjekt: id.text)
        return Zugangsdaten(id: id, totpGeheimnis: geheimnis)
    }

    /// A locked account keeps its history; nobody can sign in with it.
    public func mitarbeiterSperren(anmeldename: String, akteur: Akteur) async throws {
        let id: MitarbeiterID = try await store.commit(Vermerk(akteur, "identity.mitarbeiter.sperren")) { tx in
            guard let id = try tx.mitarbeiter(anmeldename: anmeldename) else { throw IdentityError.nichtGefunden }
            try tx.execute("UPDATE id_mitarbeiter SET aktiv = 0, version = version + 1 WHERE id = \(id)")
            tx.vermerke(Gegenstand("identity.mitarbeiter", id.text, kennzeichen: anmeldename), feld: "aktiv", alt: "1", neu: "0")
            return id
        }
        try await Sitzungen(store: store).alleBeenden(subjekt: id.text)
    }

    /// A confirmed citizen's account, for demonstration data and for the counter.
    public func buergerAnlegen(name: String, email: String, kennwort: String, akteur: Akteur) async throws -> BuergerID {
        let hash = try await Kennwort.hash(kennwort)
        let id = BuergerID(store.uhr.jetzt)
        try await store.commit(Vermerk(akteur, "identity.buerger.anlegen")) { tx in
            try tx.execute(
                """
                INSERT INTO id_buerger (id, email, name, kennwort, bestaetigt, sprache, angelegt, version)
                VALUES (\(id), \(email.lowercased()), \(name), \(hash), 1, 'de', \(tx.jetzt), 1)
                """)
            tx.vermerke(Gegenstand("identity.buerger", id.text))
        }
        return id
    }
}

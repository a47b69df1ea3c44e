// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Jobs
import Store

enum BeobachtungTag {}

/// A citizen wants to hear when a plate becomes free.
struct Beobachten: Sendable {
    let dienst: Kennzeichendienst

    func beginnen(_ kennzeichen: Kennzeichen, akteur: Akteur) async throws {
        guard let buerger = akteur.buerger else { throw KennzeichenError.keinRecht }
        let stadt = dienst.stadt
        guard dienst.regelwerk.pruefe(kennzeichen, .online, am: dienst.store.uhr.jetzt.tag).zulaessig else {
            // A plate that will never be given out gets the same answer as one that is taken.
            throw KennzeichenError.nichtVerfuegbar
        }
        try await dienst.store.commit(Vermerk(akteur, "kz.beobachtung.beginnen")) { tx in
            let zahl: Int = try tx.value(
                "SELECT COUNT(*) FROM kz_beobachtung WHERE buerger = \(buerger.id) AND gemeldet IS NULL AND bis > \(tx.jetzt)") ?? 0
            guard zahl < stadt.beobachtungenJePerson.wert else {
                throw KennzeichenError.zuVieleBeobachtungen(hoechstens: stadt.beobachtungenJePerson.wert)
            }
            let bis = tx.jetzt.tag.plus(tage: stadt.beobachtungTage.wert + 1).beginn
            let id = ID<BeobachtungTag>(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO kz_beobachtung (id, buerger, uz, schluessel, bis, angelegt)
                VALUES (\(id), \(buerger.id), \(kennzeichen.unterscheidungszeichen.text), \(Int64(kennzeichen.schluessel.wert)), \(bis), \(tx.jetzt))
                ON CONFLICT (buerger, uz, schluessel) DO UPDATE SET bis = excluded.bis, gemeldet = NULL
                """)
            tx.vermerke(Gegenstand("kz.beobachtung", buerger.id.text, kennzeichen: kennzeichen.text))
        }
    }

    func beenden(_ kennzeichen: Kennzeichen, akteur: Akteur) async throws {
        guard let buerger = akteur.buerger else { throw KennzeichenError.keinRecht }
        try await dienst.store.commit(Vermerk(akteur, "kz.beobachtung.beenden")) { tx in
            try tx.execute(
                """
                DELETE FROM kz_beobachtung WHERE buerger = \(buerger.id) AND uz = \(kennzeichen.unterscheidungszeichen.text)
                  AND schluessel = \(Int64(kennzeichen.schluessel.wert))
                """)
            tx.vermerke(Gegenstand("kz.beobachtung", buerger.id.text, kennzeichen: kennzeichen.text))
        }
    }

    /// Looks for watched plates that are free now, by an act or by the clock, and orders one mail each.
    /// The mail names no plate (portal.md § 20).
    func melden(portal: String, stadtname: String) async throws {
        let jetzt = dienst.store.uhr.jetzt
        let offen = try await dienst.store.read { db in
            try db.rows(
                """
                SELECT b.id, b.buerger, b.uz, b.schluessel FROM kz_beobachtung b
                LEFT JOIN kz_platz p ON p.uz = b.uz AND p.schluessel = b.schluessel
                WHERE b.gemeldet IS NULL AND b.bis > \(jetzt) AND (p.art IS NULL OR p.art = 'frei' OR p.bis <= \(jetzt)) LIMIT 200
                """
            ).map { (id: try $0["id"] as String, buerger: try $0["buerger"] as BuergerID) }
        }
        for (id, buerger) in offen {
            try await dienst.store.commit(Vermerk(.system("kennzeichen-beobachtung"), "kz.beobachtung.melden")) { tx in
                guard try tx.execute("UPDATE kz_beobachtung SET gemeldet = \(tx.jetzt) WHERE id = \(id) AND gemeldet IS NULL") == 1,
                    let email = try tx.buergerEmail(buerger)
                else { return }
                tx.vermerke(Gegenstand("kz.beobachtung", buerger.text))
                try tx.mail(
                    MailAuftrag(
                        an: email, betreff: "Neue Nachricht im Portal",
                        text: """
                            Guten Tag,

                            im Portal der \(stadtname) gibt es eine Neuigkeit zu Ihrer Merkliste. Bitte melden Sie sich an:

                            \(portal)/wunschkennzeichen/merkliste
                            """), schluessel: "kz-beobachtung:\(id):\(tx.jetzt.millisekunden)")
            }
        }
    }
}

/// One entry of a citizen's watch list.
struct Merkeintrag: Sendable {
    let kennzeichen: Kennzeichen
    let frei: Bool
    let bis: Zeitpunkt
}

extension ReadAccess {
    func merkliste(_ buerger: BuergerID, am jetzt: Zeitpunkt) throws -> [Merkeintrag] {
        try rows(
            """
            SELECT b.uz, b.schluessel, b.bis, p.art, p.bis AS platz_bis FROM kz_beobachtung b
            LEFT JOIN kz_platz p ON p.uz = b.uz AND p.schluessel = b.schluessel
            WHERE b.buerger = \(buerger) AND b.bis > \(jetzt) ORDER BY b.angelegt DESC LIMIT 50
            """
        ).compactMap { row in
            let schluessel: Int = try row["schluessel"]
            guard let gelesen = Kennzeichenschluessel(Int32(schluessel)) else { return nil }
            let art: String? = try row["art"]
            let platzBis: Zeitpunkt? = try row["platz_bis"]
            return Merkeintrag(
                kennzeichen: try Kennzeichen(try Unterscheidungszeichen(try row["uz"] as String), gelesen),
                frei: art == nil || art == "frei" || (platzBis.map { $0 <= jetzt } ?? false), bis: try row["bis"])
        }
    }
}

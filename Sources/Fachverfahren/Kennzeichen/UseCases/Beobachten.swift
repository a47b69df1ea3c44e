// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

enum BeobachtungTag {}

/// A citizen wants to hear when a plate becomes free.
///
/// Any plate of the city can be watched, also one that no rule will ever give out: a refusal would tell
/// why it is not available.
struct Beobachten: Sendable {
    let dienst: Kennzeichendienst

    func beginnen(_ kennzeichen: Kennzeichen, akteur: Akteur) async throws {
        guard let buerger = akteur.buerger else { throw KennzeichenError.keinRecht }
        let stadt = dienst.stadt
        guard stadt.unterscheidungszeichen.contains(kennzeichen.unterscheidungszeichen) else {
            throw KennzeichenError.nichtVerfuegbar
        }
        let uz = kennzeichen.unterscheidungszeichen.text
        let schluessel = Int64(kennzeichen.schluessel.wert)
        try await dienst.store.commit(Vermerk(akteur, "kz.beobachtung.beginnen")) { tx in
            let zahl: Int? = try tx.value(
                """
                SELECT COUNT(*) FROM kz_beobachtung WHERE buerger = \(buerger.id) AND gemeldet IS NULL AND bis > \(tx.jetzt)
                  AND NOT (uz = \(uz) AND schluessel = \(schluessel))
                """)
            guard (zahl ?? 0) < stadt.beobachtungenJePerson.wert else {
                throw KennzeichenError.zuVieleBeobachtungen(hoechstens: stadt.beobachtungenJePerson.wert)
            }
            let bis = tx.jetzt.tag.plus(tage: stadt.beobachtungTage.wert + 1).beginn
            let id = ID<BeobachtungTag>(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO kz_beobachtung (id, buerger, uz, schluessel, bis, angelegt)
                VALUES (\(id), \(buerger.id), \(uz), \(schluessel), \(bis), \(tx.jetzt))
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

    /// The citizen's list, with what the public may know of each plate.
    func liste(_ buerger: BuergerID, am jetzt: Zeitpunkt) async throws -> [Merkeintrag] {
        let regelwerk = dienst.regelwerk
        return try await dienst.store.read { db in
            try db.beobachtungen(von: buerger, am: jetzt).map { eintrag in
                Merkeintrag(
                    kennzeichen: eintrag.kennzeichen,
                    frei: eintrag.unbesetzt && regelwerk.pruefe(eintrag.kennzeichen, .online, am: jetzt.tag).zulaessig,
                    bis: eintrag.bis)
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

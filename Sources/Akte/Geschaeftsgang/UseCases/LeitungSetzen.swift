// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// Names the head of a unit, to whom fixed routes lead and overdue steps are reported; `nil` takes the entry out.
struct LeitungSetzen: Sendable {
    let store: Store

    func callAsFunction(_ person: MitarbeiterID?, fuer oe: OrgNummer, akteur: Akteur) async throws {
        guard akteur.darf(AkteRechte.laufwegVerwalten) else { throw AkteError.verboten }
        try await store.commit(Vermerk(akteur, "akte.leitung.setzen")) { tx in
            guard try tx.orgEinheit(oe) != nil else { throw AkteError.unbekannteEinheit }
            let alt: MitarbeiterID? = try tx.value("SELECT person FROM akte_leitung WHERE oe = \(oe)")
            if let person {
                guard try tx.mitarbeiterEintrag(person)?.aktiv == true else { throw AkteError.unbekanntePerson }
                try tx.execute(
                    """
                    INSERT INTO akte_leitung (oe, person, version) VALUES (\(oe), \(person), 1)
                    ON CONFLICT (oe) DO UPDATE SET person = excluded.person, version = akte_leitung.version + 1
                    """)
            } else {
                try tx.execute("DELETE FROM akte_leitung WHERE oe = \(oe)")
            }
            tx.vermerke(Gegenstand("akte.leitung", oe.description), feld: "bearbeiter", alt: alt?.text, neu: person?.text)
        }
    }
}

/// Sets after how many days a rule applies.
struct MahnregelSetzen: Sendable {
    let store: Store

    func callAsFunction(_ stufe: Int, tage: Int, akteur: Akteur) async throws {
        guard akteur.darf(AkteRechte.laufwegVerwalten) else { throw AkteError.verboten }
        guard (0...365).contains(tage) else { throw GangError.terminFehlt }
        try await store.commit(Vermerk(akteur, "akte.mahnregel.setzen")) { tx in
            let alt: Int? = try tx.value("SELECT tage FROM akte_mahnregel WHERE stufe = \(stufe)")
            guard let alt else { throw GangError.nichtGefunden }
            try tx.execute("UPDATE akte_mahnregel SET tage = \(tage), version = version + 1 WHERE stufe = \(stufe)")
            tx.vermerke(Gegenstand("akte.mahnregel", String(stufe)), feld: "tage", alt: String(alt), neu: String(tage))
        }
    }
}

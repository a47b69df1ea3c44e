// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Enters who stands in for whom. Everybody does so for themselves, for others whoever has the right in their unit.
public struct VertretungSetzen: Sendable {
    let store: Store

    public init(store: Store) { self.store = store }

    @discardableResult
    public func callAsFunction(
        fuer vertretener: MitarbeiterID, durch vertreter: MitarbeiterID, ab: Kalendertag, bis: Kalendertag, akteur: Akteur
    ) async throws -> Vertretung {
        try await store.commit(Vermerk(akteur, "identity.vertretung.setzen")) { tx in
            guard let abwesend = try tx.mitarbeiterEintrag(vertretener), abwesend.aktiv,
                let da = try tx.mitarbeiterEintrag(vertreter), da.aktiv
            else { throw VertretungError.unbekanntePerson }
            guard akteur.darfVertretungSetzen(fuer: abwesend) else { throw VertretungError.verboten }
            try Vertretung.pruefeTage(ab, bis, heute: tx.jetzt.tag)
            try Vertretung.pruefe(
                vertretener, durch: vertreter, ab, bis, gegen: try tx.vertretungen(ab: ab),
                name: { try tx.mitarbeiterEintrag($0)?.name ?? "ehemals Mitarbeitende" })
            let neu = Vertretung(id: VertretungID(tx.jetzt), vertretener: vertretener, vertreter: vertreter, ab: ab, bis: bis)
            try tx.execute(
                """
                INSERT INTO id_vertretung (id, vertretener, vertreter, ab, bis, beendet)
                VALUES (\(neu.id), \(vertretener), \(vertreter), \(ab.iso), \(bis.iso), 0)
                """)
            let gegenstand = Gegenstand("identity.vertretung", neu.id.text, kennzeichen: abwesend.name)
            tx.vermerke(gegenstand, feld: "vertreter", neu: vertreter.text)
            tx.vermerke(gegenstand, feld: "vertretener", neu: vertretener.text)
            tx.vermerke(gegenstand, feld: "zeitraum", neu: "\(ab.iso) \(bis.iso)")
            try tx.vertretungMelden(neu, .eingetragen, akteur)
            return neu
        }
    }
}

/// Ends a Vertretung at once; one that has not begun never begins. Whoever may enter it may end it, and so may the deputy.
public struct VertretungBeenden: Sendable {
    let store: Store

    public init(store: Store) { self.store = store }

    @discardableResult
    public func callAsFunction(_ id: VertretungID, akteur: Akteur) async throws -> Vertretung {
        try await store.commit(Vermerk(akteur, "identity.vertretung.beenden")) { tx in
            guard let alt = try tx.vertretung(id, am: tx.jetzt.tag), let abwesend = try tx.mitarbeiterEintrag(alt.vertretener)
            else { throw VertretungError.nichtGefunden }
            guard akteur.mitarbeiter?.id == alt.vertreter || akteur.darfVertretungSetzen(fuer: abwesend) else {
                // Who has nothing to do with it does not learn that it exists.
                throw VertretungError.nichtGefunden
            }
            try tx.execute(
                "UPDATE id_vertretung SET beendet = 1 WHERE id = \(id) AND beendet = 0", rows: 1,
                else: VertretungError.nichtGefunden)
            tx.vermerke(
                Gegenstand("identity.vertretung", id.text, kennzeichen: abwesend.name), feld: "beendet", alt: alt.bis.iso,
                neu: tx.jetzt.tag.iso)
            try tx.vertretungMelden(alt, .beendet, akteur)
            return alt
        }
    }
}

extension Akteur {
    /// One's own, or with the right in the unit of the absent person.
    func darfVertretungSetzen(fuer person: MitarbeiterEintrag) -> Bool {
        mitarbeiter?.id == person.id || darf(Vertretungsrechte.setzen, in: person.oe)
    }
}

// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension WriteContext {
    /// Sets a lock for the acting person. Rights are the caller's matter. Of two at once exactly one gets it.
    /// - Parameters:
    ///   - darueber: what a channel's own place lies in.
    ///   - darunter: own places of the channel that lie inside, for a lock with depth.
    /// - Throws: `AkteError.gesperrt` while a lock of somebody else, or of another program, stands in the way.
    public func sperreSetzen(
        auf objekt: Sperrobjekt, _ wunsch: Sperrwunsch, darueber: [Sperrobjekt] = [], darunter: [Sperrobjekt] = []
    ) throws -> Sperre {
        guard let person = akteur.mitarbeiter?.id else { throw AkteError.verboten }
        let grund = try Textregel.freiwillig(wunsch.grund, "Der Grund", hoechstens: Textregel.grund)
        let angabe = try Textregel.freiwillig(wunsch.angabe, "Die Angabe zum Inhaber", hoechstens: 4_000)
        try execute("DELETE FROM akte_sperre WHERE objekt = \(objekt.schluessel) AND bis <= \(jetzt)")
        var andere = try sperren(auf: objekt, darueber: darueber, am: jetzt)
        if wunsch.tief {
            andere += try sperren(unter: objekt, am: jetzt)
            for ort in darunter { andere += try sperren(auf: ort, am: jetzt) }
        }
        if let grund = andere.first(where: { wunsch.ausschliesslich || $0.ausschliesslich }) {
            throw AkteError.gesperrt(try sperrhinweis(grund, fuer: akteur))
        }
        let neu = Sperre(
            id: SperreID(jetzt), objekt: objekt, kanal: wunsch.kanal, inhaber: person, ausschliesslich: wunsch.ausschliesslich,
            tief: wunsch.tief, grund: grund, angabe: angabe, angelegt: jetzt, bis: wunsch.ende(ab: jetzt))
        // One place for an exclusive lock; shared ones have a place each.
        let platz = neu.ausschliesslich ? objekt.schluessel : "\(objekt.schluessel) \(neu.id)"
        try execute(
            """
            INSERT INTO akte_sperre (id, objekt, platz, ausschliesslich, tief, kanal, inhaber, angabe, grund, angelegt, bis)
            VALUES (\(neu.id), \(objekt.schluessel), \(platz), \(neu.ausschliesslich), \(neu.tief), \(neu.kanal), \(person),
              \(angabe), \(grund), \(jetzt), \(neu.bis))
            """)
        vermerke(try gegenstand(objekt), feld: "sperrung", neu: "\(neu.kanal.deutsch) bis \(neu.bis.deutsch)")
        return neu
    }

    /// Renews a lock of the acting person from now on. It may have run out as long as nobody else has taken its place.
    /// - Throws: `AkteError.sperreFehlt` for a token that is not known or belongs to somebody else.
    public func sperreVerlaengern(_ id: SperreID, um dauer: Duration? = nil) throws -> Sperre {
        let alt = try eigeneSperre(id)
        let bis = jetzt + Sperrwunsch.dauer(alt.kanal, dauer)
        try execute("UPDATE akte_sperre SET bis = \(bis) WHERE id = \(id)", rows: 1, else: AkteError.sperreFehlt)
        guard let neu = try sperre(id) else { throw AkteError.sperreFehlt }
        return neu
    }

    /// Gives back a lock of the acting person. A draft stays.
    public func sperreLoesen(_ id: SperreID) throws {
        let alt = try eigeneSperre(id)
        try execute("DELETE FROM akte_sperre WHERE id = \(id)", rows: 1, else: AkteError.sperreFehlt)
        vermerke(try gegenstand(alt.objekt), feld: "sperrung", alt: alt.kanal.deutsch)
    }

    /// Takes a lock from its holder, with the reason of the Vermerk. The draft stays with its owner. Rights are the caller's matter.
    public func sperreErzwingen(_ id: SperreID) throws -> Sperre {
        guard vermerk.grund?.isEmpty == false else { throw AkteError.grundFehlt }
        guard let alt = try sperre(id) else { throw AkteError.sperreFehlt }
        try execute("DELETE FROM akte_sperre WHERE id = \(id)", rows: 1, else: AkteError.sperreFehlt)
        let hinweis = try sperrhinweis(alt, fuer: akteur)
        vermerke(try gegenstand(alt.objekt), feld: "sperrung", alt: "\(hinweis.wer), \(alt.kanal.deutsch)")
        return alt
    }

    /// Refuses a change while somebody else holds a lock, or the same person in another program.
    /// - Parameter marken: tokens that the client has shown.
    public func sperreBeachten(_ objekt: Sperrobjekt, darueber: [Sperrobjekt] = [], marken: Set<SperreID> = []) throws {
        if let hinweis = try sperrhindernis(objekt, akteur, darueber: darueber, marken: marken, am: jetzt) {
            throw AkteError.gesperrt(hinweis)
        }
    }

    private func eigeneSperre(_ id: SperreID) throws -> Sperre {
        guard let alt = try sperre(id), alt.inhaber == akteur.mitarbeiter?.id else { throw AkteError.sperreFehlt }
        return alt
    }

    func gegenstand(_ objekt: Sperrobjekt) throws -> Gegenstand {
        if let id = objekt.dokument, let dokument = try dokument(id) { return dokument.gegenstand }
        if let id = objekt.vorgang, let vorgang = try vorgang(id) { return vorgang.gegenstand }
        if let id = objekt.akte, let akte = try akte(id) { return akte.gegenstand }
        return Gegenstand("akte.ort", objekt.schluessel)
    }
}

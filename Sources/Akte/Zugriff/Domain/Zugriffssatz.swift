// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Who gets at an object, all told: roles by unit, the people the work itself names, and the circles of every restriction above.
/// A row of the database points to its set by one number (docs/adr/0020).
public struct Zugriffssatz: Hashable, Sendable {
    public var stufe: Vertraulichkeitsstufe
    /// The unit in charge, and units that have the turn in a Geschäftsgang: their roles count.
    public var einheiten: Set<OrgNummer>
    /// The assigned clerk and whoever has the turn: named by somebody who had access.
    public var benannte: Set<MitarbeiterID>
    /// Restrictions of plan, Akte and Vorgang. Whoever is neither named nor in every one of them stays out.
    public var kreise: Set<Set<Zugriffsmarke>>
    /// Restrictions of the Dokument itself, which bind those named for its Vorgang too.
    public var engeKreise: Set<Set<Zugriffsmarke>>
    /// Persons with a Notzugriff that runs; it is theirs alone, not their deputies'.
    public var ausnahmen: Set<MitarbeiterID>
    public var protokoll: Bool

    init(
        stufe: Vertraulichkeitsstufe = .offen, einheiten: Set<OrgNummer>, benannte: Set<MitarbeiterID> = [],
        kreise: Set<Set<Zugriffsmarke>> = [], engeKreise: Set<Set<Zugriffsmarke>> = [], ausnahmen: Set<MitarbeiterID> = [],
        protokoll: Bool = false
    ) {
        self.stufe = stufe
        self.einheiten = einheiten
        self.benannte = benannte
        self.kreise = kreise
        self.engeKreise = engeKreise
        self.ausnahmen = ausnahmen
        self.protokoll = protokoll
    }

    /// Reading is written down: because it is asked for, or because something is kept closely anyway.
    public var wirdProtokolliert: Bool {
        protokoll || stufe > .offen || !kreise.isEmpty || !engeKreise.isEmpty || !ausnahmen.isEmpty
    }

    /// Whether anything stands beside the roles of the unit.
    public var istBeschraenkt: Bool { !kreise.isEmpty || !engeKreise.isEmpty }

    /// The set below a place with these rules: never wider.
    func verengt(um regeln: some Sequence<Zugriffsregel>, amDokument: Bool = false) -> Self {
        var neu = self
        for regel in regeln {
            neu.stufe = max(neu.stufe, regel.stufe)
            neu.protokoll = neu.protokoll || regel.protokoll
            guard let kreis = regel.kreis else { continue }
            if amDokument { neu.engeKreise.insert(kreis) } else { neu.kreise.insert(kreis) }
        }
        return neu
    }

    /// Whether whoever is in every circle here is in this one as well.
    func verlangt(_ kreis: Set<Zugriffsmarke>) -> Bool {
        kreise.union(engeKreise).contains { $0.isSubset(of: kreis) }
    }

    /// The rule. Its counterpart in SQL is `Zugriffsfilter`, and a property test holds the two together.
    public func sieht(_ akteur: Akteur) -> Bool {
        if case .system = akteur { return true }
        guard let person = akteur.mitarbeiter, akteur.darf(AkteRechte.lesen) else { return false }
        return ausnahmen.contains(person.id) || siehtOhneNot(akteur)
    }

    /// Without a Notzugriff.
    func siehtOhneNot(_ akteur: Akteur) -> Bool {
        if case .system = akteur { return true }
        guard let person = akteur.mitarbeiter, akteur.darf(AkteRechte.lesen), drin(person, engeKreise) else { return false }
        if benannt(person) { return true }
        return drin(person, kreise) && einheiten.contains { akteur.darf(stufe.recht, in: $0) }
    }

    func benannt(_ person: Akteur.Mitarbeiter) -> Bool {
        benannte.contains(person.id) || person.inVertretungFuer.contains(where: benannte.contains)
    }

    private func drin(_ person: Akteur.Mitarbeiter, _ kreise: Set<Set<Zugriffsmarke>>) -> Bool {
        kreise.allSatisfy { kreis in kreis.contains { $0.meint(person) } }
    }
}

/// The set of an object together with its number in the database.
public struct Zugriffsstand: Hashable, Sendable {
    public let nr: Int
    public let satz: Zugriffssatz
}

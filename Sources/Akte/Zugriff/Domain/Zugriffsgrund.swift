// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Why somebody sees an object.
public enum Zugriffsgrund: Hashable, Sendable {
    case notzugriff
    /// Assigned, or has the turn; with whom the person stands in for, when it is that.
    case benannt(MitarbeiterID, vertretung: Bool)
    /// A role of these units.
    case rolle([OrgNummer])
}

/// What keeps somebody from an object.
public enum Zugriffshindernis: Hashable, Sendable {
    case keinLeserecht
    case andereEinheit
    case stufe(Vertraulichkeitsstufe)
    /// Not a member of this restriction.
    case nichtImKreis(Set<Zugriffsmarke>)
}

extension Zugriffssatz {
    /// Every reason there is; empty for whoever does not see the object.
    public func gruende(_ akteur: Akteur) -> [Zugriffsgrund] {
        guard let person = akteur.mitarbeiter, akteur.darf(AkteRechte.lesen) else { return [] }
        var gruende: [Zugriffsgrund] = ausnahmen.contains(person.id) ? [.notzugriff] : []
        guard ausserhalb(person, engeKreise).isEmpty else { return gruende }
        if benannte.contains(person.id) { gruende.append(.benannt(person.id, vertretung: false)) }
        gruende += person.inVertretungFuer.filter(benannte.contains).map { .benannt($0, vertretung: true) }
        guard ausserhalb(person, kreise).isEmpty else { return gruende }
        let durch = einheiten.filter { akteur.darf(stufe.recht, in: $0) }.sorted()
        return durch.isEmpty ? gruende : gruende + [.rolle(durch)]
    }

    /// What would have to be different; empty for whoever sees the object.
    public func hindernisse(_ akteur: Akteur) -> [Zugriffshindernis] {
        guard !sieht(akteur) else { return [] }
        guard let person = akteur.mitarbeiter, akteur.darf(AkteRechte.lesen) else { return [.keinLeserecht] }
        var gefunden: [Zugriffshindernis] = ausserhalb(person, engeKreise).map { .nichtImKreis($0) }
        guard !benannt(person) else { return gefunden }
        gefunden += ausserhalb(person, kreise).map { .nichtImKreis($0) }
        if !einheiten.contains(where: { akteur.darf(stufe.recht, in: $0) }) {
            let liest = einheiten.contains { akteur.darf(AkteRechte.lesen, in: $0) }
            gefunden.append(liest ? .stufe(stufe) : .andereEinheit)
        }
        return gefunden
    }

    private func ausserhalb(_ person: Akteur.Mitarbeiter, _ kreise: Set<Set<Zugriffsmarke>>) -> [Set<Zugriffsmarke>] {
        kreise.filter { kreis in !kreis.contains { $0.meint(person) } }.sorted { Self.kreistext($0) < Self.kreistext($1) }
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Kinds of object in the search index that belong to this module.
enum Suchart: String {
    case akte, vorgang, dokument
}

/// Who finds what. The counterpart of `AkteRechte`, written so that the index can compare it: what only the roles of a unit keep
/// stands under the marks of unit and persons, everything else under the number of its Zugriffssatz.
enum Sicht {
    static func auf(_ akte: AkteKopf) -> [Sichtbarkeit] {
        if let zugriff = akte.zugriff { return [.zugriff(zugriff.nr)] }
        return [auf(akte.oe, vertraulich: akte.vertraulich)]
    }

    static func auf(_ dokument: DokumentKopf, in vorgang: VorgangKopf) -> [Sichtbarkeit] {
        if let zugriff = dokument.zugriff { return [.zugriff(zugriff.nr)] }
        return auf(vorgang)
    }

    static func auf(_ vorgang: VorgangKopf) -> [Sichtbarkeit] {
        if let zugriff = vorgang.zugriff { return [.zugriff(zugriff.nr)] }
        return [auf(vorgang.oe, vertraulich: vorgang.vertraulich)] + (vorgang.bearbeiter.map { [.person($0)] } ?? [])
            + vorgang.mitwirkende.map { adressat in
                switch adressat {
                case .person(let person): .person(person)
                case .einheit(let oe): auf(oe, vertraulich: vorgang.vertraulich)
                }
            }
    }

    /// Everything the actor may find.
    static func von(_ akteur: Akteur, _ db: some ReadAccess) throws -> [Sichtbarkeit] {
        guard let person = akteur.mitarbeiter, akteur.darf(AkteRechte.lesen) else { return [] }
        return akteur.einheiten(mit: AkteRechte.lesen).sorted().map { auf($0, vertraulich: false) }
            + akteur.einheiten(mit: AkteRechte.vertraulichLesen).sorted().map { auf($0, vertraulich: true) }
            + ([person.id] + person.inVertretungFuer).map { .person($0) }
            + (try db.zugriffssaetze(akteur)).map { .zugriff($0) }
    }

    private static func auf(_ oe: OrgNummer, vertraulich: Bool) -> Sichtbarkeit {
        vertraulich ? .einheitVertraulich(oe) : .einheit(oe)
    }
}

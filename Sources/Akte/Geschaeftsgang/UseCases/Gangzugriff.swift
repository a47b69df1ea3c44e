// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension ReadAccess {
    /// A Geschäftsgang with its Vorgang, for whoever may see the Vorgang.
    func geschaeftsgang(_ id: GeschaeftsgangID, sichtbarFuer akteur: Akteur) throws -> (Geschaeftsgang, VorgangKopf) {
        guard let gang = try geschaeftsgang(id), let vorgang = try vorgang(gang.vorgang), AkteRechte.sieht(akteur, vorgang) else {
            throw GangError.nichtGefunden
        }
        return (gang, vorgang)
    }

    func geschaeftsgang(zu schritt: BeteiligungsschrittID, sichtbarFuer akteur: Akteur) throws -> (Geschaeftsgang, VorgangKopf) {
        guard let gang = try gangZuSchritt(schritt) else { throw GangError.nichtGefunden }
        return try geschaeftsgang(gang, sichtbarFuer: akteur)
    }

    /// For acts that steer the way.
    func geschaeftsgangZumSteuern(_ id: GeschaeftsgangID, _ akteur: Akteur) throws -> (Geschaeftsgang, VorgangKopf) {
        let (gang, vorgang) = try geschaeftsgang(id, sichtbarFuer: akteur)
        guard AkteRechte.darf(AkteRechte.bearbeiten, akteur, vorgang) else { throw AkteError.verboten }
        try vorgang.mussOffenSein()
        return (gang, vorgang)
    }
}

extension WriteContext {
    /// One line in the history of the Vorgang, and of the draft.
    func vermerkeGang(_ gang: Geschaeftsgang, _ vorgang: VorgangKopf, _ text: String) throws {
        vermerke(gang.gegenstand, feld: "schritt", neu: text)
        vermerke(vorgang.gegenstand, feld: "geschaeftsgang", neu: text)
        guard let id = gang.dokument, let dokument = try dokument(id) else { return }
        vermerke(dokument.gegenstand, feld: "geschaeftsgang", neu: text)
    }

    /// Who steers, as the one who acts.
    func handelnder() throws -> Handelnder {
        guard let person = akteur.mitarbeiter else { throw AkteError.verboten }
        return Handelnder(person: person.id, kennung: akteur.kennung, zeit: jetzt)
    }
}

extension Beteiligungsschritt {
    /// As the history names it.
    func bezeichnung(_ was: String) -> String { "\(nummer). \(verfuegung.verb.kuerzel): \(was)" }
}

extension ReadAccess {
    /// A draft for a new version: for whoever may work on its Vorgang, and for whoever has the turn at this very draft.
    func dokumentZumAendern(_ id: DokumentID, _ akteur: Akteur) throws -> (DokumentKopf, VorgangKopf) {
        let (dokument, vorgang) = try dokument(id, fuer: AkteRechte.lesen, akteur)
        guard try darfEntwurfAendern(dokument, vorgang, akteur) else { throw AkteError.verboten }
        return (dokument, vorgang)
    }

    func darfEntwurfAendern(_ dokument: DokumentKopf, _ vorgang: VorgangKopf, _ akteur: Akteur) throws -> Bool {
        if AkteRechte.darf(AkteRechte.bearbeiten, akteur, dokument, in: vorgang) { return true }
        // The turn does not open for writing what is only seen by Notzugriff.
        guard dokument.zugriffssatz(in: vorgang).siehtOhneNot(akteur), akteur.darf(AkteRechte.bearbeiten),
            let gang = try laufenderGang(am: dokument.id)
        else { return false }
        return gang.laufende.contains {
            $0.wirkung != .kenntnis && Gangrechte.handelnder(akteur, $0, am: gang.angelegt) != nil
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

extension ReadAccess {
    /// A Geschäftsgang with its Vorgang, for whoever may see the Vorgang and the draft that is on its way.
    func geschaeftsgang(_ id: GeschaeftsgangID, sichtbarFuer akteur: Akteur) throws -> (Geschaeftsgang, VorgangKopf) {
        guard let gang = try geschaeftsgang(id), let vorgang = try vorgang(gang.vorgang), AkteRechte.sieht(akteur, vorgang),
            try siehtEntwurf(akteur, gang)
        else { throw GangError.nichtGefunden }
        return (gang, vorgang)
    }

    func geschaeftsgang(zu schritt: BeteiligungsschrittID, sichtbarFuer akteur: Akteur) throws -> (Geschaeftsgang, VorgangKopf) {
        guard let gang = try gangZuSchritt(schritt) else { throw GangError.nichtGefunden }
        return try geschaeftsgang(gang, sichtbarFuer: akteur)
    }

    /// The Geschäftsgänge of a Vorgang that the actor sees, newest first, without those over a Dokument that is kept from the actor.
    func geschaeftsgaenge(in vorgang: VorgangID, sichtbarFuer akteur: Akteur) throws -> [Geschaeftsgang] {
        try geschaeftsgaenge(in: vorgang).filter { try siehtEntwurf(akteur, $0) }
    }

    /// For acts that steer the way.
    func geschaeftsgangZumSteuern(_ id: GeschaeftsgangID, _ akteur: Akteur) throws -> (Geschaeftsgang, VorgangKopf) {
        let (gang, vorgang) = try geschaeftsgang(id, sichtbarFuer: akteur)
        try vorgang.mussOffenSein()
        guard Gangrechte.steuert(akteur, vorgang, try gang.dokument.map { try vorhandenesDokument($0) }) else {
            throw AkteError.verboten
        }
        return (gang, vorgang)
    }

    /// Whether the actor sees what is on its way, which may be kept more closely than the Vorgang.
    /// - Parameter alsBenannt: whose own answer it is: they had the turn then.
    func siehtEntwurf(_ akteur: Akteur, _ gang: Geschaeftsgang, alsBenannt person: MitarbeiterID? = nil) throws -> Bool {
        guard let id = gang.dokument else { return true }
        // Moved on after its way had ended, it follows the Vorgang it lies in now.
        guard let dokument = try dokument(id), let vorgang = try vorgang(dokument.vorgang) else { return false }
        var satz = dokument.zugriffssatz(in: vorgang)
        if let person { satz.benannte.insert(person) }
        return satz.sieht(akteur)
    }

    /// Where the rights of a deputy come from.
    func rechtsherkunft(_ person: Akteur.Mitarbeiter, am tag: Kalendertag) throws -> Rechtsherkunft {
        guard !person.inVertretungFuer.isEmpty else { return Rechtsherkunft(eigene: person.rechte, vertretene: [:]) }
        return Rechtsherkunft(
            eigene: try eigeneRechte(person.id, am: tag),
            vertretene: try person.inVertretungFuer.reduce(into: [:]) { $0[$1] = try eigeneRechte($1, am: tag) })
    }
}

extension WriteContext {
    /// One line in the history of the Vorgang, and of the draft. Many see the Vorgang who do not see the draft, so there the way has no
    /// title that tells what it is about.
    func vermerkeGang(_ gang: Geschaeftsgang, _ vorgang: VorgangKopf, _ text: (_ titel: String) -> String) throws {
        vermerke(gang.gegenstand, feld: "schritt", neu: text("„\(gang.titel)“"))
        guard let id = gang.dokument, let dokument = try dokument(id) else {
            return vermerke(vorgang.gegenstand, feld: "geschaeftsgang", neu: text("„\(gang.titel)“"))
        }
        vermerke(vorgang.gegenstand, feld: "geschaeftsgang", neu: text(dokument.gangname))
        vermerke(dokument.gegenstand, feld: "geschaeftsgang", neu: text("„\(gang.titel)“"))
    }

    func vermerkeGang(_ gang: Geschaeftsgang, _ vorgang: VorgangKopf, _ text: String) throws {
        try vermerkeGang(gang, vorgang) { _ in text }
    }

    /// Who steers, as the one who acts.
    func handelnder() throws -> Handelnder {
        guard let person = akteur.mitarbeiter else { throw AkteError.verboten }
        return Handelnder(person: person.id, kennung: akteur.kennung, zeit: jetzt)
    }
}

extension DokumentKopf {
    /// What may be said of its Geschäftsgang to whoever sees the Vorgang only.
    var gangname: String { "Geschäftsgang zu Dokument \(lfd)" }
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
        return gang.laufende.contains { $0.wirkung != .kenntnis && Gangrechte.meint($0, akteur) }
    }
}

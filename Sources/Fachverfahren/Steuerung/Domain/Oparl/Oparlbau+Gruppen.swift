// SPDX-License-Identifier: EUPL-1.2
import Core
import Oparl

extension Oparlbau {
    var organisationen: [OparlOrganization] { gremien + fraktionen + fachbereiche }

    private var gremien: [OparlOrganization] {
        let felder = Gremiumfelder()
        return gruppen(.gremium, felder.titel, felder.kuerzel) { gruppe, sicht in
            gruppe.organizationType = "Gremium"
            // The standard wants one word for the highest body everywhere.
            gruppe.classification = sicht[felder.art] == .rat ? "Parlament" : sicht[felder.art]?.deutsch
            gruppe.meets = true
            gruppe.endDate = gruppe.endDate ?? letzterTag(sicht.objekt.id)
        }
    }

    /// The day before its successors came, where nobody has stated its end.
    private func letzterTag(_ id: ObjektID) -> String? {
        guard let von = rat.verlauf(id)?.dauer(Gremiumfelder().nachfolger, bekannt: rat.jetzt)?.von, von <= rat.jetzt.tag else {
            return nil
        }
        return von.plus(tage: -1).iso
    }

    private var fraktionen: [OparlOrganization] {
        gruppen(.fraktion, Fraktionsfelder().titel, Fraktionsfelder().kuerzel) { gruppe, _ in
            gruppe.organizationType = "Fraktion"
            gruppe.classification = "Fraktion"
        }
    }

    private var fachbereiche: [OparlOrganization] {
        gruppen(.fachbereich, Fachbereichsfelder().titel, Fachbereichsfelder().kuerzel) { gruppe, _ in
            gruppe.organizationType = "Verwaltungsbereich"
            gruppe.classification = "Fachbereich"
        }
    }

    private func gruppen(
        _ art: Objektart, _ titel: Feld<String>, _ kuerzel: Feld<String>, _ weiter: (inout OparlOrganization, Objektsicht) -> Void
    ) -> [OparlOrganization] {
        rat.aufgetreten(art).compactMap { id in
            let mitglieder = teile.mitglieder[id] ?? []
            let seite = art == .gremium ? GremienURL.oeffentlich(gremium: id) : nil
            guard let kopf = kopf(id, mit: mitglieder, seite: seite), let sicht = rat.sicht(id) else { return nil }
            var gruppe = OparlOrganization(kopf)
            gruppe.body = stadtverweis
            gruppe.name = sicht[titel]
            gruppe.shortName = sicht[kuerzel]
            gruppe.membership = mitglieder.compactMap { verweis(.membership, $0) }
            (gruppe.startDate, gruppe.endDate) = dauer(id, titel)
            weiter(&gruppe, sicht)
            return gruppe
        }
    }

    var personen: [OparlPerson] {
        let felder = Personenfelder()
        return rat.aufgetreten(.person).compactMap { id in
            let eigene = teile.mitgliedschaften[id] ?? []
            guard let kopf = kopf(id, mit: eigene), let sicht = rat.sicht(id) else { return nil }
            var person = OparlPerson(kopf)
            person.body = stadtverweis
            person.name = sicht[felder.titel]
            person.familyName = sicht[felder.nachname]
            person.givenName = sicht[felder.vorname]
            person.formOfAddress = sicht[felder.anrede]
            person.title = sicht.alle(felder.grade)
            person.status = sicht.alle(felder.aufgaben)
            person.membership = eigene.filter(rat.istOeffentlich).compactMap(mitgliedschaft)
            return person
        }
    }

    var mitgliedschaften: [OparlMembership] { rat.aufgetreten(.mitgliedschaft).compactMap(mitgliedschaft) }

    private func mitgliedschaft(_ id: ObjektID) -> OparlMembership? {
        let felder = Mitgliedschaftsfelder()
        guard let kopf = kopf(id), let sicht = rat.sicht(id) else { return nil }
        var mitgliedschaft = OparlMembership(kopf)
        mitgliedschaft.person = verweis(.person, sicht[felder.person])
        mitgliedschaft.organization = verweis(.organization, sicht[felder.gruppe])
        mitgliedschaft.role = sicht[felder.rolle]
        mitgliedschaft.votingRight = sicht[felder.stimmrecht]
        (mitgliedschaft.startDate, mitgliedschaft.endDate) = dauer(id, felder.person)
        mitgliedschaft.onBehalfOf = verweis(.organization, sicht[felder.fuer])
        return mitgliedschaft
    }
}

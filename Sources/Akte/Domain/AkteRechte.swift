// SPDX-License-Identifier: EUPL-1.2
public import Core

/// The rights of the file and the policy over them: pure, deny by default, checked on the loaded object.
public enum AkteRechte {
    public static let lesen: Recht = "akte.lesen"
    public static let bearbeiten: Recht = "akte.bearbeiten"
    public static let anlegen: Recht = "akte.anlegen"
    public static let schliessen: Recht = "akte.schliessen"
    public static let wiederoeffnen: Recht = "akte.wiederoeffnen"
    public static let aufbewahrungVerkuerzen: Recht = "akte.aufbewahrung.verkuerzen"
    public static let planVerwalten: Recht = "akte.plan.verwalten"
    public static let vertraulichLesen: Recht = "akte.vertraulich.lesen"
    public static let sperreErzwingen: Recht = "akte.sperre.erzwingen"
    public static let schlusszeichnen: Recht = "akte.schlusszeichnen"
    public static let laufwegVerwalten: Recht = "akte.laufweg.verwalten"

    public static func sieht(_ akteur: Akteur, _ vorgang: VorgangKopf) -> Bool {
        if zugewiesen(akteur, vorgang) || mitwirkt(akteur, vorgang), akteur.darf(lesen) { return true }
        return akteur.darf(vorgang.vertraulich ? vertraulichLesen : lesen, in: vorgang.oe)
    }

    public static func sieht(_ akteur: Akteur, _ akte: AkteKopf) -> Bool {
        akteur.darf(akte.vertraulich ? vertraulichLesen : lesen, in: akte.oe)
    }

    /// Whether `recht` may be used on the Vorgang: held in its unit, or held at all by the clerk it is assigned to.
    public static func darf(_ recht: Recht, _ akteur: Akteur, _ vorgang: VorgangKopf) -> Bool {
        sieht(akteur, vorgang) && (akteur.darf(recht, in: vorgang.oe) || (zugewiesen(akteur, vorgang) && akteur.darf(recht)))
    }

    /// - Throws: `nichtGefunden` for what the actor must not even know of, `verboten` for what is only seen.
    public static func pruefe(_ recht: Recht, _ akteur: Akteur, _ vorgang: VorgangKopf) throws(AkteError) {
        guard sieht(akteur, vorgang) else { throw .nichtGefunden }
        guard darf(recht, akteur, vorgang) else { throw .verboten }
    }

    public static func pruefe(_ recht: Recht, _ akteur: Akteur, _ akte: AkteKopf) throws(AkteError) {
        guard sieht(akteur, akte) else { throw .nichtGefunden }
        guard akteur.darf(recht, in: akte.oe) else { throw .verboten }
    }

    /// Has the turn in a running step: by name, for somebody the actor stands in for, or as one of the unit it is addressed to.
    private static func mitwirkt(_ akteur: Akteur, _ vorgang: VorgangKopf) -> Bool {
        guard let person = akteur.mitarbeiter else { return false }
        return vorgang.mitwirkende.contains { adressat in
            switch adressat {
            case .person(let wen): wen == person.id || person.inVertretungFuer.contains(wen)
            case .einheit(let oe): akteur.darf(vorgang.vertraulich ? vertraulichLesen : lesen, in: oe)
            }
        }
    }

    /// Assigned to the actor or to somebody the actor stands in for.
    private static func zugewiesen(_ akteur: Akteur, _ vorgang: VorgangKopf) -> Bool {
        guard let person = akteur.mitarbeiter, let bearbeiter = vorgang.bearbeiter else { return false }
        return bearbeiter == person.id || person.inVertretungFuer.contains(bearbeiter)
    }
}

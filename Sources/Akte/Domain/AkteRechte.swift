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
    public static let strengLesen: Recht = "akte.streng.lesen"
    public static let zugriffSetzen: Recht = "akte.zugriff.setzen"
    public static let notzugriff: Recht = "akte.notzugriff"
    public static let protokollLesen: Recht = "akte.zugriffsprotokoll.lesen"
    public static let sperreErzwingen: Recht = "akte.sperre.erzwingen"
    public static let schlusszeichnen: Recht = "akte.schlusszeichnen"
    public static let laufwegVerwalten: Recht = "akte.laufweg.verwalten"

    public static func sieht(_ akteur: Akteur, _ vorgang: VorgangKopf) -> Bool { vorgang.zugriffssatz.sieht(akteur) }

    public static func sieht(_ akteur: Akteur, _ akte: AkteKopf) -> Bool { akte.zugriffssatz.sieht(akteur) }

    public static func sieht(_ akteur: Akteur, _ dokument: DokumentKopf, in vorgang: VorgangKopf) -> Bool {
        dokument.zugriffssatz(in: vorgang).sieht(akteur)
    }

    /// The same without a Notzugriff, which lets its person read and nothing else.
    public static func siehtOhneNot(_ akteur: Akteur, _ vorgang: VorgangKopf) -> Bool {
        vorgang.zugriffssatz.siehtOhneNot(akteur)
    }

    /// Whether `recht` may be used on the Vorgang: held in its unit, or held at all by the clerk it is assigned to.
    /// Whoever sees it by Notzugriff only reads: setting access would make the exception last.
    public static func darf(_ recht: Recht, _ akteur: Akteur, _ vorgang: VorgangKopf) -> Bool {
        let satz = vorgang.zugriffssatz
        if recht == lesen { return satz.sieht(akteur) }
        guard satz.siehtOhneNot(akteur) else { return false }
        return akteur.darf(recht, in: vorgang.oe) || (zugewiesen(akteur, vorgang) && akteur.darf(recht))
    }

    public static func darf(_ recht: Recht, _ akteur: Akteur, _ akte: AkteKopf) -> Bool {
        if recht == lesen { return sieht(akteur, akte) }
        let satz = akte.zugriffssatz
        guard satz.siehtOhneNot(akteur) else { return false }
        return akteur.darf(recht, in: akte.oe)
    }

    /// The same for a Dokument, which may be kept more closely than its Vorgang: whoever works on the Vorgang and sees the
    /// Dokument by Notzugriff only reads it.
    public static func darf(_ recht: Recht, _ akteur: Akteur, _ dokument: DokumentKopf, in vorgang: VorgangKopf) -> Bool {
        let satz = dokument.zugriffssatz(in: vorgang)
        if recht == lesen { return satz.sieht(akteur) }
        return satz.siehtOhneNot(akteur) && darf(recht, akteur, vorgang)
    }

    /// - Throws: `nichtGefunden` for what the actor must not even know of, `verboten` for what is only seen.
    public static func pruefe(_ recht: Recht, _ akteur: Akteur, _ vorgang: VorgangKopf) throws(AkteError) {
        guard sieht(akteur, vorgang) else { throw .nichtGefunden }
        guard darf(recht, akteur, vorgang) else { throw .verboten }
    }

    public static func pruefe(_ recht: Recht, _ akteur: Akteur, _ akte: AkteKopf) throws(AkteError) {
        guard sieht(akteur, akte) else { throw .nichtGefunden }
        guard darf(recht, akteur, akte) else { throw .verboten }
    }

    /// Assigned to the actor or to somebody the actor stands in for.
    private static func zugewiesen(_ akteur: Akteur, _ vorgang: VorgangKopf) -> Bool {
        guard let person = akteur.mitarbeiter, let bearbeiter = vorgang.bearbeiter else { return false }
        return bearbeiter == person.id || person.inVertretungFuer.contains(bearbeiter)
    }
}

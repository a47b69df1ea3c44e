// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// Whether those who are named can open what is put before them. Asked when they are named: a step that nobody can answer would stop
/// the work, and a reminder of what one must not see tells of it.
struct Adressatenzugang {
    private let satz: Zugriffssatz
    private let was: String
    private let personen: [Akteur.Mitarbeiter]

    init(_ db: some ReadAccess, _ vorgang: VorgangKopf, _ dokument: DokumentKopf? = nil, am tag: Kalendertag) throws {
        satz = dokument?.zugriffssatz(in: vorgang) ?? vorgang.zugriffssatz
        was = dokument.map { "das Dokument \($0.lfd)" } ?? "den Vorgang"
        personen = try db.mitarbeiterAkteure(am: tag)
    }

    init(_ db: some ReadAccess, akte: AkteKopf, am tag: Kalendertag) throws {
        satz = akte.zugriffssatz
        was = "die Akte"
        personen = try db.mitarbeiterAkteure(am: tag)
    }

    /// For a step: whose turn it is, is named at the Vorgang for that long; a circle at the Dokument binds them all the same.
    func pruefe(_ adressat: Adressat, _ db: some ReadAccess) throws {
        try db.mussEsGeben(adressat)
        var satz = satz
        switch adressat {
        case .person(let id):
            satz.benannte.insert(id)
            guard !oeffnet(id, satz) else { return }
            throw GangError.adressatOhneZugriff(try name(id, db), was)
        case .einheit(let oe):
            satz.einheiten.insert(oe)
            let jemand = personen.contains { person in
                let akteur = Akteur.mitarbeiter(person)
                return akteur.darf(AkteRechte.bearbeiten, in: oe) && satz.siehtOhneNot(akteur)
            }
            guard !jemand else { return }
            throw GangError.gruppeOhneZugriff(try db.orgEinheit(oe)?.kurz ?? oe.description, was)
        }
    }

    /// A Wiedervorlage comes when the step is over and names nobody any more.
    func pruefe(_ anlage: SchrittAnlage, _ db: some ReadAccess) throws {
        guard anlage.verfuegung.wirkung == .wiedervorlage, let person = anlage.verfuegung.adressat.person else { return }
        try pruefeOhneZug(person, db)
    }

    /// For what names nobody at the Vorgang, such as a Wiedervorlage.
    func pruefeOhneZug(_ id: MitarbeiterID, _ db: some ReadAccess) throws {
        try db.mussEsGeben(.person(id))
        guard sieht(id) else { throw GangError.adressatOhneZugriff(try name(id, db), was) }
    }

    func sieht(_ id: MitarbeiterID) -> Bool { oeffnet(id, satz) }

    /// Whether this one could answer a step here.
    func kann(_ id: MitarbeiterID) -> Bool {
        var satz = satz
        satz.benannte.insert(id)
        return oeffnet(id, satz)
    }

    private func oeffnet(_ id: MitarbeiterID, _ satz: Zugriffssatz) -> Bool {
        personen.first { $0.id == id }.map { satz.siehtOhneNot(.mitarbeiter($0)) } ?? false
    }

    private func name(_ id: MitarbeiterID, _ db: some ReadAccess) throws -> String {
        try db.mitarbeiterEintrag(id)?.name ?? "ehemals Mitarbeitende"
    }
}

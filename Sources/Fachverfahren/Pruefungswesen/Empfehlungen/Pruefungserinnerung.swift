// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Jobs
import Store

/// Brings recommendations and answers that are due to mind, one mail a day to each person concerned, on the days of `Erinnerungsplan`.
struct Pruefungserinnerung: Sendable {
    static let art = "pr.erinnern"
    private static let akteur = Akteur.system("pruefungen")

    let dienst: Pruefungswesendienst

    var tagesauftrag: Tagesauftrag {
        Tagesauftrag(Self.art, um: 8, store: dienst.store, bestellung: Vermerk(Self.akteur, "pr.erinnerung.bestellen")) { tage in
            try await self(tage)
        }
    }

    func callAsFunction(_ tage: ClosedRange<Kalendertag>) async throws {
        let faellig = try await dienst.store.read { db in try Self.faellig(db, tage) }
        for (person, zeilen) in faellig.sorted(by: { $0.key < $1.key }) {
            try await dienst.store.commit(Vermerk(Self.akteur, "pr.erinnerung.senden")) { [adresse = dienst.adresse] tx in
                try Self.mail(adresse).bestellen(
                    tx, person, an: try tx.mitarbeiterEmail(person), zeilen, am: tage.upperBound)
            }
        }
    }

    /// What each person is told: signs and days, nothing of what the report says.
    static func faellig(_ db: some ReadAccess, _ tage: ClosedRange<Kalendertag>) throws -> [MitarbeiterID: [String]] {
        let personen = try db.mitarbeiterAkteure(am: tage.upperBound).filter {
            Akteur.mitarbeiter($0).darf(PruefungswesenRechte.lesen)
        }
        let fuehrende = personen.filter { Akteur.mitarbeiter($0).darf(PruefungswesenRechte.fuehren) }
        let pruefungen = try db.pruefungen()
        let nummern = Dictionary(uniqueKeysWithValues: pruefungen.map { ($0.id, $0.nummer) })
        var zeilen: [MitarbeiterID: [String]] = [:]
        for pruefung in pruefungen where pruefung.abgeschlossen == nil {
            guard let bis = pruefung.stellungnahmeBis, Erinnerungsplan.trifft(tage, frist: bis) else { continue }
            let ohne = try db.empfehlungen(pruefung.id).count { $0.haltung == nil }
            guard ohne > 0 else { continue }
            let zeile =
                "\(pruefung.nummer): Stellungnahme bis \(bis.deutsch), offen \(ohne == 1 ? "bei einer Empfehlung" : "bei \(ohne) Empfehlungen")"
            for person in fuehrende { zeilen[person.id, default: []].append(zeile) }
        }
        for empfehlung in try db.offeneEmpfehlungen() {
            guard let frist = empfehlung.frist, Erinnerungsplan.trifft(tage, frist: frist) else { continue }
            let zeile = "\(nummern[empfehlung.pruefung] ?? "") \(empfehlung.nr): Umsetzung bis \(frist.deutsch)"
            for person in empfaenger(empfehlung, personen) ?? fuehrende { zeilen[person.id, default: []].append(zeile) }
        }
        return zeilen
    }

    /// Whoever is in charge, else those of the unit who may carry it forward; `nil` when there is nobody.
    private static func empfaenger(_ empfehlung: Empfehlung, _ personen: [Akteur.Mitarbeiter]) -> [Akteur.Mitarbeiter]? {
        if let zustaendig = personen.first(where: { $0.id == empfehlung.zustaendig }) { return [zustaendig] }
        let einheit = personen.filter { person in
            guard let oe = empfehlung.oe, person.oe == oe else { return false }
            return Akteur.mitarbeiter(person).darf(PruefungswesenRechte.umsetzen, in: oe)
        }
        return einheit.isEmpty ? nil : einheit
    }

    static func mail(_ adresse: String) -> Faelligkeitsmail {
        Faelligkeitsmail(
            "pr.erinnerung", betreff: "IT-Prüfungen: Das ist fällig",
            anlass: "aus IT-Prüfungen ist fällig, wofür Sie zuständig sind:",
            schluss: """
                Bitte schreiben Sie den Stand fort. Dauert es länger, nennen Sie dort den Grund und den neuen Tag:
                \(adresse)\(PruefungURL.empfehlungen)
                """)
    }
}

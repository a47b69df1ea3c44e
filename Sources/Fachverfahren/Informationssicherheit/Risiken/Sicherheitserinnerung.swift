// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Jobs
import Store

/// Brings measures that are due and risks that want to be looked at again to mind, one mail a day to each person concerned, on the days of
/// `Erinnerungsplan`.
struct Sicherheitserinnerung: Sendable {
    static let art = "is.erinnern"
    private static let akteur = Akteur.system("informationssicherheit")

    let dienst: Sicherheitsdienst

    var tagesauftrag: Tagesauftrag {
        Tagesauftrag(Self.art, um: 8, store: dienst.store, bestellung: Vermerk(Self.akteur, "is.erinnerung.bestellen")) { tage in
            try await self(tage)
        }
    }

    func callAsFunction(_ tage: ClosedRange<Kalendertag>) async throws {
        let faellig = try await dienst.store.read { db in try Self.faellig(db, tage) }
        for (person, zeilen) in faellig.sorted(by: { $0.key < $1.key }) {
            try await dienst.store.commit(Vermerk(Self.akteur, "is.erinnerung.senden")) { [adresse = dienst.stelle.adresse] tx in
                try Self.mail.bestellen(
                    tx, person, an: try tx.mitarbeiterEmail(person),
                    zeilen.map { $0.replacing(": /", with: ": \(adresse)/") }, am: tage.upperBound)
            }
        }
    }

    /// A line with its address for each thing, and no word of what is wrong: mails go far.
    static func faellig(_ db: some ReadAccess, _ tage: ClosedRange<Kalendertag>) throws -> [MitarbeiterID: [String]] {
        let personen = try db.mitarbeiterAkteure(am: tage.upperBound)
        var zeilen: [MitarbeiterID: [String]] = [:]
        for verbund in try db.rows("SELECT * FROM is_verbund ORDER BY id").map(Informationsverbund.init(row:)) {
            func mit(_ recht: Recht) -> [Akteur.Mitarbeiter] {
                personen.filter { Akteur.mitarbeiter($0).darf(recht, in: verbund.oe) }
            }
            let (lesende, fuehrende) = (mit(SicherheitRechte.lesen), mit(SicherheitRechte.bearbeiten))
            for massnahme in try db.massnahmen(verbund.id) where massnahme.stand.istOffen {
                guard let faellig = massnahme.faellig, Erinnerungsplan.trifft(tage, frist: faellig) else { continue }
                let namens = lesende.filter { $0.name.lowercased() == massnahme.verantwortlich.lowercased() }
                // A name that two persons have, or nobody, goes to those who keep the concept.
                for person in namens.count == 1 ? namens : fuehrende {
                    zeilen[person.id, default: []].append(
                        "Maßnahme, fällig am \(faellig.deutsch): \(SicherheitURL.massnahme(massnahme.id))")
                }
            }
            for risiko in try db.risiken(verbund.id) where risiko.behandlung != .behoben {
                guard let tag = risiko.ueberpruefen, Erinnerungsplan.trifft(tage, frist: tag) else { continue }
                for person in fuehrende {
                    zeilen[person.id, default: []].append(
                        "Risiko \(risiko.zeichen), zu überprüfen bis \(tag.deutsch): \(SicherheitURL.risiko(risiko.id))")
                }
            }
        }
        return zeilen
    }

    static let mail = Faelligkeitsmail(
        "is.erinnerung", betreff: "Informationssicherheit: Das ist fällig",
        anlass:
            "in der Informationssicherheit ist fällig, wofür Sie zuständig sind. Was es ist, steht aus Gründen der Sicherheit nur dort:",
        schluss: "Bitte schreiben Sie den Stand fort oder tragen Sie einen neuen Tag ein.")
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Jobs
import Store

/// Brings contracts with processors to mind before the last day of notice and before their end, one mail a day to whoever keeps them.
struct Vertragserinnerung: Sendable {
    static let art = "ds.erinnern"
    private static let akteur = Akteur.system("datenschutz")

    let dienst: Datenschutzdienst

    var tagesauftrag: Tagesauftrag {
        Tagesauftrag(Self.art, um: 8, store: dienst.store, bestellung: Vermerk(Self.akteur, "ds.erinnerung.bestellen")) { tage in
            try await self(tage)
        }
    }

    func callAsFunction(_ tage: ClosedRange<Kalendertag>) async throws {
        let (personen, zeilen) = try await dienst.store.read { db in (try Self.personen(db, tage), try Self.faellig(db, tage)) }
        guard !zeilen.isEmpty else { return }
        for person in personen {
            try await dienst.store.commit(Vermerk(Self.akteur, "ds.erinnerung.senden")) { [adresse = dienst.adresse] tx in
                try Self.mail(adresse).bestellen(
                    tx, person, an: try tx.mitarbeiterEmail(person), zeilen, am: tage.upperBound)
            }
        }
    }

    static func faellig(_ db: some ReadAccess, _ tage: ClosedRange<Kalendertag>) throws -> [String] {
        try db.vertraege().compactMap { bogen in
            Vertragsfrist.erinnerung(bogen.vertrag, tage).map { frist in
                let partner = bogen.vertrag.partner
                return "\(bogen.titel)\(partner.isEmpty ? "" : " (\(partner))"): \(frist)"
            }
        }
    }

    private static func personen(_ db: some ReadAccess, _ tage: ClosedRange<Kalendertag>) throws -> [MitarbeiterID] {
        try db.mitarbeiterAkteure(am: tage.upperBound).filter { Akteur.mitarbeiter($0).darf(DatenschutzRechte.verzeichnis) }
            .map(\.id)
    }

    private static func mail(_ adresse: String) -> Faelligkeitsmail {
        Faelligkeitsmail(
            "ds.erinnerung", betreff: "Auftragsverarbeitung: Verträge laufen ab",
            anlass: "bei diesen Verträgen zur Auftragsverarbeitung steht ein Tag an:",
            schluss: """
                Bitte verlängern oder kündigen Sie und tragen Sie den neuen Stand ein:
                \(adresse)\(VertragURL.liste)
                """)
    }
}

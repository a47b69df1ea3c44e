// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Identity
import Store
import StoreTesting

@testable import Akte

/// An office with two units, some clerks and the plan that ships with the house, at Monday, 23 November 2026, 09:00.
struct Amt: Sendable {
    static let zulassung = OrgNummer(361)
    static let fahrerlaubnis = OrgNummer(362)
    static let alleRechte = AkteModul.rechte.map(\.recht).filter { !besondere.contains($0) }
    /// Rights that only some hold.
    private static let besondere: Set<Recht> = [
        AkteRechte.vertraulichLesen, AkteRechte.strengLesen, AkteRechte.notzugriff, AkteRechte.protokollLesen,
    ]

    let stand: Pruefstand
    let uhr: Stelluhr
    /// Works in the unit Zulassung with all rights but that on restricted files.
    let ada = Amt.person("Ada Muster", zulassung)
    /// Colleague in the same unit.
    let ben = Amt.person("Ben Beispiel", zulassung)
    /// Works in another unit.
    let eva = Amt.person("Eva Fern", fahrerlaubnis)
    /// Head of Zulassung: may also read what is restricted.
    let lea = Amt.person("Lea Leitung", zulassung, auch: [AkteRechte.vertraulichLesen])
    /// May read in Zulassung, no more.
    let leser = Amt.person("Leo Leser", zulassung, rechte: [AkteRechte.lesen])

    var store: Store { stand.store }
    static let module = [IdentityModul.migrationen, AkteModul.migrationen]

    static func mit<T: Sendable>(
        _ maschine: Dialect, am tag: String = "2026-11-23T08:00:00Z", _ body: @Sendable (Amt) async throws -> T
    ) async throws -> T {
        let uhr = Stelluhr(tag)
        return try await Pruefstand.mit(maschine, modules: module, uhr: uhr.uhr) { stand in
            let amt = Amt(stand: stand, uhr: uhr)
            try await amt.einrichten()
            return try await body(amt)
        }
    }

    static func person(
        _ name: String, _ oe: OrgNummer, auch: [Recht] = [], rechte: [Recht] = alleRechte, fuer: [MitarbeiterID] = []
    ) -> Akteur {
        .mitarbeiter(
            .init(
                id: MitarbeiterID(Zeitpunkt(millisekunden: 1_700_000_000_000)), name: name, oe: oe,
                rechte: Dictionary(uniqueKeysWithValues: (rechte + auch).map { ($0, [oe]) }), inVertretungFuer: fuer))
    }

    /// `person` as the deputy of `vertretener`, with the rights of both.
    static func vertretung(_ person: Akteur, fuer vertretener: Akteur) -> Akteur {
        guard let wer = person.mitarbeiter, let wen = vertretener.mitarbeiter else { return person }
        return .mitarbeiter(
            .init(
                id: wer.id, name: wer.name, oe: wer.oe, rechte: wer.rechte.merging(wen.rechte) { $0.union($1) },
                inVertretungFuer: [wen.id]))
    }

    private func einrichten() async throws {
        let heute = Kalendertag(tagnummer: 0)
        try await Verwaltung(store: store).einheitenSetzen(
            [
                OrgEinheit(
                    nummer: Self.zulassung, kurz: "36.1", name: "Zulassung", art: .abteilung, uebergeordnet: nil, gueltigAb: heute
                ),
                OrgEinheit(
                    nummer: Self.fahrerlaubnis, kurz: "36.2", name: "Fahrerlaubnis", art: .abteilung, uebergeordnet: nil,
                    gueltigAb: heute),
            ], akteur: .system("test"))
        let personen = [ada, ben, eva, lea, leser].compactMap(\.mitarbeiter)
        // Without a password: nobody signs in here, and hashing would take longer than the tests.
        try await store.commit(Vermerk(.system("test"), "test.personen")) { tx in
            for (nr, person) in personen.enumerated() {
                try tx.execute(
                    """
                    INSERT INTO id_mitarbeiter (id, anmeldename, name, email, oe, kennwort, kennwort_wechseln, totp_zaehler, aktiv,
                      kuerzel, angelegt, version)
                    VALUES (\(person.id), \(person.id.text), \(person.name), 'x@muster.example', \(person.oe), '-', 0, 0, 1, 0, 0, 1)
                    """)
                // The same rights in the register, for whoever asks what somebody else may do.
                let rechte = person.rechte.keys.map { "\"\($0.name)\"" }.sorted().joined(separator: ",")
                try tx.execute("INSERT INTO id_rolle (name, titel, rechte) VALUES (\("rolle-\(nr)"), 'Rolle', \("[\(rechte)]"))")
                try tx.execute(
                    """
                    INSERT INTO id_rollenzuweisung (id, mitarbeiter, rolle, oe, gueltig_ab)
                    VALUES (\("zuweisung-\(nr)"), \(person.id), \("rolle-\(nr)"), \(person.oe), '2026-01-01')
                    """)
            }
        }
        _ = try await AktenplanEinspielen(store: store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
    }
}

extension Akteur {
    var person: MitarbeiterID { mitarbeiter?.id ?? MitarbeiterID(gespeichert: "-") }
}

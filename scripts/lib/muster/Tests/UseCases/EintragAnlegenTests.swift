// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Muster

@Suite("Eintrag anlegen")
struct EintragAnlegenTests {
    private func clerk(_ rechte: [Recht], in oe: OrgNummer) -> Akteur {
        .mitarbeiter(
            .init(
                id: MitarbeiterID(Zeitpunkt(millisekunden: 0)), name: "Ada Probe", oe: oe,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, [oe]) })))
    }

    private let regeln = [
        MusterRegel(
            name: "betreff_zeichen", wert: 20,
            gueltigAb: Kalendertag(jahr: 2000, monat: 1, tag: 1) ?? Zeitpunkt(millisekunden: 0).tag,
            gueltigBis: nil, quelle: "Rathaus")
    ]

    @Test(
        "Wer das Recht in der Einheit hat, legt an und sieht den Eintrag; eine fremde Einheit sieht ihn nicht",
        arguments: Dialect.allCases)
    func anlegen(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [MusterMigrations.alle]) { stand in
            let ada = clerk([MusterRechte.lesen, MusterRechte.bearbeiten], in: OrgNummer(36))
            _ = try await EintragAnlegen(store: stand.store, regeln: regeln)("Probe", in: OrgNummer(36), akteur: ada)

            let fremd = clerk([MusterRechte.lesen], in: OrgNummer(41))
            let eigene = try await stand.store.read { try $0.eintraege(fuer: ada).map(\.betreff) }
            let fremde = try await stand.store.read { try $0.eintraege(fuer: fremd).map(\.betreff) }
            #expect(eigene == ["Probe"] && fremde.isEmpty)
        }
    }

    @Test("Ohne das Recht in der Einheit wird nichts angelegt", arguments: Dialect.allCases)
    func ohneRecht(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [MusterMigrations.alle]) { stand in
            let ada = clerk([MusterRechte.bearbeiten], in: OrgNummer(41))
            await #expect(throws: MusterError.verboten) {
                try await EintragAnlegen(store: stand.store, regeln: regeln)("Probe", in: OrgNummer(36), akteur: ada)
            }
            let zahl = try await stand.store.read { try $0.value("SELECT COUNT(*) FROM muster_eintrag", as: Int64.self) }
            #expect(zahl == 0)
        }
    }

    @Test("Die Datei HEAD nennt den neuesten Schritt der Tabellen")
    func kopf() throws {
        #expect(try MigrationsKopf.abweichung(MusterMigrations.alle, ordner: "Sources/Fachverfahren/Muster/Migrations") == nil)
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Identity

@Suite("Rollenabgleich")
struct RollenabgleichTests {
    private static let datei = [
        Rolle(name: "sach", titel: "Sachbearbeitung", rechte: [Kontenprobe.lesen]),
        Rolle(name: "leit", titel: "Leitung und Aufsicht", rechte: [Kontenprobe.leiten, "probe.neu"]),
        Rolle(name: "archiv", titel: "Archiv", rechte: ["probe.neu"]),
    ]

    @Test("Neue Rollen und Rechte kommen in eine bestehende Stadt, und der Unterschied wird genannt", arguments: Dialect.allCases)
    func uebernehmen(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let ada = try await probe.mitarbeiter("ada", [("leit", Kontenprobe.fachbereich)])
            let abgleich = try await probe.verwaltung.rollenAbgleichen(Self.datei, akteur: .system("test"))
            #expect(
                abgleich.zeilen == [
                    "leit („Leitung und Aufsicht“, bisher „Leitung“): geändert", "  + probe.neu", "  − probe.lesen",
                    "archiv („Archiv“): neue Rolle", "  + probe.neu",
                ])
            #expect(try await probe.akteur(ada)?.darf("probe.neu", in: Kontenprobe.abteilung) == true)
            #expect(try await probe.akteur(ada)?.darf(Kontenprobe.lesen, in: Kontenprobe.abteilung) == false)
            #expect(try await probe.verwaltung.rollenAbgleichen(Self.datei, akteur: .system("test")).zeilen == [])
        }
    }

    @Test("Nur zeigen ändert nichts, und was nicht in der Datei steht, bleibt", arguments: Dialect.allCases)
    func zeigen(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            let vorher = try await probe.store.read { try $0.rollen() }
            let abgleich = try await probe.verwaltung.rollenabgleich([Self.datei[2]])
            #expect(abgleich.aenderungen.map(\.rolle.name) == ["archiv"])
            #expect(abgleich.nichtInDatei == ["leit", "sach"])
            #expect(try await probe.store.read { try $0.rollen() } == vorher)
            _ = try await probe.verwaltung.rollenAbgleichen([Self.datei[2]], akteur: .system("test"))
            #expect(try await probe.store.read { try $0.rollen() } == [Self.datei[2]] + vorher)
        }
    }
}

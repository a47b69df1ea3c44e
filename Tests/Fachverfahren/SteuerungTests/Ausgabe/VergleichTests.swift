// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Unterschied zur letzten Ausgabe")
struct VergleichTests {
    @Test("Neu, geändert und entfallen, jedes mit seinem Abschnitt")
    func arten() async throws {
        try await Seedprogramm.mit(.sqlite) { seed in
            let vorher = try await seed.bericht(am: "2019-01-20")
            let nachher = try await seed.bericht(am: "2019-02-14")
            let zeilen = Ausgabevergleich(vorher: vorher, nachher: nachher).zeilen
            #expect(Set(zeilen.map(\.abschnitt)) == ["3.1) Digitalisierungsaktivitäten mit Außenwirkung"])
            let neu = zeilen.filter { $0.art == .neu }.compactMap(\.nachher)
            #expect(neu.contains("Neues KFZ-Verfahren im FB 36 (ab 21.01.2019)") && neu.contains("Umgesetzte Projekte"))
            #expect(
                zeilen.filter { $0.art == .entfallen }.compactMap(\.vorher) == [
                    "Neues KFZ-Verfahren im FB 36", "Neues KFZ-Wunschkennzeichen",
                ])
            let gleich = Ausgabevergleich(vorher: nachher, nachher: nachher)
            #expect(gleich.zeilen.isEmpty)
            try await seed.setzen(
                Vorhabenfelder().titel.setzen(
                    try seed.id("baustellen"), "Baustellen", .ab(Probe.iso("2019-01-01")), Probe.quelle))
            let anders = try await seed.bericht(am: "2019-02-14")
            let geaendert = Ausgabevergleich(vorher: nachher, nachher: anders).zeilen
            #expect(geaendert.map(\.art) == [.geaendert] && geaendert.first?.nachher == "Baustellen")
        }
    }

    @Test("Verglichen wird mit der letzten freigegebenen Ausgabe davor, nicht mit einem Entwurf", arguments: Dialect.beide)
    func letzte(maschine: Dialect) async throws {
        try await Berichtsamt.mit(maschine) { amt in
            let ausgabe = try await amt.seed.bericht(am: "2019-02-14")
            let ohne = try await amt.dienst.vergleich(ausgabe, akteur: amt.ada)
            #expect(ohne == nil)
            let erste = try await amt.freigegeben("2018-11-16")
            _ = try await amt.anlegen("2019-01-20")
            let vergleich = try #require(try await amt.dienst.vergleich(ausgabe, akteur: amt.ada))
            #expect(vergleich.letzte.id == erste && !vergleich.vergleich.zeilen.isEmpty)
        }
    }
}

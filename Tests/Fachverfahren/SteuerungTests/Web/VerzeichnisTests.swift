// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Steuerung

@Suite("Seiten des ganzen Programms")
struct VerzeichnisTests {
    @Test("Jede Art hat eine Liste und ein Formular, jedes Objekt eine Seite, jedes Feld eine Geschichte")
    func alles() async throws {
        try await Seedprogramm.mit(.sqlite) { seed in
            let seiten = try Seitenprobe(seed.amt)
            for art in Objektart.allCases {
                let liste = try await seiten.rufe(.get, SteuerungURL.verzeichnis, abfrage: ["art": art.rawValue])
                let neu = try await seiten.rufe(.get, SteuerungURL.neu, abfrage: ["art": art.rawValue])
                #expect(liste.text.contains(art.mehrere) && neu.text.contains("\(art.deutsch) anlegen"))
            }
            let arten = try await seed.amt.store.read { try $0.objektarten(Set(seed.namen.values)) }
            for (id, art) in arten {
                let seite = try await seiten.rufe(
                    .get, SteuerungURL.objektMuster, parameter: ["id": id.text], abfrage: ["stichtag": "2019-02-14"])
                #expect(seite.status == 200)
                for feld in art.felder {
                    let feldseite = try await seiten.rufe(
                        .get, SteuerungURL.feldMuster, parameter: ["id": id.text, "feld": feld.name])
                    #expect(feldseite.text.contains(feld.bezeichnung))
                }
            }
        }
    }
}

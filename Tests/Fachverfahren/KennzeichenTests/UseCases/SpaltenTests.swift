// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Kennzeichen

@Suite("Zustand eines Kennzeichens in Spalten") struct SpaltenTests {
    static let zustaende: [Kennzeichenzustand] = [
        .frei, .gehalten(von: Dialogschluessel("d"), bis: Zeitpunkt(millisekunden: 5)),
        .reserviert(fuer: Personenschluessel("p"), bis: Zeitpunkt(millisekunden: 6), code: "c"),
        .zugeteilt(Fahrzeugschluessel("f")), .weitergefuehrtAuswaerts(Fahrzeugschluessel("f")),
        .reserviertNachAusserbetriebsetzung(
            Fahrzeugschluessel("f"), halter: Personenschluessel("p"), bis: Zeitpunkt(millisekunden: 7)),
        .sperrfrist(bis: Zeitpunkt(millisekunden: 8)), .verlust(bis: Zeitpunkt(millisekunden: 9)),
    ]

    @Test("Jeder Zustand kommt aus seinen Spalten so zurück, wie er war", arguments: zustaende)
    func rundweg(zustand: Kennzeichenzustand) throws {
        #expect(try Zustandsspalten(zustand).zustand == zustand)
    }

    @Test("Das Ereignis zu einem Zustand ist JSON, das sich wieder lesen lässt", arguments: zustaende)
    func ereignis(zustand: Kennzeichenzustand) throws {
        let ereignis = Belegungsereignis(try Probe.plate("LEV", "AB", 12), zustand)
        let gelesen = try JSONDecoder().decode(Belegungsereignis.self, from: Data(ereignis.json.utf8))
        #expect(gelesen.uz == "LEV" && gelesen.schluessel == ereignis.schluessel)
        #expect(gelesen.belegt == (zustand != .frei) && gelesen.bis == zustand.bis)
    }

    /// The rows as releases up to step 5 wrote them: the state as a text beside the columns.
    static let alt: [(art: String, zustand: String, bis: String, halter: String)] = [
        ("frei", #"{"frei":{}}"#, "NULL", "NULL"),
        ("gehalten", #"{"gehalten":{"bis":{"millisekunden":5},"von":{"wert":"d"}}}"#, "5", "'d'"),
        ("reserviert", #"{"reserviert":{"bis":{"millisekunden":6},"code":"c","fuer":{"wert":"p"}}}"#, "6", "NULL"),
        ("zugeteilt", #"{"zugeteilt":{"_0":{"wert":"f"}}}"#, "NULL", "NULL"),
        ("weitergefuehrt-auswaerts", #"{"weitergefuehrtAuswaerts":{"_0":{"wert":"f"}}}"#, "NULL", "NULL"),
        (
            "reserviert-nach-ausserbetriebsetzung",
            #"{"reserviertNachAusserbetriebsetzung":{"_0":{"wert":"f"},"bis":{"millisekunden":7},"halter":{"wert":"p"}}}"#, "7",
            "NULL"
        ),
        ("sperrfrist", #"{"sperrfrist":{"bis":{"millisekunden":8}}}"#, "8", "NULL"),
        ("verlust", #"{"verlust":{"bis":{"millisekunden":9}}}"#, "9", "NULL"),
    ]

    @Test("Was eine ältere Fassung als Text abgelegt hat, steht nach dem Umbau in den Spalten", arguments: Dialect.allCases)
    func umbau(maschine: Dialect) async throws {
        let bisher = Array(KennzeichenMigrations.alle.migrations.prefix(5))
        let zeilen = Self.alt.enumerated().map { nr, zeile in
            "('LEV', \(nr + 1), '\(zeile.art)', '\(zeile.zustand)', \(zeile.bis), \(zeile.halter), 1, 1)"
        }
        let fuellen = Migration(
            1, "fuellen",
            """
            INSERT INTO kz_platz (uz, schluessel, art, zustand, bis, halter, version, geaendert)
            VALUES \(zeilen.joined(separator: ", "))
            """)
        let alte = [ModuleMigrations("kennzeichen", bisher), ModuleMigrations("fuellen", [fuellen])]
        try await Pruefstand.mit(maschine, modules: alte) { stand in
            let neu = try stand.zweiterKnoten(modules: [KennzeichenMigrations.alle, ModuleMigrations("fuellen", [fuellen])])
            #expect(try await neu.migrate() == ["kennzeichen 6 spalten"])
            let gelesen = try await neu.read { db in
                try db.rows("SELECT * FROM kz_platz ORDER BY schluessel").map { try Zustandsspalten(row: $0).zustand }
            }
            #expect(gelesen == Self.zustaende)
            try await neu.close()
        }
    }
}

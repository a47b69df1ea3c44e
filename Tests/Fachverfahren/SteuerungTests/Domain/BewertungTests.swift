// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Steuerung

@Suite("Bewertung der Vorhaben")
struct BewertungTests {
    private struct Grenze: Sendable {
        let stunden: Int
        let stufe: Int
    }

    private static let grenzen = [
        Grenze(stunden: 0, stufe: 0), Grenze(stunden: 1, stufe: 1), Grenze(stunden: 99, stufe: 1), Grenze(stunden: 100, stufe: 2),
        Grenze(stunden: 400, stufe: 3), Grenze(stunden: 1_600, stufe: 4), Grenze(stunden: 6_399, stufe: 4),
        Grenze(stunden: 6_400, stufe: 5), Grenze(stunden: -5, stufe: 0),
    ]

    @Test("Stunden werden zu Stufen", arguments: grenzen.indices)
    func stunden(nr: Int) {
        #expect(Bewertung.stufe(stunden: Self.grenzen[nr].stunden) == Self.grenzen[nr].stufe)
    }

    @Test("Der höchste Nutzen folgt aus den Gewichten")
    func gewichte() {
        let gewichte = Gewichte(nil)
        #expect(gewichte.hoechsterNutzen == 60)
        #expect(Bewertungsfaktor.allCases.allSatisfy(gewichte.istVorgabe))
    }
}

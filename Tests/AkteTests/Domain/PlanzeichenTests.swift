// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Akte

@Suite("Aktenplankennzeichen") struct PlanzeichenTests {
    @Test("Gelesen werden Zifferngruppen mit Punkten", arguments: ["3", "36", "36.10", "36.10.01", "0.1.2.3.4"])
    func gueltig(text: String) throws {
        #expect(try Planzeichen(text).text == text)
    }

    @Test(
        "Alles andere wird abgelehnt",
        arguments: ["", ".", "36.", ".36", "36..1", "36-10", "36.a", "1.2.3.4.5.6", "36.10001", "３６", " 36"])
    func ungueltig(text: String) {
        #expect(throws: AkteError.planzeichenUngueltig(text)) { try Planzeichen(text) }
    }

    @Test("Die Kette führt von der Einheit bis zur Hauptgruppe")
    func kette() throws {
        #expect(try Planzeichen("36.10.01").kette.map(\.text) == ["36.10.01", "36.10", "36"])
    }
}

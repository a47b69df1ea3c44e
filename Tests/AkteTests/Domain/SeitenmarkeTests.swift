// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Akte

@Suite("Seiten") struct SeitenmarkeTests {
    @Test("Eine Marke übersteht den Weg durch die Adresse, alles andere führt auf die erste Seite")
    func marke() {
        let marke = Seitenmarke(stelle: "1764000000000", id: "0190a000-0000-7000-8000-000000000000")
        #expect(Seitenmarke(marke.text) == marke)
        for kaputt in [nil, "", "_", "x_y", "a_b_c", "1_0190a000"] { #expect(Seitenmarke(kaputt) == nil) }
    }

    @Test("Gezählt wird nur bis tausend")
    func anzahl() {
        #expect(Anzahl(gezaehlt: 1_000).text == "1000")
        #expect(Anzahl(gezaehlt: 1_001).text == ">\u{00A0}1.000")
    }
}

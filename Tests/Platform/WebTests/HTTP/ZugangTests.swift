// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Web

@Suite("Zugang zu einer Adresse")
struct ZugangTests {
    private static let recht: Recht = "probe.lesen"
    private static func amt(_ rechte: [Recht: Set<OrgNummer>]) -> Akteur {
        .mitarbeiter(.init(id: ID(gespeichert: "1"), name: "Ada", oe: OrgNummer(1), rechte: rechte))
    }
    private static let buerger = Akteur.buerger(.init(id: ID(gespeichert: "2"), name: "Mina"))
    private static let gast = Akteur.gast(ID(gespeichert: "3"))

    @Test("Jede Art von Zugang lässt genau die ein, für die sie da ist")
    func tafel() {
        let mit = Self.amt([Self.recht: [OrgNummer(1)]])
        let ohne = Self.amt([:])
        let alle = [mit, ohne, Self.buerger, Self.gast, .oeffentlich, .system("x")]
        func wer(_ zugang: Zugang, vonHier: Bool = false) -> [Bool] { alle.map { zugang.erlaubt($0, vonHier: vonHier) } }
        #expect(wer(.oeffentlich) == [true, true, true, true, true, true])
        #expect(wer(.buerger) == [false, false, true, false, false, false])
        #expect(wer(.buergerOderGast) == [false, false, true, true, false, false])
        #expect(wer(.mitarbeiter) == [true, true, false, false, false, false])
        #expect(wer(.recht(Self.recht)) == [true, false, false, false, false, false])
        #expect(wer(.betrieb) == [false, false, false, false, false, false])
        #expect(wer(.betrieb, vonHier: true) == [true, true, true, true, true, true])
    }

    @Test("Adressen des Amts und der Schnittstellen sind am Pfad zu erkennen")
    func seiten() {
        func route(_ pfad: String) -> Route { .get(pfad, .oeffentlich, "Probe") { _ in .text("") } }
        #expect(route("/amt/akten").imAmt && route("/api/amt/akten").imAmt && !route("/akten").imAmt)
        #expect(route("/api/akten").istAPI && route("/api/amt/akten").istAPI && !route("/amt/api").istAPI)
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Jobs

@Suite("Wartezeit gescheiterter Aufträge")
struct AuftragsartTests {
    @Test("Die Pause verdoppelt sich mit jedem Versuch und wächst nie über eine Stunde")
    func pausen() {
        let pausen = (1...12).map { Auftragsart.pause(nachVersuch: $0) }
        let sekunden = [5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]
        #expect(pausen == sekunden.map { Duration.seconds($0) })
        #expect(Auftragsart.pause(nachVersuch: 10_000) == .seconds(3600))
    }
}

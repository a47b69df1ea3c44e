// SPDX-License-Identifier: EUPL-1.2
import Synchronization
import Testing

@testable import Mailgateway

@Suite("Kontingent") struct KontingentTests {
    @Test("Zugleich ist nie mehr vergeben, als da ist, und jeder kommt dran")
    func grenze() async {
        let kontingent = Kontingent(10)
        let zaehler = Zaehler()
        await withTaskGroup(of: Void.self) { gruppe in
            for nr in 0..<200 {
                let menge = nr % 13
                gruppe.addTask {
                    await kontingent.mit(menge) {
                        zaehler.nimm(min(menge, 10))
                        await Task.yield()
                        zaehler.nimm(-min(menge, 10))
                    }
                }
            }
        }
        #expect(zaehler.jetzt == 0)
        #expect(zaehler.hoechstens > 1 && zaehler.hoechstens <= 10)
    }

    @Test(
        "Was ausgepackt hundertmal so groß sein kann, belegt so viel Raum, und mehr als eine Nachricht groß werden kann, belegt keine",
        arguments: [(0, 0), (10_240, 1_024_000), (2 << 20, 100 << 20), (90 << 20, 100 << 20), (Int.max, 100 << 20)])
    func entpacken(groesse: Int, bedarf: Int) {
        #expect(Entpackraum.bedarf(groesse) == bedarf)
    }

    @Test("Von dem, was zu viel werden kann, sind zwei zugleich dran")
    func zuZweit() async {
        let raum = Entpackraum()
        let zaehler = Zaehler()
        await withTaskGroup(of: Void.self) { gruppe in
            for _ in 0..<12 {
                gruppe.addTask {
                    await raum.fuer(2 << 20) {
                        zaehler.nimm(1)
                        await Task.yield()
                        zaehler.nimm(-1)
                    }
                }
            }
        }
        #expect(zaehler.jetzt == 0 && zaehler.hoechstens <= 2)
    }

    private final class Zaehler: Sendable {
        private let stand = Mutex((jetzt: 0, hoechstens: 0))

        var jetzt: Int { stand.withLock { $0.jetzt } }
        var hoechstens: Int { stand.withLock { $0.hoechstens } }

        func nimm(_ menge: Int) {
            stand.withLock {
                $0.jetzt += menge
                $0.hoechstens = max($0.hoechstens, $0.jetzt)
            }
        }
    }

    struct Nein: Error {}

    @Test("Was scheitert, gibt seinen Teil zurück")
    func scheitern() async throws {
        let kontingent = Kontingent(1)
        await #expect(throws: Nein.self) { try await kontingent.mit(1) { throw Nein() } }
        let wert = await kontingent.mit(1) { 7 }
        #expect(wert == 7)
    }
}

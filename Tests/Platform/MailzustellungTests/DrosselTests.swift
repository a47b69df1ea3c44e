// SPDX-License-Identifier: EUPL-1.2
import Synchronization
import Testing

@testable import Mailzustellung

@Suite("Gang einer Domäne") struct DrosselTests {
    private final class Uhr: Sendable {
        let stand = Mutex<Int64>(1_000)
        func vor(_ sekunden: Int64) { stand.withLock { $0 += sekunden } }
    }

    private func drossel(_ uhr: Uhr, _ grenzen: Zieldrossel.Grenzen = .init()) -> Zieldrossel {
        Zieldrossel(grenzen, uhr: { uhr.stand.withLock { $0 } })
    }

    @Test("Fünf zugleich; gelingt es, werden es mehr, scheitert es, weniger; andere Domänen merken nichts")
    func fenster() async throws {
        let drossel = drossel(Uhr())
        for _ in 0..<5 { try await drossel.betrete("a.example") }
        let voll = await drossel.frei("a.example")
        let andere = await drossel.frei("b.example")
        #expect(voll == 0 && andere == 5)
        await drossel.verlasse("a.example", .gelungen)
        let mehr = await drossel.frei("a.example")
        #expect(mehr == 2)
        await drossel.verlasse("a.example", .gescheitert)
        // Three run, three may.
        let weniger = await drossel.frei("a.example")
        #expect(weniger == 0)
        await drossel.verlasse("a.example", .ohne)
        let ohne = await drossel.frei("a.example")
        #expect(ohne == 1)
    }

    @Test("Wer wartet, kommt der Reihe nach dran, und wer abbricht, macht Platz")
    func warten() async throws {
        var grenzen = Zieldrossel.Grenzen()
        (grenzen.beginn, grenzen.hoechstens, grenzen.wartendHoechstens) = (1, 1, 2)
        let drossel = drossel(Uhr(), grenzen)
        try await drossel.betrete("a.example")
        let erster = Task { try await drossel.betrete("a.example") }
        while await drossel.wartende("a.example") < 1 { await Task.yield() }
        let zweiter = Task { try await drossel.betrete("a.example") }
        while await drossel.wartende("a.example") < 2 { await Task.yield() }
        await #expect(throws: Zustellhindernis.ausgelastet) { try await drossel.betrete("a.example") }
        erster.cancel()
        await #expect(throws: Zustellhindernis.ausgelastet) { try await erster.value }
        await drossel.verlasse("a.example", .gelungen)
        try await zweiter.value
        let frei = await drossel.frei("a.example")
        #expect(frei == 0)
    }

    @Test("Eine Domäne, die immer wieder scheitert, bekommt Ruhe; eine Pause schickt auch weg, wer schon wartet")
    func pause() async throws {
        let uhr = Uhr()
        var grenzen = Zieldrossel.Grenzen()
        (grenzen.fehlschlaege, grenzen.pause) = (2, 100)
        let drossel = drossel(uhr, grenzen)
        for _ in 0..<2 {
            try await drossel.betrete("a.example")
            await drossel.verlasse("a.example", .gescheitert)
        }
        await #expect(throws: Zustellhindernis.pausiert(bis: 1_100)) { try await drossel.betrete("a.example") }
        uhr.vor(100)
        try await drossel.betrete("a.example")
        let wartender = Task { try await drossel.betrete("a.example") }
        while await drossel.wartende("a.example") < 1 { await Task.yield() }
        await drossel.pausiere("a.example", bis: 2_000)
        await #expect(throws: Zustellhindernis.pausiert(bis: 2_000)) { try await wartender.value }
        await drossel.pausiere("a.example", bis: nil)
        await drossel.verlasse("a.example", .gelungen)
        try await drossel.betrete("a.example")
    }
}

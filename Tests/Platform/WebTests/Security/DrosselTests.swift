// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Web

@Suite("Drossel")
struct DrosselTests {
    private let jetzt = Zeitpunkt(millisekunden: 1_000_000)

    @Test("Nach der erlaubten Zahl wird gedrosselt, und die Wartezeit steht dabei")
    func grenze() throws {
        let drossel = Drossel(hoechstens: 3, in: .seconds(60))
        for _ in 0..<3 { try drossel.pruefe("a", jetzt: jetzt) }
        #expect(throws: WebFehler.gedrosselt(sekunden: 41)) { try drossel.pruefe("a", jetzt: jetzt + .seconds(20)) }
    }

    @Test("Ein anderer Schlüssel wird nicht mitgedrosselt")
    func getrennt() throws {
        let drossel = Drossel(hoechstens: 1, in: .seconds(60))
        try drossel.pruefe("a", jetzt: jetzt)
        try drossel.pruefe("b", jetzt: jetzt)
        #expect(throws: WebFehler.self) { try drossel.pruefe("a", jetzt: jetzt) }
    }

    @Test("Wer richtig war, zählt nicht mit; für die anderen bleibt die Grenze")
    func erlassen() throws {
        let drossel = Drossel(hoechstens: 2, in: .seconds(60))
        for _ in 0..<10 {
            try drossel.pruefe("a", jetzt: jetzt)
            drossel.erlasse("a")
        }
        drossel.erlasse("niemand")
        for _ in 0..<2 { try drossel.pruefe("a", jetzt: jetzt) }
        #expect(throws: WebFehler.self) { try drossel.pruefe("a", jetzt: jetzt) }
    }

    @Test("Nach Ablauf der Zeit beginnt die Zählung neu, abgewiesene Versuche verlängern sie nicht")
    func ablauf() throws {
        let drossel = Drossel(hoechstens: 1, in: .seconds(60))
        try drossel.pruefe("a", jetzt: jetzt)
        for sekunde in 1..<60 {
            #expect(throws: WebFehler.self) { try drossel.pruefe("a", jetzt: jetzt + .seconds(sekunde)) }
        }
        try drossel.pruefe("a", jetzt: jetzt + .seconds(60))
    }

    @Test("Viele verschiedene Schlüssel füllen den Speicher nicht, und vergessen werden die ältesten zuerst")
    func beschraenkt() throws {
        let drossel = Drossel(hoechstens: 1, in: .seconds(60), merken: 4)
        for (i, name) in ["a", "b", "c", "d", "e"].enumerated() { try drossel.pruefe(name, jetzt: jetzt + .seconds(i)) }
        for name in ["c", "d", "e"] {
            #expect(throws: WebFehler.self, "\(name)") { try drossel.pruefe(name, jetzt: jetzt + .seconds(5)) }
        }
        try drossel.pruefe("a", jetzt: jetzt + .seconds(5))
    }

    @Test("Gleichzeitige Versuche werden alle gezählt")
    func gleichzeitig() async {
        let drossel = Drossel(hoechstens: 10, in: .seconds(60))
        let zeit = jetzt
        let erlaubt = await withTaskGroup(of: Bool.self) { gruppe in
            for _ in 0..<100 {
                gruppe.addTask { (try? drossel.pruefe("a", jetzt: zeit)) != nil }
            }
            return await gruppe.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(erlaubt == 10)
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Buergerportal
import Core
import Testing

@Suite("Bekanntgabe unter zufälligen Ereignissen")
struct BekanntgabeEigenschaftenTests {
    private func ereignis(_ n: Int, _ tag: Kalendertag) -> BekanntgabeEreignis {
        switch n {
        case 0: .freigegeben(von: "m")
        case 1: .bereitgestellt(nachweis: "n")
        case 2: .benachrichtigt(kanal: .email, nachrichtenID: "m1")
        case 3: .benachrichtigungGescheitert(nachrichtenID: "m1", grund: "550")
        case 4: Hilfe.abruf()
        case 5: Hilfe.abruf(.gast("buerger:anna"))
        case 6: .zeitablauf
        case 7: .zugangBestritten(grund: "x")
        case 8: .zugangFestgestellt(am: tag, grund: "x", von: "m")
        case 9: .zustimmungGeaendert(.ausgeschlossen(am: tag.beginn))
        case 10: .vorschau
        default: .erneut(weg: .abruf, zustimmung: .erteilt(am: tag.beginn))
        }
    }

    /// Independent oracle over the recorded steps: what the statute asks for before anything is announced.
    private func rechtmaessig(_ b: Bekanntgabe, _ tag: Kalendertag, _ weg: Bekanntgabeweg) -> Bool {
        let ab = b.verlauf.lastIndex { if case .erneut = $0.ereignis { true } else { false } }.map { $0 + 1 } ?? 0
        let runde = b.verlauf[ab...]
        guard let t0 = runde.first(where: { if case .bereitgestellt = $0.ereignis { true } else { false } })?.zeitpunkt else {
            return false
        }
        let abruf = runde.contains {
            if case .abgerufen(let a) = $0.ereignis, case .konto = a.abrufer {
                $0.zeitpunkt.tag.plus(tage: 1) == tag
            } else {
                false
            }
        }
        let festgestellt = runde.contains { if case .zugangFestgestellt(let t, _, _) = $0.ereignis { t == tag } else { false } }
        let benachrichtigt = runde.contains {
            if case .benachrichtigt = $0.ereignis { $0.zeitpunkt.tag == t0.tag } else { false }
        }
        let amAbruftag = runde.contains { if case .abgerufen = $0.ereignis { $0.zeitpunkt.tag == tag } else { false } }
        switch weg {
        case .abruf: return abruf
        case .post, .elektronisch: return festgestellt || tag == t0.tag.plus(tage: 4)
        case .postfachNutzerkonto: return benachrichtigt && (festgestellt || amAbruftag || tag == t0.tag.plus(tage: 4))
        }
    }

    @Test("Kein Ereignisweg führt ohne gesetzlichen Grund zur Bekanntgabe", arguments: Bekanntgabeweg.allCases)
    func keinSchleichweg(weg: Bekanntgabeweg) throws {
        var generator = SystemRandomNumberGenerator()
        var erreicht = 0
        for _ in 0..<1_500 {
            var b = Hilfe.entwurf(weg)
            var jetzt = try Hilfe.zeit("2026-10-20")
            for n in [0, 1] where Bool.random(using: &generator) {
                b = (try? b.anwenden(ereignis(n, jetzt.tag), jetzt: jetzt)) ?? b
            }
            for _ in 0..<14 {
                jetzt =
                    jetzt
                    + .seconds(Int.random(in: 0...(4 * 86_400), using: &generator) * (Bool.random(using: &generator) ? 1 : 0))
                let neu = try? b.anwenden(ereignis(Int.random(in: 0...11, using: &generator), jetzt.tag), jetzt: jetzt)
                if let neu {
                    #expect(neu.verlauf.count >= b.verlauf.count && neu.verlauf.prefix(b.verlauf.count).elementsEqual(b.verlauf))
                    b = neu
                }
                if case .bekanntgegeben(let tag, let am) = b.stand(am: jetzt) {
                    erreicht += 1
                    #expect(rechtmaessig(b, tag, am), "\(b.verlauf.map(\.ereignis))")
                }
            }
        }
        #expect(erreicht > 0)
    }

    @Test("Eine Vorschau ändert in keinem Zustand etwas", arguments: Bekanntgabeweg.allCases)
    func vorschau(weg: Bekanntgabeweg) throws {
        var jetzt = try Hilfe.zeit("2026-11-23")
        var b = Hilfe.entwurf(weg)
        for n in [0, 1, 2, 4, 6] {
            b = (try? b.anwenden(ereignis(n, jetzt.tag), jetzt: jetzt)) ?? b
            #expect(try b.anwenden(.vorschau, jetzt: jetzt) == b)
            jetzt = jetzt + .seconds(86_400)
        }
        #expect(b.verlauf.count >= 3)
    }

    @Test("Ein Ereignis vor dem letzten Schritt wird abgewiesen")
    func rueckwaerts() throws {
        let b = try Hilfe.bereitgestellt(Hilfe.entwurf(.abruf), am: Hilfe.zeit("2026-11-23"))
        #expect(throws: BekanntgabeError.zeitRueckwaerts) { try b.anwenden(Hilfe.abruf(), jetzt: Hilfe.zeit("2026-11-22")) }
    }
}

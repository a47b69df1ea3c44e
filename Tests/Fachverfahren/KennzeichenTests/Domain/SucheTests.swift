// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Kennzeichen

@Suite("Kennzeichen suchen")
struct SucheTests {
    private let stadt: Stadtregeln
    private let werk: Regelwerk

    init() throws {
        werk = try Probe.regelwerk()
        stadt = werk.stadt
    }

    private func belegung(_ anteil: UInt64, saat: UInt64) throws -> Belegung {
        let belegung = Belegung(stadt.unterscheidungszeichen)
        var zufall = SplitMix(zustand: saat)
        var aenderungen: [Belegung.Aenderung] = []
        for uz in stadt.unterscheidungszeichen {
            for zeile in 0..<702 {
                for _ in 0..<anteil {
                    guard let s = Kennzeichenschluessel(zeile: zeile, zahl: Int(zufall.naechste() % 999) + 1) else { continue }
                    aenderungen.append(.init(kennzeichen: try Kennzeichen(uz, s), art: .belegt(bis: nil)))
                }
            }
        }
        belegung.uebernimm(aenderungen)
        return belegung
    }

    private func anfrage(
        _ muster: Suchmuster, _ anzahl: Int, _ auswahl: Suchanfrage.Auswahl = .ab(0), _ art: Kennzeichenart = .gewoehnlich
    ) -> Suchanfrage {
        Suchanfrage(
            muster: muster,
            felder: stadt.unterscheidungszeichen.map { ($0, Sperrmaske(werk.sperrregeln, fuer: $0, .online, am: Probe.tag)) },
            ziffern: stadt.ziffern, grenze: Laengenregel.grenze(art, .einzeilig), anzahl: anzahl, auswahl: auswahl)
    }

    /// Slow and simple: letters and digits as text, one rule after the other.
    private func vonHand(_ muster: Suchmuster, _ belegung: Belegung, _ zeilen: [Int], _ art: Kennzeichenart) -> Set<Kennzeichen> {
        var ergebnis: Set<Kennzeichen> = []
        let felder = belegung.felder(am: Probe.jetzt)
        for uz in stadt.unterscheidungszeichen {
            for zeile in zeilen {
                for zahl in 1...999 {
                    guard let s = Kennzeichenschluessel(zeile: zeile, zahl: zahl), felder[uz]?.istGesetzt(s) == false,
                        let k = try? Kennzeichen(uz, s),
                        Glob.trifft(muster, s), k.zeichen <= Laengenregel.grenze(art, .einzeilig).gesamt,
                        !["KZ", "HJ", "NS", "SA", "SS"].contains(s.buchstaben.text)
                    else { continue }
                    ergebnis.insert(k)
                }
            }
        }
        return ergebnis
    }

    @Test("Die Suche findet dasselbe wie das Durchgehen von Hand", arguments: 0..<24)
    func gleichVonHand(saat: Int) throws {
        var zufall = SplitMix(zustand: UInt64(saat) &* 77 &+ 5)
        let belegung = try belegung(60, saat: UInt64(saat))
        let wahl = Array("?*SKNA"), ziffern = Array("?*1890")
        func stueck(_ aus: [Character], _ n: Int) -> String {
            String((0..<n).map { _ in aus[Int(zufall.naechste() % UInt64(aus.count))] })
        }
        let muster = try Suchmuster(buchstaben: stueck(wahl, saat % 4), zahl: stueck(ziffern, (saat + 1) % 5))
        let art = saat % 3 == 0 ? try Kennzeichenart(zusatz: .h) : .gewoehnlich
        let gefunden = belegung.suche(anfrage(muster, .max, .ab(0), art), am: Probe.jetzt)
        // Only rows of the letters in play and one other: the whole space by hand would take minutes.
        let zeilen = (0..<702).filter {
            "SKNAQ".contains(Character(UnicodeScalar(Erkennungsbuchstaben(geprueft: $0).ascii.0))) && $0 % 3 != 1
        }
        let erwartet = vonHand(muster, belegung, zeilen, art)
        #expect(Set(gefunden.kennzeichen.filter { zeilen.contains($0.schluessel.zeile) }) == erwartet)
        #expect(gefunden.gesamt == gefunden.kennzeichen.count)
        #expect(gefunden.kennzeichen == gefunden.kennzeichen.sorted())
    }

    @Test(
        "Ein Muster ohne Trenner steht für alle seine Teilungen",
        arguments: [
            ("A?7", ["A-17", "AX-7"]), ("AB", ["AB-1", "AB-999"]), ("A*7", ["A-7", "A-17", "AB-7", "AB-997"]),
            ("12", ["A-12", "ZZ-12"]), ("?B1?", ["AB-12"]), ("*", ["A-1", "ZZ-999"]), ("a??", ["A-12", "AB-1"]),
        ])
    func trenner(eingabe: String, treffer: [String]) throws {
        let muster = try Suchmuster(eingabe)
        for text in treffer {
            let teile = text.split(separator: "-")
            let s = try Kennzeichen(uz: "OP", buchstaben: String(teile[0]), zahl: String(teile[1])).schluessel
            #expect(muster.trifft(s), "\(eingabe) \(text)")
            #expect(Suchplan(muster).maske(zeile: s.zeile).enthaelt(s.zahl))
        }
    }

    @Test("Was kein Muster ist, wird abgelehnt", arguments: ["1A", "A1B", "A B C", "Ä1", "A;1"])
    func keinMuster(eingabe: String) { #expect(throws: KennzeichenError.musterUngueltig) { try Suchmuster(eingabe) } }

    @Test("Ein gesperrtes Kennzeichen wird auf keinem Weg je angeboten", arguments: Vergabeweg.allCases)
    func nieGesperrt(weg: Vergabeweg) throws {
        let belegung = Belegung(stadt.unterscheidungszeichen)
        let felder = stadt.unterscheidungszeichen.map { ($0, Sperrmaske(werk.sperrregeln, fuer: $0, weg, am: Probe.tag)) }
        for text in ["S? *", "KZ", "?J 1*", "N? 88", "*"] {
            let anfrage = Suchanfrage(
                muster: try Suchmuster(text), felder: felder, ziffern: 1...3,
                grenze: Laengenregel.grenze(.gewoehnlich, .einzeilig), anzahl: 500,
                auswahl: .verteilt(saat: 9))
            for k in belegung.suche(anfrage, am: Probe.jetzt).kennzeichen {
                #expect(werk.sperrregeln.allSatisfy { !$0.trifft(k) }, "\(k)")
            }
        }
        let alle = belegung.suche(anfrage(.alles, 0), am: Probe.jetzt).gesamt
        #expect(alle == 2 * (701_298 - 4_995))
    }

    @Test("Seiten der Trefferliste schließen lückenlos an, und verteilte Treffer wiederholen sich nicht")
    func auswahl() throws {
        let belegung = try belegung(40, saat: 3)
        let muster = try Suchmuster("M? 1*")
        let alle = belegung.suche(anfrage(muster, .max), am: Probe.jetzt).kennzeichen
        let seiten = stride(from: 0, to: alle.count, by: 37).flatMap {
            belegung.suche(anfrage(muster, 37, .ab($0)), am: Probe.jetzt).kennzeichen
        }
        #expect(seiten == alle)
        let verteilt = belegung.suche(anfrage(muster, 50, .verteilt(saat: 1)), am: Probe.jetzt).kennzeichen
        #expect(Set(verteilt).count == 50)
        #expect(Set(verteilt).isSubset(of: alle))
        #expect(verteilt != Array(alle.prefix(50)))
        #expect(verteilt == belegung.suche(anfrage(muster, 50, .verteilt(saat: 1)), am: Probe.jetzt).kennzeichen)
    }

    @Test("Abgelaufenes ist beim nächsten Blick frei, Verlängertes nicht")
    func ablauf() throws {
        let belegung = Belegung(stadt.unterscheidungszeichen)
        let a = try Probe.plate("LEV", "AB", 1), b = try Probe.plate("LEV", "AB", 2)
        let bald = Probe.jetzt + .seconds(600), spaeter = Probe.jetzt + .seconds(9000)
        belegung.uebernimm([
            .init(kennzeichen: a, art: .belegt(bis: bald)), .init(kennzeichen: b, art: .belegt(bis: bald)),
            .init(kennzeichen: b, art: .belegt(bis: spaeter)),
        ])
        #expect(belegung.istBelegt(a, am: bald - .milliseconds(1)))
        #expect(!belegung.istBelegt(a, am: bald))
        #expect(belegung.istBelegt(b, am: bald))
        #expect(belegung.anzahl(a.unterscheidungszeichen, am: bald) == 1)
        belegung.uebernimm([.init(kennzeichen: b, art: .frei), .init(kennzeichen: a, art: .belegt(bis: nil))])
        #expect(!belegung.istBelegt(b, am: bald))
        #expect(belegung.istBelegt(a, am: spaeter))
        belegung.ersetze(durch: [.init(kennzeichen: b, art: .belegt(bis: nil))])
        #expect(!belegung.istBelegt(a, am: spaeter))
        #expect(belegung.istBelegt(b, am: spaeter))
    }

    @Test("Viele lesen und schreiben zugleich, ohne dass etwas verloren geht")
    func nebenlaeufig() async throws {
        let belegung = Belegung(stadt.unterscheidungszeichen), suche = anfrage(.alles, 5)
        await withTaskGroup(of: Void.self) { gruppe in
            for t in 0..<8 {
                gruppe.addTask {
                    for zahl in 1...50 {
                        guard let k = try? Probe.plate("OP", "QQ", t * 50 + zahl) else { continue }
                        belegung.uebernimm([.init(kennzeichen: k, art: .belegt(bis: nil))])
                        if zahl % 25 == 0 { _ = belegung.suche(suche, am: Probe.jetzt) }
                    }
                }
            }
        }
        #expect(belegung.anzahl(try Unterscheidungszeichen("OP"), am: Probe.jetzt) == 400)
    }

    @Test("Die Vorschau zählt, was eine Regel träfe und wer es schon hat")
    func vorschau() throws {
        let belegung = Belegung(stadt.unterscheidungszeichen)
        belegung.uebernimm([.init(kennzeichen: try Probe.plate("LEV", "AH", 18), art: .belegt(bis: nil))])
        let regel = try RegelTests.regel("AH|A?", "18|88", uz: nil)
        let vorschau = Regelvorschau(regel, belegung, stadt, am: Probe.jetzt)
        #expect(vorschau.betroffen == 2 * 26 * 2)
        #expect(vorschau.davonBelegt == 1)
        #expect(vorschau.beispiele.count == 10)
    }
}

/// A second opinion on patterns, written the textbook way.
private enum Glob {
    static func trifft(_ muster: Suchmuster, _ s: Kennzeichenschluessel) -> Bool {
        muster.paare.contains {
            trifft($0.buchstaben.zeichen[...], Array(s.buchstaben.text.utf8)[...])
                && trifft($0.zahl.zeichen[...], Array(String(s.zahl).utf8)[...])
        }
    }

    private static func trifft(_ m: ArraySlice<Platzhaltermuster.Zeichen>, _ t: ArraySlice<UInt8>) -> Bool {
        guard let erstes = m.first else { return t.isEmpty }
        switch erstes {
        case .beliebig: return trifft(m.dropFirst(), t) || (!t.isEmpty && trifft(m, t.dropFirst()))
        case .eines: return !t.isEmpty && trifft(m.dropFirst(), t.dropFirst())
        case .fest(let b): return t.first == b && trifft(m.dropFirst(), t.dropFirst())
        }
    }
}

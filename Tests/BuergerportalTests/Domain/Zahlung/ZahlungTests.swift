// SPDX-License-Identifier: EUPL-1.2
import Buergerportal
import Core
import Foundation
import Testing

@Suite("Zahlung")
struct ZahlungTests {
    private let t = Zeitpunkt(millisekunden: 1_795_000_000_000)

    private func offen() throws -> Zahlung {
        try Zahlung(id: ID(t), betrag: Geld(cent: 1280), zweck: "Kennzeichen LEV-AB 12 / Reservierung")
    }

    private func auskunft(_ id: String, _ status: Anbieterstatus, cent: Int64 = 1280, transaktion: String? = nil)
        -> Zahlungsereignis
    {
        .auskunft(
            Anbieterauskunft(anfrageID: id, transaktion: transaktion ?? "T-\(id)", status: status, betrag: Geld(cent: cent)))
    }

    @Test("Erst die Auskunft des Anbieters macht bezahlt, nie die Rückkehr des Browsers")
    func rueckkehr() throws {
        let begonnen = try offen().anwenden(.beginnen(anfrageID: "a"), jetzt: t)
        #expect(try begonnen.anwenden(.rueckkehr, jetzt: t) == begonnen)
        #expect(begonnen.beleg == nil)
        let bezahlt = try begonnen.anwenden(auskunft("a", .bezahlt), jetzt: t)
        #expect(bezahlt.zustand == .bezahlt)
        #expect(bezahlt.beleg?.transaktion == "T-a")
    }

    @Test("Dieselbe Anfrage zweimal und dieselbe Antwort zweimal ändern nichts")
    func doppelt() throws {
        let a = try offen().anwenden(.beginnen(anfrageID: "a"), jetzt: t)
        #expect(try a.anwenden(.beginnen(anfrageID: "a"), jetzt: t + .seconds(1)) == a)
        let b = try a.anwenden(auskunft("a", .bezahlt), jetzt: t)
        for status in [Anbieterstatus.bezahlt, .fehlgeschlagen, .abgebrochen, .begonnen] {
            #expect(try b.anwenden(auskunft("a", status), jetzt: t + .seconds(60)) == b)
        }
    }

    @Test("Nach Fehlschlag, Abbruch oder Zeitüberschreitung kann dieselbe Anfrage noch bezahlt werden")
    func nachtraeglich() throws {
        let a = try offen().anwenden(.beginnen(anfrageID: "a"), jetzt: t)
        let unklar = try a.anwenden(.zeitueberschreitung(anfrageID: "a"), jetzt: t)
        #expect(unklar.zustand == .unklar && unklar.nachzufragen == ["a"])
        for vorher in [
            unklar, try a.anwenden(auskunft("a", .fehlgeschlagen), jetzt: t),
            try a.anwenden(auskunft("a", .abgebrochen), jetzt: t),
        ] {
            #expect(try vorher.anwenden(auskunft("a", .bezahlt), jetzt: t).zustand == .bezahlt)
        }
    }

    @Test("Solange eine Zahlung läuft oder unklar ist, beginnt keine zweite; nach der Bezahlung keine mehr")
    func keineZweite() throws {
        let a = try offen().anwenden(.beginnen(anfrageID: "a"), jetzt: t)
        #expect(throws: ZahlungError.laeuftNoch) { try a.anwenden(.beginnen(anfrageID: "b"), jetzt: t) }
        let unklar = try a.anwenden(.zeitueberschreitung(anfrageID: "a"), jetzt: t)
        #expect(throws: ZahlungError.laeuftNoch) { try unklar.anwenden(.beginnen(anfrageID: "b"), jetzt: t) }
        let bezahlt = try a.anwenden(auskunft("a", .bezahlt), jetzt: t)
        #expect(throws: ZahlungError.schonBezahlt) { try bezahlt.anwenden(.beginnen(anfrageID: "b"), jetzt: t) }
    }

    @Test("Werden zwei Versuche bezahlt, ist der zweite zu erstatten und der Beleg bleibt der erste")
    func ueberzahlt() throws {
        let b = try offen().anwenden(.beginnen(anfrageID: "a"), jetzt: t).anwenden(auskunft("a", .fehlgeschlagen), jetzt: t)
            .anwenden(.beginnen(anfrageID: "b"), jetzt: t).anwenden(auskunft("b", .bezahlt), jetzt: t)
        #expect(b.doppeltBezahlt.isEmpty)
        let zwei = try b.anwenden(auskunft("a", .bezahlt), jetzt: t + .seconds(9))
        #expect(zwei.doppeltBezahlt.map(\.anfrageID) == ["a"])
        #expect(zwei.beleg?.transaktion == "T-b")
    }

    @Test("Falscher Betrag, fremde Transaktion und unbekannte Anfrage werden abgewiesen")
    func abweisen() throws {
        let a = try offen().anwenden(.beginnen(anfrageID: "a"), jetzt: t).anwenden(auskunft("a", .begonnen), jetzt: t)
        #expect(throws: ZahlungError.betragAbweichend) { try a.anwenden(auskunft("a", .bezahlt, cent: 1), jetzt: t) }
        #expect(throws: ZahlungError.transaktionAbweichend) {
            try a.anwenden(auskunft("a", .bezahlt, transaktion: "X"), jetzt: t)
        }
        #expect(throws: ZahlungError.unbekannteAnfrage) { try a.anwenden(auskunft("z", .bezahlt), jetzt: t) }
        #expect(throws: ZahlungError.anfrageIDUngueltig) {
            try a.anwenden(.beginnen(anfrageID: String(repeating: "x", count: 37)), jetzt: t)
        }
        #expect(throws: ZahlungError.betragUngueltig) { try Zahlung(id: ID(t), betrag: .null, zweck: "") }
    }

    @Test("Der Verwendungszweck passt auf den Kontoauszug")
    func zweck() throws {
        #expect(try offen().zweck == "Kennzeichen LEV-AB 12 Reser")
        #expect(try Zahlung(id: ID(t), betrag: Geld(cent: 1), zweck: "Gebühr <b>{x}").zweck == "Gebuehr b x")
    }

    @Test("Über zufällige Ereignisse: bezahlt nur durch Auskunft, einmal bezahlt bleibt bezahlt, Speichern verliert nichts")
    func eigenschaften() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<400 {
            var z = try offen()
            var bestaetigt = false
            for _ in 0..<15 {
                let id = ["a", "b", "c"].randomElement(using: &generator) ?? "a"
                let status =
                    [Anbieterstatus.begonnen, .bezahlt, .fehlgeschlagen, .abgebrochen].randomElement(using: &generator)
                    ?? .begonnen
                let ereignisse = [
                    .beginnen(anfrageID: id), auskunft(id, status), .zeitueberschreitung(anfrageID: id), .rueckkehr,
                ]
                guard let ereignis = ereignisse.randomElement(using: &generator), let neu = try? z.anwenden(ereignis, jetzt: t)
                else { continue }
                if ereignis == auskunft(id, .bezahlt) { bestaetigt = true }
                z = neu
                #expect((z.zustand == .bezahlt) == bestaetigt && (z.beleg != nil) == bestaetigt)
            }
            #expect(try JSONDecoder().decode(Zahlung.self, from: JSONEncoder().encode(z)) == z)
        }
    }
}

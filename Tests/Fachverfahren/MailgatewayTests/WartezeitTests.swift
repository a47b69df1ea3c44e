// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Mailgateway

@Suite("Wartezeit zwischen Zustellversuchen") struct WartezeitTests {
    private let anfang = Zeitpunkt(millisekunden: 1_795_000_000_000)

    @Test("Erst nach Minuten, dann nach Stunden, zuletzt alle vier Stunden")
    func folge() {
        let zeiten = Wartezeit()
        let pausen = (1...9).map { versuch in
            zeiten.naechster(nach: versuch, angenommen: anfang, jetzt: anfang).map { ($0 - anfang).components.seconds / 60 }
        }
        #expect(pausen == [5, 10, 20, 40, 60, 120, 240, 240, 240])
    }

    @Test("Nach fünf Tagen ist Schluss; der letzte Versuch fällt auf das Ende")
    func ende() {
        let zeiten = Wartezeit()
        let ende = anfang + .seconds(5 * 86_400)
        #expect(zeiten.naechster(nach: 30, angenommen: anfang, jetzt: ende - .seconds(600)) == ende)
        #expect(zeiten.naechster(nach: 31, angenommen: anfang, jetzt: ende) == nil)
    }

    @Test("Verzögert ist nach vier Stunden, Eiliges nach einer; nur dazwischen kommt es auf die Eile an")
    func verzoegerung() {
        let zeiten = Wartezeit()
        let stand = [3_599, 3_600, 4 * 3_600 - 1, 4 * 3_600].map { sekunden in
            let jetzt = anfang + .seconds(sekunden)
            return [
                zeiten.istVerzoegert(angenommen: anfang, jetzt: jetzt, eilig: false),
                zeiten.istVerzoegert(angenommen: anfang, jetzt: jetzt, eilig: true),
                zeiten.fragtNachEile(angenommen: anfang, jetzt: jetzt),
            ]
        }
        #expect(stand == [[false, false, false], [false, true, true], [false, true, true], [true, true, false]])
    }
}

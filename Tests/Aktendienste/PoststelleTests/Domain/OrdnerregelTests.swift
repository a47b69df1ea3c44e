// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Poststelle

@Suite("Wann eine Datei im Scanordner vollständig ist")
struct OrdnerregelTests {
    private let jetzt = Zeitpunkt(millisekunden: 1_000_000)

    @Test("Mit der .fertig-Datei sofort, ohne sie erst nach Ruhe in zwei Abfragen")
    func ruhe() {
        let alt = Ordnerregel.Stand(groesse: 10, zeit: jetzt - .seconds(40))
        let jung = Ordnerregel.Stand(groesse: 10, zeit: jetzt - .seconds(5))
        #expect(Ordnerregel.fertig(jung, marke: true, vorher: nil, jetzt: jetzt, ruhe: nil))
        #expect(Ordnerregel.fertig(alt, marke: false, vorher: alt, jetzt: jetzt, ruhe: .seconds(30)))
        #expect(!Ordnerregel.fertig(alt, marke: false, vorher: nil, jetzt: jetzt, ruhe: .seconds(30)))
        #expect(!Ordnerregel.fertig(jung, marke: false, vorher: jung, jetzt: jetzt, ruhe: .seconds(30)))
        #expect(!Ordnerregel.fertig(alt, marke: false, vorher: alt, jetzt: jetzt, ruhe: nil))
    }

    @Test("Gewachsen oder leer ist nie fertig")
    func gewachsen() {
        let alt = Ordnerregel.Stand(groesse: 10, zeit: jetzt - .seconds(40))
        let mehr = Ordnerregel.Stand(groesse: 20, zeit: jetzt - .seconds(40)),
            leer = Ordnerregel.Stand(groesse: 0, zeit: alt.zeit)
        #expect(!Ordnerregel.fertig(mehr, marke: false, vorher: alt, jetzt: jetzt, ruhe: .seconds(30)))
        #expect(!Ordnerregel.fertig(leer, marke: false, vorher: leer, jetzt: jetzt, ruhe: .seconds(30)))
    }

    @Test("Zwischendateien und Marken sind keine Post", arguments: [".a.pdf", "a.pdf.part", "a.TMP", "a.fertig", "~$a.docx"])
    func namen(name: String) { #expect(!Ordnerregel.gilt(name)) }

    @Test("Die Notiz neben der Datei wird gelesen, was fehlt, kommt aus dem Ordner")
    func notiz() {
        let gelesen = Scanangaben.lesen("Bediener: Ada Muster\r\nprofil = 300 dpi, Farbe\nbetreff: Zu 1\nunbekannt: x\nkaputt")
        #expect(gelesen.scan == Scanangaben(bediener: "Ada Muster", profil: "300 dpi, Farbe"))
        #expect(gelesen.post == ["betreff": "Zu 1"])
        #expect(gelesen.scan.ergaenzt(durch: Scanangaben(bediener: "sonst", geraet: "S1")).geraet == "S1")
        #expect(gelesen.scan.ergaenzt(durch: Scanangaben(bediener: "sonst")).bediener == "Ada Muster")
    }

    @Test("Die Stichprobe trifft ungefähr den Anteil; 0 zieht nichts und 100 alles")
    func stichprobe() {
        let alle = (0..<4_000).map { _ in EingangID(jetzt) }
        #expect(alle.allSatisfy { !Stichprobe.gezogen($0, prozent: 0) })
        #expect(alle.allSatisfy { Stichprobe.gezogen($0, prozent: 100) })
        let zahl = alle.count { Stichprobe.gezogen($0, prozent: 25) }
        #expect((800...1_200).contains(zahl))
    }
}

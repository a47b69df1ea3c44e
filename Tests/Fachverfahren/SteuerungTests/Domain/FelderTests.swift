// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Steuerung

@Suite("Felder der Objektarten")
struct FelderTests {
    @Test("Jede Art hat Felder mit eigenen Namen und ein Pflichtfeld", arguments: Objektart.allCases)
    func felder(art: Objektart) throws {
        let felder = art.felder
        #expect(Set(felder.map(\.name)).count == felder.count)
        #expect(felder.contains { $0.pflicht })
        for feld in felder {
            let gefunden = try art.feld(feld.name)
            #expect(gefunden == feld)
            #expect(feld.ziel == nil || feld.wertart == .verweis)
            #expect((feld.wertart == .wahl || feld.wertart == .begruendet) == !feld.auswahl.isEmpty)
        }
    }

    @Test("Alle Felder eines Vorhabens stehen im Katalog, in der Reihenfolge ihrer Zeilen")
    func steckbrief() {
        let namen = Objektart.vorhaben.felder.map(\.name)
        #expect(namen.count == 42)
        #expect(namen.first == "titel")
        #expect(namen.last == "erfahrungen")
    }

    @Test("Ein unbekanntes Feld wird genannt")
    func unbekannt() {
        #expect(throws: SteuerungError.feldUnbekannt(art: .vorhaben, feld: "farbe")) { try Objektart.vorhaben.feld("farbe") }
    }

    private struct Fall {
        let feld: Feldbeschreibung
        let glied: String
        let wert: Wert?
        let fehler: SteuerungError?

        init(_ feld: any Beschrieben, _ wert: Wert?, glied: String = "", _ fehler: SteuerungError? = nil) {
            self.feld = feld.beschreibung
            self.wert = wert
            self.glied = glied
            self.fehler = fehler
        }
    }

    private static let faelle: [Fall] = {
        let felder = Vorhabenfelder()
        return [
            Fall(felder.titel, .text("Muster")),
            Fall(felder.titel, nil),
            Fall(felder.titel, .zahl(1), .wertPasstNicht(feld: "Titel")),
            Fall(felder.titel, .text(" \n"), .textFehlt(feld: "Titel")),
            Fall(felder.titel, .text(String(repeating: "ä", count: 20_000))),
            Fall(felder.titel, .text(String(repeating: "ä", count: 20_001)), .textZuLang(feld: "Titel", hoechstens: 20_000)),
            Fall(felder.titel, .text("Muster"), glied: "1", .gliedPasstNicht(feld: "Titel")),
            Fall(felder.horizont, .wahl("adhoc")),
            Fall(felder.horizont, .wahl("irgendwann"), .wertPasstNicht(feld: "Horizont")),
            Fall(felder.ampelZeit, .begruendet("rot", grund: "Lieferung fehlt")),
            Fall(felder.ampelZeit, .begruendet("rot", grund: ""), .textFehlt(feld: "Ampel Zeit")),
            Fall(felder.ampelZeit, .begruendet("lila", grund: "Muster"), .wertPasstNicht(feld: "Ampel Zeit")),
            Fall(felder.wirkung, .wahl("innen"), glied: "innen"),
            Fall(felder.wirkung, nil, glied: "innen"),
            Fall(felder.wirkung, .wahl("innen"), glied: "aussen", .gliedPasstNicht(feld: "Wirkung")),
            Fall(felder.wirkung, nil, .gliedPasstNicht(feld: "Wirkung")),
            Fall(felder.erfahrungen, .text("Muster"), glied: "0001"),
            Fall(felder.erfahrungen, .text("Muster"), glied: "1", .gliedPasstNicht(feld: "Erfahrungen")),
            Fall(felder.erfahrungen, .text("Muster"), glied: "0000", .gliedPasstNicht(feld: "Erfahrungen")),
        ]
    }()

    @Test("Nur was in ein Feld passt, kommt hinein")
    func pruefen() {
        for fall in Self.faelle {
            if let fehler = fall.fehler {
                #expect(throws: fehler) { try fall.feld.pruefen(fall.wert, glied: fall.glied) }
            } else {
                #expect(throws: Never.self) { try fall.feld.pruefen(fall.wert, glied: fall.glied) }
            }
        }
    }

    @Test("Eine Quelle hat einen Namen und höchstens eine Webadresse")
    func quellen() {
        #expect(throws: Never.self) { try Probe.quelle.pruefen() }
        #expect(throws: SteuerungError.quelleFehlt) { try Quelle.herkunft(" ", url: nil).pruefen() }
        #expect(throws: SteuerungError.quelleFehlt) { try Quelle.herkunft("Muster", url: "javascript:x").pruefen() }
    }
}

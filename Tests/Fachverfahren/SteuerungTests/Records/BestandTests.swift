// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Steuerung

/// A programme of 1,000 Vorhaben with 20 fields, stated up to three times: each time later and for a later part of the time.
private enum Bestand {
    static let anzahl = 1_000
    static let fassungen = 3
    static let felder: [Feldbeschreibung] = Objektart.vorhaben.felder.filter {
        $0.vielfachheit == .einfach && $0.wertart != .verweis
    }

    /// From which day version `fassung` of this field holds, `nil` where there is none.
    static func ab(_ nr: Int, _ feld: Int, _ fassung: Int) -> Kalendertag? {
        switch fassung {
        case 0: Probe.tag(nr % 7)
        case 1: (nr + feld) % 2 == 0 ? Probe.tag(100 + (nr + feld) % 50) : nil
        // Some begin before the version they replace.
        default: (nr + feld) % 5 == 0 ? Probe.tag(90 + (nr + feld) % 90) : nil
        }
    }

    static func wert(_ nr: Int, _ feld: Int, _ fassung: Int) -> Wert {
        let beschreibung = felder[feld]
        let auswahl = beschreibung.auswahl.isEmpty ? "" : beschreibung.auswahl[(nr + fassung) % beschreibung.auswahl.count]
        return switch beschreibung.wertart {
        case .zahl: .zahl(nr * 10 + fassung)
        case .geld: .geld(Geld(cent: Int64(nr * 1_000 + feld * 10 + fassung)))
        case .ja: .ja((nr + fassung) % 2 == 0)
        case .datum: .datum(Datumsangabe(.tag(Probe.tag(nr + fassung))))
        case .wahl: .wahl(auswahl)
        case .begruendet: .begruendet(auswahl, grund: "Grund \(nr) \(fassung)")
        case .text, .verweis: .text("Text \(nr) \(feld) \(fassung)")
        }
    }

    /// What must be drawn: the last version known by then that holds on the day.
    static func soll(_ nr: Int, am tag: Kalendertag, fassung: Int) -> [String: Wert] {
        var werte: [String: Wert] = [:]
        for feld in felder.indices {
            let letzte = (0...fassung).last { stufe in ab(nr, feld, stufe).map { $0 <= tag } ?? false }
            if let letzte { werte[felder[feld].name] = wert(nr, feld, letzte) }
        }
        return werte
    }
}

@Suite("Stichtagsabfrage über ein großes Programm")
struct BestandTests {
    @Test("Tausend Vorhaben mit zwanzig Feldern in mehreren Fassungen: jedes Bild stimmt in jedem Feld", arguments: Dialect.beide)
    func grosserBestand(maschine: Dialect) async throws {
        #expect(Bestand.felder.count >= 20)
        try await Programmbuero.mit(maschine) { amt in
            let programm = try await amt.programm()
            var kenntnisse: [Zeitpunkt] = []
            let ids = (0..<Bestand.anzahl).map { ObjektID(amt.uhr.jetzt + .milliseconds($0)) }
            for fassung in 0..<Bestand.fassungen {
                amt.uhr.vor(.seconds(86_400))
                for teil in Array(ids.indices).stuecke(zu: 125) { try await sage(teil, ids, fassung, programm, amt) }
                kenntnisse.append(try await amt.store.read { try $0.kenntnisstand() })
            }
            for (fassung, kenntnis) in kenntnisse.enumerated() {
                for tag in [3, 95, 120, 300] {
                    let bild = try await amt.abfrage.alle(
                        [.vorhaben], am: Probe.tag(tag), bekannt: kenntnis, akteur: amt.ada)
                    let gezeichnet = Dictionary(uniqueKeysWithValues: bild.objekte.map { ($0.objekt.id, $0) })
                    let falsch = ids.indices.filter { nr in
                        werte(gezeichnet[ids[nr]]) != Bestand.soll(nr, am: Probe.tag(tag), fassung: fassung)
                    }
                    #expect(falsch.isEmpty)
                }
            }
            let verweise = try await amt.abfrage.verweise(auf: programm, am: Probe.tag(300), akteur: amt.ada)
            #expect(verweise.map(\.linie.objekt) == ids)
            let einzeln = try await amt.abfrage.objekt(ids[777], am: Probe.tag(120), akteur: amt.ada)
            #expect(werte(einzeln) == Bestand.soll(777, am: Probe.tag(120), fassung: Bestand.fassungen - 1))
        }
    }

    private func sage(
        _ teil: ArraySlice<Int>, _ ids: [ObjektID], _ fassung: Int, _ programm: ObjektID, _ amt: Programmbuero
    ) async throws {
        let setzungen = try teil.flatMap { nr in
            try Bestand.felder.indices.compactMap { feld in
                try Bestand.ab(nr, feld, fassung).map { tag in
                    Setzung(
                        objekt: ids[nr], feld: Bestand.felder[feld].name, glied: "", gilt: try Geltungszeit(von: tag, vor: nil),
                        wert: Bestand.wert(nr, feld, fassung), quelle: Probe.quelle)
                }
            }
        }
        if fassung > 0 {
            try await amt.setzen(setzungen, akteur: amt.ada)
            return
        }
        let neu = teil.map { ids[$0] }
        let zugehoerig = teil.map { Vorhabenfelder().programm.setzen(ids[$0], programm, .ab(Probe.tag(0)), Probe.quelle) }
        try await amt.store.commit(Vermerk(amt.ada, "st.objekt.anlegen")) { tx in
            let kenntnis = try tx.neueKenntnis()
            for id in neu { try tx.objektAnlegen(Objekt(id: id, art: .vorhaben), bekannt: kenntnis) }
            try tx.aussagenSetzen(setzungen + zugehoerig, bekannt: kenntnis)
        }
    }

    private func werte(_ sicht: Objektsicht?) -> [String: Wert] {
        guard let sicht else { return [:] }
        let werte = Bestand.felder.compactMap { feld in sicht.wert(feld.name).map { (feld.name, $0) } }
        return Dictionary(uniqueKeysWithValues: werte)
    }
}

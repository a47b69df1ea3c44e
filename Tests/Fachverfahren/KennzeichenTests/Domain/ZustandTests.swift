// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Testing

@testable import Kennzeichen

@Suite("Zustände eines Kennzeichens")
struct ZustandTests {
    private typealias Z = Kennzeichenzustand
    private let stadt: Stadtregeln
    private let jetzt = Probe.jetzt
    private let dialog = Dialogschluessel("d1"), fremd = Dialogschluessel("d2")
    private let anna = Personenschluessel("anna"), bert = Personenschluessel("bert")
    private let auto = Fahrzeugschluessel("f1"), anderes = Fahrzeugschluessel("f2")

    init() throws { stadt = try Probe.stadt() }

    @Test("Halten, reservieren und zuteilen führt vom freien zum zugeteilten Kennzeichen")
    func gut() throws {
        let gehalten = try Z.frei.nach(.halten(von: dialog), jetzt: jetzt, stadt)
        #expect(gehalten.bis == jetzt + .seconds(600))
        let reserviert = try gehalten.nach(.reservieren(von: dialog, fuer: anna, code: "x"), jetzt: jetzt, stadt)
        // 90 days after 23 November 2026 the last day is 21 February 2027.
        #expect(reserviert.bis == Kalendertag(iso: "2027-02-22")?.beginn)
        #expect(try reserviert.nach(.zuteilen(auto, halter: anna), jetzt: jetzt, stadt) == .zugeteilt(auto))
        #expect(throws: KennzeichenError.nichtVerfuegbar) {
            try reserviert.nach(.zuteilen(auto, halter: bert), jetzt: jetzt, stadt)
        }
    }

    @Test("Was ein anderer hält, ist ohne Angabe von Gründen nicht verfügbar")
    func fremdGehalten() throws {
        let gehalten = try Z.frei.nach(.halten(von: dialog), jetzt: jetzt, stadt)
        for uebergang in [
            Zustandsuebergang.halten(von: fremd), .reservieren(von: fremd, fuer: bert, code: "x"),
            .amSchalterReservieren(fuer: bert, code: "x"),
        ] {
            #expect(throws: KennzeichenError.nichtVerfuegbar) { try gehalten.nach(uebergang, jetzt: jetzt, stadt) }
        }
    }

    @Test("Mit dem Ablauf des Haltens endet das Recht zu reservieren auf die Millisekunde")
    func haltenLaeuftAb() throws {
        let gehalten = try Z.frei.nach(.halten(von: dialog), jetzt: jetzt, stadt)
        let ende = jetzt + .seconds(600)
        let wunsch = Zustandsuebergang.reservieren(von: dialog, fuer: anna, code: "x")
        #expect(throws: Never.self) { try gehalten.nach(wunsch, jetzt: ende - .milliseconds(1), stadt) }
        #expect(throws: KennzeichenError.nichtMehrGehalten) { try gehalten.nach(wunsch, jetzt: ende, stadt) }
        #expect(gehalten.gelesen(am: ende) == .frei)
        #expect(throws: Never.self) { try gehalten.nach(.halten(von: fremd), jetzt: ende, stadt) }
    }

    @Test("Eine abgelaufene Reservierung lässt sich weder verlängern noch stornieren")
    func reservierungLaeuftAb() throws {
        let ende = jetzt + .seconds(5)
        let reserviert = Z.reserviert(fuer: anna, bis: ende, code: "x")
        for uebergang in [Zustandsuebergang.verlaengern, .stornieren] {
            #expect(throws: Never.self) { try reserviert.nach(uebergang, jetzt: jetzt, stadt) }
            #expect(throws: KennzeichenError.reservierungAbgelaufen) { try reserviert.nach(uebergang, jetzt: ende, stadt) }
        }
    }

    @Test("Eine Verlängerung zählt vom bisherigen Ende weiter, auch über die Zeitumstellung")
    func verlaengern() throws {
        let bis = try #require(Kalendertag(iso: "2027-02-22")).beginn
        let neu = try Z.reserviert(fuer: anna, bis: bis, code: "x").nach(.verlaengern, jetzt: jetzt, stadt)
        #expect(neu.bis == Kalendertag(iso: "2027-05-23")?.beginn)
    }

    @Test("Nach der Außerbetriebsetzung bleibt das Kennzeichen zwölf Monate für dasselbe Fahrzeug und denselben Halter")
    func behalten() throws {
        let aus = try Z.zugeteilt(auto).nach(
            .ausserBetriebSetzen(am: Probe.tag, halter: anna, behalten: true), jetzt: jetzt, stadt)
        #expect(aus.bis == Kalendertag(iso: "2027-11-24")?.beginn)
        #expect(try aus.nach(.zuteilen(auto, halter: anna), jetzt: jetzt, stadt) == .zugeteilt(auto))
        #expect(throws: KennzeichenError.nichtVerfuegbar) { try aus.nach(.zuteilen(anderes, halter: anna), jetzt: jetzt, stadt) }
        #expect(throws: KennzeichenError.nichtVerfuegbar) { try aus.nach(.zuteilen(auto, halter: bert), jetzt: jetzt, stadt) }
    }

    @Test("Ein auswärts weitergeführtes Kennzeichen kann bei der Außerbetriebsetzung nicht behalten werden")
    func auswaerts() throws {
        let fern = try Z.zugeteilt(auto).nach(.auswaertsMelden, jetzt: jetzt, stadt)
        #expect(throws: KennzeichenError.uebergangNichtErlaubt) {
            try fern.nach(.ausserBetriebSetzen(am: Probe.tag, halter: anna, behalten: true), jetzt: jetzt, stadt)
        }
        #expect(try fern.nach(.ausserBetriebSetzen(am: Probe.tag, halter: anna, behalten: false), jetzt: jetzt, stadt) == .frei)
        #expect(try fern.nach(.zurueckmelden, jetzt: jetzt, stadt) == .zugeteilt(auto))
    }

    @Test("Die Ruhezeit der Stadt hält ein freigewordenes Kennzeichen zurück")
    func ruhezeit() throws {
        let muster = try Probe.stadt("muster")
        let aus = try Z.zugeteilt(auto).nach(
            .ausserBetriebSetzen(am: Probe.tag, halter: anna, behalten: false), jetzt: jetzt, muster)
        #expect(aus == .sperrfrist(bis: try #require(Kalendertag(iso: "2026-12-24")).beginn))
    }

    @Test("Ein verlorenes Kennzeichen kommt nach zehn Jahren oder mit dem Fund zurück")
    func verlust() throws {
        let weg = try Z.zugeteilt(auto).nach(.verlustMelden(suchbeginn: Probe.tag), jetzt: jetzt, stadt)
        let ende = try #require(Kalendertag(iso: "2036-11-24")).beginn
        #expect(weg.gelesen(am: ende - .milliseconds(1)) == weg)
        #expect(weg.gelesen(am: ende) == .frei)
        #expect(try weg.nach(.wiederAufgefunden, jetzt: jetzt, stadt) == .frei)
        #expect(throws: KennzeichenError.fristUngueltig) {
            try Z.zugeteilt(auto).nach(.verlustMelden(suchbeginn: Probe.tag.plus(tage: 1)), jetzt: jetzt, stadt)
        }
    }

    @Test("Von jedem Zustand führen nur die erlaubten Wege weiter")
    func tafel() {
        let spaeter = jetzt + .seconds(3600)
        let zustaende: [(Z, Set<Int>)] = [
            (.frei, [0, 3, 6]), (.gehalten(von: dialog, bis: spaeter), [0, 1, 2]),
            (.reserviert(fuer: anna, bis: spaeter, code: "x"), [4, 5, 6]),
            (.zugeteilt(auto), [7, 9, 10, 11]), (.weitergefuehrtAuswaerts(auto), [8, 10, 11]),
            (.reserviertNachAusserbetriebsetzung(auto, halter: anna, bis: spaeter), [6]), (.sperrfrist(bis: spaeter), []),
            (.verlust(bis: spaeter), [12]),
        ]
        let wege: [Zustandsuebergang] = [
            .halten(von: dialog), .loslassen(von: dialog), .reservieren(von: dialog, fuer: anna, code: "x"),
            .amSchalterReservieren(fuer: anna, code: "x"),
            .verlaengern, .stornieren, .zuteilen(auto, halter: anna), .auswaertsMelden, .zurueckmelden,
            .ausserBetriebSetzen(am: Probe.tag, halter: anna, behalten: true),
            .ausserBetriebSetzen(am: Probe.tag, halter: anna, behalten: false),
            .verlustMelden(suchbeginn: Probe.tag), .wiederAufgefunden,
        ]
        for (zustand, erlaubt) in zustaende {
            let gegangen = wege.indices.filter { (try? zustand.nach(wege[$0], jetzt: jetzt, stadt)) != nil }
            #expect(Set(gegangen) == erlaubt, "\(zustand)")
        }
    }

    @Test("Reserviert, zugeteilt und gesperrt sehen von außen gleich aus")
    func auskunft() throws {
        let frei = Pruefergebnis(beanstandungen: [], ausnahmen: [])
        let nichtFrei: [Z] = [
            .zugeteilt(auto), .reserviert(fuer: anna, bis: jetzt + .seconds(1), code: "x"), .verlust(bis: jetzt + .seconds(1)),
        ]
        #expect(nichtFrei.allSatisfy { Auskunft(frei, $0, am: jetzt) == .nichtVerfuegbar })
        #expect(Auskunft(frei, .reserviert(fuer: anna, bis: jetzt, code: "x"), am: jetzt) == .frei)
        let json = try JSONEncoder().encode([Auskunft.nichtVerfuegbar])
        #expect(String(decoding: json, as: UTF8.self) == #"["nicht-verfuegbar"]"#)
    }
}

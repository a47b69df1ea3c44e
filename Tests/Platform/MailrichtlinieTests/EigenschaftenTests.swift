// SPDX-License-Identifier: EUPL-1.2
@testable import Mailrichtlinie
import Testing

@Suite("Eigenschaften der Mailrichtlinie an 1.000 erfundenen Mails") struct EigenschaftenTests {
    /// The levels as the documentation has them, written down once more and as simply as can be.
    private func nachgerechnet(_ merkmale: Merkmale, _ werk: Regelwerk, _ marken: Set<Marke>) -> [Einstellung: Regel] {
        let stufen: [(Ebene) -> Bool] = [
            { ebene in if case .person(let wer) = ebene { wer == merkmale.person } else { false } },
            { ebene in if case .gruppe(let name) = ebene { merkmale.umstaende.gruppen.contains(name) } else { false } },
            { ebene in if case .domaene(let name) = ebene { name == merkmale.person?.domaene } else { false } },
            { $0 == .global },
        ]
        var ergebnis: [Einstellung: Regel] = [:]
        for einstellung in Einstellung.allCases {
            for gilt in stufen where ergebnis[einstellung] == nil {
                var beste: Regel?
                for regel in werk.regeln where gilt(regel.ebene) && regel.dann.deutsch(einstellung) != nil {
                    if regel.wenn.pruefe(merkmale, marken).trifft, beste.map({ regel.rang < $0.rang }) ?? true { beste = regel }
                }
                ergebnis[einstellung] = beste
            }
        }
        return ergebnis
    }

    @Test("Die Spur nennt genau die Regeln, die gelten, und aus ihr folgt das Ergebnis")
    func spur() throws {
        var wuerfel = Wuerfel(1)
        for nummer in 0..<1_000 {
            let fall = try Erfindung.fall(&wuerfel)
            let entscheidung = entscheide(fall.merkmale, fall.werk, fall.verfuegbar)
            let nochmal = entscheide(fall.merkmale, fall.werk, fall.verfuegbar)
            #expect(entscheidung == nochmal)
            var bestimmt: [Einstellung: String] = [:]
            for zeile in entscheidung.spur {
                guard case .regel(let id) = zeile.quelle else { continue }
                for einstellung in zeile.bestimmt {
                    #expect(bestimmt.updateValue(id, forKey: einstellung) == nil, "Fall \(nummer)")
                    #expect(zeile.trifft)
                }
            }
            let istAusgenommen = fall.merkmale.person.flatMap(fall.werk.ausnahme) != nil
            let erwartet = istAusgenommen ? [:] : nachgerechnet(fall.merkmale, fall.werk, Erfindung.marken(fall)).mapValues(\.id)
            #expect(bestimmt == erwartet, "Fall \(nummer)")
            // The last open way is the one taken, and no way is taken without its line.
            let offene = entscheidung.spur.compactMap { zeile -> Weg? in
                if case .weg(let weg) = zeile.quelle, zeile.trifft { weg } else { nil }
            }
            if case .senden(let weg) = entscheidung.ergebnis {
                #expect(offene == [weg], "Fall \(nummer)")
            } else {
                #expect(offene.isEmpty)
            }
            #expect(entscheidung.spur.last?.quelle == .schluss)
            #expect(entscheidung.spur.allSatisfy { [".", "!", "?"].contains($0.satz.last) }, "Fall \(nummer)")
        }
    }

    @Test("Eine Regel für eine andere Person, Gruppe oder Domäne ändert an dieser Entscheidung nichts")
    func andere() throws {
        var wuerfel = Wuerfel(2)
        for nummer in 0..<1_000 {
            let fall = try Erfindung.fall(&wuerfel)
            let ebene = wuerfel.eines([
                (wort: "person", fuer: "niemand@stadt.example"), (wort: "gruppe", fuer: "niemand"),
                (wort: "domaene", fuer: "niemand.example"),
            ])
            let fremd = Werkstatt.regel(
                "fremd", rang: 0, fuer: ebene.fuer, ebene: ebene.wort,
                dann: #"{"abweisen": "Nein.", "verschluesseln": "nein", "wege": ["unverschluesselt"], "signieren": "nein"}"#)
            let mehr = try Regelwerk(json: Array(Werkstatt.text([fremd] + fall.regeln, weitere: Erfindung.weitere).utf8))
            let (vorher, nachher) = (
                entscheide(fall.merkmale, fall.werk, fall.verfuegbar), entscheide(fall.merkmale, mehr, fall.verfuegbar)
            )
            #expect(vorher == nachher, "Fall \(nummer)")
        }
    }

    @Test("Verlangte Verschlüsselung endet nie unverschlüsselt, außer jemand hat es gewählt und durfte das")
    func nieKlar() throws {
        var wuerfel = Wuerfel(3)
        var (pflichten, gehalten) = (0, 0)
        for nummer in 0..<1_000 {
            let fall = try Erfindung.fall(&wuerfel)
            let marken = Erfindung.marken(fall)
            let regel = nachgerechnet(fall.merkmale, fall.werk, marken)[.verschluesseln]
            let istAusgenommen = fall.merkmale.person.flatMap(fall.werk.ausnahme) != nil
            let istPflicht = !istAusgenommen && regel?.dann.verschluesseln == .muss || marken.contains { $0.verlangtSchutz }
            let entscheidung = entscheide(fall.merkmale, fall.werk, fall.verfuegbar)
            let durfte = entscheidung.einstellungen.wahl.contains(.trotzdem)
            guard istPflicht, !(fall.merkmale.umstaende.entschieden.contains(.trotzdem) && durfte) else { continue }
            pflichten += 1
            #expect(entscheidung.ergebnis != .senden(.unverschluesselt), "Fall \(nummer)")
            if case .durchleiten = entscheidung.ergebnis {
                #expect(
                    fall.merkmale.nachricht.bestand == .verschluesselt || fall.merkmale.richtung == .eingehend, "Fall \(nummer)")
            }
            if case .gehalten(let halt) = entscheidung.ergebnis, halt.art == .keinWeg { gehalten += 1 }
        }
        // The invention is not so one-sided that nothing was proved.
        #expect(pflichten > 300 && gehalten > 50)
    }

    @Test("Erfundene Regelwerke sind geschrieben und gelesen dieselben")
    func rundreise() throws {
        var wuerfel = Wuerfel(4)
        for _ in 0..<200 {
            let fall = try Erfindung.fall(&wuerfel)
            let wieder = try Regelwerk(json: fall.werk.json)
            #expect(wieder == fall.werk)
        }
    }
}

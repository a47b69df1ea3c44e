// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Poststelle

@Suite("Versand und Vorlagen")
struct VersandTests {
    @Test("Abgebrochen ist das Ende, Versandtes kann nur noch zurückkommen")
    func zustaende() {
        #expect(Versandzustand.allCases.allSatisfy { !Versandzustand.abgebrochen.darf($0) })
        #expect(Versandzustand.allCases.filter { Versandzustand.versandt.darf($0) } == [.gescheitert])
        #expect(Versandzustand.gescheitert.darf(.bereit))
        #expect(!Versandzustand.unterwegs.darf(.abgebrochen))
    }

    @Test("Jeder Weg verlangt, was er braucht")
    func ziel() throws {
        let nurName = Versandziel(name: " Eva  Müller ")
        #expect(throws: PostError.anschriftFehlt) { try nurName.geprueft(.post) }
        #expect(throws: PostError.emailFehlt) { try nurName.geprueft(.email) }
        #expect(try nurName.geprueft(.postfach).name == "Eva Müller")
        #expect(throws: PostError.empfaengerFehlt) { try Versandziel(name: " ").geprueft(.postfach) }
        let voll = try Versandziel(name: "Eva", anschrift: " Weg 1 \n\n 50000  Ort\n").geprueft(.post)
        #expect(voll.anschrift == "Weg 1\n\n50000 Ort")
    }

    @Test("Platzhalter werden gefüllt; ein unbekannter oder offener ist ein Fehler, keine leere Stelle")
    func platzhalter() throws {
        #expect(try Platzhalter.fuellen("Zu {{ zeichen }}, {{zeichen}}!", ["zeichen": "1"]) == "Zu 1, 1!")
        #expect(throws: PostError.platzhalterUnbekannt("falsch", "zeichen")) {
            try Platzhalter.fuellen("{{falsch}}", ["zeichen": ""])
        }
        #expect(throws: PostError.vorlageFehlerhaft("Ein Platzhalter ist nicht mit }} geschlossen.")) {
            try Platzhalter.fuellen("{{zeichen", ["zeichen": ""])
        }
        // What stands in a value is not read again.
        #expect(try Platzhalter.fuellen("{{a}}", ["a": "{{b}}"]) == "{{b}}")
        // Plain text: what is set into a page is escaped there, once.
        #expect(
            try Platzhalter.fuellen("A & <b> {{a}} {{&a}} {{{a}}}", ["a": "\"x\" & <y>"])
                == "A & <b> \"x\" & <y> \"x\" & <y> \"x\" & <y>")
        let frist = "Bitte{{#frist}} bis {{frist}}{{/frist}}{{^frist}} bald{{/frist}} an {{akte.farbe}}."
        #expect(try Platzhalter.fuellen(frist, ["frist": "1.1.", "akte.farbe": "rot"]) == "Bitte bis 1.1. an rot.")
        #expect(try Platzhalter.fuellen(frist, ["frist": "", "akte.farbe": ""]) == "Bitte bald an .")
        // A wrong name is found in a half that is left out, too.
        #expect(throws: PostError.platzhalterUnbekannt("zeichn", "frist")) {
            try Platzhalter.pruefe("{{^frist}}{{zeichn}}{{/frist}}", ["frist"])
        }
        for (kaputt, grund) in [
            ("{{#frist}}", "„{{#frist}}“ ist nicht mit „{{/frist}}“ geschlossen."),
            ("{{/frist}}", "„{{/frist}}“ schließt etwas, das nicht offen ist."),
            ("{{>baustein}}", "Bausteine anderer Vorlagen gibt es in Briefen nicht."),
            ("{{=<% %>=}}", "„{{=<% %>=}}“ ist kein Platzhalter."),
        ] {
            #expect(throws: PostError.vorlageFehlerhaft(grund)) { try Platzhalter.fuellen(kaputt, ["frist": "x"]) }
        }
    }
}

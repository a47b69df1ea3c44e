// SPDX-License-Identifier: EUPL-1.2
import Mailrichtlinie
import Testing

@Suite("Entscheidung über eine Nachricht") struct EntscheidungTests {
    private let alles = Verfuegbar(
        wege: [.smimePerson: "aes256-gcm", .pgpPerson: "seipd1", .portal: "portal", .pdfMitKennwort: "r6"],
        signaturen: [.smime, .pgp])

    private func halt(_ entscheidung: Entscheidung) throws -> Halt {
        guard case .gehalten(let halt) = entscheidung.ergebnis else {
            Issue.record("nicht gehalten, sondern \(entscheidung.ergebnis)")
            throw MissingHalt()
        }
        return halt
    }

    private struct MissingHalt: Error {}

    @Test("Die innerste Ebene, die etwas sagt, gewinnt, jede Einstellung für sich; auf einer Ebene der kleinste Rang")
    func vererbung() throws {
        let werk = try Werkstatt.werk(
            Werkstatt.regel(
                "global", rang: 1, dann: #"{"signieren": "nein", "akte": true, "hinweis": "a", "transport": "beliebig"}"#),
            Werkstatt.regel(
                "domaene", rang: 9, fuer: "stadt.example", ebene: "domaene", dann: #"{"signieren": "versuchen", "akte": false}"#),
            Werkstatt.regel("spaet", rang: 5, fuer: "amt", ebene: "gruppe", dann: #"{"signieren": "nein"}"#),
            Werkstatt.regel("frueh", rang: 4, fuer: "team", ebene: "gruppe", dann: #"{"signieren": "muss"}"#),
            Werkstatt.regel("person", rang: 9, fuer: "anna@stadt.example", ebene: "person", dann: #"{"hinweis": false}"#),
            Werkstatt.regel("andere", rang: 0, fuer: "otto@stadt.example", ebene: "person", dann: #"{"abweisen": "nein"}"#),
            weitere: #""texte": {"a": "x"}"#)
        let merkmale = try Werkstatt.merkmale { $0.umstaende.gruppen = ["amt", "team"] }
        let entscheidung = entscheide(merkmale, werk, alles)
        #expect(entscheidung.einstellungen.signieren == .muss)
        #expect(!entscheidung.inDieAkte)
        #expect(entscheidung.hinweis == nil)
        #expect(entscheidung.transport == .beliebig)
        let regeln = entscheidung.spur.compactMap { zeile in if case .regel(let id) = zeile.quelle { id } else { nil } }
        #expect(regeln == ["person", "frueh", "spaet", "domaene", "global"])
        #expect(entscheidung.spur[2].satz.contains("haben schon alles bestimmt"))
        #expect(entscheidung.spur[4].bestimmt == [.transport])
    }

    @Test("Für eingehende Mail zählen die Regeln des Empfängers; Marken im Betreff von außen wünschen nichts")
    func eingehend() throws {
        let werk = try Werkstatt.werk(
            Werkstatt.regel(
                "r", fuer: "max@welt.example", ebene: "person", wenn: #"{"marke": ["portal"]}"#, dann: #"{"abweisen": "nein"}"#),
            Werkstatt.regel("s", fuer: "max@welt.example", ebene: "person", dann: #"{"akte": true}"#))
        let merkmale = try Werkstatt.merkmale { ($0.richtung, $0.nachricht.marken) = (.eingehend, [.portal]) }
        let entscheidung = entscheide(merkmale, werk, alles)
        #expect(entscheidung.ergebnis == .zustellen)
        #expect(entscheidung.inDieAkte && entscheidung.betreffBereinigen && entscheidung.signatur == nil)
    }

    @Test("Der erste mögliche Weg der Liste wird genommen, mit der Signatur seiner Art und dem Betreff der Regel")
    func wege() throws {
        let werk = try Werkstatt.werk(
            Werkstatt.regel(
                "r",
                dann:
                    #"{"verschluesseln": "muss", "wege": ["pgpDomaene", "pgpPerson", "smimePerson"], "betreff": "aktenzeichen"}"#
            ))
        let merkmale = try Werkstatt.merkmale { $0.nachricht.inhalt.aktenzeichenImBetreff = "1-2" }
        let entscheidung = entscheide(merkmale, werk, alles)
        #expect(entscheidung.ergebnis == .senden(.pgpPerson))
        #expect(entscheidung.signatur == .pgp && entscheidung.verfahren == "seipd1" && entscheidung.aussenbetreff == .text("1-2"))
        #expect(entscheidung.spur.suffix(3).map(\.trifft) == [false, true, true])
        let offen = entscheide(merkmale, try Werkstatt.werk(), Verfuegbar(signaturen: [.pgp]))
        #expect(offen.ergebnis == .senden(.unverschluesselt))
        #expect(offen.signatur == .pgp && offen.aussenbetreff == .wieInnen && offen.transport == .pflicht)
    }

    @Test("Ist Verschlüsselung Pflicht und kein Weg da, wird gehalten, mit der Wahl, die der Absender hat")
    func gehalten() throws {
        let regel = Werkstatt.regel("r", dann: #"{"verschluesseln": "muss", "wege": ["smimeDomaene", "unverschluesselt"]}"#)
        let streng = try halt(entscheide(try Werkstatt.merkmale(), try Werkstatt.werk(regel), alles))
        #expect(streng.art == .keinWeg && streng.wahl == [.portal])
        #expect(streng.grund == "Verschlüsselung ist Pflicht, aber kein erlaubter Weg zu max@welt.example ist möglich.")
        let ohnePortal = try halt(entscheide(try Werkstatt.merkmale(), try Werkstatt.werk(regel), Verfuegbar()))
        #expect(ohnePortal.wahl.isEmpty)
    }

    @Test("Was der Absender gewählt hat, gilt nur, wenn er es wählen durfte")
    func entschluss() throws {
        let dann = #"{"verschluesseln": "muss", "wege": ["smimeDomaene"], "signieren": "muss", "wahl": ["#
        let darf = try Werkstatt.werk(Werkstatt.regel("r", dann: dann + #""trotzdem", "portal"]}"#))
        let darfNicht = try Werkstatt.werk(Werkstatt.regel("r", dann: dann + "]}"))
        let trotzdem = try Werkstatt.merkmale { ($0.umstaende.entschieden, $0.umstaende.tls) = ([.trotzdem], .keine) }
        let portal = try Werkstatt.merkmale { $0.umstaende.entschieden = [.portal] }
        let gesendet = entscheide(trotzdem, darf, Verfuegbar())
        #expect(gesendet.ergebnis == .senden(.unverschluesselt))
        let gehalten = try halt(entscheide(trotzdem, darfNicht, Verfuegbar()))
        #expect(gehalten.wahl.isEmpty)
        let abgeholt = entscheide(portal, darf, alles)
        #expect(abgeholt.ergebnis == .senden(.portal))
        #expect(abgeholt.aussenbetreff == .text("[...]"))
        let verwehrt = try halt(entscheide(portal, darfNicht, alles))
        #expect(verwehrt.art == .keinWeg)
    }

    @Test("Halten zur Freigabe geht vor Senden, Abweisen vor Halten, und freigegeben wird nur das Halten")
    func freigabe() throws {
        let halten = Werkstatt.regel("h", dann: #"{"halten": "Bitte prüfen."}"#)
        let merkmale = try Werkstatt.merkmale()
        let gehalten = try halt(entscheide(merkmale, try Werkstatt.werk(halten), alles))
        #expect(gehalten.art == .freigabe && gehalten.grund == "Bitte prüfen." && gehalten.wahl.isEmpty)
        let frei = try Werkstatt.merkmale { $0.umstaende.entschieden = [.freigegeben] }
        let gesendet = entscheide(frei, try Werkstatt.werk(halten), alles)
        #expect(gesendet.ergebnis == .senden(.smimePerson))
        let beides = try Werkstatt.werk(halten, Werkstatt.regel("a", dann: #"{"abweisen": "Nein."}"#))
        #expect(entscheide(frei, beides, alles).ergebnis == .abgewiesen("Nein."))
    }

    @Test("Wünsche im Betreff verlangen Schutz, auch wenn keine Regel sie kennt oder eine nein sagt")
    func wuensche() throws {
        let werk = try Werkstatt.werk(Werkstatt.regel("r", dann: #"{"verschluesseln": "nein", "signieren": "nein"}"#))
        for marke in [Marke.vertraulich, .verschluesselt, .portal] {
            let merkmale = try Werkstatt.merkmale { $0.nachricht.marken = [marke] }
            let ohne = try halt(entscheide(merkmale, werk, Verfuegbar()))
            #expect(ohne.art == .keinWeg)
            let mit = entscheide(merkmale, werk, alles)
            #expect(mit.ergebnis == .senden(marke == .portal ? .portal : .smimePerson))
        }
        let signiert = try Werkstatt.merkmale { $0.nachricht.marken = [.signiert] }
        #expect(entscheide(signiert, werk, alles).signatur == .smime)
        let ohneSchluessel = try halt(entscheide(signiert, werk, Verfuegbar()))
        #expect(ohneSchluessel.art == .keinWeg)
        let imPortal = try Werkstatt.merkmale { $0.nachricht.marken = [.signiert, .portal] }
        #expect(entscheide(imPortal, werk, Verfuegbar(wege: [.portal: "portal"])).ergebnis == .senden(.portal))
    }

    @Test("[offen] wirkt nur für erlaubte Gruppen und nie gegen eine Pflicht")
    func offen() throws {
        let frei = try Werkstatt.werk(weitere: #""offenErlaubt": ["presse"]"#)
        let pflicht = try Werkstatt.werk(
            Werkstatt.regel("r", dann: #"{"verschluesseln": "muss"}"#), weitere: #""offenErlaubt": ["presse"]"#)
        let fremd = try Werkstatt.merkmale { $0.nachricht.marken = [.offen] }
        let presse = try Werkstatt.merkmale { ($0.nachricht.marken, $0.umstaende.gruppen) = ([.offen], ["presse"]) }
        let unbeachtet = entscheide(fremd, frei, alles)
        #expect(unbeachtet.ergebnis == .senden(.smimePerson))
        #expect(unbeachtet.warnungen.count == 1 && unbeachtet.betreffBereinigen)
        #expect(entscheide(presse, frei, alles).ergebnis == .senden(.unverschluesselt))
        let beharrt = entscheide(presse, pflicht, alles)
        #expect(beharrt.ergebnis == .senden(.smimePerson))
        #expect(beharrt.warnungen.count == 1)
        let beide = try Werkstatt.merkmale { ($0.nachricht.marken, $0.umstaende.gruppen) = ([.offen, .vertraulich], ["presse"]) }
        #expect(entscheide(beide, frei, alles).ergebnis == .senden(.smimePerson))
    }

    @Test("Der Transport muss reichen; was noch unbekannt ist, prüft die Zustellung")
    func transport() throws {
        let werk = try Werkstatt.werk(Werkstatt.regel("r", dann: #"{"transport": "qualifiziert"}"#))
        let mit = { (tls: Tlslage) in try Werkstatt.merkmale { $0.umstaende.tls = tls } }
        _ = try halt(entscheide(try mit(.einfach), werk, alles))
        _ = try halt(entscheide(try mit(.keine), try Werkstatt.werk(), alles))
        let unbekannt = entscheide(try mit(.unbekannt), werk, alles)
        #expect(unbekannt.ergebnis == .senden(.smimePerson) && unbekannt.transport == .qualifiziert)
        let qualifiziert = entscheide(try mit(.qualifiziert), try Werkstatt.werk(), Verfuegbar())
        #expect(qualifiziert.ergebnis == .senden(.qualifizierterTransport) && qualifiziert.transport == .qualifiziert)
    }

    @Test("Termine gehen unverschlüsselt, wo Verschlüsselung nur versucht wird; eine Pflicht bleibt und wird gesagt")
    func termine() throws {
        let merkmale = try Werkstatt.merkmale { $0.nachricht.istTermin = true }
        #expect(entscheide(merkmale, try Werkstatt.werk(), alles).ergebnis == .senden(.unverschluesselt))
        let ohneAusnahme = try Werkstatt.werk(Werkstatt.regel("r", dann: #"{"kalenderOffen": false}"#))
        #expect(entscheide(merkmale, ohneAusnahme, alles).ergebnis == .senden(.smimePerson))
        let pflicht = entscheide(merkmale, try Werkstatt.werk(Werkstatt.regel("r", dann: #"{"verschluesseln": "muss"}"#)), alles)
        #expect(pflicht.ergebnis == .senden(.smimePerson) && pflicht.warnungen.count == 1)
    }

    @Test("Ausgenommene Postfächer gehen unberührt durch; wünscht dort jemand Schutz, wird gehalten statt übergangen")
    func ausgenommen() throws {
        let werk = try Werkstatt.werk(
            Werkstatt.regel("r", dann: #"{"abweisen": "nein", "hinweis": "a", "akte": true}"#),
            weitere: #""texte": {"a": "x"}, "ausgenommen": [{"muster": "anna@stadt.example", "grund": "Personalrat"}]"#)
        let entscheidung = entscheide(try Werkstatt.merkmale(), werk, alles)
        #expect(entscheidung.ergebnis == .durchleiten("Das Postfach ist ausgenommen: Personalrat."))
        #expect(
            !entscheidung.betreffBereinigen && entscheidung.signatur == nil && entscheidung.hinweis == nil
                && !entscheidung.inDieAkte)
        let wunsch = try halt(entscheide(try Werkstatt.merkmale { $0.nachricht.marken = [.vertraulich] }, werk, alles))
        #expect(wunsch.grund.contains("[vertraulich]"))
        let zusatz = try #require(Mailadresse("anna+thema@stadt.example")),
            andere = try #require(Mailadresse("annas@stadt.example"))
        #expect(werk.ausnahme(zusatz) == "Personalrat" && werk.ausnahme(andere) == nil)
    }

    @Test("Was schon signiert oder verschlüsselt ist, wird nicht verändert")
    func bestand() throws {
        let werk = try Werkstatt.werk(
            Werkstatt.regel("r", dann: #"{"hinweis": "a", "linkAb": 5, "signieren": "muss"}"#), weitere: #""texte": {"a": "x"}"#)
        let mit = { (bestand: Bestandsschutz) in
            try Werkstatt.merkmale {
                $0.nachricht.bestand = bestand
                $0.nachricht.anhaenge = [Anhangbefund(name: nil, typ: "a/b", bytes: 5)]
            }
        }
        let neu = entscheide(try mit(.keiner), werk, alles)
        #expect(neu.hinweis == "a" && neu.linkAb == 5 && neu.signatur == .smime)
        let signiert = entscheide(try mit(.signiert), werk, Verfuegbar())
        #expect(
            signiert.ergebnis == .senden(.unverschluesselt) && signiert.hinweis == nil && signiert.linkAb == nil
                && signiert.signatur == nil)
        let verschluesselt = entscheide(try mit(.verschluesselt), werk, Verfuegbar())
        #expect(verschluesselt.ergebnis == .durchleiten("Die Nachricht ist schon verschlüsselt."))
    }
}

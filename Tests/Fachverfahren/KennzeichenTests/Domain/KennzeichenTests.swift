// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Kennzeichen

@Suite("Kennzeichen und Schlüssel")
struct KennzeichenTests {
    @Test("Jeder Schlüssel des ganzen Raums ergibt Buchstaben und Zahl, aus denen derselbe Schlüssel entsteht")
    func rundreise() throws {
        var letzter: Int32 = -1
        for zeile in 0..<702 {
            let buchstaben = Erkennungsbuchstaben(geprueft: zeile)
            let gelesen = try Erkennungsbuchstaben(buchstaben.text)
            #expect(gelesen.zeile == zeile)
            var heil = true
            for zahl in 1...9999 {
                guard let k = Kennzeichenschluessel(zeile: zeile, zahl: zahl) else { heil = false; break }
                heil = heil && k.wert == letzter + 1 && k.zeile == zeile && k.zahl == zahl
                letzter = k.wert
            }
            #expect(heil, "Zeile \(buchstaben.text)")
        }
        #expect(Int(letzter) + 1 == Kennzeichenschluessel.anzahl)
    }

    @Test("Außerhalb des Raums gibt es keinen Schlüssel")
    func grenzen() {
        #expect(Kennzeichenschluessel(-1) == nil)
        #expect(Kennzeichenschluessel(7_019_298) == nil)
        #expect(Kennzeichenschluessel(7_019_297)?.buchstaben.text == "ZZ")
        #expect(Kennzeichenschluessel(zeile: 0, zahl: 0) == nil)
        #expect(Kennzeichenschluessel(zeile: 702, zahl: 1) == nil)
    }

    @Test(
        "Der Raum ist so groß, wie das Gesetz ihn rechnen lässt",
        arguments: [
            ("LEV", 8, 935_298), ("OP", 8, 7_019_298), ("L", 8, 7_019_298), ("LEV", 7, 92_898), ("OP", 7, 935_298),
            ("LEV", 6, 8_658), ("OP", 6, 92_898),
        ])
    func raum(uz: String, gesamt: Int, erwartet: Int) throws {
        let felder = Belegung([try Unterscheidungszeichen(uz)])
        let grenze = Laengengrenze(gesamt: gesamt, erkennung: 6, quelle: Laengenregel.grenze(.gewoehnlich, .einzeilig).quelle)
        let anfrage = Suchanfrage(
            muster: .alles, felder: [(try Unterscheidungszeichen(uz), .keine)], ziffern: 1...4, grenze: grenze, anzahl: 0,
            auswahl: .ab(0))
        #expect(felder.suche(anfrage, am: Probe.jetzt).gesamt == erwartet)
    }

    @Test("E, H und Saison machen aus einem Kennzeichen kein zweites")
    func einKennzeichen() throws {
        let k = try Probe.plate("LEV", "AB", 12)
        let art = try Kennzeichenart(zusatz: .h, saison: Saison(von: 4, bis: 10))
        #expect(k.text == "LEV-AB 12")
        #expect(k.text(mit: art) == "LEV-AB 12H (04-10)")
        let leser = KennzeichenLeser(liste: try Probe.liste(), heimat: [])
        let schluessel = try ["LEV-AB 12", "LEV-AB 12E", "LEV-AB 12H"].map {
            try leser.lies($0, am: Probe.tag).eindeutig?.kennzeichen
        }
        #expect(Set(schluessel) == [k])
    }

    @Test(
        "Was nicht auf ein Schild passt oder keine Zahl ist, wird mit eigenem Fehler abgelehnt",
        arguments: [
            ("LEV", "AB", "1234", KennzeichenError.zuVieleZeichen(zeichen: 9, hoechstens: 8)),
            ("LEV", "ÄB", "1", .buchstabenUngueltig),
            ("LEV", "ABC", "1", .buchstabenUngueltig), ("LEVX", "A", "1", .unterscheidungszeichenUngueltig),
            ("", "A", "1", .unterscheidungszeichenUngueltig),
            ("LEV", "", "1", .buchstabenUngueltig), ("LEV", "A", "0", .zahlUngueltig), ("LEV", "A", "012", .zahlUngueltig),
            ("LEV", "A", "10000", .zahlUngueltig), ("LEV", "A", "+1", .zahlUngueltig), ("LEV", "A", "१", .zahlUngueltig),
            ("L3V", "A", "1", .unterscheidungszeichenUngueltig),
        ])
    func fehler(uz: String, buchstaben: String, zahl: String, erwartet: KennzeichenError) {
        #expect(throws: erwartet) { try Kennzeichen(uz: uz, buchstaben: buchstaben, zahl: zahl) }
        #expect(erwartet.meldung.contains("Bitte") || erwartet.meldung.contains("führende"))
    }

    @Test("Umlaute stehen nur im Unterscheidungszeichen und zählen als ein Zeichen")
    func umlaut() throws {
        #expect(try Probe.plate("düw", "ab", 123).text == "DÜW-AB 123")
        #expect(try Unterscheidungszeichen("FU\u{308}").text == "FÜ")
        #expect(try Probe.plate("DÜW", "AB", 123).zeichen == 8)
    }

    @Test("Eine Saison dauert zwei bis elf Monate, auch über den Jahreswechsel")
    func saison() throws {
        for von in 1...12 {
            for bis in 1...12 {
                let monate = (bis - von + 12) % 12 + 1
                guard (2...11).contains(monate) else {
                    #expect(throws: KennzeichenError.saisonUngueltig) { try Saison(von: von, bis: bis) }
                    continue
                }
                let saison = try Saison(von: von, bis: bis)
                #expect((1...12).count { saison.umfasst(monat: $0) } == monate)
            }
        }
        #expect(try Saison(von: 11, bis: 2).umfasst(monat: 1))
        #expect(throws: KennzeichenError.wechselMitSaison) { try Kennzeichenart(saison: Saison(von: 4, bis: 10), wechsel: true) }
    }

    @Test(
        "Die Längen folgen der Tabelle der Anlage 4",
        arguments: [
            (nil, false, Schildform.einzeilig, 8, 6), (Zusatz.h, false, .einzeilig, 7, 6), (.e, false, .einzeilig, 7, 6),
            (nil, true, .einzeilig, 7, 6),
            (.e, true, .einzeilig, 6, 5), (nil, false, .zweizeilig, 8, 6), (.h, false, .zweizeilig, 8, 5),
            (nil, true, .zweizeilig, 8, 5),
            (.h, true, .zweizeilig, 8, 5), (.h, false, .zweizeiligKlein, 8, 4), (nil, true, .zweizeiligKlein, 8, 5),
            (.e, true, .zweizeiligKlein, 8, 4),
        ] as [(Zusatz?, Bool, Schildform, Int, Int)])
    func laengen(zusatz: Zusatz?, saison: Bool, form: Schildform, gesamt: Int, erkennung: Int) throws {
        let art = try Kennzeichenart(zusatz: zusatz, saison: saison ? Saison(von: 4, bis: 10) : nil)
        let grenze = Laengenregel.grenze(art, form)
        #expect(grenze.gesamt == gesamt)
        #expect(grenze.erkennung == erkennung)
    }
}

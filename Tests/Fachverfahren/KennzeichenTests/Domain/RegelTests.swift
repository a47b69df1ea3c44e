// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Testing

@testable import Kennzeichen

@Suite("Regeln der Vergabe")
struct RegelTests {
    static func regel(
        _ buchstaben: String, _ zahl: String, uz: String?, _ wirkung: Sperrregel.Wirkung = .sperren,
        wege: Set<Vergabeweg> = Set(Vergabeweg.allCases),
        _ geltung: Geltung = .immer
    ) throws -> Sperrregel {
        Sperrregel(
            id: "probe-\(wirkung)", version: 3, wirkung: wirkung, wege: wege,
            unterscheidungszeichen: try uz.map { try Unterscheidungszeichen($0) },
            muster: try Regelmuster(buchstaben: buchstaben, zahl: zahl), geltung: geltung, grund: "nur zur Probe",
            quelle: Rechtsquelle("FZV", "§ 9 Abs. 1 S. 3"))
    }

    @Test(
        "Jede der fünf Buchstabengruppen ist in jeder Stadt gesperrt", arguments: ["KZ", "HJ", "NS", "SA", "SS"],
        ["leverkusen", "muster"])
    func fuenf(buchstaben: String, stadt: String) throws {
        let werk = try Probe.regelwerk(stadt)
        let k = try Kennzeichen(werk.stadt.unterscheidungszeichen[0], Erkennungsbuchstaben(buchstaben), 123)
        for weg in Vergabeweg.allCases {
            let ergebnis = werk.pruefe(k, weg, am: Probe.tag)
            #expect(ergebnis.beanstandungen.map(\.regel) == ["sitten-fuenf"])
            #expect(ergebnis.beanstandungen.first?.version == "1")
            #expect(ergebnis.beanstandungen.first?.quelle.werk == "FZV")
            #expect(Auskunft(ergebnis, .frei, am: Probe.jetzt) == .nichtVerfuegbar)
        }
    }

    @Test("Was nur in anderen Ländern gesperrt ist, ist in Leverkusen frei")
    func andereLaender() throws {
        #expect(try Probe.regelwerk().pruefe(Probe.plate("LEV", "SD", 88), .online, am: Probe.tag).zulaessig)
        let hessen = try Sperrregel.lies(tsv: Probe.tabelle("sperrkombinationen"), land: "HE")
        #expect(hessen.contains { (try? $0.trifft(Probe.plate("F", "SD", 88))) == true })
    }

    @Test(
        "Leverkusen vergibt höchstens drei Ziffern und nur LEV und OP",
        arguments: [("LEV", "A", 1000, "ziffern"), ("OP", "AB", 9999, "ziffern"), ("K", "AB", 12, "vorrat")])
    func stadtpolitik(uz: String, buchstaben: String, zahl: Int, regel: String) throws {
        let ergebnis = try Probe.regelwerk().pruefe(Probe.plate(uz, buchstaben, zahl), .schalter, am: Probe.tag)
        #expect(ergebnis.beanstandungen.map(\.regel) == [regel])
    }

    @Test("OP wird nie ungefragt vergeben")
    func nurAufWunsch() throws {
        let werk = try Probe.regelwerk(), k = try Probe.plate("OP", "AB", 12)
        #expect(werk.pruefe(k, .online, am: Probe.tag).zulaessig)
        #expect(werk.pruefe(k, .zufall, am: Probe.tag).beanstandungen.map(\.regel) == ["nur-auf-wunsch"])
    }

    @Test("Eine Regel gilt nur auf ihrem Weg und zwischen ihren Tagen, beide eingeschlossen")
    func geltung() throws {
        let tage = Geltung(von: Kalendertag(iso: "2026-12-01"), bis: Kalendertag(iso: "2026-12-31"))
        let werk = try Probe.regelwerk(dazu: [Self.regel("T?", "*", uz: "LEV", wege: [.online], tage)])
        let k = try Probe.plate("LEV", "TX", 5)
        let zulaessig = try ["2026-11-30", "2026-12-01", "2026-12-31", "2027-01-01"].map {
            werk.pruefe(k, .online, am: try #require(Kalendertag(iso: $0))).zulaessig
        }
        #expect(zulaessig == [true, false, false, true])
        #expect(werk.pruefe(k, .schalter, am: try #require(Kalendertag(iso: "2026-12-05"))).zulaessig)
    }

    @Test("Eine Ausnahme hebt die Sperre auf und bleibt sichtbar, aber nicht die Grenze der Stadt")
    func ausnahme() throws {
        let werk = try Probe.regelwerk(dazu: [Self.regel("SA", "*", uz: nil, .erlauben, wege: [.schalter])])
        let ergebnis = werk.pruefe(try Probe.plate("LEV", "SA", 12), .schalter, am: Probe.tag)
        #expect(ergebnis.zulaessig)
        #expect(ergebnis.ausnahmen.map(\.regel) == ["probe-erlauben"])
        #expect(!werk.pruefe(try Probe.plate("LEV", "SA", 12), .online, am: Probe.tag).zulaessig)
        #expect(!werk.pruefe(try Probe.plate("OP", "SA", 1234), .schalter, am: Probe.tag).zulaessig)
        let maske = Sperrmaske(werk.sperrregeln, fuer: try Unterscheidungszeichen("LEV"), .schalter, am: Probe.tag)
        #expect(!maske.sperrt(try Probe.plate("LEV", "SA", 12).schluessel))
        #expect(maske.sperrt(try Probe.plate("LEV", "SS", 12).schluessel))
    }

    @Test("E-Kennzeichen gibt es bis zum letzten Tag des Jahres 2026")
    func eKennzeichen() throws {
        let werk = try Probe.regelwerk(), k = try Probe.plate("LEV", "AB", 12), e = try Kennzeichenart(zusatz: .e)
        #expect(werk.pruefe(k, .online, art: e, am: try #require(Kalendertag(iso: "2026-12-31"))).zulaessig)
        #expect(!werk.pruefe(k, .online, art: e, am: try #require(Kalendertag(iso: "2027-01-01"))).zulaessig)
        #expect(werk.pruefe(k, .online, am: try #require(Kalendertag(iso: "2027-01-01"))).zulaessig)
    }

    @Test("Drei Ziffern mit H passen bei LEV nicht einzeilig, aber zweizeilig")
    func hLaenge() throws {
        let werk = try Probe.regelwerk(), k = try Probe.plate("LEV", "AB", 123), h = try Kennzeichenart(zusatz: .h)
        #expect(werk.pruefe(k, .online, art: h, am: Probe.tag).beanstandungen.map(\.regel) == ["laenge"])
        #expect(werk.pruefe(k, .online, art: h, form: .zweizeilig, am: Probe.tag).zulaessig)
        #expect(!werk.pruefe(k, .online, art: h, form: .zweizeiligKlein, am: Probe.tag).zulaessig)
    }

    @Test("Die Gebühr für ein Wunschkennzeichen ist in beiden Städten 12,80 €", arguments: ["leverkusen", "muster"])
    func gebuehr(stadt: String) throws {
        let (posten, summe) = try Probe.stadt(stadt).gebuehr(am: Probe.tag)
        #expect(posten.map(\.betrag.cent) == [260, 1020])
        #expect(summe.deutsch == "12,80\u{A0}€")
    }

    @Test("Eine Regel übersteht Schreiben und Lesen als JSON")
    func json() throws {
        let regel = try Self.regel("A?|HH", "18|88", uz: "LEV")
        #expect(try JSONDecoder().decode(Sperrregel.self, from: JSONEncoder().encode(regel)) == regel)
    }

    @Test("Eine fehlerhafte Tabelle nennt Datei und Zeile")
    func tabelle() {
        let text = "# Hinweis\nuz\tbezirk\tland\tgueltig_von\tgueltig_bis\tquelle\nLEV\tLeverkusen\tNW\t31.12.2026\t\tBMV\n"
        #expect(
            throws: KennzeichenError.dateiFehlerhaft(
                datei: "unterscheidungszeichen.tsv", zeile: 3, problem: "gueltig_von ist kein Tag der Form JJJJ-MM-TT")
        ) {
            try UnterscheidungszeichenListe(tsv: text)
        }
    }
}

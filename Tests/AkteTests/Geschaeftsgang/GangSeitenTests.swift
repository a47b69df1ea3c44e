// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Seiten des Geschäftsgangs") struct GangSeitenTests {
    @Test("Ein Weg in Zeilen wird gelesen: Kürzel, wer, Termin, Auftrag und gleichzeitig")
    func wegtext() throws {
        let zeilen = try Wegtext.lesen("mz Ben Beispiel, 5 Tage: bitte bis Freitag\n\n + mz 36.2 , 24.12.2026\nzda")
        #expect(zeilen.map(\.verb) == ["mz", "mz", "zda"] && zeilen.map(\.wen) == ["Ben Beispiel", "36.2", ""])
        #expect(zeilen[0].tage == 5 && zeilen[0].text == "bitte bis Freitag" && zeilen[1].mitVorigem)
        #expect(zeilen[1].termin == Kalendertag(iso: "2026-12-24"))
        #expect(throws: GangError.terminFehlt) { _ = try Wegtext.lesen("mz Ben, bald") }
    }

    @Test("Die Zeilenenden eines Browsers trennen Schritte wie jede andere neue Zeile")
    func zeilenenden() throws {
        let zeilen = try Wegtext.lesen("mz Winter, 3 Tage: bitte prüfen\r\n+ mz Lenz\r\nsz Herbst\r\n")
        #expect(zeilen.map(\.wen) == ["Winter", "Lenz", "Herbst"] && zeilen.map(\.nr) == [1, 2, 3])
        #expect(zeilen[0].text == "bitte prüfen" && zeilen[1].mitVorigem && !zeilen[2].mitVorigem)
    }

    @Test("Wer gesucht und hinzugefügt wird, steht als Zeile im Weg; gestartet wird erst, wenn die Suche leer ist")
    func personenwahl() async throws {
        try await Amt.mit(.sqlite) { amt in
            let vorgang = try await amt.vorgang(), probe = try Webprobe(amt)
            let neu = AkteURL.vorgang(vorgang.id, "geschaeftsgang/neu")
            let leer = try await probe.seite(neu, von: amt.ada).text
            #expect(leer.contains("Ben Beispiel") && leer.contains("ort:Leitung") && !leer.contains("Eva Fern"))
            #expect(!leer.contains("zur Mitzeichnung"))
            let gefunden = try await probe.ausschnitt(neu, von: amt.ada, abfrage: ["wen": "fern"])
            #expect(gefunden.text.contains("Eva Fern") && !gefunden.text.contains("Ben Beispiel"))
            let felder = ["laufweg": "eigener", "weg": "zk Ben", "verb": "zk", "tage": "3", "wen": "fern"]
            let sucht = try await probe.sende(neu, von: amt.ada, felder)
            #expect(sucht.status == 200 && sucht.ziel == nil && sucht.text.contains("Noch nicht auf dem Weg"))
            let hinzu = felder.merging(["hinzu": "person:\(amt.eva.person)"]) { $1 }
            let mit = try await probe.sende(neu, von: amt.ada, hinzu)
            #expect(mit.text.contains("zk Ben\nzk Eva Fern, 3 Tage</textarea>") && mit.text.contains("value=\"\""))
            let gruppe = try await probe.sende(neu, von: amt.ada, ["verb": "stn", "hinzu": "oe:362"])
            #expect(gruppe.text.contains("stn 36.2</textarea>"))
            let falsch = try await probe.sende(neu, von: amt.ada, hinzu.merging(["tage": "bald"]) { $1 })
            #expect(falsch.status == 422 && falsch.text.contains("tage-fehler"))
            let fremd = try await probe.sende(neu, von: amt.ada, hinzu.merging(["hinzu": "person:x"]) { $1 })
            #expect(fremd.status == 422)
            let weg = ["laufweg": "eigener", "weg": "zk Ben\r\nzk Eva Fern, 3 Tage"]
            #expect(try await probe.sende(neu, von: amt.ada, weg).ziel != nil)
            let gang = try #require(try await amt.store.read { try $0.geschaeftsgaenge(in: vorgang.id).first })
            #expect(gang.schritte.map(\.verfuegung.adressat) == [.person(amt.ben.person), .person(amt.eva.person)])
        }
    }

    @Test("Angeboten wird nur ein Laufweg, der am Vorgang oder am Entwurf auch geht")
    func passendeLaufwege() async throws {
        try await Amt.mit(.sqlite) { amt in
            let modul = AkteModul(store: amt.store, inhalte: amt.stand.content)
            try await modul.laufwegEinrichten("Zeichnen", weg: "mz 36.1\nsz 36.1", akteur: amt.ada)
            try await modul.laufwegEinrichten("Umlauf", weg: "zk 36.1", akteur: amt.ada)
            let vorgang = try await amt.vorgang(), probe = try Webprobe(amt)
            let entwurf = try await amt.ablegen("Entwurf", final: false, in: vorgang.id)
            let fertig = try await amt.ablegen("Fertig", in: vorgang.id)
            let neu = AkteURL.vorgang(vorgang.id, "geschaeftsgang/neu")
            for (dokument, zeichnen) in [(nil, false), (entwurf.id.text, true), (fertig.id.text, false)] {
                let text = try await probe.seite(neu, von: amt.ada, abfrage: dokument.map { ["dokument": $0] } ?? [:]).text
                #expect(text.contains("Umlauf") && text.contains("mz 36.1 · sz 36.1") == zeichnen)
            }
        }
    }

    @Test("Der gedruckte Laufzettel nennt jeden Schritt mit Adressat, Ergebnis und Version")
    func druck() async throws {
        try await Amt.mit(.sqlite) { amt in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen("Entwurf", final: false, in: vorgang.id)
            let wunsch = Schrittwunsch(
                verb: "mz", adressat: .person(amt.ben.person), text: "bis Freitag", termin: nil, tage: nil, mitVorigem: false)
            let satz = Verfuegungssatz.mitgeliefert
            let gang = try await GeschaeftsgangStarten(store: amt.store, satz: satz)(
                .frei([wunsch]), in: vorgang.id, dokument: dokument.id, akteur: amt.ada)
            let fertig = try await SchrittErledigen(store: amt.store, satz: satz)(
                gang.schritte[0].id, .mitgezeichnetMitAenderung, vermerk: "Absatz 2 gekürzt", gesehen: 1, akteur: amt.ben)
            let vorlagen = try Vorlagen(ordner: [AkteModul.bundle.appendingPathComponent("Templates")], streng: true)
            let druck = Laufzetteldruck(vorlagen: vorlagen, stadt: "Stadt Muster") { html, _ in Data(html.utf8) }
            let brief = try await amt.store.read { db in
                LaufzettelBrief(
                    try Laufzettel(db, fertig, vorgang, amt.ada, heute: amt.uhr.jetzt.tag), vorgang, stadt: druck.stadt,
                    jetzt: amt.uhr.jetzt)
            }
            let html = String(decoding: try await druck(brief), as: UTF8.self)
            for wort in [
                "zur Mitzeichnung", "Ben Beispiel", "bis Freitag", "Absatz 2 gekürzt", "auf Version 0.1", vorgang.zeichen.text,
            ] {
                #expect(html.contains(wort), "\(wort) fehlt")
            }
        }
    }

    @Test("Vom Entwurf aus auf den Weg, vom Schreibtisch gezeichnet, zurückgenommen und erneut gezeichnet")
    func weg() async throws {
        try await Amt.mit(.sqlite) { amt in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen("Entwurf", final: false, in: vorgang.id)
            let probe = try Webprobe(amt)
            let neu = AkteURL.vorgang(vorgang.id, "geschaeftsgang/neu")
            #expect(
                try await probe.seite(neu, von: amt.ada, abfrage: ["dokument": dokument.id.text]).text.contains("einer je Zeile"))
            let falsch = try await probe.sende(
                neu, von: amt.ada, ["dokument": dokument.id.text, "laufweg": "eigener", "weg": "mz Niemand Bekanntes"])
            #expect(
                falsch.status == 422 && falsch.text.contains("weder eine Person noch")
                    && falsch.text.contains("mz Niemand Bekanntes"))
            let ziel = try #require(
                try await probe.sende(
                    neu, von: amt.ada, ["dokument": dokument.id.text, "laufweg": "eigener", "weg": "mz Beispiel\nsz Leitung Lea"]
                ).ziel)
            let zettel = try await probe.seite(ziel, von: amt.ada).text
            #expect(zettel.contains("Ben Beispiel") && zettel.contains("ist dran") && zettel.contains("Schritt einfügen"))
            let korb = try await probe.seite(AkteURL.postkorb, von: amt.ben, abfrage: ["korb": "gang"]).text
            #expect(korb.contains("Mitzeichnen") && korb.contains("Anschreiben"))
            #expect(try await probe.seite(AkteURL.start, von: amt.ben).text.contains("Verfügungen an mich"))
            let gang = try #require(try await amt.store.read { try $0.laufenderGang(am: dokument.id) })
            let schritt = gang.schritte[0].id
            let fremd = try await probe.seite(ziel, von: amt.lea).text
            #expect(!fremd.contains(GangURL.schritt(schritt, "erledigen")))
            _ = try await probe.sende(
                GangURL.schritt(schritt, "erledigen"), von: amt.ben,
                ["zurueck": "postkorb", "ergebnis": "mitgezeichnet", "gesehen": "1"])
            let danach = try await probe.seite(AkteURL.postkorb, von: amt.ben, abfrage: ["korb": "gang"]).text
            #expect(danach.contains("Zuletzt von Ihnen erledigt") && !danach.contains(">Mitzeichnen"))
            _ = try await probe.sende(GangURL.schritt(schritt, "zuruecknehmen"), von: amt.ben)
            #expect(try await probe.seite(ziel, von: amt.ben).text.contains("zurückgenommen"))
            let ablehnen = try await probe.sende(
                GangURL.schritt(
                    try #require(try await amt.store.read { try $0.laufenderGang(am: dokument.id) }).schritte[1].id, "erledigen"),
                von: amt.ben, ["ergebnis": "abgelehnt", "nummer": "2", "gesehen": "1", "schritt": "x"])
            #expect(ablehnen.status == 422 && ablehnen.text.contains("warum Sie ablehnen"))
            let dokumentseite = try await probe.seite(AkteURL.dokument(dokument.id), von: amt.ada).text
            #expect(dokumentseite.contains("Zum Laufzettel") && !dokumentseite.contains("Dokument abschließen?"))
            #expect(
                try await probe.seite(AkteURL.vorgang(vorgang.id, "geschaeftsgang"), von: amt.ada).text.contains("rh-schritte"))
            #expect(
                try await probe.json(.get, "/api/amt/geschaeftsgaenge/\(gang.id)", von: amt.ada).text.contains(
                    "\"status\":\"002\""))
        }
    }

    @Test("Ein Laufweg wird gepflegt, bekommt Fassungen und bringt einen Vorgang mit einer Wahl auf den Weg")
    func laufweg() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            #expect(try await probe.seite(GangURL.laufwege, von: amt.ada).text.contains("Noch kein Laufweg"))
            let fehler = try await probe.sende(
                GangURL.laufwegNeu, von: amt.ada, ["name": "Bescheid", "weg": "sz Leitung\nmz 36.1", "aktiv": "ja"])
            #expect(fehler.status == 422)
            #expect(
                try await probe.sende(
                    GangURL.laufwegNeu, von: amt.ada, ["name": "Umlauf", "weg": "zk 36.2, 3 Tage\nzk Leitung", "aktiv": "ja"]
                ).ziel != nil)
            let alt = try #require(try await amt.store.read { try $0.laufwege() }.first)
            #expect(try await probe.seite(GangURL.laufweg(alt.id), von: amt.ada).text.contains("zk 36.2, 3 Tage"))
            _ = try await probe.sende(
                GangURL.laufweg(alt.id), von: amt.ada,
                ["name": "Umlauf", "weg": "zk 36.2, 5 Tage\nzk Leitung", "aktiv": "ja", "version": "1"])
            #expect(try await amt.store.read { try $0.laufweg(alt.id)?.fassung } == 2)
            let vorgang = try await amt.vorgang()
            let neu = AkteURL.vorgang(vorgang.id, "geschaeftsgang/neu")
            let ohne = try await probe.sende(neu, von: amt.ada, ["laufweg": alt.id.text])
            #expect(ohne.status == 422 && ohne.text.contains("keine Leitung eingetragen"))
            #expect(try await probe.sende(GangURL.leitungen, von: amt.ada, ["oe": "361", "wen": "Lea"]).ziel != nil)
            #expect(try await probe.seite(GangURL.leitungen, von: amt.ada).text.contains("Lea Leitung"))
            #expect(try await probe.sende(neu, von: amt.ada, ["laufweg": alt.id.text]).ziel != nil)
            let gang = try #require(try await amt.store.read { try $0.geschaeftsgaenge(in: vorgang.id).first })
            #expect(gang.laufweg == Laufwegbezug(id: alt.id, fassung: 2))
            #expect(gang.schritte.map(\.verfuegung.adressat) == [.einheit(Amt.fahrerlaubnis), .person(amt.lea.person)])
        }
    }
}

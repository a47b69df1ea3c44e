// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Seiten für Aktenarten, Angaben und Sammeländerungen") struct ObjektseitenTests {
    @Test("Eine Akte mit Art: Felder erscheinen, Fehler stehen beim Feld, danach zeigt die Akte die Werte")
    func aktenart() async throws {
        try await AktenartTests.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let formular = try await probe.seite(AkteURL.akteNeu, von: amt.ada, abfrage: ["aktenart": "KFZ", "plan": "36.10.02"])
            #expect(formular.text.contains("Halterin oder Halter") && formular.text.contains("KFZ-Akte (Fallakte)"))
            var felder = [
                "aktenplan": "36.10.02", "betreff": "Fahrzeug", "oe": "361", "aktenart": "KFZ", "m.kennzeichen": "LEV-X 1",
                "m.erstzulassung": "gestern",
            ]
            let falsch = try await probe.sende(AkteURL.akteNeu, von: amt.ada, felder)
            #expect(falsch.status == 422 && falsch.text.contains("Bitte füllen Sie „Halterin oder Halter“ aus."))
            #expect(falsch.text.contains("m.erstzulassung-fehler"))
            felder["m.halter"] = "Rosa Grün"
            felder["m.erstzulassung"] = "2020-05-01"
            let ziel = try #require(try await probe.sende(AkteURL.akteNeu, von: amt.ada, felder).ziel)
            let seite = try await probe.seite(ziel, von: amt.ada).text
            #expect(
                seite.contains("KFZ-Akte") && seite.contains("01.05.2020")
                    && seite.contains("In eine andere Einheit legen (umprotokollieren)"))
            let funde = try await probe.ausschnitt(AkteURL.zeichen, von: amt.ada, abfrage: ["q": "LEV-X 1"])
            #expect(funde.text.contains("36.10.02-KFZ-2026/00001"))
            let fremd = try await probe.ausschnitt(AkteURL.zeichen, von: amt.eva, abfrage: ["q": "LEV-X 1"]).text
            #expect(fremd.contains("Nichts gefunden"))
        }
    }

    @Test("Aktenarten lassen sich ansehen, anlegen und ändern")
    func arten() async throws {
        try await AktenartTests.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            #expect(try await probe.seite(AkteURL.aktenarten, von: amt.ada).text.contains("Führerscheinakte"))
            var felder = [
                "kuerzel": "hund", "bezeichnung": "Hundeakte", "gattung": "fallakte", "zaehlung": "jaehrlich",
                "felder": "name; Name; bild",
            ]
            let falsch = try await probe.sende("\(AkteURL.aktenarten)/neu", von: amt.ada, felder)
            #expect(falsch.status == 422 && falsch.text.contains("ist kein Typ"))
            felder["felder"] = "name; Name des Hundes; text; pflicht"
            #expect(try await probe.sende("\(AkteURL.aktenarten)/neu", von: amt.ada, felder).ziel == AkteURL.aktenarten)
            #expect(try await probe.seite(AkteURL.aktenart("HUND"), von: amt.ada).text.contains("Name des Hundes"))
            felder["bezeichnung"] = "Hunde"
            felder["version"] = "1"
            #expect(try await probe.sende(AkteURL.aktenart("HUND"), von: amt.ada, felder).ziel == AkteURL.aktenarten)
            #expect(try await amt.store.read { try $0.aktenart("HUND")?.bezeichnung } == "Hunde")
        }
    }

    @Test("Sammeländerung: Auswahl, Vorschau, Ausführung und zurück")
    func stapel() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang()
            let wahl = Stapelwahl(.vorgang(vorgang.id), version: vorgang.version).text
            let korb = try await probe.seite(AkteURL.postkorb, von: amt.ada, abfrage: ["korb": "gruppe"]).text
            #expect(korb.contains("value=\"\(wahl)\"") && korb.contains("form=\"stapel\""))
            let formular = try await probe.seite(AkteURL.stapel, von: amt.ada, abfrage: ["akt": "weitergeben", "o": wahl])
            #expect(formular.text.contains("Ben Beispiel") && formular.text.contains("Gruppe 36.1"))
            let gesucht = try await probe.seite(
                AkteURL.stapel, von: amt.ada, abfrage: ["akt": "weitergeben", "o": wahl, "wen": "36.2"])
            #expect(gesucht.text.contains("Eva Fern") && gesucht.text.contains("Gruppe 36.2") && gesucht.text.contains(wahl))
            let lebend = try await probe.ausschnitt(AkteURL.stapel, von: amt.ada, abfrage: ["akt": "weitergeben", "wen": "fern"])
            #expect(lebend.text.contains("Eva Fern") && !lebend.text.contains("<html"))
            let ohne = try await probe.sende(
                "\(AkteURL.stapel)/vorschau", von: amt.ada, ["akt": "weitergeben", "o": wahl, "wen": "fern"])
            #expect(ohne.status == 422 && ohne.text.contains("wen-fehler") && ohne.text.contains("Eva Fern"))
            let an = try await probe.sende(
                "\(AkteURL.stapel)/vorschau", von: amt.ada,
                ["akt": "weitergeben", "o": wahl, "ziel": "person:\(amt.eva.person)"])
            #expect(an.text.contains("Eva Fern") && an.text.contains("1 Eintrag ändern"))
            let felder = ["akt": "angaben", "feld": "frist", "wert": "24.12.2026", "o": wahl]
            let vorschau = try await probe.sende("\(AkteURL.stapel)/vorschau", von: amt.ada, felder)
            #expect(vorschau.text.contains("Frist: leer → 24.12.2026") && vorschau.text.contains("1 Eintrag ändern"))
            let ziel = try #require(try await probe.sende(AkteURL.stapel, von: amt.ada, felder).ziel)
            #expect(try await probe.seite(ziel, von: amt.ada).text.contains("Rückgängig machen"))
            #expect(try await probe.sende("\(ziel)/aufheben", von: amt.ada).ziel == ziel)
            #expect(try await amt.stand(vorgang.id).frist == nil)
            #expect(try await probe.seite(AkteURL.stapel, von: amt.ada).text.contains("rückgängig gemacht"))
            let falsch = try await probe.sende(
                "\(AkteURL.stapel)/vorschau", von: amt.ada, ["akt": "angaben", "feld": "frist", "wert": "bald", "o": wahl])
            #expect(falsch.status == 422 && falsch.text.contains("wert-fehler"))
        }
    }

    @Test("Verweise, Schlagworte, Angaben und Anlagen am Dokument; der Baum und die Vorschau der Akten")
    func objekte() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang(), dokument = try await amt.ablegen(in: vorgang.id)
            let anlage = try await amt.ablegen("Anlage", betreff: "Lageplan", in: vorgang.id)
            let pfad = AkteURL.dokument(dokument.id, "verweise")
            let ziel = ["art": "siehe", "ziel": vorgang.akteZeichen.text]
            #expect(try await probe.sende(pfad, von: amt.ada, ziel).ziel == pfad)
            let dort = try await probe.seite(AkteURL.akte(vorgang.akteID, "verweise"), von: amt.ada).text
            #expect(dort.contains(dokument.zeichen.text))
            let zugeordnet = try await probe.sende(
                AkteURL.dokument(anlage.id, "anlage"), von: amt.ada, ["haupt": dokument.id.text])
            #expect(zugeordnet.status == 303)
            let angaben = [
                "betreff": "Erlass", "typ": "eingang", "richtung": "eingang", "medium": "001", "version": "1",
                "absender": "Land NRW; Düsseldorf", "eingang-am": "20.11.2026",
            ]
            #expect(try await probe.sende(AkteURL.dokument(dokument.id, "angaben"), von: amt.ada, angaben).status == 303)
            let seite = try await probe.seite(AkteURL.dokument(dokument.id), von: amt.ada).text
            #expect(seite.contains("Land NRW, Düsseldorf") && seite.contains("Lageplan") && seite.contains("20.11.2026"))
            #expect(try await probe.seite(AkteURL.vorgang(vorgang.id), von: amt.ada).text.contains("Anlage: "))
            let akten = try await probe.seite(AkteURL.akten, von: amt.ada, abfrage: ["plan": "36.10"]).text
            #expect(akten.contains("data-ebene=\"3\" data-ziel=\"36.10.01\"") && akten.contains("data-vorschau"))
            let vorschau = try await probe.ausschnitt(AkteURL.akte(vorgang.akteID, "vorschau"), von: amt.ada).text
            #expect(vorschau.contains("Neueste Vorgänge") && vorschau.contains(vorgang.betreff))
            #expect(try await probe.seite(AkteURL.akte(vorgang.akteID, "angaben"), von: amt.ada).text.contains("Geführt als"))
        }
    }

    @Test("Die Schnittstelle liest und ändert Angaben und Sammeländerungen")
    func schnittstelle() async throws {
        try await AktenartTests.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let akte = try await AktenartTests.kfz(amt)
            #expect(try await probe.json(.get, "/api/amt/aktenarten", von: amt.ada).text.contains("fahrzeugklasse"))
            let pfad = "/api/amt/akten/\(akte.id)/angaben"
            let neu = #"{"betreff":"Neu","metadaten":{"kennzeichen":"A 1","halter":"B"},"medium":"002","version":1}"#
            let antwort = try await probe.json(.patch, pfad, von: amt.ada, neu)
            #expect(antwort.status == 200 && antwort.text.contains("\"kennzeichen\":\"A 1\""))
            let stapel = #"{"objekte":["akte:\#(akte.id)"],"feld":"standort","wert":"Keller","probe":true}"#
            #expect(try await probe.json(.post, "/api/amt/stapel", von: amt.ada, stapel).text.contains("\"aenderungen\":1"))
            #expect(try await !probe.json(.get, pfad, von: amt.ada).text.contains("Keller"))
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Seiten der Suche")
struct SuchseitenTests {
    @Test("Ab drei Buchstaben stehen Vorschläge unter dem Feld, das Objekt eines Zeichens zuerst", arguments: Dialect.allCases)
    func vorschlaege(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang(Amt.wunsch("Kranwagen mieten"))
            let dokument = try await amt.ablegen(betreff: "Kranwagen Gutachten", in: vorgang.id)
            func tippen(_ text: String, _ akteur: Akteur) async throws -> String {
                try await probe.ausschnitt(SuchURL.vorschlaege, von: akteur, abfrage: ["q": text]).text
            }
            #expect(try await tippen("kr", amt.ada).isEmpty)
            #expect(try await tippen("k r .", amt.ada).isEmpty)
            let drei = try await tippen("kra", amt.ada)
            #expect(drei.contains("Kranwagen mieten") && drei.contains("Kranwagen Gutachten"))
            #expect(drei.contains("2 Vorschläge"))
            #expect(try await tippen("kra", amt.eva).contains("Kein Vorschlag"))
            let zeichen = try await tippen(vorgang.zeichen.text, amt.ada)
            let erster = try #require(zeichen.firstRange(of: AkteURL.vorgang(vorgang.id)))
            let zweiter = try #require(zeichen.firstRange(of: AkteURL.dokument(dokument.id)))
            #expect(erster.lowerBound < zweiter.lowerBound)
            #expect(try await !tippen(vorgang.zeichen.text, amt.eva).contains(vorgang.id.text))
        }
    }

    @Test("Vorschläge, als Seite geöffnet, führen zur Suche")
    func ohneSkript() async throws {
        try await Amt.mit(.sqlite) { amt in
            let antwort = try await Webprobe(amt).seite(
                SuchURL.vorschlaege, von: amt.ada, abfrage: ["q": "kran", "jahr": "2026"])
            #expect(antwort.status == 303 && antwort.ziel == "/amt/suche?q=kran&jahr=2026&art=")
        }
    }

    @Test("Speichern, öffnen, umbenennen, löschen, zurückholen über die Seiten")
    func weg() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            _ = try await amt.vorgang(Amt.wunsch("Kranwagen"))
            let treffer = try await probe.seite(AkteURL.suche, von: amt.ada, abfrage: ["q": "kranwagen", "art": "vorgang"]).text
            #expect(treffer.contains("/amt/suche/gespeichert/neu?q=kranwagen&amp;art=vorgang"))
            let felder = ["q": "kranwagen", "art": "vorgang", "name": ""]
            let ohne = try await probe.sende(SuchURL.gespeichert, von: amt.ada, felder)
            #expect(ohne.status == 422 && ohne.text.contains("Bitte geben Sie einen Namen ein."))
            let mit = try await probe.sende(SuchURL.gespeichert, von: amt.ada, felder.merging(["name": "Kräne"]) { $1 })
            let ziel = try #require(mit.ziel)
            let id = try #require(ziel.components(separatedBy: "gespeichert=").last)
            let offen = try await probe.seite(
                AkteURL.suche, von: amt.ada, abfrage: ["q": "kranwagen", "art": "vorgang", "gespeichert": id]
            ).text
            #expect(offen.contains("Gespeicherte Suche: <strong>Kräne</strong>") && !offen.contains("Suche speichern"))
            _ = try await amt.vorgang(Amt.wunsch("Noch ein Kranwagen"))
            #expect(try await probe.seite(SuchURL.gespeichert, von: amt.ada).text.contains("1 neu abgelegt"))
            #expect(try await probe.seite(SuchURL.suche, von: amt.ada).text.contains("Kräne"))
            #expect(try await !probe.seite(SuchURL.suche, von: amt.ben).text.contains("Kräne"))
            let umbenannt = try await probe.sende(
                "\(SuchURL.gespeichert)/\(id)/umbenennung", von: amt.ada, ["name": "Krane", "version": "1"])
            #expect(umbenannt.ziel == SuchURL.gespeichert)
            let geloescht = try await probe.sende("\(SuchURL.gespeichert)/\(id)/loeschung", von: amt.ada)
            #expect(geloescht.ziel == "\(SuchURL.gespeichert)?geloescht=\(id)")
            let danach = try await probe.seite(SuchURL.gespeichert, von: amt.ada, abfrage: ["geloescht": id]).text
            #expect(danach.contains("Die Suche „Krane“ ist gelöscht.") && danach.contains("Noch keine Suche gespeichert"))
            #expect(
                try await !probe.seite(SuchURL.gespeichert, von: amt.ben, abfrage: ["geloescht": id]).text.contains("Krane"))
            _ = try await probe.sende("\(SuchURL.gespeichert)/\(id)/wiederherstellung", von: amt.ada)
            #expect(try await probe.seite(SuchURL.gespeichert, von: amt.ada).text.contains("Krane"))
        }
    }

    @Test("Dasselbe in JSON")
    func json() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            struct Suche: Decodable {
                let id: String
                let name: String
                let abfrage: [String: String]
                let neu: Int
                let geloescht: String?
                let version: Int
            }
            struct Liste: Decodable { let eintraege: [Suche] }
            func lesen<T: Decodable>(_ text: String) throws -> T { try JSONDecoder().decode(T.self, from: Data(text.utf8)) }
            let pfad = "/api/amt/suche/gespeichert"
            let neu: Suche = try lesen(
                try await probe.json(
                    .post, pfad, von: amt.ada, #"{"name":"Kräne","q":"Kranwagen","jahr":"2026","zustand":"unsinn"}"#
                ).text)
            #expect(neu.name == "Kräne" && neu.abfrage == ["q": "Kranwagen", "jahr": "2026"] && neu.version == 1)
            _ = try await amt.vorgang(Amt.wunsch("Kranwagen"))
            let liste: Liste = try lesen(try await probe.json(.get, pfad, von: amt.ada).text)
            #expect(liste.eintraege.map(\.neu) == [1])
            let anders: Suche = try lesen(
                try await probe.json(.patch, "\(pfad)/\(neu.id)", von: amt.ada, #"{"name":"Krane","version":1}"#).text)
            #expect(anders.name == "Krane" && anders.version == 2)
            await #expect(throws: AkteError.nichtGefunden) {
                try await probe.json(.post, "\(pfad)/\(neu.id)/loeschung", von: amt.ben)
            }
            let weg: Suche = try lesen(try await probe.json(.post, "\(pfad)/\(neu.id)/loeschung", von: amt.ada).text)
            #expect(weg.geloescht != nil)
            let da: Suche = try lesen(try await probe.json(.post, "\(pfad)/\(neu.id)/wiederherstellung", von: amt.ada).text)
            #expect(da.geloescht == nil)
        }
    }

    @Test("Zeichen, die man nicht sehen darf, verdrängen beim Öffnen nach Zeichen keine sichtbaren", arguments: Dialect.allCases)
    func nichtsDanachGefiltert(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            try await amt.store.commit(Vermerk(.oeffentlich, "test.vorgang")) { tx in
                for i in 0..<210 {
                    var fremd = Amt.wunsch("Fremd \(i)")
                    fremd.oe = Amt.fahrerlaubnis
                    _ = try tx.vorgangAnlegen(fremd)
                }
            }
            let eigener = try await amt.vorgang(Amt.wunsch("Eigener"))
            let anfang = String(eigener.zeichen.text.prefix(8))
            let funde = try await amt.store.read { try Zeichenfunde($0, anfang, akteur: amt.ada).zeilen.map(\.betreff) }
            #expect(funde.contains("Eigener") && !funde.contains { $0.hasPrefix("Fremd") })
        }
    }

    @Test("Alle Treffer lassen sich durchblättern, als Seite und in JSON, jeder genau einmal", arguments: Dialect.allCases)
    func blaettern(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt async throws in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang(Amt.wunsch("Sammlung"))
            for nr in 0..<120 { _ = try await amt.ablegen("x\(nr)", betreff: "Quittenbaum \(nr)", in: vorgang.id) }
            struct Trefferseite: Decodable {
                struct Fund: Decodable { let id: String }
                let eintraege: [Fund]
                let nach: String?
            }
            func suche(_ abfrage: [String: String], _ wer: Akteur) async throws -> Trefferseite {
                let antwort = try await probe.seite("/api/amt/suche", von: wer, abfrage: abfrage)
                return try JSONDecoder().decode(Trefferseite.self, from: Data(antwort.text.utf8))
            }
            for folge in ["neueste", "passend"] {
                var gesehen: [String] = []
                var nach: String? = nil
                repeat {
                    var abfrage = ["q": "quittenbaum", "folge": folge]
                    abfrage["nach"] = nach
                    let seite = try await suche(abfrage, amt.ada)
                    gesehen += seite.eintraege.map(\.id)
                    nach = seite.nach
                } while nach != nil && gesehen.count < 1_000
                #expect(gesehen.count == 120 && Set(gesehen).count == 120, "\(folge)")
            }
            let erste = try await probe.seite(AkteURL.suche, von: amt.ada, abfrage: ["q": "quittenbaum", "art": ""]).text
            #expect(erste.contains("120 Treffer") && erste.contains("nach=50") && !erste.contains("Zu den ersten Treffern"))
            let letzte = try await probe.seite(
                AkteURL.suche, von: amt.ada, abfrage: ["q": "quittenbaum", "art": "", "nach": "100"]
            ).text
            #expect(letzte.contains("Treffer 101 bis 120") && !letzte.contains("nach=150"))
            #expect(letzte.contains("Zu den ersten Treffern"))
            #expect(letzte.contains("name=\"o\""))
            let fremd = try await suche(["q": "quittenbaum", "nach": "50"], amt.eva)
            #expect(fremd.eintraege.isEmpty && fremd.nach == nil)
        }
    }

    @Test("Solange der Zugriff nachgeführt wird, steht das auf der Seite, und es wird nicht gezählt")
    func nachgefuehrt() async throws {
        try await Amt.mit(.sqlite) { amt async throws in
            let probe = try Webprobe(amt)
            _ = try await amt.vorgang(Amt.wunsch("Kranwagen"))
            func seite() async throws -> String {
                try await probe.seite(AkteURL.suche, von: amt.ada, abfrage: ["q": "kranwagen", "art": ""]).text
            }
            #expect(try await !seite().contains("Zugriff wird nachgeführt"))
            try await amt.store.commit(Vermerk(.system("test"), "test.nachlauf")) {
                try $0.execute("INSERT INTO akte_zugriff_nachlauf (vorgang) VALUES ('wartet')")
            }
            let danach = try await seite()
            #expect(danach.contains("Zugriff wird nachgeführt") && !danach.contains("1 Treffer"))
        }
    }
}

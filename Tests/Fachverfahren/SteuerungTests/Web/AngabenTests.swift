// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Steuerung

@Suite("Angaben auf den Seiten machen")
struct AngabenTests {
    private static func herkunft(_ weitere: [String: String]) -> [String: String] {
        ["ab": "2019-01-01", "quelle": "Muster"].merging(weitere) { $1 }
    }

    @Test("Ein Vorhaben wird angelegt, sein Steckbrief nennt Quelle und Person", arguments: Dialect.beide)
    func anlegen(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let seiten = try Seitenprobe(amt)
            let programm = try await amt.programm()
            let formular = try await seiten.rufe(.get, SteuerungURL.neu, abfrage: ["art": "vorhaben"])
            #expect(formular.text.contains("name=\"w_titel\"") && formular.text.contains("Musterprogramm"))
            let antwort = try await seiten.rufe(
                .post, SteuerungURL.neu, abfrage: ["art": "vorhaben"],
                formular: Self.herkunft([
                    "w_titel": "Portal bauen", "w_programm": programm.text, "w_budget_plan": "1.500,00",
                    "w_ziele": "Schneller werden",
                    "w_ampel_zeit": "gelb", "g_ampel_zeit": "Es fehlt Personal", "w_wirkung": "aussen",
                    "quelle_url": "https://muster.example/7",
                ]))
            #expect(antwort.status == 303)
            let id = try #require(antwort.text.split(separator: "/").last.flatMap { ObjektID($0) })
            let seite = try await seiten.rufe(.get, SteuerungURL.objektMuster, parameter: ["id": id.text]).text
            for wort in [
                "Portal bauen", "1500,00\u{00A0}€", "Schneller werden", "gelb: Es fehlt Personal", "nach außen", "Musterprogramm",
                "ab 01.01.2019", "https://muster.example/7",
            ] {
                #expect(seite.contains(wort), "\(wort)")
            }
        }
    }

    @Test("Was fehlt, steht beim Feld, und das Getippte bleibt")
    func fehlt() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let seiten = try Seitenprobe(amt)
            let programm = try await amt.programm()
            let faelle: [[String: String]] = [
                ["w_titel": "", "w_programm": programm.text],
                ["w_titel": "Mein Portal", "w_programm": programm.text, "quelle": ""],
                ["w_titel": "Mein Portal", "w_programm": programm.text, "ab": "gestern"],
                ["w_titel": "Mein Portal", "w_programm": programm.text, "bis": "2018-01-01"],
                ["w_titel": "Mein Portal", "w_programm": programm.text, "w_budget_plan": "viel"],
                ["w_titel": "Mein Portal", "w_programm": programm.text, "w_ampel_zeit": "rot"],
                ["w_titel": "Mein Portal", "w_programm": programm.text, "quelle_url": "ftp://x"],
            ]
            let ziele = ["w_titel", "quelle", "ab", "bis", "w_budget_plan", "g_ampel_zeit", "quelle_url"]
            for (fall, ziel) in zip(faelle, ziele) {
                let antwort = try await seiten.rufe(
                    .post, SteuerungURL.neu, abfrage: ["art": "vorhaben"], formular: Self.herkunft(fall))
                #expect(antwort.status == 422)
                #expect(antwort.text.contains("href=\"#\(ziel)\""), "\(ziel)")
                #expect(ziel == "w_titel" || antwort.text.contains("Mein Portal"))
            }
            let zahl = try await amt.zahl("SELECT COUNT(*) FROM st_objekt WHERE art = 'vorhaben'")
            #expect(zahl == 0)
        }
    }

    @Test("Eine Angabe wird gesetzt; die Geschichte zeigt beide mit ihrer Zeit", arguments: Dialect.beide)
    func setzen(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let seiten = try Seitenprobe(amt)
            let id = try await amt.vorhaben("Portal", in: try await amt.programm())
            let ort = ["id": id.text, "feld": "pflichtfrist"]
            for frist in ["bis Ende 2022", "voraussichtlich nach Abnahme"] {
                let antwort = try await seiten.rufe(
                    .post, SteuerungURL.feldMuster, parameter: ort, formular: Self.herkunft(["w_pflichtfrist": frist]))
                #expect(antwort.status == 303)
            }
            let seite = try await seiten.rufe(.get, SteuerungURL.feldMuster, parameter: ort).text
            #expect(seite.contains("bis Ende 2022") && seite.contains("ersetzt am"))
            #expect(seite.contains("value=\"voraussichtlich nach Abnahme\""))
            let ohne = try await seiten.rufe(
                .post, SteuerungURL.feldMuster, parameter: ort, formular: Self.herkunft(["ohne": "1", "ab": "2019-02-01"]))
            #expect(ohne.status == 303)
            let sicht = try await amt.abfrage.objekt(id, am: Probe.iso("2019-03-01"), akteur: amt.ada)
            #expect(sicht[Vorhabenfelder().pflichtfrist] == nil)
        }
    }

    private struct Schritt {
        let feld: String
        let werte: [String: String]
        let status: Int
    }

    @Test("Glieder kommen dazu und gehen, Stellen werden ersetzt")
    func glieder() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let seiten = try Seitenprobe(amt), felder = Vorhabenfelder()
            let id = try await amt.vorhaben("Portal", in: try await amt.programm())
            func setze(_ feld: String, _ werte: [String: String]) async throws -> Int {
                try await seiten.rufe(
                    .post, SteuerungURL.feldMuster, parameter: ["id": id.text, "feld": feld], formular: Self.herkunft(werte)
                ).status
            }
            let schritte: [Schritt] = [
                Schritt(feld: "wirkung", werte: ["w_wirkung": "innen"], status: 303),
                Schritt(feld: "wirkung", werte: ["w_wirkung": "aussen"], status: 303),
                Schritt(feld: "wirkung", werte: ["w_wirkung": "innen", "ohne": "1", "ab": "2019-02-01"], status: 303),
                Schritt(feld: "wirkung", werte: ["ohne": "1"], status: 422),
                Schritt(feld: "ziele", werte: ["w_ziele": "Erstes", "platz": "1"], status: 303),
                Schritt(feld: "ziele", werte: ["w_ziele": "Zweites", "platz": "2"], status: 303),
                Schritt(feld: "ziele", werte: ["w_ziele": "Anderes", "platz": "1"], status: 303),
                Schritt(feld: "ziele", werte: ["w_ziele": "Anderes", "platz": "x"], status: 422),
                Schritt(feld: "ziele", werte: ["platz": "1"], status: 422),
            ]
            for schritt in schritte {
                let status = try await setze(schritt.feld, schritt.werte)
                #expect(status == schritt.status, "\(schritt.werte)")
            }
            let januar = try await amt.abfrage.objekt(id, am: Probe.iso("2019-01-15"), akteur: amt.ada)
            let februar = try await amt.abfrage.objekt(id, am: Probe.iso("2019-02-15"), akteur: amt.ada)
            #expect(januar.alle(felder.wirkung) == [.aussen, .innen])
            #expect(februar.alle(felder.wirkung) == [.aussen])
            #expect(februar.alle(felder.ziele) == ["Anderes", "Zweites"])
        }
    }

    @Test("Wer nicht gesehen hat, was inzwischen angegeben wurde, überschreibt es nicht", arguments: Dialect.beide)
    func gesehen(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let seiten = try Seitenprobe(amt)
            let id = try await amt.vorhaben("Portal", in: try await amt.programm())
            let ort = ["id": id.text, "feld": "titel"]
            let stand = try await amt.store.read { try $0.kenntnisstand() }
            let andere = Self.herkunft(["w_titel": "Von Bela", "gesehen": String(stand.millisekunden)])
            let eigene = Self.herkunft(["w_titel": "Von Ada", "gesehen": String(stand.millisekunden)])
            let erste = try await seiten.rufe(.post, SteuerungURL.feldMuster, parameter: ort, formular: andere)
            let zweite = try await seiten.rufe(.post, SteuerungURL.feldMuster, parameter: ort, formular: eigene)
            #expect(erste.status == 303)
            #expect(zweite.status == 409 && zweite.text.contains("Von Ada") && zweite.text.contains("Inzwischen"))
            let titel = try await amt.titel(id, am: "2019-06-01")
            #expect(titel == "Von Bela")
        }
    }

    @Test("Eine unbekannte Art, ein unbekanntes Feld und ein fremdes Objekt gibt es nicht")
    func nichtDa() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let seiten = try Seitenprobe(amt)
            let id = try await amt.vorhaben("Portal", in: try await amt.programm())
            await #expect(throws: SteuerungError.nichtGefunden) {
                try await seiten.rufe(.get, SteuerungURL.neu, abfrage: ["art": "unsinn"])
            }
            await #expect(throws: SteuerungError.nichtGefunden) {
                try await seiten.rufe(.get, SteuerungURL.feldMuster, parameter: ["id": id.text, "feld": "unsinn"])
            }
            await #expect(throws: SteuerungError.nichtGefunden) {
                try await seiten.rufe(
                    .get, SteuerungURL.objektMuster, parameter: ["id": ObjektID(amt.uhr.uhr.jetzt).text])
            }
        }
    }
}

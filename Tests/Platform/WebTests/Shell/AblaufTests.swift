// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Synchronization
import Testing

@testable import Web

@Suite("Weg einer Anfrage")
struct AblaufTests {
    private final class Zaehler: Sendable {
        private let stand = Mutex(0)
        var zahl: Int { stand.withLock { $0 } }
        func dazu() { stand.withLock { $0 += 1 } }
    }

    private static func tun(_ zaehler: Zaehler, zugang: Zugang = .oeffentlich, grenze: Int = 1_000) -> Route {
        .post("/tun", zugang, "Probe", grenze: grenze) { anfrage in
            zaehler.dazu()
            return .text(anfrage.formular["wort"] ?? "-")
        }
    }

    @Test("Ein Formular mit der Marke des Besuchs wird ausgeführt, ohne sie, mit fremder oder ohne Besuch nicht")
    func marke() async throws {
        let zaehler = Zaehler()
        try await Wegprobe.mit([Self.tun(zaehler)]) { probe async throws in
            let gut = try await probe.sende("/tun", ["wort": " Lärm & Ruß "])
            #expect(gut.status == 200 && gut.text == "Lärm & Ruß" && zaehler.zahl == 1)
            let fremd = probe.haus.formularmarke(Besuch(token: String(repeating: "cd", count: 32)))
            for (marke, keks) in [("", Wegprobe.token), (fremd, Wegprobe.token)] {
                #expect(try await probe.sende("/tun", kopf: ["cookie": "rh_buerger=\(keks)"], marke: marke).status == 403)
            }
            #expect(try await probe.sende("/tun", kopf: ["cookie": ""]).status == 403)
            #expect(zaehler.zahl == 1)
        }
    }

    @Test("Was ein Browser im Namen einer fremden Seite sendet, wird nicht ausgeführt")
    func herkunft() async throws {
        let zaehler = Zaehler()
        try await Wegprobe.mit([Self.tun(zaehler)], adresse: "https://portal.test") { probe async throws in
            let keks = ["cookie": "__Host-rh_buerger=\(Wegprobe.token)"]
            func sende(_ kopf: [String: String]) async throws -> Int {
                try await probe.sende("/tun", kopf: keks.merging(kopf, uniquingKeysWith: { $1 })).status
            }
            #expect(try await sende(["origin": "https://boese.example"]) == 403)
            #expect(try await sende(["origin": "null"]) == 403)
            #expect(try await sende(["origin": "https://xrathaus.test"]) == 403)
            #expect(try await sende(["sec-fetch-site": "cross-site"]) == 403)
            #expect(try await sende(["sec-fetch-site": "same-site"]) == 403)
            #expect(zaehler.zahl == 0)
            #expect(try await sende(["origin": "http://rathaus.test", "sec-fetch-site": "same-origin"]) == 200)
            #expect(try await sende(["origin": "https://portal.test"]) == 200)
        }
    }

    @Test("Ein Körper über der Grenze der Adresse wird abgelehnt, ob angekündigt oder nicht")
    func zuGross() async throws {
        let zaehler = Zaehler()
        try await Wegprobe.mit([Self.tun(zaehler, grenze: 500)]) { probe async throws in
            #expect(try await probe.sende("/tun", ["wort": String(repeating: "a", count: 600)]).status == 413)
            #expect(try await probe.sende("/tun", kopf: ["content-length": "501"]).status == 413)
            #expect(zaehler.zahl == 0)
        }
    }

    @Test("Ein langes Feld nimmt nur eine Adresse, die das sagt")
    func langesFeld() async throws {
        let lang = Route.post("/lang", .oeffentlich, "Probe", grenze: 4_000_000, textgrenze: 1_000_000) { anfrage in
            .text(String(anfrage.formular["wort"]?.utf8.count ?? 0))
        }
        try await Wegprobe.mit([Self.tun(Zaehler(), grenze: 4_000_000), lang]) { probe async throws in
            let wort = String(repeating: "ä", count: 500_000)
            #expect(try await probe.sende("/tun", ["wort": wort]).status == 413)
            #expect(try await probe.sende("/lang", ["wort": wort]).text == "1000000")
            #expect(try await probe.sende("/lang", ["wort": wort + "a"]).status == 413)
        }
    }

    @Test("Eine Schnittstelle nimmt nur JSON, ein Formular nur Formularformen")
    func typen() async throws {
        let routen = [
            Self.tun(Zaehler()),
            Route(.post, "/api/tun", .oeffentlich, "Probe") { anfrage in
                try .json(["zahl": try anfrage.json([String: Int].self)["zahl"] ?? 0])
            },
        ]
        try await Wegprobe.mit(routen) { probe async throws in
            #expect(try await probe.sende("/tun", kopf: ["content-type": "text/plain"]).status == 415)
            #expect(try await probe.sende("/api/tun").status == 415)
            let gut = try await probe.rufe("POST", "/api/tun", ["content-type": "application/json"], Array(#"{"zahl":7}"#.utf8))
            #expect(gut.status == 200 && gut.text == #"{"zahl":7}"#)
            let schlecht = try await probe.rufe(
                "POST", "/api/tun", ["content-type": "application/json"], Array(#"{"zahl":"x"}"#.utf8))
            #expect(schlecht.status == 422 && schlecht.text.contains("Feld zahl") && !schlecht.text.contains("\"x\""))
        }
    }

    @Test("Wer nicht angemeldet ist, wird bei einer Seite zur Anmeldung geführt und kommt danach zurück")
    func anmelden() async throws {
        let routen = [
            Route.get("/eigenes/{id}", .buerger, "Probe") { _ in .text("") },
            Route.get("/amt/eigenes", .mitarbeiter, "Probe") { _ in .text("") },
            Route.get("/api/eigenes", .buerger, "Probe") { _ in .text("") },
        ]
        let zaehler = Zaehler()
        try await Wegprobe.mit(routen + [Self.tun(zaehler, zugang: .buerger)]) { probe async throws in
            let seite = try await probe.rufe("GET", "/eigenes/1?x=2")
            #expect(seite.status == 303 && seite.kopf("location") == "/anmeldung?weiter=%2Feigenes%2F1")
            #expect(try await probe.rufe("GET", "/amt/eigenes").kopf("location") == "/amt/anmeldung?weiter=%2Famt%2Feigenes")
            #expect(try await probe.rufe("GET", "/api/eigenes").status == 401)
            #expect(try await probe.sende("/tun").status == 401 && zaehler.zahl == 0)
        }
    }

    @Test("Angemeldet, aber ohne Recht: verboten, und nichts geschieht")
    func verboten() async throws {
        let gast = Akteur.gast(ID(gespeichert: "1"))
        let port = AnmeldePort { token, imAmt in
            token == Wegprobe.token && !imAmt
                ? Sitzung(id: "s", akteur: gast, endet: Zeitpunkt(millisekunden: .max), rolle: nil) : nil
        }
        let zaehler = Zaehler()
        try await Wegprobe.mit([Self.tun(zaehler, zugang: .buerger)], anmeldung: port) { probe async throws in
            #expect(try await probe.sende("/tun").status == 403 && zaehler.zahl == 0)
        }
    }

    @Test("Messwerte bekommt nur der Server selbst, nicht jemand hinter dem Proxy")
    func messwerte() async throws {
        try await Wegprobe.mit([], hinterProxy: true) { probe async throws in
            #expect(try await probe.rufe("GET", "/metrics").status == 403)
            #expect(try await probe.rufe("GET", "/metrics", ["x-forwarded-for": "127.0.0.1, 203.0.113.9"]).status == 403)
            let selbst = try await probe.rufe("GET", "/metrics", ["x-forwarded-for": "127.0.0.1"])
            #expect(selbst.status == 200 && selbst.text.contains("route=\"/metrics\",status=\"403\"} 2"))
        }
    }

    @Test("Eine gedrosselte Anfrage sagt, wann es weitergeht")
    func gedrosselt() async throws {
        let route = Route.get("/voll", .oeffentlich, "Probe") { _ in throw WebFehler.gedrosselt(sekunden: 42) }
        try await Wegprobe.mit([route]) { probe async throws in
            let antwort = try await probe.rufe("GET", "/voll")
            #expect(antwort.status == 429 && antwort.kopf("retry-after") == "42" && antwort.text.contains("42 Sekunden"))
        }
    }

    @Test("Fester Pfad geht vor Platzhalter, Platzhalter werden entschlüsselt, eine Kennung muss eine sein")
    func pfade() async throws {
        let routen = [
            Route.get("/ding/neu", .oeffentlich, "Probe") { _ in .text("neu") },
            Route.get("/ding/{name}", .oeffentlich, "Probe") { .text(try $0.pfadwert("name")) },
            Route.get("/nummer/{id}", .oeffentlich, "Probe") { .text((try $0.id("id", Route.self) as ID<Route>).text) },
        ]
        try await Wegprobe.mit(routen) { probe async throws in
            #expect(try await probe.rufe("GET", "/ding/neu").text == "neu")
            #expect(try await probe.rufe("GET", "/ding/L%C3%A4rm%2Fhier").text == "Lärm/hier")
            #expect(try await probe.rufe("GET", "/nummer/1%20OR%201=1").status == 404)
            #expect(try await probe.rufe("GET", "/nummer/01890a5d-ac96-774b-bcce-b302099a8057").status == 200)
        }
    }

    @Test("Die gewählte Sprache gilt auf der nächsten Seite, eine unbekannte gibt es nicht")
    func sprache() async throws {
        let route = Route.get("/sprich", .oeffentlich, "Probe") { .text($0.t("zumInhalt")) }
        try await Wegprobe.mit([route]) { probe async throws in
            let wahl = try await probe.rufe("GET", "/sprache/en?weiter=%2F%2Fboese.example")
            #expect(wahl.status == 303 && wahl.kopf("location") == "/")
            #expect(wahl.kekse.first?.hasPrefix("rh_sprache=en;") == true)
            #expect(try await probe.rufe("GET", "/sprich", ["cookie": "rh_sprache=en"]).text == "Skip to content")
            #expect(try await probe.rufe("GET", "/sprich", ["cookie": "rh_sprache=xx"]).text == "Zum Inhalt springen")
            #expect(try await probe.rufe("GET", "/sprache/xx").status == 404)
        }
    }
}

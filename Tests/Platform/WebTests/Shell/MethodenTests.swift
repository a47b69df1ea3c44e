// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Testing

@testable import Web

@Suite("Methoden einer Adresse")
struct MethodenTests {
    private struct Probeseite: Page {
        static let vorlage = "probe"
        let titel = "Titel"
    }

    private static let routen = [
        Route.get("/ding/{id}", .oeffentlich, "Probe") { _ in .seite(Probeseite()) },
        Route.post("/ding/{id}", .oeffentlich, "Probe") { _ in .text("") },
        Route.post("/ding/{id}/tun", .mitarbeiter, "Probe") { _ in .text("") },
        Route(.put, "/api/ding", .oeffentlich, "Probe") { _ in .text("") },
    ]
    private static let vorlagen = ["probe": "{{<layout-buerger}}{{$inhalt}}{{titel}}{{/inhalt}}{{/layout-buerger}}"]

    @Test("Eine Adresse, die es gibt, sagt bei falscher Methode, welche sie annimmt")
    func falsch() async throws {
        try await Wegprobe.mit(Self.routen) { probe async throws in
            let faelle = [
                ("DELETE", "/ding/1", "GET, HEAD, POST, OPTIONS"), ("GET", "/ding/1/tun", "POST, OPTIONS"),
                ("POST", "/api/ding", "PUT, OPTIONS"), ("ERFUNDEN", "/ding/1/", "GET, HEAD, POST, OPTIONS"),
            ]
            for (methode, pfad, erlaubt) in faelle {
                let antwort = try await probe.rufe(methode, pfad)
                #expect(antwort.status == 405 && antwort.kopf("allow") == erlaubt, "\(methode) \(pfad)")
                #expect(antwort.kopf("content-security-policy") != nil)
            }
            let api = try await probe.rufe("POST", "/api/ding")
            #expect(api.kopf("content-type") == "application/problem+json" && api.text.contains("web.methode"))
        }
    }

    @Test("Was es nicht gibt, gibt es für keine Methode")
    func unbekannt() async throws {
        try await Wegprobe.mit(Self.routen) { probe async throws in
            for methode in ["GET", "POST", "DELETE", "OPTIONS", "HEAD"] {
                let antwort = try await probe.rufe(methode, "/ding")
                #expect(antwort.status == 404 && antwort.kopf("allow") == nil, "\(methode)")
            }
        }
    }

    @Test("OPTIONS nennt die Methoden, tut nichts und erlaubt fremden Seiten nichts")
    func options() async throws {
        try await Wegprobe.mit(Self.routen) { probe async throws in
            let kopf = ["origin": "https://boese.example", "access-control-request-method": "POST"]
            let antwort = try await probe.rufe("OPTIONS", "/ding/1/tun", kopf)
            #expect(antwort.status == 204 && antwort.kopf("allow") == "POST, OPTIONS" && antwort.koerper.isEmpty)
            #expect(antwort.kopf("access-control-allow-origin") == nil)
        }
    }

    @Test("HEAD antwortet wie GET, nur ohne Körper, auch auf Seiten, Dateien und Fehler")
    func head() async throws {
        try await Wegprobe.mit(Self.routen, vorlagen: Self.vorlagen) { probe async throws in
            for pfad in ["/ding/1", probe.haus.assets.adresse("grund.css"), "/gibt/es/nicht", "/robots.txt"] {
                let (get, head) = (try await probe.rufe("GET", pfad), try await probe.rufe("HEAD", pfad))
                #expect(head.status == get.status && head.koerper.isEmpty, "\(pfad)")
                #expect(head.kopf("content-type") == get.kopf("content-type"), "\(pfad)")
                #expect(head.kopf("content-length") == "\(get.koerper.count)", "\(pfad)")
            }
            let falsch = try await probe.rufe("HEAD", "/ding/1/tun")
            #expect(falsch.status == 405 && falsch.koerper.isEmpty)
        }
    }

    @Test("Erfundene Adressen und Methoden füllen die Messwerte nicht")
    func messwerte() async throws {
        try await Wegprobe.mit(Self.routen, hinterProxy: true) { probe async throws in
            for i in 0..<20 { _ = try await probe.rufe("M\(i)", "/geheim/\(i)") }
            let text = try await probe.rufe("GET", "/metrics", ["x-forwarded-for": "127.0.0.1"]).text
            #expect(!text.contains("geheim") && text.contains("methode=\"andere\",route=\"ohne Route\",status=\"404\"} 20"))
        }
    }
}

@Suite("Fehler der Schnittstelle nach RFC 9457")
struct ProblemTests {
    private enum Probefehler: Fachfehler {
        case besetzt
        var code: String { "probe.besetzt" }
        var meldung: String { "Das Kennzeichen LEV-AB 12 ist nicht mehr frei." }
        var art: Fehlerart { .konflikt }
    }

    @Test("Die Art ist eine feste Adresse je Fehler, der Titel ein Satz für Menschen, die Einzelheit sagt, was hier geschah")
    func felder() async throws {
        try await Wegprobe.mit([Route.get("/api/ding", .oeffentlich, "Probe") { _ in throw Probefehler.besetzt }]) {
            probe async throws in
            let antwort = try await probe.rufe("GET", "/api/ding")
            #expect(antwort.status == 409 && antwort.kopf("content-type") == "application/problem+json")
            let problem = try #require(try JSONSerialization.jsonObject(with: Data(antwort.koerper)) as? [String: Any])
            #expect(
                problem["type"] as? String == "urn:rathaus:fehler:probe.besetzt" && problem["code"] as? String == "probe.besetzt")
            #expect(problem["title"] as? String == "Das passt nicht mehr zusammen" && problem["status"] as? Int == 409)
            #expect(problem["detail"] as? String == "Das Kennzeichen LEV-AB 12 ist nicht mehr frei.")
            #expect(problem["instance"] as? String == "urn:rathaus:anfrage:probe-1")
            let englisch = try await probe.rufe("GET", "/api/ding", ["cookie": "rh_sprache=en"])
            #expect(englisch.text.contains("\"title\":\"This no longer fits together\""))
        }
    }

    @Test("Jeder Fehlerart entspricht ihr Status")
    func status() {
        let alle: [(Fehlerart, Int)] = [
            (.eingabe, 422), (.anmeldung, 401), (.verboten, 403), (.nichtGefunden, 404), (.konflikt, 409), (.abgelaufen, 410),
            (.zuGross, 413), (.falscherTyp, 415), (.gedrosselt, 429), (.ausfall, 503),
        ]
        for (art, status) in alle { #expect(art.status == status, "\(art)") }
    }

    @Test("Auch eine Seite wird als Problem beantwortet, wenn JSON verlangt war, sonst als Seite")
    func verlangt() async throws {
        try await Wegprobe.mit([Route.get("/ding", .oeffentlich, "Probe") { _ in throw Probefehler.besetzt }]) {
            probe async throws in
            let json = try await probe.rufe("GET", "/ding", ["accept": "application/json"])
            #expect(json.kopf("content-type") == "application/problem+json")
            let seite = try await probe.rufe("GET", "/ding", ["accept": "text/html"])
            #expect(seite.status == 409 && seite.text.contains("Das Kennzeichen LEV-AB 12 ist nicht mehr frei."))
            #expect(seite.text.contains("probe.besetzt") && seite.text.contains("probe-1"))
        }
    }
}

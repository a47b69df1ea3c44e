// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Testing

@testable import Web

@Suite("Antworten des Servers")
struct AntwortTests {
    private struct Probeseite: Page {
        static let vorlage = "probe"
        let titel: String
    }
    private static let vorlagen = [
        "probe": "{{<layout-buerger}}{{$inhalt}}<h1>{{titel}}</h1>{{>csrf}}{{/inhalt}}{{/layout-buerger}}"
    ]
    private static let seite = Route.get("/probe", .oeffentlich, "Probe") { _ in .seite(Probeseite(titel: "Titel <1>")) }

    @Test("Eine Seite kommt im Rahmen, entschärft, ungespeichert, mit Schutzköpfen und einem Besuchscookie")
    func seite() async throws {
        try await Wegprobe.mit([Self.seite], vorlagen: Self.vorlagen) { probe async throws in
            let antwort = try await probe.rufe("GET", "/probe")
            #expect(antwort.status == 200 && antwort.kopf("content-type") == "text/html; charset=utf-8")
            #expect(
                antwort.text.contains("<h1>Titel &lt;1&gt;</h1>")
                    && antwort.text.contains("<title>Titel &lt;1&gt; – Stadt Muster</title>"))
            #expect(antwort.kopf("cache-control") == "private, no-store" && antwort.kopf("x-content-type-options") == "nosniff")
            #expect(antwort.kekse.count == 1 && antwort.kekse[0].hasPrefix("rh_buerger="))
            let zweite = try await probe.rufe("GET", "/probe", ["cookie": "rh_buerger=\(Wegprobe.token)"])
            #expect(zweite.kekse.isEmpty)
        }
    }

    @Test("Das Kennwort für Skripte ist in jeder Antwort ein anderes und steht in der Seite")
    func nonce() async throws {
        try await Wegprobe.mit([Self.seite], vorlagen: Self.vorlagen) { probe async throws in
            var gesehen: Set<String> = []
            for _ in 0..<3 {
                let antwort = try await probe.rufe("GET", "/probe")
                let csp = try #require(antwort.kopf("content-security-policy"))
                let nonce = try #require(csp.components(separatedBy: "'nonce-").last?.components(separatedBy: "'").first)
                #expect(nonce.utf8.count == 32 && antwort.text.contains("nonce=\"\(nonce)\""))
                gesehen.insert(nonce)
            }
            #expect(gesehen.count == 3)
        }
    }

    @Test("Große Seiten werden gepackt, wenn der Browser es versteht, kleine und Bilder nicht")
    func gepackt() async throws {
        let routen = [
            Route.get("/gross", .oeffentlich, "Probe") { _ in .text(String(repeating: "Rathaus ", count: 1_000)) },
            Route.get("/klein", .oeffentlich, "Probe") { _ in .text("Rathaus") },
            Route.get("/bild", .oeffentlich, "Probe") { _ in .daten(Data(repeating: 0, count: 9_000), typ: "image/png") },
        ]
        try await Wegprobe.mit(routen) { probe async throws in
            let kopf = ["accept-encoding": "br, gzip"]
            let gross = try await probe.rufe("GET", "/gross", kopf)
            #expect(
                gross.kopf("content-encoding") == "gzip" && gross.kopf("vary") == "accept-encoding" && gross.koerper.count < 500)
            #expect(try await probe.rufe("GET", "/gross").kopf("content-encoding") == nil)
            #expect(try await probe.rufe("GET", "/klein", kopf).kopf("content-encoding") == nil)
            #expect(try await probe.rufe("GET", "/bild", kopf).kopf("content-encoding") == nil)
        }
    }

    @Test("Ein unerwarteter Fehler zeigt nichts von innen, nur die Nummer der Anfrage")
    func innen() async throws {
        struct Innen: Error { let geheim = "postgres://geheim" }
        let routen = [
            Route.get("/kaputt", .oeffentlich, "Probe") { _ in throw Innen() },
            Route.get("/api/kaputt", .oeffentlich, "Probe") { _ in throw Innen() },
        ]
        try await Wegprobe.mit(routen) { probe async throws in
            for pfad in ["/kaputt", "/api/kaputt"] {
                let antwort = try await probe.rufe("GET", pfad)
                #expect(antwort.status == 500 && antwort.text.contains("probe-1"))
                #expect(!antwort.text.contains("geheim") && !antwort.text.contains("Innen"))
            }
        }
    }

    @Test("Eine Meldung erscheint auf der nächsten Seite genau einmal")
    func meldung() async throws {
        let routen = [
            Self.seite,
            Route.post("/tun", .oeffentlich, "Probe") { _ in .weiter(nach: "/probe", Meldung(.erfolg, "Ist <getan>.")) },
        ]
        try await Wegprobe.mit(routen, vorlagen: Self.vorlagen) { probe async throws in
            let getan = try await probe.sende("/tun")
            #expect(getan.status == 303 && getan.kopf("location") == "/probe")
            let keks = try #require(getan.kekse.first { $0.hasPrefix("rh_meldung=") })
            let wert = String(keks.prefix { $0 != ";" })
            let seite = try await probe.rufe("GET", "/probe", ["cookie": wert])
            #expect(seite.text.contains("Ist &lt;getan&gt;."))
            #expect(seite.kekse.contains { $0.hasPrefix("rh_meldung=;") && $0.contains("Max-Age=0") })
            #expect(try await !probe.rufe("GET", "/probe", ["cookie": wert + "x"]).text.contains("getan"))
        }
    }

    @Test("Eine hochgeladene Datei wird im Sandkasten gezeigt, ihr Name kann keine Kopfzeile einschleusen")
    func datei() async throws {
        try await Wegprobe.mit([
            Route.get("/datei", .oeffentlich, "Probe") { _ in
                let pfad = FileManager.default.temporaryDirectory.appendingPathComponent("antwort-\(UUID().uuidString)").path
                try Data("Hallo".utf8).write(to: URL(fileURLWithPath: pfad))
                return .inhalt(pfad: pfad, groesse: 5, typ: "text/html", name: "a\"b\r\nX-Boese: 1/ä.html", herunterladen: false)
            }
        ]) { probe async throws in
            let antwort = try await probe.rufe("GET", "/datei")
            #expect(antwort.text == "Hallo" && antwort.kopf("x-boese") == nil)
            #expect(antwort.kopf("content-security-policy")?.hasPrefix("sandbox; default-src 'none'") == true)
            #expect(antwort.kopf("content-disposition") == "inline; filename*=UTF-8''a%22b%0D%0AX-Boese%3A%201%2F%C3%A4.html")
        }
    }

    @Test("Stile und Skripte werden unter ihrer Prüfsumme für immer gespeichert und nicht zweimal gesendet")
    func assets() async throws {
        try await Wegprobe.mit([]) { probe async throws in
            let adresse = probe.haus.assets.adresse("grund.css")
            let antwort = try await probe.rufe("GET", adresse, ["accept-encoding": "gzip"])
            #expect(antwort.status == 200 && antwort.kopf("content-type") == "text/css; charset=utf-8")
            #expect(
                antwort.kopf("content-encoding") == "gzip"
                    && antwort.kopf("cache-control") == "public, max-age=31536000, immutable")
            let etag = try #require(antwort.kopf("etag"))
            let nochmal = try await probe.rufe("GET", adresse, ["if-none-match": etag])
            #expect(nochmal.status == 304 && nochmal.koerper.isEmpty)
            #expect(try await probe.rufe("GET", "/assets/grund.0000000000000000.css").status == 404)
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import HttpClient
import Logging
import Store
import StoreTesting
import Testing

@testable import Mailgateway
@testable import Web

@Suite("Kennwort eines PDF per SMS oder Brief", .serialized) struct KennwortwegTests {
    private static let anna = "anna@stadt.example", otto = "otto@welt.example"
    private static let regeln = """
        {"format": 1, "bezeichnung": "Probe", "version": 1, "regeln": [
          {"id": "alles", "titel": "PDF", "ebene": "global", "rang": 1, "wenn": {"richtung": "ausgehend"},
           "dann": {"verschluesseln": "muss", "wege": ["pdfMitKennwort"], "transport": "beliebig", "wahl": ["portal"]}}]}
        """

    private struct Lage: Sendable {
        let gateway: Probegateway
        let anna: Akteur
        let nachricht: Nachricht
        let id: ZustellungID
        let sms: Probesms

        var versand: Kennwortversand {
            Kennwortversand(
                store: gateway.store, siegel: Probegateway.siegel, sms: sms, behoerde: "Stadt Müsterlingen",
                log: Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() })
        }

        func bestelle(_ weg: Kennwortweg, _ ziel: String) async throws {
            _ = try await KennwortBestellen(store: gateway.store, siegel: Probegateway.siegel)(id, weg, ziel: ziel, akteur: anna)
        }

        /// Has the next attempt due now.
        func faellig() async throws {
            try await gateway.store.technical { db in
                _ = try db.update(Warteschlange.kennworte, set: "faellig = 0", where: "weg IS NOT NULL")
            }
        }

        func spur() async throws -> String {
            let spur = try await gateway.store.read { try $0.mailspur(nachricht.id) }
            return try #require(spur).eintraege.map { $0.satz(an: nil) }.joined(separator: "\n")
        }

        func reste() async throws -> Int? {
            try await gateway.store.read {
                try $0.value("SELECT COUNT(*) FROM mg_pdfkennwort WHERE versiegelt IS NOT NULL OR ziel IS NOT NULL")
            }
        }

        func zeigen() async throws -> String {
            try await KennwortZeigen(store: gateway.store, siegel: Probegateway.siegel)(id, akteur: anna)
        }
    }

    private func mit(_ maschine: Dialect = .sqlite, _ tun: @Sendable (Lage) async throws -> Void) async throws {
        try await Probegateway.mit(maschine, regeln: Self.regeln, abholung: true) { gateway in
            let anna = try await gateway.store.mitarbeiter("Anna Amt", Self.anna)
            let nachricht = try await gateway.sende(brief(von: Self.anna, an: Self.otto), von: Self.anna, an: Self.otto)
            let zustellung = try #require(try await gateway.schlange.zustellungen(nachricht.id).first)
            try await gateway.verteileAlles()
            try await tun(Lage(gateway: gateway, anna: anna, nachricht: nachricht, id: zustellung.id, sms: Probesms()))
        }
    }

    @Test(
        "Per SMS geht es einmal an die Nummer, danach hat es niemand mehr; die Nummer steht nirgends", arguments: Dialect.allCases
    )
    func sms(maschine: Dialect) async throws {
        try await mit(maschine) { lage in
            try await lage.bestelle(.sms, "0171 / 123 45 67")
            await #expect(throws: GatewayError.kennwortGezeigt) { _ = try await lage.zeigen() }
            await #expect(throws: GatewayError.kennwortGezeigt) { try await lage.bestelle(.brief, "A\nB\nC") }
            try await lage.versand()
            try await lage.faellig()
            try await lage.versand()
            let gesendet = lage.sms.gesendet
            #expect(gesendet.map(\.nummer) == ["+491711234567"])
            let text = try #require(gesendet.first?.text)
            let kennwort = String(try #require(text.firstMatch(of: /[0-9A-Z-]{24}/)).0)
            #expect(text.count <= 160)
            let (spur, reste) = (try await lage.spur(), try await lage.reste())
            #expect(spur.contains("ist gesendet: SMS") && spur.contains("endet auf 67") && reste == 0)
            #expect(!spur.contains(kennwort) && !spur.contains("1234567"))
            let historie = try await lage.gateway.store.read { try $0.historie(lage.id.text) }
            #expect(Set(historie.map(\.handlung)).isSuperset(of: ["mailgateway.kennwort-senden", "mg.kennwort.senden"]))
            #expect(!historie.contains { "\($0)".contains(kennwort) || "\($0)".contains("1234567") })
        }
    }

    @Test("Eine abgelehnte Nummer gibt die Wahl zurück, ein ausgefallener Dienst erst nach allen Versuchen")
    func scheitert() async throws {
        try await mit { lage in
            lage.sms.fehler = .abgelehnt("Die Nummer gibt es nicht.")
            try await lage.bestelle(.sms, "0171 1234567")
            try await lage.versand()
            #expect(try await lage.spur().contains("ließ sich nicht senden: SMS. Grund: Die Nummer gibt es nicht."))
            lage.sms.fehler = .ausgefallen("weg")
            try await lage.bestelle(.sms, "0171 1234567")
            for _ in 1..<Kennwortversand.pausen.count {
                try await lage.versand()
                await #expect(throws: GatewayError.kennwortGezeigt) { _ = try await lage.zeigen() }
                // Not due yet.
                let versuche = lage.sms.versuche
                try await lage.versand()
                #expect(lage.sms.versuche == versuche)
                try await lage.faellig()
            }
            try await lage.versand()
            #expect(try await lage.zeigen().count == 24)
        }
    }

    @Test(
        "Die Poststelle druckt den Brief, auch zweimal; erst als versandt gemeldet ist das Kennwort weg",
        arguments: Dialect.allCases)
    func perBrief(maschine: Dialect) async throws {
        try await mit(maschine) { lage in
            let druckerei = Probedruckerei()
            let vorgabe = try JSONDecoder().decode(
                Kennwortbriefvorgabe.self, from: Data(#"{"absender": ["Stadt Müsterlingen", "Markt 1"]}"#.utf8))
            let poststelle = KennwortbriefVersenden(
                store: lage.gateway.store,
                werk: Kennwortbriefwerk(
                    siegel: Probegateway.siegel, vorgabe: vorgabe, druck: { html, _ in druckerei.drucke(html) }))
            await #expect(throws: GatewayError.anschriftUngueltig) { try await lage.bestelle(.brief, "Otto") }
            try await lage.bestelle(.brief, "Otto <Beispiel>\n Weg  2 \n\n51311 Leverkusen")
            try await lage.versand()
            let poststellenkraft = Akteur.system("poststelle")
            for _ in 1...2 { _ = try await poststelle.drucken(lage.id, akteur: poststellenkraft) }
            let blatt = try #require(druckerei.blaetter.last)
            #expect(druckerei.blaetter.count == 2 && blatt.contains("Otto &lt;Beispiel&gt;<br>Weg 2<br>51311 Leverkusen"))
            let kennwort = String(try #require(blatt.firstMatch(of: />([0-9A-Z-]{24})</)).1)
            try await poststelle.versandt(lage.id, akteur: poststellenkraft)
            await #expect(throws: GatewayError.andererZustand) {
                _ = try await poststelle.drucken(lage.id, akteur: poststellenkraft)
            }
            let (spur, reste) = (try await lage.spur(), try await lage.reste())
            #expect(
                spur.contains("ist gesendet: Brief") && !spur.contains(kennwort) && !spur.contains("Leverkusen") && reste == 0)
        }
    }

    @Test(
        "Wer die E-Mail gesendet hat, wählt auf ihrer Seite; eine falsche Nummer wird erklärt, und nur eingerichtete Wege stehen da"
    )
    func seiten() async throws {
        try await mit { lage in
            let seiten = try Seitenprobe(lage.gateway.store, lage.gateway.stand.content)
            let stadt = try Mailstadt(
                json: Data(
                    """
                    {"name": "mx.stadt.example", "domains": ["stadt.example"], "postmeister": "postmaster@stadt.example", "eingaenge": [{"name": "probe", "art": "welt", "port": 0}],
                     "haus": {"host": "127.0.0.1", "tls": "aus"}, "kennwort": {"sms": {"simuliert": true}, "brief": {"absender": ["Stadt"]}}}
                    """.utf8))
            let ohne = try await seiten.rufe(.get, MailURL.meineMuster, lage.anna, id: lage.nachricht.id.text)
            #expect(ohne.text.contains("Kennwort zeigen") && !ohne.text.contains("per SMS senden"))
            await #expect(throws: GatewayError.nichtGefunden) {
                _ = try await seiten.rufe(
                    .post, MailURL.meineMuster(.kennwortSms), lage.anna, id: lage.id.text, formular: ["nummer": "0171 1234567"],
                    siegel: Probegateway.siegel)
            }
            let meine = try await seiten.rufe(.get, MailURL.meineMuster, lage.anna, id: lage.nachricht.id.text, stadt: stadt)
            #expect(meine.text.contains("per SMS senden") && meine.text.contains("per Brief senden"))
            let fest = try await seiten.rufe(
                .post, MailURL.meineMuster(.kennwortSms), lage.anna, id: lage.id.text, formular: ["nummer": "0214 406 0"],
                stadt: stadt, siegel: Probegateway.siegel)
            #expect(fest.status == 422 && fest.text.contains("Bitte geben Sie eine Mobilnummer ein"))
            let fremd = try await lage.gateway.store.mitarbeiter("Bert", "bert@stadt.example")
            await #expect(throws: GatewayError.nichtGefunden) {
                _ = try await seiten.rufe(
                    .post, MailURL.meineMuster(.kennwortSms), fremd, id: lage.id.text, formular: ["nummer": "0171 1234567"],
                    stadt: stadt, siegel: Probegateway.siegel)
            }
            _ = try await seiten.rufe(
                .post, MailURL.meineMuster(.kennwortBrief), lage.anna, id: lage.id.text,
                formular: ["anschrift": "Otto\nWeg 2\n51311 Leverkusen"], stadt: stadt, siegel: Probegateway.siegel)
            let liste = try await seiten.rufe(
                .get, MailURL.kennwortbriefe, lage.anna, stadt: stadt, siegel: Probegateway.siegel,
                druck: { html, _ in Data(html.utf8) })
            #expect(liste.text.contains("51311 Leverkusen") && liste.text.contains(Self.otto))
            let danach = try await seiten.rufe(.get, MailURL.meineMuster, lage.anna, id: lage.nachricht.id.text, stadt: stadt)
            #expect(danach.text.contains("Das Kennwort ist unterwegs: Brief") && !danach.text.contains("Kennwort zeigen"))
        }
    }

    @Test("Was mit einem anderen Geheimnis versiegelt wurde, gibt die Wahl zurück und hält niemanden sonst auf")
    func andererSchluessel() async throws {
        try await mit { lage in
            try await lage.bestelle(.sms, "0171 1234567")
            let versand = Kennwortversand(
                store: lage.gateway.store, siegel: Kennwortsiegel(schluessel: Array(repeating: 1, count: 32)), sms: lage.sms,
                behoerde: "Stadt", log: Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() })
            try await versand()
            #expect(lage.sms.versuche == 0)
            #expect(
                try await lage.spur().contains("ließ sich nicht senden: SMS. Grund: Das Kennwort lässt sich nicht mehr öffnen."))
        }
    }

    struct Nummer: Sendable, CustomTestStringConvertible {
        let geschrieben: String
        let gelesen: String?
        var testDescription: String { geschrieben }
    }

    @Test(
        "Mobilnummern werden gelesen, wie Leute sie schreiben",
        arguments: [
            Nummer(geschrieben: "0171 1234567", gelesen: "+491711234567"),
            Nummer(geschrieben: "+49 (171) 123-4567", gelesen: "+491711234567"),
            Nummer(geschrieben: "0049 1511 2345678", gelesen: "+4915112345678"),
            Nummer(geschrieben: "+43 664 1234567", gelesen: "+436641234567"),
            Nummer(geschrieben: "0214 4060", gelesen: nil), Nummer(geschrieben: "171 1234567", gelesen: nil),
            Nummer(geschrieben: "0171 12345x7", gelesen: nil), Nummer(geschrieben: "", gelesen: nil),
            Nummer(geschrieben: "+49 171 1234567890123", gelesen: nil),
        ])
    func nummern(fall: Nummer) { #expect(Mobilnummer.lies(fall.geschrieben) == fall.gelesen) }

    @Test("Der simulierte Dienst lehnt ab und fällt aus, wenn die Nummer es verlangt")
    func simuliert() async throws {
        let sms = SimulierterSmsversand()
        try await sms.sende("x", an: "+491711234567")
        await #expect(throws: Smsfehler.abgelehnt("simuliert: Die Nummer gibt es nicht.")) {
            try await sms.sende("x", an: "+491711230000")
        }
        await #expect(throws: Smsfehler.ausgefallen("simuliert: Der SMS-Dienst antwortet nicht.")) {
            try await sms.sende("x", an: "+491711230001")
        }
        #expect(sms.istSimuliert)
    }

    struct Antwort: Sendable, CustomTestStringConvertible {
        let status: Int
        let koerper: String
        let fehler: Smsfehler?
        var testDescription: String { "\(status) \(koerper)" }
    }

    @Test(
        "Der Dienst im Netz bekommt Nummer, Text, Absender und Schlüssel, wie es eingestellt ist, und seine Antwort wird verstanden",
        arguments: ["json", "formular"],
        [
            Antwort(status: 200, koerper: #"{"success": "100"}"#, fehler: nil),
            Antwort(status: 200, koerper: "900", fehler: .abgelehnt("Der SMS-Dienst hat die Nachricht nicht angenommen.")),
            Antwort(status: 400, koerper: "", fehler: .abgelehnt("Der SMS-Dienst nimmt die Nachricht nicht an (Status 400).")),
            Antwort(status: 503, koerper: "", fehler: .ausgefallen("Der SMS-Dienst lehnt ab (Status 503).")),
        ])
    func http(format: String, fall: Antwort) async throws {
        let stelle = try Gegenstelle.http(status: fall.status, fall.koerper)
        defer { stelle.ende() }
        let datei = FileManager.default.temporaryDirectory.appending(path: "sms-\(UUID().uuidString)")
        try Data("SCHLUESSEL\n".utf8).write(to: datei)
        let vorgabe = try JSONDecoder().decode(
            Smsvorgabe.self,
            from: Data(
                """
                {"adresse": "http://127.0.0.1:\(stelle.port)/sms", "format": "\(format)", "feldAn": "to", "absender": "Rathaus",
                 "kopf": "X-Api-Key", "vorsatz": "", "schluesseldatei": "\(datei.path)", "erfolg": "\\"success\\": \\"100\\""}
                """.utf8))
        let sms = HttpSmsversand(vorgabe: vorgabe, adresse: try #require(vorgabe.adresse), http: try HttpClient())
        var gemeldet: Smsfehler?
        do throws(Smsfehler) { try await sms.sende("Kennwort für A & B", an: "+491711234567") } catch { gemeldet = error }
        try FileManager.default.removeItem(at: datei)
        #expect(gemeldet == fall.fehler)
        let frage = try #require(stelle.anfragen.first)
        #expect(frage.hasPrefix("POST /sms ") && frage.lowercased().contains("x-api-key: schluessel\r\n"))
        for teil in format == "json"
            ? [#""to":"+491711234567""#, #""from":"Rathaus""#, #""text":"Kennwort für A & B""#]
            : ["to=%2B491711234567", "from=Rathaus", "text=Kennwort%20f%C3%BCr%20A%20%26%20B"]
        { #expect(frage.contains(teil), "\(teil)") }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Jobs

@Suite("Ausgehende Mail")
struct MailausgangTests {
    private static func bestellen(_ probe: Auftragsprobe, an: String = "mina@example.org", bezug: String? = "notiz:1")
        async throws
    {
        try await probe.store.commit(Vermerk(.system("test"), "probe.mail")) { tx in
            try tx.mail(
                MailAuftrag(an: an, betreff: "Grüße aus Köln", text: "Erste Zeile\n.\nLetzte Zeile", bezug: bezug),
                schluessel: "1")
        }
    }

    private static func dienst(_ probe: Auftragsprobe, _ weg: Mailausgang.Weg) -> Auftragsdienst {
        let ausgang = Mailausgang(store: probe.store, weg: weg, absender: "portal@stadt.example", absendername: "Stadt Köln")
        return probe.dienst([ausgang.auftragsart])
    }

    private static func befunde(_ probe: Auftragsprobe) async throws -> [String] {
        try await probe.store.read { db in try db.rows("SELECT name FROM ereignis ORDER BY nr").map { try $0["name"] } }
    }

    @Test(
        "Ohne Relay liegt je Mail eine Datei im Ordner, mit Empfänger und lesbarem Betreff, und der Versand wird gemeldet",
        arguments: Dialect.allCases)
    func ordner(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            let ordner = probe.stand.folder + "/mail"
            try await Self.bestellen(probe)
            try await Self.dienst(probe, .ordner(ordner)).allesFaellige()
            let dateien = try FileManager.default.contentsOfDirectory(atPath: ordner)
            #expect(dateien.count == 1 && dateien[0].hasSuffix(".eml"))
            let text = try String(contentsOfFile: "\(ordner)/\(dateien[0])", encoding: .utf8)
            #expect(text.contains("\r\nTo: mina@example.org\r\n") && text.contains("From: =?utf-8?B?"))
            #expect(text.contains("Message-ID: <\(dateien[0].dropLast(4))@stadt.example>"))
            #expect(try await Self.befunde(probe) == ["mail.gesendet"])
        }
    }

    @Test("Wer die Nachricht selbst versendet, bekommt dieselben Bytes, die sonst hinausgingen")
    func bytes() async throws {
        try await Auftragsprobe.mit(.sqlite) { probe async throws in
            let ordner = probe.stand.folder + "/mail"
            let ausgang = Mailausgang(
                store: probe.store, weg: .ordner(ordner), absender: "portal@stadt.example", absendername: "Stadt Köln")
            let inhalt = Data("%PDF".utf8)
            try await ausgang.uebergeben(
                an: "mina@example.org", betreff: "B", text: "T", anlage: "b.pdf", mediatyp: "application/pdf", inhalt: inhalt,
                kennung: "k-1")
            let bytes = try ausgang.bytes(
                an: "mina@example.org", betreff: "B", text: "T", anlage: "b.pdf", mediatyp: "application/pdf", inhalt: inhalt,
                kennung: "k-1")
            let datei = FileManager.default.contents(atPath: "\(ordner)/k-1.eml")
            #expect(datei.map { [UInt8]($0) } == bytes && !bytes.isEmpty)
        }
    }

    @Test("Ein Empfänger, der keine Adresse ist, geht nirgends hin und wird am Ende gemeldet", arguments: Dialect.allCases)
    func falscheAdresse(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            let ordner = probe.stand.folder + "/mail"
            try await Self.bestellen(probe, an: "x@example.org>\r\nRCPT TO:<y@example.org")
            for _ in 0..<9 {
                try await Self.dienst(probe, .ordner(ordner)).allesFaellige()
                probe.uhr.vor(.seconds(3_600))
            }
            #expect(!FileManager.default.fileExists(atPath: ordner))
            #expect(try await probe.zustaende() == ["tot"])
            #expect(try await Self.befunde(probe) == ["mail.gescheitert"])
        }
    }

    @Test("Ein Relay bekommt die Nachricht Zeile für Zeile, und kein Text kann sie vorzeitig beenden")
    func relay() async throws {
        try await Auftragsprobe.mit(.sqlite) { probe async throws in
            let relay = try Proberelay([
                "220-willkommen\r\n220 bereit\r\n", "250-hallo\r\n250 SIZE 1000\r\n", "250 ok\r\n", "250 ok\r\n", "354 los\r\n",
                "250 ok\r\n",
            ])
            try await Self.bestellen(probe, bezug: nil)
            try await Self.dienst(probe, .relay(host: "127.0.0.1", port: relay.port)).allesFaellige()
            let gesagt = try await relay.protokoll()
            #expect(try await probe.zustaende() == ["erledigt"])
            #expect(
                gesagt.hasPrefix("EHLO rathaus\r\nMAIL FROM:<portal@stadt.example>\r\nRCPT TO:<mina@example.org>\r\nDATA\r\n"))
            #expect(gesagt.contains("Letzte Zeile") && gesagt.hasSuffix("\r\n.\r\nQUIT\r\n"))
            #expect(gesagt.components(separatedBy: "\r\n.\r\n").count == 2)
            #expect(try await Self.befunde(probe).isEmpty)
        }
    }

    @Test("Lehnt das Relay ab, wird später noch einmal versucht", arguments: ["550 unbekannt\r\n", "450 spaeter\r\n", ""])
    func abgelehnt(antwort: String) async throws {
        try await Auftragsprobe.mit(.sqlite) { probe async throws in
            let nein = try Proberelay(["220 bereit\r\n", "250 ok\r\n", "250 ok\r\n", antwort])
            try await Self.bestellen(probe)
            try await Self.dienst(probe, .relay(host: "127.0.0.1", port: nein.port)).allesFaellige()
            #expect(try await !nein.protokoll().contains("DATA"))
            #expect(try await probe.zustaende() == ["wartet"])
            let ja = try Proberelay(["220 bereit\r\n", "250 ok\r\n", "250 ok\r\n", "250 ok\r\n", "354 los\r\n", "250 ok\r\n"])
            probe.uhr.vor(.seconds(5))
            try await Self.dienst(probe, .relay(host: "127.0.0.1", port: ja.port)).allesFaellige()
            #expect(try await ja.protokoll().hasSuffix("QUIT\r\n"))
            #expect(try await Self.befunde(probe) == ["mail.gesendet"])
        }
    }

    @Test("Dieselbe Benachrichtigung wird nur einmal bestellt", arguments: Dialect.allCases)
    func einmal(maschine: Dialect) async throws {
        try await Auftragsprobe.mit(maschine) { probe async throws in
            try await Self.bestellen(probe)
            try await Self.bestellen(probe)
            #expect(try await probe.zustaende() == ["wartet"])
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
import ClamdProtocol
import Core
import Documents
import Foundation
import MailImport
import Store
import StoreTesting
import Testing
import Zip

@testable import Mailgateway
@testable import Poststelle
@testable import Web

@Suite("Antwort und Anhänge beim Abholen", .serialized) struct AntwortTests {
    private static let anna = "anna@stadt.example", otto = "otto@welt.example"
    static let regeln = """
        {"format": 1, "bezeichnung": "Probe", "version": 1, "regeln": [
          {"id": "alles", "titel": "Alles ins Portal", "ebene": "global", "rang": 1, "wenn": {"richtung": "ausgehend"},
           "dann": {"verschluesseln": "muss", "wege": ["portal"]}}]}
        """

    /// A message with two attachments of the same name.
    private static let mitAnhaengen: [UInt8] = Array(
        """
        From: <anna@stadt.example>
        To: otto@welt.example
        Subject: Unterlagen
        Message-ID: <1@probe.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        Anbei.
        --b
        Content-Type: text/plain; name="liste.txt"
        Content-Disposition: attachment; filename="liste.txt"

        eins
        --b
        Content-Type: text/plain; name="liste.txt"
        Content-Disposition: attachment; filename="liste.txt"

        zwei
        --b--

        """.replacing("\n", with: "\r\n").utf8)

    private func mit(
        _ maschine: Dialect = .sqlite, mail: [UInt8]? = nil, clamd: Gegenstelle? = nil,
        _ tun: @Sendable (Probegateway, Abholpostprobe, Nachricht) async throws -> Void
    ) async throws {
        try await Probegateway.mit(
            maschine, regeln: Self.regeln, clamd: clamd.map { .tcp(host: "127.0.0.1", port: $0.port) }, abholung: true
        ) { gateway in
            let nachricht = try await gateway.sende(
                mail ?? brief(von: Self.anna, an: Self.otto), von: Self.anna, an: Self.otto)
            try await gateway.verteileAlles()
            try await tun(gateway, try Abholpostprobe(gateway, an: Self.otto, von: Self.anna), nachricht)
        }
    }

    private func datei(_ gateway: Probegateway, _ name: String, _ bytes: [UInt8]) async throws -> Hochgeladen {
        Hochgeladen(
            feld: "dateien", dateiname: name, gemeldeterTyp: "application/octet-stream",
            inhalt: try await gateway.stand.content.store(Data(bytes)), anfang: Array(bytes.prefix(Hochgeladen.anfangslaenge)))
    }

    private func letzte(_ gateway: Probegateway) throws -> ImportedMail {
        try MailImport.read(try #require(gateway.weg.lieferungen.last { $0.an == [Self.anna] }).bytes)
    }

    @Test("Eine Antwort bringt ihre Dateien unverändert ins Postfach des Absenders", arguments: Dialect.allCases)
    func mitDatei(maschine: Dialect) async throws {
        try await mit(maschine) { gateway, post, nachricht in
            let pdf = Array("%PDF-1.7 Müll\u{0}\r\n".utf8)
            let zugang = Abholzugang.link(marke: post.marke, code: post.code)
            try await gateway.abholdienst.antworte(
                zugang, text: "Bitte sehr, schöne Grüße", dateien: [try await datei(gateway, "Über uns.pdf", pdf)])
            try await gateway.verteileAlles()
            let mail = try letzte(gateway)
            #expect(mail.text?.contains("Bitte sehr, schöne Grüße") == true)
            #expect(mail.attachments.map(\.name) == ["Über uns.pdf"])
            #expect(mail.attachments.first?.bytes == pdf)
            let spur = try #require(try await gateway.store.read { try $0.mailspur(nachricht.id) })
            #expect(spur.eintraege.last { $0.ereignis == .beantwortet }?.angaben == ["anhänge": "1"])
        }
    }

    @Test("Programme, zu viele und zu große Dateien werden abgelehnt, mit dem Namen, und nichts geht hinaus")
    func grenzen() async throws {
        try await mit { gateway, post, _ in
            let zugang = Abholzugang.link(marke: post.marke, code: post.code)
            let vorher = gateway.weg.lieferungen.count
            let programm = try await datei(gateway, "brief.pdf", [0x4D, 0x5A, 0x90, 0x00, 0x03])
            await #expect {
                try await gateway.abholdienst.antworte(zugang, text: "x", dateien: [programm])
            } throws: { fehler in
                if case GatewayError.anlageUnzulaessig("brief.pdf", _) = fehler { true } else { false }
            }
            let klein = try await datei(gateway, "a.txt", Array("a".utf8))
            await #expect(throws: GatewayError.anlagenZuGross(20)) {
                try await gateway.abholdienst.antworte(zugang, text: "x", dateien: Array(repeating: klein, count: 11))
            }
            let gross = try await datei(gateway, "b.txt", Array(repeating: 0x61, count: (20 << 20) + 1))
            await #expect(throws: GatewayError.anlagenZuGross(20)) {
                try await gateway.abholdienst.antworte(zugang, text: "x", dateien: [gross])
            }
            try await gateway.verteileAlles()
            // The only thing that left is the report that it was read.
            #expect(gateway.weg.lieferungen.dropFirst(vorher).allSatisfy { $0.text.contains("Nachricht zugestellt") })
        }
    }

    @Test("Eine Datei mit Virus wird abgelehnt, die Antwort ohne sie nicht")
    func virus() async throws {
        let clamd = try Gegenstelle.clamd(findet: "SCHAEDLING")
        defer { clamd.ende() }
        try await mit(clamd: clamd) { gateway, post, _ in
            let zugang = Abholzugang.link(marke: post.marke, code: post.code)
            let boese = try await datei(gateway, "liste.txt", Array("SCHAEDLING".utf8))
            await #expect(throws: GatewayError.anlageUnzulaessig("liste.txt", "In der Datei wurde ein Virus gefunden.")) {
                try await gateway.abholdienst.antworte(zugang, text: "x", dateien: [boese])
            }
            try await gateway.abholdienst.antworte(zugang, text: "x")
        }
    }

    @Test("Alle Anhänge kommen als ein ZIP, jeder unter eigenem Namen, und ein fremder Code bringt nichts")
    func zip() async throws {
        try await mit(mail: Self.mitAnhaengen) { gateway, post, _ in
            let seiten = try Seitenprobe(gateway.store, gateway.stand.content)
            let dienst = gateway.abholdienst
            let inhalt = Abholinhalt(try await dienst.oeffne(post.marke, code: post.code))
            let archiv = try ZipArchive(.bytes(try inhalt.alsZip()))
            #expect(archiv.entries.map(\.name) == ["liste.txt", "2 liste.txt"])
            let seite = try await seiten.rufe(
                .post, MailURL.abholMuster, .oeffentlich, formular: ["code": post.code], marke: post.marke,
                abholdienst: { dienst })
            #expect(seite.text.contains("Alle Anhänge als ZIP speichern") && seite.text.contains("multipart/form-data"))
            await #expect(throws: GatewayError.codeFalsch) {
                _ = try await seiten.rufe(
                    .post, MailURL.abholAnlageMuster, .oeffentlich, formular: ["code": "FALSCH22", "nummer": "alle"],
                    marke: post.marke, abholdienst: { dienst })
            }
        }
    }

    /// How many reminders the recipient and the sender have got when the message has lain there for so long.
    private func erinnert(_ gateway: Probegateway, nach tage: Int) async throws -> [Int] {
        let berichte = gateway.verteilung.lauf.berichte
        let erinnerung = Abholerinnerung(
            store: gateway.store, berichte: berichte, vorgabe: try #require(berichte.stadt.abholung))
        try await gateway.store.technical { db in
            let seit = db.jetzt - .seconds(86_400 * tage + 60)
            _ = try db.update(Warteschlange.abholungen, set: "bereit = \(seit)", where: "beendet IS NULL")
        }
        try await erinnerung.faellige(spool: "probe")
        try await erinnerung.faellige(spool: "probe")
        try await gateway.verteileAlles()
        let briefe = [Self.otto, Self.anna].map { wer in
            Abholpostprobe.briefe(gateway, an: wer).filter { $0.contains("noch nicht gelesen") }
        }
        #expect(briefe[0].allSatisfy { !$0.contains("/post/") })
        return briefe.map(\.count)
    }

    @Test("Erinnert wird nach den eingestellten Tagen, je einmal, ohne Link; beim letzten Mal hört es auch der Absender")
    func erinnerung() async throws {
        try await mit { gateway, post, nachricht in
            #expect(try await erinnert(gateway, nach: 2) == [0, 0])
            #expect(try await erinnert(gateway, nach: 3) == [1, 0])
            #expect(try await erinnert(gateway, nach: 14) == [2, 1])
            _ = try await gateway.abholdienst.oeffne(post.marke, code: post.code)
            try await gateway.store.technical { db in
                _ = try db.update(Warteschlange.abholungen, set: "erinnert = 0", where: "beendet IS NULL")
            }
            #expect(try await erinnert(gateway, nach: 14) == [2, 1])
            let spur = try #require(try await gateway.store.read { try $0.mailspur(nachricht.id) })
            #expect(spur.eintraege.filter { $0.ereignis == .erinnert }.count == 2)
        }
    }
}

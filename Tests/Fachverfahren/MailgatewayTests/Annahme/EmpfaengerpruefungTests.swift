// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Logging
import Smtp
import StoreTesting
import Synchronization
import Testing

@testable import Mailgateway

@Suite("Welche Postfächer es gibt") struct EmpfaengerpruefungTests {
    /// Answers as it is told, and counts.
    private final class Groupware: Sendable {
        private let stand = Mutex<(antwort: SmtpReply?, fragen: [String])>((nil, []))

        init(_ antwort: SmtpReply?) { stand.withLock { $0.antwort = antwort } }

        var fragen: [String] { stand.withLock { $0.fragen } }
        func sagt(_ antwort: SmtpReply?) { stand.withLock { $0.antwort = antwort } }

        func frage(_ adresse: SmtpAddress) throws -> SmtpReply {
            let antwort = stand.withLock { stand in
                stand.fragen.append(adresse.text)
                return stand.antwort
            }
            guard let antwort else { throw POSIXError(.ECONNREFUSED) }
            return antwort
        }
    }

    private static let vorgabe = #"{"groupware": true}"#

    private func pruefung(_ groupware: Groupware, _ uhr: Stelluhr, _ json: String = vorgabe) throws -> Empfaengerpruefung {
        Empfaengerpruefung(
            try JSONDecoder().decode(Empfaengervorgabe.self, from: Data(json.utf8)), frage: { try groupware.frage($0) },
            uhr: uhr.uhr, log: Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() })
    }

    private static let anna = "Anna@stadt.example"

    private func absage(_ pruefung: Empfaengerpruefung, _ adresse: String = anna) async throws -> SmtpReply? {
        await pruefung.absage(try SmtpAddress(adresse))
    }

    @Test("Was die Groupware nicht kennt, wird abgewiesen; was sie sagte, gilt eine Weile")
    func gemerkt() async throws {
        let uhr = Stelluhr(Gatewayprobe.tag.um(10, 0))
        let groupware = Groupware(SmtpReply(550, "5.1.1", "No such user"))
        let pruefung = try pruefung(groupware, uhr)
        for _ in 0..<3 {
            let antwort = try await absage(pruefung)
            #expect(antwort == .mailboxUnknown)
        }
        #expect(groupware.fragen == [Self.anna])
        // Meanwhile somebody set the mailbox up.
        groupware.sagt(SmtpReply(250, "2.1.5", "OK"))
        uhr.vor(.seconds(601))
        let danach = try await absage(pruefung)
        #expect(danach == nil && groupware.fragen.count == 2)
        uhr.vor(.seconds(5 * 3_600))
        let gemerkt = try await absage(pruefung, "anna@STADT.example")
        #expect(gemerkt == nil && groupware.fragen.count == 2)
        uhr.vor(.seconds(3_700))
        _ = try await absage(pruefung)
        #expect(groupware.fragen.count == 3)
    }

    @Test("Niemand wird abgewiesen, weil die Groupware fort ist, vertröstet oder nicht mit uns reden will")
    func imZweifel() async throws {
        for antwort in [
            nil, SmtpReply(450, "4.2.0", "Greylisted"), SmtpReply(554, "5.7.1", "Client host rejected"),
            SmtpReply(550, "5.7.1", "Relaying denied"), SmtpReply(552, "5.2.2", "Mailbox full"),
        ] {
            let groupware = Groupware(antwort)
            let pruefung = try pruefung(groupware, Stelluhr(Gatewayprobe.tag.um(10, 0)))
            for _ in 0..<2 {
                let absage = try await absage(pruefung)
                #expect(absage == nil, "\(String(describing: antwort))")
            }
            #expect(groupware.fragen.count == 2)
        }
    }

    @Test("Eine Liste gilt mit Zusätzen hinter dem Plus, ihre Änderung nach Sekunden, und fehlt sie, wird alles genommen")
    func liste() async throws {
        let datei = FileManager.default.temporaryDirectory.appendingPathComponent("liste-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: datei) }
        try Data("# Postfächer\n Anna@stadt.example \nvorgang@stadt.example\n".utf8).write(to: datei)
        let uhr = Stelluhr(Gatewayprobe.tag.um(10, 0))
        let groupware = Groupware(nil)
        let pruefung = try pruefung(groupware, uhr, "{\"liste\": \"\(datei.path)\"}")
        for (adresse, gibtEs) in [
            (Self.anna, true), ("vorgang+36_1@stadt.example", true), ("bert@stadt.example", false),
            ("anna@stadt.example.x", false),
        ] {
            let antwort = try await absage(pruefung, adresse)
            #expect(antwort == (gibtEs ? nil : .mailboxUnknown), "\(adresse)")
        }
        try Data("bert@stadt.example\n".utf8).write(to: datei)
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: 60)], ofItemAtPath: datei.path)
        uhr.vor(.seconds(11))
        let (bert, anna) = (try await absage(pruefung, "bert@stadt.example"), try await absage(pruefung))
        #expect(bert == nil && anna == .mailboxUnknown)
        try FileManager.default.removeItem(at: datei)
        uhr.vor(.seconds(11))
        let ohne = try await absage(pruefung)
        #expect(ohne == nil && groupware.fragen.isEmpty)
    }

    @Test("Mit beidem entscheidet über Unbekanntes die Groupware")
    func beides() async throws {
        let datei = FileManager.default.temporaryDirectory.appendingPathComponent("liste-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: datei) }
        try Data("anna@stadt.example\n".utf8).write(to: datei)
        let groupware = Groupware(SmtpReply(550, "5.1.1", "No such user"))
        let pruefung = try pruefung(
            groupware, Stelluhr(Gatewayprobe.tag.um(10, 0)), "{\"groupware\": true, \"liste\": \"\(datei.path)\"}")
        let (anna, bert) = (try await absage(pruefung), try await absage(pruefung, "bert@stadt.example"))
        #expect(anna == nil && bert == .mailboxUnknown && groupware.fragen == ["bert@stadt.example"])
    }
}

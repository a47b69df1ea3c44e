// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Logging
import Mailtransport
import ServiceLifecycle
import Smtp
import Synchronization
import Testing

/// A mail server that keeps what it takes, for as long as a test runs.
final class Amt: Sendable {
    struct Brief: Sendable {
        let empfaenger: [String]
        let tls: String?
        let text: String
    }

    private let eingang = Mutex<[Brief]>([])
    var briefe: [Brief] { eingang.withLock { $0 } }

    struct Art: Sendable {
        var tls: Tlswechsel?
        var kennwort: String?
        var requireTls = false
        /// The reply to RCPT for a local part; `nil` takes it.
        var urteil: @Sendable (String) -> SmtpReply? = { _ in nil }
    }

    /// Runs `tun` with the port while the server listens.
    static func mit(
        _ art: Art = Art(), host: String = "127.0.0.1", port: Int = 0, _ tun: @Sendable (Amt, Int) async throws -> Void
    ) async throws {
        let amt = Amt()
        var erweiterungen = SmtpExtensions()
        erweiterungen.pipelining = true
        erweiterungen.eightBitMime = true
        erweiterungen.enhancedStatusCodes = true
        erweiterungen.requireTls = art.requireTls
        erweiterungen.auth = art.kennwort == nil ? [] : SmtpAuthExchange.mechanisms
        var regeln = Empfangsregeln(
            name: try SmtpDomain("mail.probe.example"), erweiterungen: erweiterungen, absender: { _, _ in nil },
            empfaenger: { _, _, pfad in art.urteil(pfad.address?.localPart ?? "") },
            nachricht: { gegenstelle, umschlag in Senke(amt, gegenstelle.tls, umschlag) })
        if let kennwort = art.kennwort {
            regeln.anmeldung = { _, angaben in angaben.user == "gateway" && angaben.password.bytes == Array(kennwort.utf8) }
        }
        let (ports, melde) = AsyncStream.makeStream(of: Int.self)
        let empfang = SmtpEmpfang(
            host: host, port: port, regeln: regeln, tls: art.tls, log: Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() },
            bereit: { melde.yield($0) })
        let gruppe = ServiceGroup(services: [empfang], logger: Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup(of: Void.self) { aufgaben in
            aufgaben.addTask {
                // A server that cannot listen ends the wait for it.
                defer { melde.finish() }
                do { try await gruppe.run() } catch is CancellationError {}
            }
            var horcht = ports.makeAsyncIterator()
            let offen = try #require(await horcht.next())
            // Connections that wait for the next message are cut: a server in good order would wait for them.
            defer { aufgaben.cancelAll() }
            try await tun(amt, offen)
        }
    }

    private final class Senke: Nachrichtensenke {
        private let amt: Amt
        private let tls: String?
        private let umschlag: Umschlag
        private var bytes: [UInt8] = []

        init(_ amt: Amt, _ tls: String?, _ umschlag: Umschlag) { (self.amt, self.tls, self.umschlag) = (amt, tls, umschlag) }

        func nimm(_ neue: UnsafeRawBufferPointer) throws { bytes += neue }

        func annehmen(_ befund: SmtpDataSummary) async -> SmtpReply {
            let brief = Brief(
                empfaenger: umschlag.empfaenger.map { "\($0.pfad.address?.localPart ?? "")" }, tls: tls,
                text: String(decoding: bytes, as: UTF8.self))
            amt.eingang.withLock { $0.append(brief) }
            return SmtpReply(250, "2.0.0", "Queued")
        }
    }
}

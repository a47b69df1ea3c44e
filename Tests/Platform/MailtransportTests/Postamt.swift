// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Glibc
import Logging
import Mailtransport
import ServiceLifecycle
import Smtp
import Synchronization
import Testing

/// A server that keeps what it takes in memory, for as long as a test runs.
final class Postamt: Sendable {
    struct Brief: Sendable {
        let gegenstelle: Gegenstelle
        let umschlag: Umschlag
        let bytes: [UInt8]
    }

    private let eingang = Mutex<[Brief]>([])
    var briefe: [Brief] { eingang.withLock { $0 } }

    /// Runs `tun` while the server listens; it takes mail for `example.org` only.
    static func mit(
        grenzen: Empfangsgrenzen = .init(), tls: Tlswechsel? = nil, kennwort: String? = nil, voll: Bool = false,
        ohnePlatz: Bool = false, port gewuenscht: Int = 0,
        log: Logger = Logger(label: "probe"),
        _ tun: (Postamt, Int) async throws -> Void
    ) async throws {
        let amt = Postamt()
        var regeln = Empfangsregeln(
            name: try SmtpDomain("mail.example.org"), erweiterungen: amt.erweiterungen(), absender: { _, _ in nil },
            empfaenger: { _, _, pfad in
                guard let adresse = pfad.address, adresse.domain.text != "example.org" else { return nil }
                return .relayDenied
            },
            nachricht: { gegenstelle, umschlag in
                if ohnePlatz { throw POSIXError(.ENOSPC) }
                return Senke(amt, gegenstelle, umschlag, voll: voll)
            })
        if let kennwort {
            regeln.anmeldung = { _, angaben in angaben.user == "anna" && angaben.password.bytes == Array(kennwort.utf8) }
        }
        let (ports, melde) = AsyncStream.makeStream(of: Int.self)
        let empfang = SmtpEmpfang(
            host: "127.0.0.1", port: gewuenscht, regeln: regeln, grenzen: grenzen, tls: tls, log: log,
            bereit: { melde.yield($0) })
        let gruppe = ServiceGroup(services: [empfang], logger: Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup(of: Void.self) { aufgaben in
            aufgaben.addTask {
                // A server that cannot listen ends the wait for it.
                defer { melde.finish() }
                try await gruppe.run()
            }
            var horcht = ports.makeAsyncIterator()
            let port = try #require(await horcht.next())
            do { try await tun(amt, port) } catch {
                await gruppe.triggerGracefulShutdown()
                throw error
            }
            await gruppe.triggerGracefulShutdown()
            try await aufgaben.waitForAll()
        }
    }

    private func erweiterungen() -> SmtpExtensions {
        var alle = SmtpExtensions()
        alle.eightBitMime = true
        alle.smtpUtf8 = true
        alle.pipelining = true
        alle.enhancedStatusCodes = true
        alle.dsn = true
        alle.chunking = true
        alle.auth = SmtpAuthExchange.mechanisms
        return alle
    }

    private final class Senke: Nachrichtensenke {
        private let amt: Postamt
        private let gegenstelle: Gegenstelle
        private let umschlag: Umschlag
        private let voll: Bool
        private var bytes: [UInt8] = []

        init(_ amt: Postamt, _ gegenstelle: Gegenstelle, _ umschlag: Umschlag, voll: Bool) {
            (self.amt, self.gegenstelle, self.umschlag, self.voll) = (amt, gegenstelle, umschlag, voll)
        }

        func nimm(_ neue: UnsafeRawBufferPointer) throws {
            if voll { throw POSIXError(.ENOSPC) }
            bytes += neue
        }

        func annehmen(_ befund: SmtpDataSummary) async -> SmtpReply {
            let brief = Brief(gegenstelle: gegenstelle, umschlag: umschlag, bytes: bytes)
            amt.eingang.withLock { $0.append(brief) }
            return SmtpReply(250, "2.0.0", "Queued")
        }
    }
}

/// A client that sends exactly the bytes it is told to, as no well-behaved one would.
struct Rohling {
    private let socket: Int32

    init(port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var adresse = sockaddr_in()
        adresse.sin_family = sa_family_t(AF_INET)
        adresse.sin_port = in_port_t(port).bigEndian
        adresse.sin_addr.s_addr = inet_addr("127.0.0.1")
        let ja = withUnsafePointer(to: &adresse) { zeiger in
            zeiger.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(ja == 0)
        var zeit = timeval(tv_sec: 300, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &zeit, socklen_t(MemoryLayout<timeval>.size))
    }

    func sende(_ text: String) {
        let bytes = Array(text.utf8)
        var fort = 0
        while fort < bytes.count {
            let jetzt = bytes[fort...].withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if jetzt <= 0 { return }
            fort += jetzt
        }
    }

    /// Reads until that many replies are whole, or the server closes. Waits on a thread of its own: those of the pool are the server's.
    func antworten(_ anzahl: Int) async throws -> [SmtpReply] {
        let klient = self
        return try await withCheckedThrowingContinuation { weiter in
            Thread { weiter.resume(with: Result { try klient.lies(anzahl) }) }.start()
        }
    }

    private func lies(_ anzahl: Int) throws -> [SmtpReply] {
        var (leser, alle) = (SmtpReplyParser(), [SmtpReply]())
        var puffer = [UInt8](repeating: 0, count: 4096)
        while alle.count < anzahl {
            let zahl = recv(socket, &puffer, puffer.count, 0)
            if zahl <= 0 { break }
            leser.feed(puffer[..<zahl])
            while let antwort = try leser.next() { alle.append(antwort) }
        }
        return alle
    }

    func schliesse() { close(socket) }
}

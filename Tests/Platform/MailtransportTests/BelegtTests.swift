// SPDX-License-Identifier: EUPL-1.2
import Glibc
import Logging
import Mailtransport
import Smtp
import Synchronization
import Testing

@Suite("Belegte Adresse") struct BelegtTests {
    /// Listens on a free port without answering.
    private func belege() throws -> (dose: Int32, port: Int) {
        let dose = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var adresse = sockaddr_in()
        adresse.sin_family = sa_family_t(AF_INET)
        adresse.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var laenge = socklen_t(MemoryLayout<sockaddr_in>.size)
        let gelungen = withUnsafeMutablePointer(to: &adresse) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(dose, $0, laenge) == 0 && listen(dose, 1) == 0 && getsockname(dose, $0, &laenge) == 0
            }
        }
        try #require(gelungen)
        return (dose, Int(UInt16(bigEndian: adresse.sin_port)))
    }

    @Test("Wer den Port eines anderen braucht, wartet, bis er frei ist, und nimmt dann Nachrichten an")
    func wartet() async throws {
        let (dose, port) = try belege()
        // Free as soon as it is said that it was not.
        let belegt = Mutex<Int32?>(dose)
        let log = Logger(label: "probe") { _ in
            Lauscher {
                if let dose = belegt.withLock({ $0.take() }) { close(dose) }
            }
        }
        try await Postamt.mit(port: port, log: log) { _, offen in
            #expect(offen == port)
            let klient = try await SmtpKlient.oeffne(
                adresse: "127.0.0.1", port: port, host: "mail.example.org", name: try SmtpDomain("probe.example"), tls: .keine)
            let antwort = try await klient.fragt(try SmtpAddress("anna@example.org"))
            #expect(antwort.code == 250)
            klient.schliesse()
        }
        #expect(belegt.withLock { $0 } == nil)
    }
}

/// Hears what is logged as an error.
private struct Lauscher: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info
    let beiFehler: @Sendable () -> Void

    init(_ beiFehler: @escaping @Sendable () -> Void) { self.beiFehler = beiFehler }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        if event.level == .error { beiFehler() }
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
public import Smtp

/// A connection to one host, over which one message after the other can be sent. Used by one task at a time.
public final class SmtpKlient: Sendable {
    private let kanal: any Channel
    private let zeiten: Sendezeiten
    /// What the host offers, read after TLS where there is one.
    public let erweiterungen: SmtpExtensions
    /// TLS version such as `TLSv1.3`; `nil` in the clear.
    public let tls: String?

    private init(kanal: any Channel, zeiten: Sendezeiten, erweiterungen: SmtpExtensions, tls: String?) {
        self.kanal = kanal
        self.zeiten = zeiten
        self.erweiterungen = erweiterungen
        self.tls = tls
    }

    /// Connects, greets and takes up TLS as far as it is wanted.
    /// - Parameters:
    ///   - adresse: IP address or name.
    ///   - host: the host's name, for its certificate.
    ///   - name: ours.
    public static func oeffne(
        adresse: String, port: Int, host: String, name: SmtpDomain, tls forderung: Tlsforderung, zeiten: Sendezeiten = .init()
    ) async throws(Sendehindernis) -> SmtpKlient {
        let kanal: any Channel
        do {
            kanal = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connectTimeout(TimeAmount(zeiten.verbindung))
                .channelOption(.tcpOption(.tcp_nodelay), value: 1)
                .channelInitializer { kanal in
                    kanal.eventLoop.makeCompletedFuture { try kanal.pipeline.syncOperations.addHandler(Antwortleser()) }
                }
                .connect(host: adresse, port: port).get()
        } catch {
            throw .verbindung("\(adresse):\(port): \(error)")
        }
        do throws(Sendehindernis) {
            let gruss = try await frage(kanal, nil, .greeting, zeiten)
            guard gruss.classified(at: .greeting) == .success else { throw .abgelehnt(.greeting, gruss) }
            var erweiterungen = try await begruesse(kanal, name, zeiten)
            var fassung: String?
            if !forderung.aus, erweiterungen.startTls {
                fassung = try await verschluessle(kanal, host, forderung, zeiten)
                erweiterungen = try await begruesse(kanal, name, zeiten)
            } else if forderung.verlangt {
                throw .tlsFehlt
            }
            return SmtpKlient(kanal: kanal, zeiten: zeiten, erweiterungen: erweiterungen, tls: fassung)
        } catch {
            kanal.close(promise: nil)
            throw error
        }
    }

    public var istOffen: Bool { kanal.isActive }

    /// Says goodbye without waiting for the answer.
    public func schliesse() {
        kanal.writeAndFlush(ByteBuffer(bytes: SmtpCommand.quit.bytes), promise: nil)
        kanal.close(promise: nil)
    }

    private static func begruesse(
        _ kanal: any Channel, _ name: SmtpDomain, _ zeiten: Sendezeiten
    ) async throws(Sendehindernis) -> SmtpExtensions {
        let hallo = SmtpHello(name)
        let antwort = try await frage(kanal, SmtpCommand.ehlo(hallo).bytes, .hello, zeiten)
        if antwort.classified(at: .hello) == .success { return SmtpExtensions(reply: antwort) }
        // RFC 5321 §3.2: an old host that does not know EHLO.
        guard antwort.classified(at: .hello) == .permanent else { throw .abgelehnt(.hello, antwort) }
        let alt = try await frage(kanal, SmtpCommand.helo(hallo).bytes, .hello, zeiten)
        guard alt.classified(at: .hello) == .success else { throw .abgelehnt(.hello, alt) }
        return SmtpExtensions()
    }

    private static func verschluessle(
        _ kanal: any Channel, _ host: String, _ forderung: Tlsforderung, _ zeiten: Sendezeiten
    ) async throws(Sendehindernis) -> String? {
        let antwort = try await frage(kanal, SmtpCommand.startTls.bytes, .startTls, zeiten)
        guard antwort.classified(at: .startTls) == .success else {
            if forderung.verlangt { throw .tlsFehlt }
            throw .tlsGescheitert("\(antwort)")
        }
        do {
            return try await kanal.eventLoop.submit {
                let leitung = kanal.pipeline.syncOperations
                let leser = try leitung.handler(type: Antwortleser.self)
                guard leser.istLeer else { throw Sendehindernis.unverstaendlich("bytes before TLS") }
                leser.beginneNeu()
                let schicht = try Tlsklient.handler(host, forderung)
                let handschlag = kanal.eventLoop.makePromise(of: String?.self)
                do {
                    try leitung.addHandler(Handschlag(handschlag), position: .first)
                    try leitung.addHandler(schicht, position: .first)
                } catch {
                    handschlag.fail(error)
                    throw error
                }
                let wecker = kanal.eventLoop.scheduleTask(in: zeiten.fuer(.startTls)) {
                    handschlag.fail(Sendehindernis.zeit(.startTls))
                    kanal.close(promise: nil)
                }
                handschlag.futureResult.whenComplete { _ in wecker.cancel() }
                return handschlag.futureResult
            }.flatMap { $0 }.get()
        } catch let hindernis as Sendehindernis {
            throw hindernis
        } catch {
            throw .tlsGescheitert("\(error)")
        }
    }

    /// Sends bytes, or nothing, and waits for the next reply.
    static func frage(
        _ kanal: any Channel, _ bytes: [UInt8]?, _ schritt: SmtpStage, _ zeiten: Sendezeiten
    ) async throws(Sendehindernis) -> SmtpReply {
        do {
            // A conversation runs on the thread of its connection (`Schleife`) but for its beginning.
            if kanal.eventLoop.inEventLoop { return try await erwarte(kanal, schritt, zeiten, sende: bytes).get() }
            return try await kanal.eventLoop.submit { try erwarte(kanal, schritt, zeiten, sende: bytes) }.flatMap { $0 }.get()
        } catch let hindernis as Sendehindernis {
            throw hindernis
        } catch {
            throw .verbindung("\(error)")
        }
    }

    /// On the event loop: sends and promises the reply in time.
    /// - Parameter vorher: what it may take until the host comes to it.
    static func erwarte(
        _ kanal: any Channel, _ schritt: SmtpStage, _ zeiten: Sendezeiten, sende bytes: [UInt8]?, vorher: TimeAmount = .zero
    ) throws -> EventLoopFuture<SmtpReply> {
        // First, because a connection that is closed has no reader any more, and a promise that nobody keeps is a fault of ours.
        let leser = try kanal.pipeline.syncOperations.handler(type: Antwortleser.self)
        let versprechen = kanal.eventLoop.makePromise(of: SmtpReply.self)
        leser.erwarte(versprechen)
        let wecker = kanal.eventLoop.scheduleTask(in: vorher + zeiten.fuer(schritt)) {
            versprechen.fail(Sendehindernis.zeit(schritt))
            kanal.close(promise: nil)
        }
        versprechen.futureResult.whenComplete { _ in wecker.cancel() }
        if let bytes { kanal.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil) }
        return versprechen.futureResult
    }

    var innen: (kanal: any Channel, zeiten: Sendezeiten) { (kanal, zeiten) }
}

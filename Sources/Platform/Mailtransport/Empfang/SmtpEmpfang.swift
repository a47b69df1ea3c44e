// SPDX-License-Identifier: EUPL-1.2
internal import Glibc
public import Logging
internal import NIOCore
internal import NIOPosix
public import ServiceLifecycle
internal import Smtp

/// Listens for mail on one address until the server shuts down.
public final class SmtpEmpfang: Service {
    private let host: String
    private let port: Int
    private let regeln: Empfangsregeln
    private let grenzen: Empfangsgrenzen
    private let tls: Tlswechsel?
    private let log: Logger
    private let zahl: Verbindungszahl
    private let offene = OffeneVerbindungen()
    private let bereit: @Sendable (Int) -> Void

    /// - Parameters:
    ///   - port: 0 for any free one.
    ///   - bereit: told the port in use as soon as connections are taken.
    public init(
        host: String, port: Int, regeln: Empfangsregeln, grenzen: Empfangsgrenzen = .init(), tls: Tlswechsel? = nil, log: Logger,
        bereit: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.bereit = bereit
        self.host = host
        self.port = port
        self.regeln = regeln
        self.grenzen = grenzen
        self.tls = tls
        self.log = log
        zahl = Verbindungszahl(hoechstens: grenzen.verbindungen, jeAdresse: grenzen.verbindungenJeAdresse)
    }

    public func run() async throws {
        guard let server = try await horche() else { return }
        let offen = server.channel.localAddress?.port ?? port
        log.info("SMTP horcht", metadata: ["adresse": "\(host):\(offen)"])
        bereit(offen)
        try await withGracefulShutdownHandler {
            try await server.executeThenClose { eingang in
                try await withThrowingDiscardingTaskGroup { gruppe in
                    for try await verbindung in eingang {
                        gruppe.addTask(executorPreference: Schleife(verbindung.channel.eventLoop)) {
                            await self.bediene(verbindung)
                        }
                    }
                }
            }
        } onGracefulShutdown: {
            // No new ones. Those under way may come to their end; a client that says nothing must not keep the server from its own.
            server.channel.close(promise: nil)
            server.channel.eventLoop.scheduleTask(in: TimeAmount(self.grenzen.abschied)) { self.offene.schliesse() }
        }
    }

    /// Waits while the address is taken: by a server that is just ending, or not there yet while the machine starts. Mail that has nowhere to come in
    /// is no reason to end everything else.
    /// - Returns: `nil` where the server shuts down meanwhile.
    private func horche() async throws -> NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never>? {
        var pause = Duration.seconds(1)
        while true {
            do { return try await binde() } catch let fehler as IOError where Self.vergeht.contains(fehler.errnoCode) {
                log.error(
                    "SMTP kann nicht horchen und versucht es weiter: Die Adresse ist belegt oder noch nicht da",
                    metadata: ["adresse": "\(host):\(port)", "fehler": "\(fehler)"])
            }
            let wartet = pause
            do { try await cancelWhenGracefulShutdown { try await Task.sleep(for: wartet) } } catch is CancellationError {
                return nil
            }
            pause = min(pause * 2, .seconds(30))
        }
    }

    private static let vergeht: Set<CInt> = [EADDRINUSE, EADDRNOTAVAIL]

    private func binde() async throws -> NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never> {
        let stille = TimeAmount(grenzen.stille)
        return try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .bind(host: host, port: port) { kanal in
                kanal.eventLoop.makeCompletedFuture {
                    let leitung = kanal.pipeline.syncOperations
                    try leitung.addHandler(Bytezaehler())
                    try leitung.addHandler(IdleStateHandler(readTimeout: stille))
                    try leitung.addHandler(Stillewaechter())
                    return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: kanal, configuration: .init(isOutboundHalfClosureEnabled: false))
                }
            }
    }

    private func bediene(_ verbindung: NIOAsyncChannel<ByteBuffer, ByteBuffer>) async {
        let adresse = verbindung.channel.remoteAddress?.ipAddress ?? "?"
        offene.nimm(verbindung.channel)
        defer { offene.vergiss(verbindung.channel) }
        do {
            try await verbindung.executeThenClose { eingang, ausgang in
                guard zahl.betritt(adresse) else {
                    if zahl.istNeu(adresse) {
                        log.warning("zu viele SMTP-Verbindungen", metadata: ["adresse": "\(adresse)", "port": "\(port)"])
                    }
                    try await ausgang.write(ByteBuffer(bytes: SmtpReply(421, "4.7.0", "Too many connections").bytes()))
                    return
                }
                defer { zahl.verlass(adresse) }
                let sitzung = Sitzung(
                    regeln, grenzen, tls: tls, gegenstelle: Gegenstelle(adresse: adresse), kanal: verbindung.channel,
                    strom: Bytestrom(eingang),
                    ausgang: ausgang, log: log)
                try await sitzung.fuehre()
            }
        } catch {
            // A client that goes away without a word is its own affair.
            log.debug("SMTP-Verbindung endet", metadata: ["adresse": "\(adresse)", "grund": "\(error)"])
        }
    }
}

/// Closes a connection on which nothing has come for too long.
private final class Stillewaechter: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is IdleStateHandler.IdleStateEvent else { return context.fireUserInboundEventTriggered(event) }
        let abschied = ByteBuffer(bytes: SmtpReply.idle.bytes())
        context.writeAndFlush(NIOAny(abschied), promise: nil)
        context.close(promise: nil)
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import NIOCore
internal import Smtp

/// Hands each reply of a host to whoever has asked, in their order. Lives on the event loop of its channel.
final class Antwortleser: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer

    private var leser = SmtpReplyParser()
    private var wartende: [EventLoopPromise<SmtpReply>] = []
    private var ende: Sendehindernis?

    /// Whether the host has said more than it was asked; must not be when TLS begins.
    var istLeer: Bool { leser.isEmpty && wartende.isEmpty }

    func erwarte(_ versprechen: EventLoopPromise<SmtpReply>) {
        if let ende { return versprechen.fail(ende) }
        wartende.append(versprechen)
        verteile()
    }

    /// TLS begins: what the host said before in the clear is forgotten.
    func beginneNeu() { leser = SmtpReplyParser() }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        leser.feed(unwrapInboundIn(data).readableBytesView)
        verteile()
        if ende != nil { context.close(promise: nil) }
    }

    private func verteile() {
        do {
            while !wartende.isEmpty, let antwort = try leser.next() { wartende.removeFirst().succeed(antwort) }
        } catch {
            scheitere(.unverstaendlich("\(error)"))
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        scheitere(.verbindung("the host has closed"))
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        scheitere(.tlsGescheitert("\(error)"))
        context.close(promise: nil)
    }

    private func scheitere(_ grund: Sendehindernis) {
        if ende == nil { ende = grund }
        let alle = wartende
        wartende = []
        for versprechen in alle { versprechen.fail(ende ?? grund) }
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import NIOCore

/// What a peer sends, taken piece by piece: nothing is read ahead of what somebody asks for, so a fast peer waits.
///
/// Belongs to the one task that talks to the peer.
final class Bytestrom {
    private var quelle: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    /// Bytes that were read and not used yet.
    private(set) var puffer = ByteBuffer()
    /// Octets that have come out of the channel since TLS began or, before that, since the connection.
    private(set) var entnommen = 0

    init(_ eingang: NIOAsyncChannelInboundStream<ByteBuffer>) { quelle = eingang.makeAsyncIterator() }

    /// Waits for more. `false` when the peer has closed.
    func mehr() async throws -> Bool {
        guard var neu = try await quelle.next() else { return false }
        entnommen += neu.readableBytes
        puffer.discardReadBytes()
        if puffer.readableBytes == 0 { puffer = neu } else { puffer.writeBuffer(&neu) }
        return true
    }

    var istLeer: Bool { puffer.readableBytes == 0 }

    /// Shows what is there; `nutze` says how many of the bytes it has used up.
    func nutze<T>(_ nutze: (UnsafeRawBufferPointer) throws -> (verbraucht: Int, T)) rethrows -> T {
        let (verbraucht, ergebnis) = try puffer.withUnsafeReadableBytes(nutze)
        puffer.moveReaderIndex(forwardBy: verbraucht)
        return ergebnis
    }

    /// TLS begins: what was said before in the clear is forgotten, and counting starts anew.
    func beginneNeu() {
        puffer = ByteBuffer()
        entnommen = 0
    }
}

/// Counts what comes in at the very bottom of a connection, so that the moment in which TLS begins can be checked: whatever has come in by then and
/// was not asked for was slipped in before the handshake (CVE-2011-0411).
final class Bytezaehler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private(set) var gesehen = 0

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        gesehen += unwrapInboundIn(data).readableBytes
        context.fireChannelRead(data)
    }
}

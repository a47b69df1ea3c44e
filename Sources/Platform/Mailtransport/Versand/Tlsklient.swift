// SPDX-License-Identifier: EUPL-1.2
internal import NIOCore
internal import NIOSSL
internal import NIOTLS
internal import Synchronization

/// TLS at the client's side. One context for all connections: making one reads the list of authorities of the system.
enum Tlsklient {
    private static let offen = Result { try kontext(.none) }
    private static let geprueft = Result { try kontext(.fullVerification) }
    /// By the files of authorities; there are as many as an operator has set up.
    private static let eigene = Mutex<[String: NIOSSLContext]>([:])

    private static func geprueft(_ wurzeln: String?) throws -> NIOSSLContext {
        guard let wurzeln else { return try geprueft.get() }
        return try eigene.withLock { alle in
            if let fertig = alle[wurzeln] { return fertig }
            let neu = try kontext(.fullVerification, wurzeln)
            alle[wurzeln] = neu
            return neu
        }
    }

    private static func kontext(_ pruefung: CertificateVerification, _ wurzeln: String? = nil) throws -> NIOSSLContext {
        var einstellung = TLSConfiguration.makeClientConfiguration()
        // The library begins at TLS 1.0 otherwise.
        einstellung.minimumTLSVersion = .tlsv12
        einstellung.cipherSuites = Tlswechsel.suiten
        einstellung.certificateVerification = pruefung
        if let wurzeln { einstellung.trustRoots = .file(wurzeln) }
        return try NIOSSLContext(configuration: einstellung)
    }

    static func handler(_ host: String, _ forderung: Tlsforderung) throws -> NIOSSLClientHandler {
        switch forderung.pruefung {
        case .keine: return try NIOSSLClientHandler(context: offen.get(), serverHostname: name(host))
        case .pkix(let name): return try NIOSSLClientHandler(context: geprueft(forderung.wurzeln), serverHostname: name)
        case .eigene(let urteil):
            return try NIOSSLClientHandler(
                context: geprueft.get(), serverHostname: name(host),
                customVerificationCallback: { kette, versprechen in
                    do {
                        let der = try kette.map { try $0.toDERBytes() }
                        let schluessel = try kette.map { try $0.extractPublicKey().toSPKIBytes() }
                        versprechen.succeed(urteil(der, schluessel) ? .certificateVerified : .failed)
                    } catch {
                        versprechen.fail(error)
                    }
                })
        }
    }

    /// An address is no name that could be asked for (RFC 6066 §3).
    private static func name(_ host: String) -> String? {
        host.contains(":") || host.split(separator: ".").allSatisfy { Int($0) != nil } ? nil : host
    }
}

/// Says when the handshake is done, and which version it has agreed on.
final class Handschlag: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private var versprechen: EventLoopPromise<String?>?

    init(_ versprechen: EventLoopPromise<String?>) { self.versprechen = versprechen }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted? = event as? TLSUserEvent {
            let fassung = (try? context.pipeline.syncOperations.nioSSL_tlsVersion()) ?? nil
            versprechen?.succeed(fassung == .tlsv13 ? "TLSv1.3" : "TLSv1.2")
            versprechen = nil
            context.pipeline.syncOperations.removeHandler(self, promise: nil)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        versprechen?.fail(
            Tlsfehler.hindernis(error, zertifikat: { try? context.pipeline.syncOperations.nioSSL_peerCertificate() }))
        versprechen = nil
        context.fireErrorCaught(error)
    }

    func channelInactive(context: ChannelHandlerContext) {
        versprechen?.fail(Sendehindernis.tlsGescheitert("the host has closed"))
        versprechen = nil
        context.fireChannelInactive()
    }
}

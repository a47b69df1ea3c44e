// SPDX-License-Identifier: EUPL-1.2
internal import NIOCore
internal import NIOSSL

/// Turns a connection in the clear into one over TLS (RFC 3207), at the server's side.
public struct Tlswechsel: Sendable {
    private let kontext: NIOSSLContext

    /// Suites with forward secrecy and authenticated encryption only (BSI TR-02102-2), so that every connection that comes about is one of them.
    static let suiten = [
        "ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-ECDSA-AES128-GCM-SHA256",
        "ECDHE-RSA-AES128-GCM-SHA256",
    ].joined(separator: ":")

    /// - Parameters:
    ///   - kette: PEM file, the server's certificate first.
    ///   - schluessel: PEM file.
    public init(kette: String, schluessel: String) throws {
        var einstellung = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(kette).map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: schluessel, format: .pem)))
        einstellung.minimumTLSVersion = .tlsv12
        einstellung.cipherSuites = Self.suiten
        kontext = try NIOSSLContext(configuration: einstellung)
    }

    /// Sends `antwort` in the clear and puts TLS under the connection in the same moment.
    /// - Parameter entnommen: octets that the conversation has taken so far.
    /// - Returns: `false` when more had come in by then: it was slipped in before the handshake, and the connection must end.
    func beginne(_ kanal: any Channel, antwort: ByteBuffer, entnommen: Int) async throws -> Bool {
        let kontext = kontext
        return try await kanal.eventLoop.submit {
            let leitung = kanal.pipeline.syncOperations
            let unten = try leitung.context(handlerType: Bytezaehler.self)
            guard let zaehler = unten.handler as? Bytezaehler, zaehler.gesehen == entnommen else { return false }
            unten.writeAndFlush(NIOAny(antwort), promise: nil)
            try leitung.addHandler(NIOSSLServerHandler(context: kontext), position: .first)
            // From here on the counter sees what TLS hands up.
            return true
        }.get()
    }

    /// The version in use, as traces name it.
    func fassung(_ kanal: any Channel) async throws -> String? {
        try await kanal.eventLoop.submit {
            switch try kanal.pipeline.syncOperations.nioSSL_tlsVersion() {
            case .tlsv13: "TLSv1.3"
            case .tlsv12: "TLSv1.2"
            case let andere: andere.map { "\($0)" }
            }
        }.get()
    }
}

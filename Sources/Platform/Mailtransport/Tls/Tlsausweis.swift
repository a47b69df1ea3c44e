// SPDX-License-Identifier: EUPL-1.2
internal import NIOSSL

/// What a certificate of our own says to others.
public struct Tlsausweis: Sendable {
    /// DER of the SubjectPublicKeyInfo, of which DANE publishes the hash (RFC 7672 §3.1.1).
    public let spki: [UInt8]
    /// Last second of its life, from the UNIX epoch.
    public let bis: Int

    /// - Parameter kette: PEM file, the server's certificate first.
    /// - Returns: `nil` for a file without a certificate.
    public init?(kette: String) throws {
        guard let eigenes = try NIOSSLCertificate.fromPEMFile(kette).first else { return nil }
        spki = try eigenes.extractPublicKey().toSPKIBytes()
        bis = Int(eigenes.notValidAfter)
    }
}

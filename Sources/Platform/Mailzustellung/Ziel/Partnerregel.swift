// SPDX-License-Identifier: EUPL-1.2
internal import Crypto
public import MtaSts

/// What the operator demands of the transport to one partner. What the partner itself publishes (DANE, MTA-STS) may ask for
/// more, never for less.
public enum Partnerregel: Sendable, Hashable {
    /// No TLS at all, for a host on this machine. DANE and MTA-STS of a domain still count.
    case keiner
    /// TLS where it is offered, to whomever.
    case opportunistisch
    /// TLS, to whomever; nothing in clear.
    case verschluesselt
    /// A certificate of the public PKI for the host's name.
    /// - Parameter namen: hosts that may be used, which makes forged MX records useless; empty for those the DNS names.
    case pflicht(namen: [MxPattern])
    /// One of these certificates or keys and no other.
    case fingerabdruck([Fingerabdruck])
    /// Authenticated by DANE or not at all.
    case danePflicht
}

/// SHA-256 of a host's certificate or of its public key, agreed with the partner.
public struct Fingerabdruck: Sendable, Hashable {
    public enum Art: Sendable, Hashable {
        /// Changes with each certificate.
        case zertifikat
        /// Of the SubjectPublicKeyInfo; outlives certificates that are renewed with the same key.
        case schluessel
    }

    public let art: Art
    public let sha256: [UInt8]

    /// `nil` unless there are 32 octets.
    public init?(art: Art, sha256: [UInt8]) {
        guard sha256.count == 32 else { return nil }
        (self.art, self.sha256) = (art, sha256)
    }

    /// - Parameter hex: with or without colons, as OpenSSL prints it.
    public init?(art: Art, hex: String) {
        let ziffern = hex.filter { $0 != ":" }
        guard ziffern.utf8.count == 64, ziffern.allSatisfy(\.isHexDigit) else { return nil }
        var rest = ziffern[...]
        var bytes: [UInt8] = []
        while let byte = UInt8(rest.prefix(2), radix: 16), !rest.isEmpty {
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        self.init(art: art, sha256: bytes)
    }

    /// - Parameters:
    ///   - zertifikat: the host's own, DER.
    ///   - schluessel: the SubjectPublicKeyInfo inside.
    func passt(zertifikat: [UInt8], schluessel: [UInt8]) -> Bool {
        Array(SHA256.hash(data: art == .zertifikat ? zertifikat : schluessel)) == sha256
    }
}

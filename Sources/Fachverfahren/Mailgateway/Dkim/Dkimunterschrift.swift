// SPDX-License-Identifier: EUPL-1.2
internal import Crypto
internal import CryptoExtras
internal import Dkim
internal import Foundation

/// Whether a public key of the DNS has signed. Whatever cannot be read as a key or is too small is no proof (RFC 8301 §3.2).
enum Dkimunterschrift {
    private static let kleinster = 1_024

    /// - Parameters:
    ///   - schluessel: as `DkimKey.publicKey`.
    ///   - bytes: as `DkimCheck.signedBytes`.
    static func gilt(_ verfahren: DkimAlgorithm, schluessel: [UInt8], bytes: [UInt8], unterschrift: [UInt8]) -> Bool {
        switch verfahren {
        case .rsaSha256:
            // What these throw says that it is no such key, hence no proof.
            guard let key = try? _RSA.Signing.PublicKey(unsafeDERRepresentation: schluessel), key.keySizeInBits >= kleinster
            else {
                return false
            }
            return key.isValidSignature(
                .init(rawRepresentation: Data(unterschrift)), for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5)
        case .ed25519Sha256:
            guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: schluessel) else { return false }
            return key.isValidSignature(unterschrift, for: bytes)
        }
    }
}

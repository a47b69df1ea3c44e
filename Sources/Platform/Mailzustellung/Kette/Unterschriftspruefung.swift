// SPDX-License-Identifier: EUPL-1.2
internal import Crypto
internal import CryptoExtras
internal import Foundation

/// Whether one key has signed a certificate. SHA-1, RSA below 2048 bits and whatever is rare is no proof.
enum Unterschriftspruefung {
    /// - Parameter schluessel: SubjectPublicKeyInfo, DER.
    static func gilt(_ glied: Kettenglied, schluessel: [UInt8]) -> Bool {
        switch glied.verfahren {
        case "1.2.840.113549.1.1.11": rsa(glied, schluessel, SHA256.hash(data: glied.unterschrieben))
        case "1.2.840.113549.1.1.12": rsa(glied, schluessel, SHA384.hash(data: glied.unterschrieben))
        case "1.2.840.113549.1.1.13": rsa(glied, schluessel, SHA512.hash(data: glied.unterschrieben))
        case "1.2.840.10045.4.3.2": ecdsa(glied, schluessel, SHA256.hash(data: glied.unterschrieben))
        case "1.2.840.10045.4.3.3": ecdsa(glied, schluessel, SHA384.hash(data: glied.unterschrieben))
        case "1.2.840.10045.4.3.4": ecdsa(glied, schluessel, SHA512.hash(data: glied.unterschrieben))
        default: false
        }
    }

    // Whatever cannot be read is no key of this kind, hence no proof: nothing is hidden by `try?` here.
    private static func rsa(_ glied: Kettenglied, _ schluessel: [UInt8], _ hash: some Digest) -> Bool {
        guard let key = try? _RSA.Signing.PublicKey(derRepresentation: schluessel), key.keySizeInBits >= 2048 else {
            return false
        }
        let unterschrift = _RSA.Signing.RSASignature(rawRepresentation: Data(glied.unterschrift))
        return key.isValidSignature(unterschrift, for: hash, padding: .insecurePKCS1v1_5)
    }

    private static func ecdsa(_ glied: Kettenglied, _ schluessel: [UInt8], _ hash: some Digest) -> Bool {
        if let key = try? P256.Signing.PublicKey(derRepresentation: schluessel),
            let unterschrift = try? P256.Signing.ECDSASignature(derRepresentation: glied.unterschrift)
        {
            return key.isValidSignature(unterschrift, for: hash)
        }
        if let key = try? P384.Signing.PublicKey(derRepresentation: schluessel),
            let unterschrift = try? P384.Signing.ECDSASignature(derRepresentation: glied.unterschrift)
        {
            return key.isValidSignature(unterschrift, for: hash)
        }
        if let key = try? P521.Signing.PublicKey(derRepresentation: schluessel),
            let unterschrift = try? P521.Signing.ECDSASignature(derRepresentation: glied.unterschrift)
        {
            return key.isValidSignature(unterschrift, for: hash)
        }
        return false
    }
}

// SPDX-License-Identifier: EUPL-1.2
import Crypto
import CryptoExtras
import Dkim
import Foundation

/// SHA-256 of the library, as the target wants it.
struct Sha256: DkimHash {
    private var hash = SHA256()
    init() {}
    mutating func update(_ bytes: ArraySlice<UInt8>) { hash.update(data: bytes) }
    mutating func finish() -> [UInt8] { Array(hash.finalize()) }
}

enum Werkzeug {
    /// Checks with the library; the key of the standard's example has only 1024 bits.
    static func isValid(_ algorithm: DkimAlgorithm, _ key: [UInt8], _ bytes: [UInt8], _ signature: [UInt8]) -> Bool {
        switch algorithm {
        case .rsaSha256:
            guard let key = try? _RSA.Signing.PublicKey(unsafeDERRepresentation: key) else { return false }
            return key.isValidSignature(.init(rawRepresentation: signature), for: Data(bytes), padding: .insecurePKCS1v1_5)
        case .ed25519Sha256:
            guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { return false }
            return key.isValidSignature(signature, for: bytes)
        }
    }

    static func pruefen(_ nachricht: [UInt8], stueck: Int = 7) throws -> [Result<DkimCheck, DkimError>] {
        var pruefer = DkimVerifier<Sha256>()
        for start in stride(from: 0, to: nachricht.count, by: stueck) {
            try pruefer.feed(nachricht[start..<min(start + stueck, nachricht.count)])
        }
        return try pruefer.finish()
    }

    static func vorbereiten(_ nachricht: [UInt8], _ auftraege: [DkimSigning], stueck: Int = 7) throws -> [DkimUnsigned] {
        var zeichner = DkimSigner<Sha256>(auftraege)
        for start in stride(from: 0, to: nachricht.count, by: stueck) {
            try zeichner.feed(nachricht[start..<min(start + stueck, nachricht.count)])
        }
        return try zeichner.finish()
    }

    static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}

/// Two keys of a town, as it keeps them and as it publishes them.
struct Schluessel {
    /// Made once: RSA takes its time.
    static let eigene = Result { try Schluessel() }
    static let fremde = Result { try Schluessel() }

    let rsa: _RSA.Signing.PrivateKey
    let ed25519 = Curve25519.Signing.PrivateKey()

    private init() throws { rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048) }

    func unterschreiben(_ offen: DkimUnsigned) throws -> [UInt8] {
        switch offen.signing.algorithm {
        case .rsaSha256:
            let signatur = try rsa.signature(for: Data(offen.bytesToSign), padding: .insecurePKCS1v1_5)
            return offen.field(signature: Array(signatur.rawRepresentation))
        case .ed25519Sha256:
            return offen.field(signature: Array(try ed25519.signature(for: offen.bytesToSign)))
        }
    }

    var oeffentlich: [UInt8] { Array(rsa.publicKey.derRepresentation) }

    func eintrag(_ algorithm: DkimAlgorithm) throws -> DkimKey {
        let bytes = algorithm == .rsaSha256 ? rsa.publicKey.derRepresentation : ed25519.publicKey.rawRepresentation
        return try DkimKey(record: "v=DKIM1; k=\(algorithm.keyType); p=\(Data(bytes).base64EncodedString())".utf8)
    }
}

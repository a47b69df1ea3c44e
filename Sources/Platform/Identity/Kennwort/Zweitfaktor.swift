// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation
internal import Totp

/// The second factor of staff accounts: codes of an authenticator app (RFC 6238, SHA-1, 6 digits, 30 s).
public enum Zweitfaktor {
    static func neuesGeheimnis() -> String {
        Base32.encode(SymmetricKey(size: SymmetricKeySize(bitCount: 160)).withUnsafeBytes { Array($0) })
    }

    /// Counter of the code, or `nil` when it does not hold now or was used before.
    /// - Throws: `IdentityError.kennwortTechnik` for a secret that is no Base32.
    static func zaehler(_ geheimnis: String, code: String, sekunden: Int64, nach: Int64) throws -> Int64? {
        try totp(geheimnis).check(code, at: sekunden, lastUsed: nach)
    }

    /// What an authenticator app reads.
    public static func adresse(_ geheimnis: String, konto: String, aussteller: String) throws -> String {
        try totp(geheimnis).address(issuer: aussteller, account: konto)
    }

    private static func totp(_ geheimnis: String) throws -> Totp {
        do {
            return try Totp(base32: geheimnis) { algorithm, key, message in
                let key = SymmetricKey(data: key)
                return switch algorithm {
                case .sha1: Array(HMAC<Insecure.SHA1>.authenticationCode(for: Data(message), using: key))
                case .sha256: Array(HMAC<SHA256>.authenticationCode(for: Data(message), using: key))
                case .sha512: Array(HMAC<SHA512>.authenticationCode(for: Data(message), using: key))
                }
            }
        } catch {
            throw IdentityError.kennwortTechnik(0)
        }
    }
}

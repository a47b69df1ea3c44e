// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Totp
import Testing

@Suite("Einmalcodes nach RFC 6238")
struct TotpTests {
    static let hmac: TotpHmac = { algorithm, key, message in
        let key = SymmetricKey(data: key)
        return switch algorithm {
        case .sha1: Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: key))
        case .sha256: Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
        case .sha512: Array(HMAC<SHA512>.authenticationCode(for: message, using: key))
        }
    }

    private func totp(_ algorithm: TotpAlgorithm = .sha1, digits: Int = 8) throws -> Totp {
        let ziffern = Array("1234567890".utf8)
        return try Totp(
            secret: (0..<algorithm.bytes).map { ziffern[$0 % 10] }, algorithm: algorithm, digits: digits, hmac: Self.hmac)
    }

    @Test(
        "Die Beispiele der RFC 6238 Anhang B stimmen",
        arguments: [
            (Int64(59), "94287082", "46119246", "90693936"), (1_111_111_109, "07081804", "68084774", "25091201"),
            (1_111_111_111, "14050471", "67062674", "99943326"), (1_234_567_890, "89005924", "91819424", "93441116"),
            (2_000_000_000, "69279037", "90698825", "38618901"), (20_000_000_000, "65353130", "77737706", "47863826"),
        ])
    func anhangB(zeit: Int64, sha1: String, sha256: String, sha512: String) throws {
        #expect(try totp(.sha1).code(at: zeit) == sha1)
        #expect(try totp(.sha256).code(at: zeit) == sha256)
        #expect(try totp(.sha512).code(at: zeit) == sha512)
    }

    @Test("Die Beispiele der RFC 4226 Anhang D stimmen")
    func anhangD() throws {
        let codes = try (0..<10).map { try totp(digits: 6).code(counter: $0) }
        #expect(codes == ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"])
    }

    @Test("Ein Code gilt einmal, und kein älterer gilt danach")
    func einmal() throws {
        let totp = try totp(digits: 6)
        #expect(totp.check("287 082", at: 59, lastUsed: nil) == 1)
        #expect(totp.check("287082", at: 59, lastUsed: 1) == nil)
        #expect(totp.check("755224", at: 59, lastUsed: 1) == nil)
        #expect(totp.check("359152", at: 59, lastUsed: 1) == 2)
    }

    @Test("Nur das Fenster gilt")
    func fenster() throws {
        let totp = try totp(digits: 6)
        #expect(totp.check("755224", at: 59, lastUsed: nil) == 0)
        #expect(totp.check("755224", at: 60, lastUsed: nil) == nil)
        #expect(totp.check("755224", at: 60, lastUsed: nil, window: 2) == 0)
        #expect(totp.check("28708", at: 59, lastUsed: nil) == nil)
        #expect(totp.check("２87082", at: 59, lastUsed: nil) == nil)
    }

    @Test("Ein zu kurzes Geheimnis wird abgelehnt")
    func kurz() {
        #expect(throws: TotpError.secretTooShort(minimumBytes: 16)) { try Totp(base32: "MZXW6YTB", hmac: Self.hmac) }
        #expect(throws: TotpError.secretNotBase32) { try Totp(base32: "0189", hmac: Self.hmac) }
    }

    @Test("Die Adresse trägt alles, was die App braucht")
    func adresse() throws {
        #expect(
            try totp(digits: 6).address(issuer: "Stadt Köln", account: "a:b@c.de")
                == "otpauth://totp/Stadt%20K%C3%B6ln:ab%40c.de?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Stadt%20K%C3%B6ln&algorithm=SHA1&digits=6&period=30"
        )
    }
}

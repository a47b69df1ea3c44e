// SPDX-License-Identifier: EUPL-1.2

/// Time-based one-time codes (RFC 6238 over RFC 4226).
public struct Totp: Sendable {
    public static let minimumSecretBytes = 16

    public let secret: [UInt8]
    public let algorithm: TotpAlgorithm
    public let digits: Int
    /// Seconds one code lives.
    public let period: Int
    private let hmac: TotpHmac

    public init(
        secret: [UInt8], algorithm: TotpAlgorithm = .sha1, digits: Int = 6, period: Int = 30, hmac: @escaping TotpHmac
    ) throws(TotpError) {
        // RFC 4226 §4 R6: at least 128 bits.
        guard secret.count >= Self.minimumSecretBytes else { throw .secretTooShort(minimumBytes: Self.minimumSecretBytes) }
        guard (6...8).contains(digits) else { throw .digitsOutOfRange }
        guard (15...300).contains(period) else { throw .periodOutOfRange }
        self.secret = secret
        self.algorithm = algorithm
        self.digits = digits
        self.period = period
        self.hmac = hmac
    }

    public init(
        base32 text: String, algorithm: TotpAlgorithm = .sha1, digits: Int = 6, period: Int = 30, hmac: @escaping TotpHmac
    ) throws(TotpError) {
        guard let secret = Base32.decode(text) else { throw .secretNotBase32 }
        try self.init(secret: secret, algorithm: algorithm, digits: digits, period: period, hmac: hmac)
    }

    /// RFC 6238 §4.2: number of whole periods since 1970. Times before that count as the first period.
    public func counter(at unixSeconds: Int64) -> Int64 { max(0, unixSeconds) / Int64(period) }

    public func code(at unixSeconds: Int64) -> String { code(counter: counter(at: unixSeconds)) }

    /// RFC 4226 §5.3, dynamic truncation.
    public func code(counter: Int64) -> String {
        let message = (0..<8).map { UInt8(truncatingIfNeeded: counter >> (56 - 8 * Int64($0))) }
        let hash = hmac(algorithm, secret, message)
        let offset = Int((hash.last ?? 0) & 0x0F)
        let number = hash[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(UInt32(1)) { value, _ in value * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }
}

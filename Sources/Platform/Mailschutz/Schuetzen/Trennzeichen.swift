// SPDX-License-Identifier: EUPL-1.2

/// Boundaries of multiparts (RFC 2046 §5.1.1).
enum Trennzeichen {
    /// 128 random bits, so that nobody can put it into a content beforehand; `=_` occurs neither in base64 nor in quoted-printable.
    static func neu() -> String {
        var zufall = SystemRandomNumberGenerator()
        let haelften = [zufall.next(), zufall.next()].map { (haelfte: UInt64) in
            let hex = String(haelfte, radix: 16)
            return String(repeating: "0", count: 16 - hex.utf8.count) + hex
        }
        return "=_" + haelften.joined()
    }
}

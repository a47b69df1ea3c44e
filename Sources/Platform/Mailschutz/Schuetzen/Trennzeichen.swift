// SPDX-License-Identifier: EUPL-1.2

/// Boundaries of multiparts (RFC 2046 §5.1.1).
enum Trennzeichen {
    /// 128 random bits, so that nobody can put it into a content beforehand; `=_` occurs neither in base64 nor in quoted-printable.
    static func neu() -> String {
        var zufall = SystemRandomNumberGenerator()
        let ziffern = Array("0123456789abcdef")
        return "=_" + String((0..<32).map { _ in ziffern[Int.random(in: 0..<16, using: &zufall)] })
    }
}

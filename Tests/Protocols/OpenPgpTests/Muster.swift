// SPDX-License-Identifier: EUPL-1.2
@testable import OpenPgp

/// Samples: a key as GnuPG makes one, what it wrote with it, and the keys of RFC 9580, appendix A.
enum Muster {
    static func bytes(_ text: String) -> [UInt8] { (try? Base64.decode(text.utf8)) ?? [] }

    /// Ed25519 and Curve25519, with a user id that is revoked; until 2029-02-03.
    static let anna = bytes(
        """
        mDMEaVW5ABYJKwYBBAHaRw8BAQdA8LZFlufKGxKT9sAwg/lNk57Zrorb1g1cvibNfBadFku0J0FubmEgTXVzdGVyIDxhbm5hLm11
        c3RlckBzdGFkdC5leGFtcGxlPoiWBBMWCAA+FiEEiYySr9Wn4uc9YEN6lyQvE7r8v7QFAmlVuQACGyMFCQXQsRgFCwkIBwIGFQoJ
        CAsCBBYCAwECHgECF4AACgkQlyQvE7r8v7Q9ygD/e3VAz7HwXzs6NvIwnHxN6H4mcBaF5ppo8eQ93SOlL+oA/jvxrie2GSFzyla8
        QY7lrY/fMCfvxLd/hNClyvrBTs4CtBxBbm5hIEFsdCA8YWx0QHN0YWR0LmV4YW1wbGU+iHgEMBYIACAWIQSJjJKv1afi5z1gQ3qX
        JC8Tuvy/tAUCawvQKQIdIAAKCRCXJC8Tuvy/tH/EAP0e+CUGjC4XwA69N+jGmzYnidmZoA/B8lLF867QyFqI6QD9GDMzJQ2R3OoL
        CgVtyHF1BhsgS7jb4md89P8nrBw/6AOIlgQTFggAPhYhBImMkq/Vp+LnPWBDepckLxO6/L+0BQJrC9AoAhsjBQkF0LEYBQsJCAcC
        BhUKCQgLAgQWAgMBAh4BAheAAAoJEJckLxO6/L+0jmQA/1mmD/cFu8Sv2pXTBeu7hxJaLXL6kgDPU3uc3yxtq23lAP9+TBSynjUs
        y5HYGHVpA5tKAF+rUGoY9PeT6XU/w5HmCrg4BGlVuQASCisGAQQBl1UBBQEBB0AowT+4Fq9Ousqw3tCJSaM7N/tvwG9jLYVxfdck
        vOTGDgMBCAeIfgQYFggAJhYhBImMkq/Vp+LnPWBDepckLxO6/L+0BQJpVbkAAhsMBQkF0LEYAAoJEJckLxO6/L+0T8wA/iJ9mgNN
        RH1rLdhVQzhxXafN+xRg29z4fNO9ZhUHSLY5AQClab8Y4euilhsaIvKFj9WDNS3JCIX+D4hrCjo3vy4lAw==
        """)
    static let annaFingerprint = "898C92AFD5A7E2E73D60437A97242F13BAFCBFB4"
    static let annaSubkey = "1234F9EA06D19D755C610D17C1661C0F4D3B284D"

    /// To Anna's subkey.
    static let verschluesselt = bytes(
        """
        hF4DwWYcD007KE0SAQdAobMymnu8JKp9KWvz3I8/DA7iLuPGVyPepG7HprFodFYwdDWcdfIwpvKwNUY57xcqn3fnFP7rjACrkVxZ
        9HP9XOeuwLQ9OS5HbRK7v4Uibu+H0kIBrRMPrWMSyhrJtIfKMQx0hOyxrPRgSOKTvO1j6GHNZifpBE36FSEfPYop3T7QZffUoQSQ
        QR7gmaqoKOj3xTcyYYE=
        """)

    static let unterschrift = """
        -----BEGIN PGP SIGNATURE-----

        iHUEABYIAB0WIQSJjJKv1afi5z1gQ3qXJC8Tuvy/tAUCawvQKAAKCRCXJC8Tuvy/
        tNUyAP48/ygTYgVDmHCyxS1DS8wo93C8Pzyit/QPAe4OyyzCgQD+PPcPL7mD1MY7
        /S7a1J/vUnRtkufqA/Yixj5oGfQhGAQ=
        =PF96
        -----END PGP SIGNATURE-----
        """
    static let klartext = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHallo\n" + unterschrift + "\n"

    /// RFC 9580, A.1.
    static let alt = """
        -----BEGIN PGP PUBLIC KEY BLOCK-----

        xjMEU/NfCxYJKwYBBAHaRw8BAQdAPwmJlL3ZFu1AUxl5NOSofIBzOhKA1i+AEJku
        Q+47JAY=
        -----END PGP PUBLIC KEY BLOCK-----
        """

    /// RFC 9580, A.3.
    static let sechs = bytes(
        """
        xioGY4d/4xsAAAAg+U2nu0jWCmHlZ3BqZYfQMxmZu52JGggkLq2EVD34laPCsQYf
        GwoAAABCBYJjh3/jAwsJBwUVCg4IDAIWAAKbAwIeCSIhBssYbE8GCaaX5NUt+mxy
        KwwfHifBilZwj2Ul7Ce62azJBScJAgcCAAAAAK0oIBA+LX0ifsDm185Ecds2v8lw
        gyU2kCcUmKfvBXbAf6rhRYWzuQOwEn7E/aLwIwRaLsdry0+VcallHhSu4RN6HWaE
        QsiPlR4zxP/TP7mhfVEe7XWPxtnMUMtf15OyA51YBM4qBmOHf+MZAAAAIIaTJINn
        +eUBXbki+PSAld2nhJh/LVmFsS+60WyvXkQ1wpsGGBsKAAAALAWCY4d/4wKbDCIh
        BssYbE8GCaaX5NUt+mxyKwwfHifBilZwj2Ul7Ce62azJAAAAAAQBIKbpGG2dWTX8
        j+VjFM21J0hqWlEg+bdiojWnKfA5AQpWUWtnNwDEM0g12vYxoWM8Y81W+bHBw805
        I8kWVkXU6vFOi+HWvv/ira7ofJu16NnoUkhclkUrk0mXubZvyl4GBg==
        """)

    /// RFC 9580, A.4: the same with its private material.
    static let sechsGeheim = bytes(
        """
        xUsGY4d/4xsAAAAg+U2nu0jWCmHlZ3BqZYfQMxmZu52JGggkLq2EVD34laMAGXKB
        exK+cH6NX1hs5hNhIB00TrJmosgv3mg1ditlsLfCsQYfGwoAAABCBYJjh3/jAwsJ
        BwUVCg4IDAIWAAKbAwIeCSIhBssYbE8GCaaX5NUt+mxyKwwfHifBilZwj2Ul7Ce6
        2azJBScJAgcCAAAAAK0oIBA+LX0ifsDm185Ecds2v8lwgyU2kCcUmKfvBXbAf6rh
        RYWzuQOwEn7E/aLwIwRaLsdry0+VcallHhSu4RN6HWaEQsiPlR4zxP/TP7mhfVEe
        7XWPxtnMUMtf15OyA51YBMdLBmOHf+MZAAAAIIaTJINn+eUBXbki+PSAld2nhJh/
        LVmFsS+60WyvXkQ1AE1gCk95TUR3XFeibg/u/tVY6a//1q0NWC1X+yui3O24wpsG
        GBsKAAAALAWCY4d/4wKbDCIhBssYbE8GCaaX5NUt+mxyKwwfHifBilZwj2Ul7Ce6
        2azJAAAAAAQBIKbpGG2dWTX8j+VjFM21J0hqWlEg+bdiojWnKfA5AQpWUWtnNwDE
        M0g12vYxoWM8Y81W+bHBw805I8kWVkXU6vFOi+HWvv/ira7ofJu16NnoUkhclkUr
        k0mXubZvyl4GBg==
        """)
    static let sechsFingerprint = "CB186C4F0609A697E4D52DFA6C722B0C1F1E27C18A56708F6525EC27BAD9ACC9"
    static let sechsSubkey = "12C83F1E706F6308FE151A417743A1F033790E93E9978488D1DB378DA9930885"
}

/// Packets by hand.
enum Bau {
    static func paket(_ art: UInt8, _ koerper: [UInt8]) -> [UInt8] {
        [0xC0 | art, 0xFF] + (0..<4).map { UInt8(truncatingIfNeeded: koerper.count >> (24 - 8 * $0)) } + koerper
    }

    static func mpi(_ bits: Int) -> [UInt8] { [UInt8(bits >> 8), UInt8(bits & 255)] + [UInt8](repeating: 0xFF, count: (bits + 7) / 8) }

    static func schluessel(_ version: UInt8 = 4, _ zahl: UInt8, _ stoff: [UInt8], erzeugt: [UInt8] = [0, 0, 0, 100]) -> [UInt8] {
        let laenge = version == 6 ? (0..<4).map { UInt8(truncatingIfNeeded: stoff.count >> (24 - 8 * $0)) } : []
        return [version] + erzeugt + [zahl] + laenge + stoff
    }

    static let rsa = schluessel(1, mpi(3072) + mpi(17))

    static func teil(_ art: UInt8, _ inhalt: [UInt8]) -> [UInt8] { [UInt8(inhalt.count + 1), art] + inhalt }

    /// Version 4, from the key with this body.
    static func signatur(_ art: UInt8, von koerper: [UInt8], zeit: UInt8, _ teile: [UInt8] = []) -> [UInt8] {
        let id = (try? PgpKey(koerper[...], isSecret: false, .echt))?.fingerprint.keyId?.bytes ?? []
        let geschuetzt = teil(2, [0, 0, 0, zeit]) + teile
        let offen = teil(16, id)
        let kopf: [UInt8] = [4, art, 1, 8, 0, UInt8(geschuetzt.count)]
        return paket(2, kopf + geschuetzt + [0, UInt8(offen.count)] + offen + [1, 2] + mpi(8))
    }

    static func empfaenger(_ id: [UInt8]) -> [UInt8] { paket(1, [3] + id + [18] + mpi(8)) }
    static let geschuetzt = paket(18, [1] + [UInt8](repeating: 7, count: 40))
    static let text = paket(11, [0x62, 0, 0, 0, 0, 0] + Array("Hallo".utf8))
}

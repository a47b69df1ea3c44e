// SPDX-License-Identifier: EUPL-1.2
import Bytes

@testable import OpenPgp

/// Samples: a key as GnuPG makes one, what it wrote with it, and the keys of RFC 9580, appendix A.
enum Muster {
    static func bytes(_ text: String) -> [UInt8] { Base64.decode(text.utf8.filter { $0 != 0x0A }) ?? [] }

    /// Ed25519 and Curve25519, with a user id that is revoked; until 2030-01-01.
    static let anna = bytes(
        """
        mDMEaVW5ABYJKwYBBAHaRw8BAQdAAR9jyGTsSwq12xPnsuMxuhhcttb6u081oZtQlD1HZBW0J0FubmEgTXVzdGVyIDxhbm5hLm11c3Rl
        ckBzdGFkdC5leGFtcGxlPoiWBBMWCAA+FiEE5UOP8XraQkI1lE77bMZKIQysxvgFAmlVuQACGyMFCQeGyEAFCwkIBwIGFQoJCAsCBBYC
        AwECHgECF4AACgkQbMZKIQysxviVRwEA/bqmXUCdhTCE541rLIGKXT9wQcoIqa4Z5DuiJskvyKkBAMBLMnguXSBMwm/j/KkxrywBDVnv
        P8uSIUb2gSK6r6AItBxBbm5hIEFsdCA8YWx0QHN0YWR0LmV4YW1wbGU+iHgEMBYIACAWIQTlQ4/xetpCQjWUTvtsxkohDKzG+AUCacxg
        AAIdIAAKCRBsxkohDKzG+PMAAP0R8D6NprS1O8K/YnJWFDKgUAL+bh1uX293nHgyQffArwEApJX/UZHuMQuJC+hpznUMLoBRJ/woqBSi
        qvCJdtV6lAmIlgQTFggAPhYhBOVDj/F62kJCNZRO+2zGSiEMrMb4BQJpo4GAAhsjBQkHhshABQsJCAcCBhUKCQgLAgQWAgMBAh4BAheA
        AAoJEGzGSiEMrMb4HZkA+wRbTD0go9qkO6iSjlTbagKJ1XSPGythIqhR9ioIBULZAQCknSHuNShpM6ZF3t3ycE79IOCL3SXnE8aBLNY/
        Js6xCbg4BGlVuQASCisGAQQBl1UBBQEBB0A85NNxbNJm3dQqx+VGJ/ClbN6JDXNry+2P4zG4yHZaeAMBCAeIfgQYFggAJhYhBOVDj/F6
        2kJCNZRO+2zGSiEMrMb4BQJpVbkAAhsMBQkHhshAAAoJEGzGSiEMrMb4IjcA/i0UtTUDORo9QbibwAo1kei7eC9I8x9V+oZNt/hXciyd
        AP0dQWUIp0Ahbaqg6MJHK0a0GdCOpT91khKuY1IXA2AjBA==
        """)
    static let annaFingerprint = "E5438FF17ADA424235944EFB6CC64A210CACC6F8"
    static let annaSubkey = "324ED557EC853EB7E7B70DD9DEA08BA5E3B7FA1B"

    /// To Anna's subkey.
    static let verschluesselt = bytes(
        """
        hF4D3qCLpeO3+hsSAQdANPy6sycJQ16nIezie1UuOQCzNomdreG9noE6RBm0qBQwV2ZaY6tMqZkkxyPFw+XjwMeZbs8mU+GS2XrBaIhY
        j6MThjl8rWHQuJshyz3lvz/i0kIBFjl0Zz16iypjMmxWgKW47I8v1XkOgsyArxGyEa2bgY1MF1BslMmrIzdCCiREY1Qz07KjvzliBYdp
        z25Kr0meqj0=
        """)

    static let unterschrift = """
        -----BEGIN PGP SIGNATURE-----

        iHUEARYIAB0WIQTlQ4/xetpCQjWUTvtsxkohDKzG+AUCahzLgAAKCRBsxkohDKzG
        +O94APwK4iBQu3ft5h9FHuuvyt9Oa67hzXOTi4uIquVOhZWb1wEAiIMKaGKfmwbt
        0TLWyXu83K3Pi0xieEh91XjzHhCkPg4=
        =ssa3
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

    static func mpi(_ bits: Int) -> [UInt8] {
        [UInt8(bits >> 8), UInt8(bits & 255)] + [UInt8](repeating: 0xFF, count: (bits + 7) / 8)
    }

    static func schluessel(_ zahl: UInt8, _ stoff: [UInt8]) -> [UInt8] { schluessel(4, zahl, stoff) }

    /// Made at second 100.
    static func schluessel(_ version: UInt8, _ zahl: UInt8, _ stoff: [UInt8]) -> [UInt8] {
        let laenge = version == 6 ? (0..<4).map { UInt8(truncatingIfNeeded: stoff.count >> (24 - 8 * $0)) } : []
        return [version, 0, 0, 0, 100, zahl] + laenge + stoff
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

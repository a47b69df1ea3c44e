// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Dane

/// A chain that is none of real certificates: for DANE only its bytes count.
enum Muster {
    static let hashes = DaneHashes(
        sha256: { Array(SHA256.hash(data: $0)) }, sha512: { Array(SHA512.hash(data: $0)) })

    static func folge(_ inhalt: String) -> [UInt8] { [0x30, UInt8(inhalt.utf8.count)] + Array(inhalt.utf8) }

    static func zertifikat(_ name: String) -> DaneCertificate {
        DaneCertificate(der: folge("Zertifikat \(name)"), publicKey: folge("Schluessel \(name)"))
    }

    static let server = zertifikat("Server")
    static let stelle = zertifikat("Stelle")
    static let wurzel = zertifikat("Wurzel")
    static let kette = [server, stelle, wurzel]
    static let namen = DaneNames(tlsaBase: "mx.b.example", nextHop: "b.example")

    /// A record that names the certificate in this way.
    static func eintrag(_ verwendung: UInt8, _ auswahl: UInt8, _ vergleich: UInt8, _ zertifikat: DaneCertificate) -> TlsaRecord {
        let bytes = auswahl == 0 ? zertifikat.der : zertifikat.publicKey
        let daten =
            switch vergleich {
            case 1: hashes256(bytes)
            case 2: Array(SHA512.hash(data: bytes))
            default: bytes
            }
        return TlsaRecord(usage: verwendung, selector: auswahl, matching: vergleich, data: daten)
    }

    static func hashes256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

    static func urteil(_ eintraege: [TlsaRecord], _ kette: [DaneCertificate] = kette) -> DaneOutcome {
        Dane.judge(eintraege, chain: kette, names: namen, hashes: hashes)
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Dkim
internal import Kryptodienst

/// The record by which the world checks our signatures (RFC 6376 §3.6.1, RFC 8463 §4).
struct Dkimeintrag: Sendable {
    let domain: String
    let selektor: String
    let verfahren: Rohverfahren
    /// SubjectPublicKeyInfo.
    let oeffentlich: [UInt8]

    var name: String { "\(selektor)._domainkey.\(domain)" }

    /// For RSA the whole SubjectPublicKeyInfo, for Ed25519 the 32 bytes at its end.
    var wert: String {
        let schluessel = verfahren == .rsa2048 ? oeffentlich : Array(oeffentlich.suffix(32))
        return "v=DKIM1; k=\(verfahren.dkim.keyType); p=\(Base64.text(schluessel))"
    }

    /// As it is written into a zone file; a string of a TXT record has at most 255 octets (RFC 1035 §3.3.14).
    var zonenzeile: String {
        let zeichen = Array(wert)
        let stuecke = stride(from: 0, to: zeichen.count, by: 250).map {
            "\"\(String(zeichen[$0..<min($0 + 250, zeichen.count)]))\""
        }
        return "\(name). IN TXT ( \(stuecke.joined(separator: " ")) )"
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Mailrichtlinie

/// What somebody uploads or pastes: told by its first bytes, since the names of such files say little.
struct Schluesseldatei: Sendable, Hashable {
    static let hoechstens = 1 << 20

    let art: Signaturart
    /// S/MIME: DER of each certificate, never empty. OpenPGP: the file.
    let zertifikate: [[UInt8]]

    init(_ bytes: [UInt8]) throws(SchluesselError) {
        guard bytes.count <= Self.hoechstens else { throw .datei("Die Datei ist größer als 1 MiB.") }
        let text = String(decoding: bytes, as: UTF8.self)
        guard !text.contains("PRIVATE KEY") else {
            throw .datei(
                "Die Datei enthält einen geheimen Schlüssel. Geheime Schlüssel liest der Betrieb auf dem Server ein (rathaus mail keys import)."
            )
        }
        if text.contains("-----BEGIN PGP") || (bytes.first.map { $0 & 0x80 != 0 } ?? false) {
            art = .pgp
            zertifikate = [bytes]
        } else if bytes.first == 0x30 || text.contains("-----BEGIN") {
            art = .smime
            zertifikate = try Pem.lies(bytes, "CERTIFICATE")
        } else {
            throw .datei("Die Datei ist weder ein Zertifikat (PEM, DER) noch ein öffentlicher OpenPGP-Schlüssel (ASC, GPG).")
        }
    }
}

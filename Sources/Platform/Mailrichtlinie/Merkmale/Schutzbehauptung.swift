// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

/// What a message says it is, by its root alone, and for what is encrypted by the first bytes of the content too: a type in the
/// header is written quickly, and a message that passes as encrypted is not encrypted again.
enum Schutzbehauptung {
    static func von(_ wurzel: MimePart, _ bytes: ArraySlice<UInt8>, _ limits: MimeLimits) -> Bestandsschutz {
        switch wurzel.mediaType {
        case "multipart/signed": .signiert
        case "multipart/encrypted": istPgp(wurzel, bytes) ? .verschluesselt : .keiner
        case "application/pkcs7-mime", "application/x-pkcs7-mime": cms(wurzel, bytes, limits)
        default: .keiner
        }
    }

    /// RFC 3156 §4.
    private static func istPgp(_ wurzel: MimePart, _ bytes: ArraySlice<UInt8>) -> Bool {
        guard wurzel.children.count == 2, wurzel.children[0].mediaType == "application/pgp-encrypted",
            wurzel.children[1].mediaType == "application/octet-stream", !wurzel.isAmbiguous
        else { return false }
        let anfang = bytes[wurzel.children[1].body].prefix(4_000)
        return String(decoding: anfang, as: UTF8.self).contains("-----BEGIN PGP MESSAGE-----")
    }

    /// The object identifier stands at the start of the ContentInfo (RFC 5652 §3).
    private static func cms(_ wurzel: MimePart, _ bytes: ArraySlice<UInt8>, _ limits: MimeLimits) -> Bestandsschutz {
        guard var decoder = try? TransferDecoder(wurzel.encoding, limit: limits.decodedBytes) else { return .keiner }
        var inhalt: [UInt8] = []
        guard (try? decoder.feed(bytes[wurzel.body].prefix(400), into: &inhalt)) != nil, inhalt.first == 0x30 else {
            return .keiner
        }
        let anfang = Array(inhalt.prefix(40))
        let enthaelt = { (kennung: [UInt8]) in
            (2..<max(2, anfang.count - kennung.count)).contains { anfang[$0...].starts(with: kennung) }
        }
        if enthaelt([0x06, 0x09] + pkcs7 + [0x03]) || enthaelt([0x06, 0x0B] + smime + [0x17]) { return .verschluesselt }
        return enthaelt([0x06, 0x09] + pkcs7 + [0x02]) ? .signiert : .keiner
    }

    /// 1.2.840.113549.1.7 and 1.2.840.113549.1.9.16.1
    private static let pkcs7: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07]
    private static let smime: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01]
}

// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll
internal import MimeStructure

/// Signs, then encrypts (RFC 8551 §3.7), without the way to the server between them. What the MIME around the signature looks like is for
/// the server to say: the frame is bytes here.
enum CmsSchuetzen {
    static func schuetze(
        _ frage: Kryptosatz, _ schluessel: OpaquePointer, _ vorrat: Zertifikatsvorrat
    ) throws(Absage) -> Kryptosatz {
        let rahmen = frage.alle(.rahmen)
        guard rahmen.count == 3, let inhalt = frage.bytes(.inhalt) else { throw Absage(.fragenFehlerhaft, "no frame") }
        let signiert = try CmsSignieren.signiere(frage, schluessel, vorrat)
        let signatur = TransferEncoder.base64((signiert.bytes(.ergebnis) ?? [])[...])
        var ganzes: [UInt8] = []
        ganzes.reserveCapacity(inhalt.count + signatur.count + rahmen.reduce(0) { $0 + $1.count })
        for stueck in [rahmen[0], inhalt, rahmen[1], signatur, rahmen[2]] { ganzes += stueck }
        return try CmsVerschluesseln.verschluessle(ganzes, fuer: frage.alle(.empfaenger), frage.texte(.verfahren), vorrat)
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import Asn1
internal import Kryptoprotokoll

/// RFC 5083 and 5652: for one or more certificates. GCM makes AuthEnvelopedData; CBC is for partners that can read nothing else.
///
/// Only what leaves the house is written here, so the form is ours; OpenSSL's CMS reads. It would check the recipients' keys for each message
/// anew, which costs as much as all that is needed to encrypt for them.
enum CmsVerschluesseln {
    static func verschluessle(_ frage: Kryptosatz, _ vorrat: Zertifikatsvorrat) throws(Absage) -> Kryptosatz {
        guard let inhalt = frage.bytes(.inhalt) else { throw Absage(.fragenFehlerhaft, "nothing to encrypt") }
        return try verschluessle(inhalt, fuer: frage.alle(.zertifikat), frage.texte(.verfahren), vorrat)
    }

    /// - Parameter verfahren: the cipher of the content, then perhaps how keys for RSA are packed.
    static func verschluessle(
        _ inhalt: [UInt8], fuer zertifikate: [[UInt8]], _ verfahren: [String], _ vorrat: Zertifikatsvorrat
    ) throws(Absage) -> Kryptosatz {
        guard !zertifikate.isEmpty else { throw Absage(.fragenFehlerhaft, "no recipient") }
        guard let chiffre = verfahren.first.flatMap(Inhaltschiffre.init(rawValue:)) else {
            throw Absage(.fragenFehlerhaft, "cipher \(verfahren.first ?? "missing")")
        }
        var schluessel = try Ossl.zufall(chiffre.schluesselbytes, geheim: true)
        defer { Ossl.wische(&schluessel) }
        var (empfaenger, vereinbart): ([[UInt8]], Bool) = ([], false)
        for der in zertifikate {
            let einer = try vorrat.empfaenger(der)
            switch einer.art {
            case .rsa: empfaenger.append(try einer.transport(schluessel, pkcs1: verfahren.contains("PKCS1v15")))
            case .kurve(let erzeuger):
                empfaenger.append(try einer.vereinbarung(schluessel, erzeuger))
                vereinbart = true
            }
        }
        let geheim = try chiffre.verschluessle(inhalt, schluessel)
        var antwort = Kryptosatz()
        antwort.setze(.ergebnis, umschlag(geheim, empfaenger, vereinbart: vereinbart))
        return antwort
    }

    /// DER ContentInfo. A SET OF is in the order of its bytes (X.690 §11.6).
    private static func umschlag(_ geheim: Inhaltschiffre.Geheim, _ empfaenger: [[UInt8]], vereinbart: Bool) -> [UInt8] {
        let beglaubigt = !geheim.marke.isEmpty
        // RFC 5083 §2.1: always 0. RFC 5652 §6.1: 2 where a recipient has a version other than 0, as those who agree on a key do.
        var felder = [
            Der.integer(!beglaubigt && vereinbart ? 2 : 0),
            Der.constructed(.set, empfaenger.sorted { $0.lexicographicallyPrecedes($1) }),
        ]
        felder += Der.constructed(
            .sequence, around: [CmsOid.data, geheim.verfahren] + Der.primitive(.context(0), around: geheim.bytes))
        if beglaubigt { felder.append(Der.octets(geheim.marke)) }
        let innen = Der.constructed(.context(0), around: Der.constructed(.sequence, around: felder))
        return Der.constructed(.sequence, [beglaubigt ? CmsOid.authEnvelopedData : CmsOid.envelopedData] + innen)
    }
}

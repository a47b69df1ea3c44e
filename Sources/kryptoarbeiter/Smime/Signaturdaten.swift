// SPDX-License-Identifier: EUPL-1.2
internal import Asn1
internal import COpenSSL
internal import Kryptoprotokoll

/// SignedData (RFC 5652 §5.1) that is taken apart before the library reads it: the certificates come from the store of those that have been
/// read already. OpenSSL 3.0 would look up a decoder for the key of each, and that alone costs more than all signatures of a mail.
///
/// No signature covers the set of certificates, and the signers find theirs in the list as they would inside.
struct Signaturdaten {
    let cms: OpaquePointer
    /// All that came with the message; `nil` where there are none.
    let zertifikate: OpaquePointer?

    private static let zertifikateHoechstens = 50

    /// - Throws: `Absage` when it is no CMS or one of its certificates cannot be read.
    init(_ der: [UInt8], _ vorrat: Zertifikatsvorrat) throws(Absage) {
        // BER of unknown length and kinds of certificates from before X.509 are the library's own to read.
        guard let (rest, ders) = try? Self.getrennt(der) else {
            cms = try Cms.lies(der)
            zertifikate = CMS_get1_certs(cms)
            return
        }
        let zertifikate = try vorrat.liste(ders)
        do { cms = try Cms.lies(rest) } catch {
            rathaus_x509s_free_all(zertifikate)
            throw error
        }
        self.zertifikate = zertifikate
    }

    func frei() {
        CMS_ContentInfo_free(cms)
        rathaus_x509s_free_all(zertifikate)
    }

    /// The same message without its certificates, and those.
    /// - Throws: for anything but short DER with plain certificates.
    private static func getrennt(_ der: [UInt8]) throws(DerError) -> (rest: [UInt8], zertifikate: [[UInt8]]) {
        var aussen = try DerValue(der).fields()
        let art = try aussen.required(.oid)
        var huelle = try aussen.required(.context(0)).fields(.context(0))
        var felder = try huelle.required(.sequence).fields()
        try huelle.end()
        try aussen.end()
        var bleibt = [try felder.required(.integer), try felder.required(.set), try felder.required(.sequence)]
        guard let satz = felder.optional(.context(0)) else { throw .malformed }
        let zertifikate = try satz.members(.context(0), atMost: zertifikateHoechstens)
        guard zertifikate.allSatisfy({ $0.tag == .sequence }) else { throw .malformed }
        while let feld = felder.next() { bleibt.append(feld) }
        let innen = Der.constructed(.context(0), [Der.constructed(.sequence, bleibt.map(\.encoded))])
        return (Der.sequence(art.encoded, innen), zertifikate.map(\.encoded))
    }
}

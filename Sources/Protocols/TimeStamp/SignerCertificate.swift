// SPDX-License-Identifier: EUPL-1.2
internal import Asn1

/// What is told of the certificate behind a stamp: whose it is, and until when.
public struct SignerCertificate: Hashable, Sendable {
    public let subject: String
    public let issuer: String
    /// Milliseconds since 1970.
    public let notAfter: Int64

    /// The certificate that a SignerInfo names by issuer and number.
    static func of(_ signer: DerValue, in certificates: [DerValue]) throws(DerError) -> SignerCertificate? {
        var fields = try signer.fields()
        _ = try fields.required(.integer)
        guard let sid = fields.optional(.sequence) else { return nil }
        for certificate in certificates where certificate.tag == .sequence {
            var outer = try certificate.fields()
            var tbs = try outer.required(.sequence).fields()
            _ = tbs.optional(.context(0))
            let serial = try tbs.required(.integer)
            _ = try tbs.required(.sequence)
            let issuer = try tbs.required(.sequence)
            guard Der.sequence(issuer.encoded, serial.encoded) == sid.encoded else { continue }
            var validity = try tbs.required(.sequence).fields()
            _ = try validity.required()
            let notAfter = try validity.required().milliseconds()
            return SignerCertificate(
                subject: try name(try tbs.required(.sequence)), issuer: try name(issuer), notAfter: notAfter)
        }
        return nil
    }

    /// The common name, else the organisation.
    private static func name(_ value: DerValue) throws(DerError) -> String {
        var found: [String: String] = [:]
        for set in try value.members(atMost: 32) {
            for attribute in try set.members(.set, atMost: 8) {
                var fields = try attribute.fields()
                let oid = try fields.required(.oid).oid()
                let text = try fields.required()
                guard let tag = text.tag, tag != .sequence, tag != .set else { continue }
                let words = String(decoding: try text.content(tag).prefix(200), as: UTF8.self)
                found[oid] = String(String.UnicodeScalarView(words.unicodeScalars.filter { $0.value >= 32 }))
            }
        }
        return found["2.5.4.3"] ?? found["2.5.4.10"] ?? ""
    }
}

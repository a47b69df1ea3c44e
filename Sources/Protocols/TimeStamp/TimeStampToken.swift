// SPDX-License-Identifier: EUPL-1.2
internal import Asn1

/// TimeStampToken: a CMS SignedData over a TSTInfo (RFC 3161 § 2.4.2). Read, not judged: the signature is checked elsewhere.
public struct TimeStampToken: Hashable, Sendable {
    /// The whole ContentInfo.
    public let der: [UInt8]
    public let imprint: MessageImprint
    /// Milliseconds since 1970.
    public let time: Int64
    public let serial: [UInt8]
    public let policy: String
    public let nonce: [UInt8]?
    /// Of the one who signed, when it is inside.
    public let certificate: SignerCertificate?

    public init(_ bytes: [UInt8]) throws(TimeStampError) {
        der = bytes
        let info: DerValue, imprintField: DerValue
        do throws(DerError) {
            (info, certificate) = try Self.signed(try DerValue(bytes))
            var fields = try info.fields()
            guard try fields.required(.integer).int() == 1 else { throw DerError.value }
            policy = try fields.required(.oid).oid()
            imprintField = try fields.required(.sequence)
            serial = try fields.required(.integer).integerBytes()
            time = try fields.required(.generalizedTime).milliseconds()
            // Accuracy and ordering say nothing that is used here.
            _ = fields.optional(.sequence)
            _ = fields.optional(.boolean)
            nonce = try fields.optional(.integer)?.integerBytes()
        } catch {
            throw error == .tooLarge ? .tooLarge : .malformed
        }
        imprint = try MessageImprint(imprintField)
    }

    private static func signed(_ root: DerValue) throws(DerError) -> (info: DerValue, SignerCertificate?) {
        var outer = try root.fields()
        guard try outer.required(.oid).oid() == "1.2.840.113549.1.7.2" else { throw .value }
        var wrapped = try outer.required(.context(0)).fields(.context(0))
        try outer.end()
        var data = try wrapped.required(.sequence).fields()
        try wrapped.end()
        _ = try data.required(.integer)
        _ = try data.required(.set)
        var inner = try data.required(.sequence).fields()
        guard try inner.required(.oid).oid() == "1.2.840.113549.1.9.16.1.4" else { throw .value }
        var octets = try inner.required(.context(0)).fields(.context(0))
        let info = try DerValue(try octets.required(.octetString).octets())
        let certificates = try data.optional(.context(0))?.members(.context(0), atMost: 32) ?? []
        _ = data.optional(.context(1))
        let signers = try data.required(.set).members(.set, atMost: 2)
        try data.end()
        // Only the authority itself may have signed.
        guard signers.count == 1 else { throw .tooMany }
        return (info, try SignerCertificate.of(signers[0], in: certificates))
    }
}

// SPDX-License-Identifier: EUPL-1.2
public import Asn1

/// AlgorithmIdentifier (X.509) of a hash algorithm: parameters are absent or NULL (RFC 5754).
extension DigestAlgorithm {
    public init(_ value: DerValue, tag: DerTag = .sequence) throws(TimeStampError) {
        let oid: String
        do throws(DerError) {
            var fields = try value.fields(tag)
            oid = try fields.required(.oid).oid()
            if let parameters = fields.next(), parameters.tag != .null { throw DerError.unexpected(parameters.tag) }
            try fields.end()
        } catch {
            throw .malformed
        }
        guard let algorithm = DigestAlgorithm(oid: oid) else { throw .algorithm(oid) }
        self = algorithm
    }

    public func encoded(tag: DerTag = .sequence) throws(DerError) -> [UInt8] { Der.constructed(tag, [try Der.oid(oid)]) }
}

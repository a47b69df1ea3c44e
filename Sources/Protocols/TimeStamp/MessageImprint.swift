// SPDX-License-Identifier: EUPL-1.2
internal import Asn1

/// What is stamped: a hash and its algorithm.
public struct MessageImprint: Hashable, Sendable {
    public let algorithm: DigestAlgorithm
    public let hash: [UInt8]

    public init(_ algorithm: DigestAlgorithm, _ hash: [UInt8]) {
        self.algorithm = algorithm
        self.hash = hash
    }

    init(_ value: DerValue) throws(TimeStampError) {
        let identifier: DerValue
        do throws(DerError) {
            var fields = try value.fields()
            identifier = try fields.required(.sequence)
            hash = try fields.required(.octetString).octets()
            try fields.end()
        } catch {
            throw .malformed
        }
        algorithm = try DigestAlgorithm(identifier)
        guard hash.count == algorithm.length else { throw .malformed }
    }

    func encoded() throws(DerError) -> [UInt8] { Der.sequence(try algorithm.encoded(), Der.octets(hash)) }
}

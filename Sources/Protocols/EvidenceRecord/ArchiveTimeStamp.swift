// SPDX-License-Identifier: EUPL-1.2
internal import Asn1
public import TimeStamp

/// A reduced hash tree and the stamp over its root (RFC 4998 § 4.1).
public struct ArchiveTimeStamp: Hashable, Sendable {
    public let algorithm: DigestAlgorithm
    /// Lists of hashes from the leaf upwards; empty when the stamp is over the leaf itself.
    public let tree: [[[UInt8]]]
    public let token: TimeStampToken
    /// As it is written, or as it was read: later chains are computed over these bytes.
    public let der: [UInt8]

    public init(tree: [[[UInt8]]], token: TimeStampToken) throws(EvidenceError) {
        algorithm = token.imprint.algorithm
        self.tree = tree
        self.token = token
        do throws(DerError) {
            var parts = [try algorithm.encoded(tag: .context(0))]
            if !tree.isEmpty {
                let lists = tree.map { list in
                    Der.constructed(.sequence, list.sorted { $0.lexicographicallyPrecedes($1) }.map { Der.octets($0) })
                }
                parts.append(Der.constructed(.context(2), lists))
            }
            parts.append(token.der)
            der = Der.constructed(.sequence, parts)
        } catch {
            throw .malformed
        }
    }

    init(_ value: DerValue, _ limits: EvidenceLimits) throws(EvidenceError) {
        der = value.encoded
        var named: DerValue?, stamp: DerValue
        var tree: [[[UInt8]]] = []
        do throws(DerError) {
            var fields = try value.fields()
            named = fields.optional(.context(0))
            // Attributes carry nothing that RFC 4998 makes binding.
            _ = fields.optional(.context(1))
            if let lists = fields.optional(.context(2)) {
                for list in try lists.members(.context(2), atMost: limits.lists) {
                    var hashes: [[UInt8]] = []
                    for hash in try list.members(atMost: limits.hashes) { hashes.append(try hash.octets()) }
                    guard !hashes.isEmpty else { throw DerError.value }
                    tree.append(hashes)
                }
            }
            stamp = try fields.required(.sequence)
            try fields.end()
        } catch {
            throw .malformed
        }
        do throws(TimeStampError) {
            token = try TimeStampToken(stamp.encoded)
            algorithm =
                try named.map { value throws(TimeStampError) in try DigestAlgorithm(value, tag: .context(0)) }
                ?? token.imprint.algorithm
        } catch {
            if case .algorithm(let oid) = error { throw .algorithm(oid) }
            throw .malformed
        }
        for list in tree {
            for hash in list where hash.count != algorithm.length { throw .malformed }
        }
        self.tree = tree
    }
}

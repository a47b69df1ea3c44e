// SPDX-License-Identifier: EUPL-1.2
internal import Asn1
public import TimeStamp

/// EvidenceRecord (RFC 4998 § 3): that a document was there at a time, kept provable by chains of archive time stamps.
/// A chain grows when a stamp is renewed; a new chain begins when the hash algorithm changes.
public struct EvidenceRecord: Hashable, Sendable {
    public let chains: [[ArchiveTimeStamp]]

    /// - Throws: `EvidenceError.malformed` for an empty record or an empty chain.
    public init(_ chains: [[ArchiveTimeStamp]]) throws(EvidenceError) {
        guard !chains.isEmpty, chains.allSatisfy({ !$0.isEmpty }) else { throw .malformed }
        self.chains = chains
    }

    public init(_ bytes: [UInt8], limits: EvidenceLimits = EvidenceLimits()) throws(EvidenceError) {
        let sequence: DerValue
        var values: [[DerValue]] = []
        do throws(DerError) {
            var fields = try DerValue(bytes, limits: DerLimits(bytes: limits.bytes)).fields()
            guard try fields.required(.integer).int() == 1 else { throw DerError.value }
            _ = try fields.required(.sequence)
            _ = fields.optional(.context(0))
            // Encrypted documents are not supported; what the record says would be about the cipher text.
            guard fields.optional(.context(1)) == nil else { throw DerError.unexpected(.context(1)) }
            sequence = try fields.required(.sequence)
            try fields.end()
            for chain in try sequence.members(atMost: limits.chains) { values.append(try chain.members(atMost: limits.stamps)) }
        } catch {
            throw error == .tooLarge ? .tooLarge : .malformed
        }
        var chains: [[ArchiveTimeStamp]] = []
        for value in values {
            var chain: [ArchiveTimeStamp] = []
            for stamp in value { chain.append(try ArchiveTimeStamp(stamp, limits)) }
            chains.append(chain)
        }
        try self.init(chains)
    }

    public func der() throws(EvidenceError) -> [UInt8] {
        do throws(DerError) {
            var algorithms: [[UInt8]] = []
            for algorithm in DigestAlgorithm.allCases where chains.contains(where: { $0[0].algorithm == algorithm }) {
                algorithms.append(try algorithm.encoded())
            }
            return Der.sequence(Der.integer(1), Der.constructed(.sequence, algorithms), Self.sequence(chains[...]))
        } catch {
            throw .malformed
        }
    }

    /// ArchiveTimeStampSequence of the given chains, as a renewed hash tree covers it (RFC 4998 § 5.2).
    public static func sequence(_ chains: ArraySlice<[ArchiveTimeStamp]>) -> [UInt8] {
        Der.constructed(.sequence, chains.map { Der.constructed(.sequence, $0.map(\.der)) })
    }

    /// The leaf of a document in a renewed hash tree: its hash, and the hash over all chains so far, hashed together.
    public static func renewedLeaf(
        document: [UInt8], after chains: ArraySlice<[ArchiveTimeStamp]>, _ algorithm: DigestAlgorithm, digest: Digest
    ) -> [UInt8] {
        digest(algorithm, document + digest(algorithm, sequence(chains)))
    }
}

// SPDX-License-Identifier: EUPL-1.2
public import TimeStamp

/// One stamp of a record that fits into it. Its signature has to be checked as of `validAt`.
public struct EvidenceStamp: Hashable, Sendable {
    /// Counted from 1, like the place in the chain.
    public let chain: Int
    public let place: Int
    public let token: TimeStampToken
    /// When the next stamp took over; `nil` for the last, which must hold now.
    public let validAt: Int64?
}

extension EvidenceRecord {
    /// Checks all that can be checked without certificates (RFC 4998 §§ 4.3, 5.3).
    /// - Parameter document: the document's hash by an algorithm.
    /// - Returns: the stamps, oldest first.
    public func verify(document: (DigestAlgorithm) throws -> [UInt8], digest: Digest) throws -> [EvidenceStamp] {
        var stamps: [(chain: Int, place: Int, token: TimeStampToken)] = []
        for (c, chain) in chains.enumerated() {
            let algorithm = chain[0].algorithm
            for (p, stamp) in chain.enumerated() {
                guard stamp.algorithm == algorithm, stamp.token.imprint.algorithm == algorithm else {
                    throw EvidenceError.mixedAlgorithms(chain: c + 1)
                }
                let leaf =
                    if p > 0 {
                        digest(algorithm, chain[p - 1].token.der)
                    } else if c > 0 {
                        Self.renewedLeaf(document: try document(algorithm), after: chains[..<c], algorithm, digest: digest)
                    } else {
                        try document(algorithm)
                    }
                guard let root = HashTree.root(of: stamp.tree, from: leaf, algorithm, digest) else {
                    throw EvidenceError.notCovered(chain: c + 1, place: p + 1)
                }
                guard root == stamp.token.imprint.hash else {
                    // Without a tree the stamp is over the leaf itself: then it is the document that is another one.
                    throw stamp.tree.isEmpty
                        ? EvidenceError.notCovered(chain: c + 1, place: p + 1) : .wrongRoot(chain: c + 1, place: p + 1)
                }
                if let before = stamps.last, before.token.time > stamp.token.time {
                    throw EvidenceError.order(chain: c + 1, place: p + 1)
                }
                stamps.append((c + 1, p + 1, stamp.token))
            }
        }
        return stamps.indices.map { i in
            EvidenceStamp(
                chain: stamps[i].chain, place: stamps[i].place, token: stamps[i].token,
                validAt: i + 1 < stamps.count ? stamps[i + 1].token.time : nil)
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
public import TimeStamp

/// The caller lends the hash function.
public typealias Digest = (DigestAlgorithm, [UInt8]) -> [UInt8]

/// Hashes of many documents under one root (RFC 4998 § 4.2). A father is the hash over its children in ascending order;
/// who has no neighbour goes up unchanged.
public struct HashTree: Sendable {
    public let leaves: [[UInt8]]
    private let levels: [[[UInt8]]]

    /// `nil` without leaves. Leaves are sorted, equal ones count once, so that the same set always gives the same tree.
    public init?(_ hashes: some Sequence<[UInt8]>, _ algorithm: DigestAlgorithm, digest: Digest) {
        leaves = Set(hashes).sorted { $0.lexicographicallyPrecedes($1) }
        guard !leaves.isEmpty else { return nil }
        var levels = [leaves]
        var level = leaves
        while level.count > 1 {
            level = stride(from: 0, to: level.count, by: 2).map { i in
                i + 1 < level.count ? Self.father([level[i], level[i + 1]], algorithm, digest) : level[i]
            }
            levels.append(level)
        }
        self.levels = levels
    }

    public var root: [UInt8] { levels[levels.count - 1][0] }

    /// What is needed to come from one leaf to the root; empty when the leaf is the root, `nil` when it is no leaf.
    public func reduced(_ leaf: [UInt8]) -> [[[UInt8]]]? {
        guard var place = Self.find(leaf, in: leaves) else { return nil }
        var lists: [[[UInt8]]] = []
        for level in levels.dropLast() {
            let neighbour = place ^ 1
            if neighbour < level.count {
                let list = lists.isEmpty ? [level[place], level[neighbour]] : [level[neighbour]]
                lists.append(list.sorted { $0.lexicographicallyPrecedes($1) })
            }
            place /= 2
        }
        return lists
    }

    private static func find(_ leaf: [UInt8], in leaves: [[UInt8]]) -> Int? {
        var (low, high) = (0, leaves.count)
        while low < high {
            let middle = (low + high) / 2
            if leaves[middle].lexicographicallyPrecedes(leaf) { low = middle + 1 } else { high = middle }
        }
        return low < leaves.count && leaves[low] == leaf ? low : nil
    }

    static func father(_ children: [[UInt8]], _ algorithm: DigestAlgorithm, _ digest: Digest) -> [UInt8] {
        digest(algorithm, Array(children.sorted { $0.lexicographicallyPrecedes($1) }.joined()))
    }

    /// The root that a reduced hash tree leads to, `nil` when its first list lacks `leaf` (RFC 4998 § 4.3).
    static func root(of lists: [[[UInt8]]], from leaf: [UInt8], _ algorithm: DigestAlgorithm, _ digest: Digest) -> [UInt8]? {
        guard let first = lists.first else { return leaf }
        guard first.contains(leaf) else { return nil }
        var carried: [[UInt8]] = []
        for list in lists {
            let together = list + carried
            // One hash alone is its own father.
            carried = [together.count == 1 ? together[0] : father(together, algorithm, digest)]
        }
        return carried.first
    }
}

// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/EvidenceRecord by scripts/fuzz; TimeStamp, Asn1 and its library stand below.
import TimeStamp

/// No hash function, but as quick and of the right length.
private func mixed(_ algorithm: DigestAlgorithm, _ bytes: [UInt8]) -> [UInt8] {
    var out = [UInt8](repeating: 1, count: algorithm.length)
    for (i, byte) in bytes.enumerated() { out[i % out.count] = out[i % out.count] &* 31 &+ byte &+ UInt8(truncatingIfNeeded: i) }
    return out
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEvidence(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    if let record = try? EvidenceRecord(bytes) {
        let written = try? record.der()
        precondition(written.flatMap { try? EvidenceRecord($0) } == record, "written and read it is different")
        if let stamps = try? record.verify(document: { mixed($0, [1]) }, digest: mixed) {
            precondition(stamps.count == record.chains.map(\.count).reduce(0, +), "a stamp was passed over")
        }
    }
    // Any set of leaves makes a tree from each of whose leaves the root is reached.
    let leaves = stride(from: 0, to: min(count, 256), by: 4).map { mixed(.sha256, Array(bytes[$0..<min($0 + 4, count)])) }
    if let tree = HashTree(leaves, .sha256, digest: mixed), let leaf = leaves.last {
        let reached = tree.reduced(leaf).flatMap { HashTree.root(of: $0, from: leaf, .sha256, mixed) }
        precondition(reached == tree.root, "the root is not reached")
    }
    return 0
}

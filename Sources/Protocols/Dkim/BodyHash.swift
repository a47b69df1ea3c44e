// SPDX-License-Identifier: EUPL-1.2

/// The hash of a body in one canonical form; signatures of the same form share it.
struct BodyHash<Hash: DkimHash>: Sendable {
    private(set) var canonicalizer: DkimBodyCanonicalizer
    private var hash = Hash()

    init(_ kind: DkimCanonicalization) { canonicalizer = DkimBodyCanonicalizer(kind) }

    mutating func feed(_ bytes: ArraySlice<UInt8>) { canonicalizer.feed(bytes) { hash.update($0) } }

    mutating func finish() -> [UInt8] {
        canonicalizer.finish { hash.update($0) }
        return hash.finish()
    }

    static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var hash = Hash()
        hash.update(bytes[...])
        return hash.finish()
    }
}

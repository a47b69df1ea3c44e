// SPDX-License-Identifier: EUPL-1.2

/// Why an archive is refused.
public enum ZipError: Error, Hashable, Sendable {
    case notAnArchive
    case tooMany(Int)
    case tooLarge
    case encrypted(String)
    case method(String)
    case name(String)
    case duplicate(String)
    case overlapping
    case damaged(String)
    case missing(String)
    case output(String)
}

/// What is read at most, checked before anything is unpacked.
public struct ZipLimits: Sendable {
    public var entries: Int
    public var total: UInt64
    /// How many times larger than packed one entry may become.
    public var ratio: UInt64

    public init(entries: Int = 100_000, total: UInt64 = 8 << 30, ratio: UInt64 = 1_200) {
        self.entries = entries
        self.total = total
        self.ratio = ratio
    }
}

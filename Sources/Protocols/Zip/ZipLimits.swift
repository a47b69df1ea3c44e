// SPDX-License-Identifier: EUPL-1.2

/// How much of an archive is unpacked at most.
public struct ZipLimits: Sendable {
    public var entries: Int
    public var entryBytes: UInt64
    public var totalBytes: UInt64
    /// Unpacked by packed, for entries above one megabyte. Deflate itself ends at about 1030.
    public var ratio: UInt64
    public var nameBytes: Int
    /// Folders inside folders.
    public var depth: Int

    public init(
        entries: Int = 100_000, entryBytes: UInt64 = 4 << 30, totalBytes: UInt64 = 64 << 30, ratio: UInt64 = 200,
        nameBytes: Int = 255, depth: Int = 4
    ) {
        self.entries = entries
        self.entryBytes = entryBytes
        self.totalBytes = totalBytes
        self.ratio = ratio
        self.nameBytes = nameBytes
        self.depth = depth
    }
}

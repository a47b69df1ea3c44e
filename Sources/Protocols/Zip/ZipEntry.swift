// SPDX-License-Identifier: EUPL-1.2

/// One file as the directory announces it.
public struct ZipEntry: Hashable, Sendable {
    public let name: String
    public let size: UInt64
    public let packedSize: UInt64
    public let checksum: UInt32
    let method: UInt16
    let flags: UInt16
    let offset: UInt64
    /// Where the packed bytes begin; known once the local header was read.
    var dataOffset: UInt64 = 0

    public var isFolder: Bool { name.hasSuffix("/") }
    var hasDescriptor: Bool { flags & 0x0008 != 0 }
}

// SPDX-License-Identifier: EUPL-1.2

/// Commands of clamd in the form that ends with NUL, and the frames of a stream.
public enum ClamdCommand {
    public static let instream = Array("zINSTREAM\0".utf8)
    public static let version = Array("zVERSION\0".utf8)

    /// Says that the stream is complete.
    public static let end: [UInt8] = [0, 0, 0, 0]

    /// What stands before a piece of this length: four bytes, the highest first. A length of 0 would end the stream.
    public static func header(_ length: UInt32) -> [UInt8] {
        [
            UInt8(truncatingIfNeeded: length >> 24), UInt8(truncatingIfNeeded: length >> 16),
            UInt8(truncatingIfNeeded: length >> 8),
            UInt8(truncatingIfNeeded: length),
        ]
    }
}

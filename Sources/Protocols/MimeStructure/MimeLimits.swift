// SPDX-License-Identifier: EUPL-1.2

/// What taking a message apart may cost. Every limit that is passed throws a `MimeError`.
public struct MimeLimits: Hashable, Sendable {
    /// Bytes of one header section, that of the message or of a part.
    public var headerBytes = 256 << 10
    /// Fields of one header section.
    public var fields = 1000
    /// Parts of one message, multiparts counted too.
    public var parts = 500
    /// Multiparts and embedded messages within each other. Bytes are looked at once a level, so this bounds time too.
    public var depth = 16
    /// Bytes of one leaf once decoded.
    public var decodedBytes = 100 << 20

    public init() {}
}

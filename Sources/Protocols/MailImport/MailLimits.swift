// SPDX-License-Identifier: EUPL-1.2

/// What one mail may cost.
public struct MailLimits: Hashable, Sendable {
    public var bytes = 100 << 20
    public var headerBytes = 256 << 10
    public var parts = 500
    public var depth = 20
    /// All attachments and texts together, after decoding.
    public var decodedBytes = 100 << 20
    /// Streams and folders of an Outlook file.
    public var entries = 20_000
    public init() {}
}

// SPDX-License-Identifier: EUPL-1.2
public import MimeStructure

public struct LayerLimits: Hashable, Sendable {
    /// Layers within each other that may be taken off one message. The finder sees one at a time, so its caller counts;
    /// more than an encryption within a signature within an encryption nobody needs.
    public static let deepest = 5

    public var mime = MimeLimits()
    /// Layers beside each other in one message.
    public var layers = 50
    /// Bytes of one text, decoded, that is searched for inline OpenPGP; longer texts are not searched.
    public var textBytes = 4 << 20
    /// Bytes a text beside a layer may have to count as the footer of a mailing list.
    public var footerBytes = 4096

    public init() {}
}

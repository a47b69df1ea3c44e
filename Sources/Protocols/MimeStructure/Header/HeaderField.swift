// SPDX-License-Identifier: EUPL-1.2

/// One field of a header section, with where it stands.
public struct HeaderField: Hashable, Sendable {
    /// As it is written.
    public let name: String
    /// In small letters, for comparing.
    public let key: String
    /// From the first letter of the name to behind the last line end, folding included.
    public let range: Range<Int>
    /// Unfolded (RFC 5322 §2.2.3): without line ends, and without the blanks around it. Nothing else is undone.
    public let value: [UInt8]

    /// The value with encoded words undone, for showing and for rules.
    public var text: DecodedText { EncodedWordReader.read(value) }
}

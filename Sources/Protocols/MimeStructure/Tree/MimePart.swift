// SPDX-License-Identifier: EUPL-1.2

/// One part of a message, or the message itself, as ranges of its bytes (RFC 2045, RFC 2046). Nothing is decoded or
/// copied but the header; nothing is ever written anew from it.
public struct MimePart: Hashable, Sendable {
    public let header: MessageHeader
    /// The whole part, from the first byte of its header to the last before the line end that belongs to the delimiter:
    /// what a detached signature covers (RFC 1847 §2.1, RFC 2046 §5.1.1).
    public let range: Range<Int>
    /// Behind the empty line; what the transfer encoding is about.
    public let body: Range<Int>
    /// In small letters, always of the form `type/subtype`; `text/plain` where nothing readable says otherwise
    /// (RFC 2045 §5.2), `message/rfc822` for such a part of a digest (RFC 2046 §5.1.5).
    public let mediaType: String
    /// With the parameters; empty without a field.
    public let contentType: ParameterizedValue
    public let encoding: TransferEncoding
    /// RFC 2183.
    public let disposition: ParameterizedValue?

    /// Of a multipart, in order.
    public let children: [MimePart]
    /// Of a multipart: the bytes before the first delimiter and behind the closing one, which nobody is shown.
    public let preamble: Range<Int>?
    public let epilogue: Range<Int>?
    /// The closing delimiter is there. True for what is no multipart.
    public let closed: Bool
    public let doubts: Set<MimeDoubt>

    public var isMultipart: Bool { mediaType.hasPrefix("multipart/") }

    /// Readers may see another structure in this part itself; its children are asked on their own.
    public var isAmbiguous: Bool { doubts.contains { $0.isStructural } }

    /// The name under which it wants to be stored, from either field, as it is: neither folders nor odd letters are
    /// taken out, so it is no name for a file system.
    public var fileName: String? {
        let name = disposition?.text("filename") ?? contentType.text("name")
        return name.flatMap { $0.text.isEmpty ? nil : $0.text }
    }

    /// The part and all below it, from the outside in and from top to bottom.
    public var all: [MimePart] { [self] + children.flatMap(\.all) }

    /// The content without its transfer encoding.
    public func content(
        of bytes: ArraySlice<UInt8>, limits: MimeLimits = MimeLimits()
    ) throws(MimeError) -> (bytes: [UInt8], isDamaged: Bool) {
        try TransferDecoder.decode(bytes[body], encoding, limit: limits.decodedBytes)
    }
}

// SPDX-License-Identifier: EUPL-1.2

extension MimePart {
    /// Takes a message, or the entity inside a signature or an encryption, apart. Every byte is looked at once for each
    /// multipart it lies in, of which `MimeLimits.depth` allows few.
    public static func read(_ bytes: [UInt8], limits: MimeLimits = MimeLimits()) throws(MimeError) -> MimePart {
        try read(bytes[...], limits: limits)
    }

    /// The ranges of the result are indices of `bytes`.
    public static func read(_ bytes: ArraySlice<UInt8>, limits: MimeLimits = MimeLimits()) throws(MimeError) -> MimePart {
        var reader = MimeTreeReader(bytes, limits)
        return try reader.part(bytes.indices, depth: 0, outer: [], fallback: "text/plain")
    }

    /// The message inside a `message/rfc822` or `message/global` part (RFC 2046 §5.2.1, RFC 6532 §3.7), which `read`
    /// leaves closed. `nil` for another part, and where a transfer encoding would have to be undone first.
    public func embeddedMessage(
        in bytes: ArraySlice<UInt8>, limits: MimeLimits = MimeLimits()
    ) throws(MimeError) -> MimePart? {
        guard mediaType == "message/rfc822" || mediaType == "message/global", encoding.isIdentity else { return nil }
        return try MimePart.read(bytes[body], limits: limits)
    }
}

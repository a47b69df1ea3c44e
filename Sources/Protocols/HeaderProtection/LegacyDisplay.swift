// SPDX-License-Identifier: EUPL-1.2
public import MimeStructure

/// The repetition of confidential fields at the top of a text, for readers without this standard (RFC 9788 §2.1.2).
public enum LegacyDisplay {
    /// RFC 9788 §4.5.3.1; in the draft scheme a whole part of its own.
    static func parts(in root: MimePart, _ scheme: ProtectionScheme) -> [MimePart] {
        switch scheme {
        case .standard: return root.all.filter(isMarked)
        case .draft:
            let types = ["text/plain", "text/rfc822-headers"]
            guard root.mediaType == "multipart/mixed", let first = root.children.first, types.contains(first.mediaType),
                first.contentType.text("protected-headers")?.text.lowercased() == "v1"
            else { return [] }
            return [first]
        case .none, .wrapped: return []
        }
    }

    static func isMarked(_ part: MimePart) -> Bool {
        ["text/plain", "text/html"].contains(part.mediaType) && part.contentType.text("hp-legacy-display")?.text == "1"
    }

    /// Where the repetition stands in the content, transfer encoding undone, of a part marked with
    /// `hp-legacy-display="1"`. Empty if the mark is there and the repetition is not.
    public static func ranges(in content: [UInt8], mediaType: String) -> [Range<Int>] {
        mediaType == "text/html" ? LegacyDivision.ranges(content) : leadingLines(content).map { [$0] } ?? []
    }

    /// RFC 9788 §4.5.3.2: the first lines with the first empty one.
    private static func leadingLines(_ content: [UInt8]) -> Range<Int>? {
        var start = 0
        while start < content.count, let end = content[start...].firstIndex(of: 0x0A) {
            if end == start || (end == start + 1 && content[start] == 0x0D) { return 0..<(end + 1) }
            start = end + 1
        }
        return nil
    }

    /// The payload with the repetitions of all marked parts cut out, and their marks with them, since a second cut would
    /// take text away. A part that cannot be decoded without damage stays as it is.
    public static func removed(
        from payload: [UInt8], root: MimePart, limits: MimeLimits = MimeLimits()
    ) throws(MimeError) -> [UInt8] {
        var splice = ByteSplice()
        for part in root.all where isMarked(part) && !part.isAmbiguous {
            try cut(part, from: payload, limits, &splice)
        }
        return splice.isEmpty ? payload : splice.applied(to: payload[...])
    }

    /// The payload of the draft scheme without the part that repeats its header. One that says anything else is text and stays.
    static func withoutDraftPart(_ payload: [UInt8], root: MimePart, limits: MimeLimits) throws(MimeError) -> [UInt8] {
        guard let part = parts(in: root, .draft).first, !part.isAmbiguous, root.children.count > 1 else { return payload }
        let names = Set(root.header.fields.map(\.key))
        let content = try part.content(of: payload[...], limits: limits)
        let lines = String(decoding: content.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        let repeats = lines.allSatisfy { line in
            line.first?.isWhitespace == true || names.contains(line.prefix { $0 != ":" }.lowercased()) && line.contains(":")
        }
        guard !content.isDamaged, repeats else { return payload }
        var splice = ByteSplice()
        splice.remove(part.range.lowerBound..<root.children[1].range.lowerBound)
        return splice.applied(to: payload[...])
    }

    private static func cut(
        _ part: MimePart, from payload: [UInt8], _ limits: MimeLimits, _ splice: inout ByteSplice
    ) throws(MimeError) {
        if case .unknown = part.encoding { return }
        let content = try part.content(of: payload[...], limits: limits)
        let ranges = ranges(in: content.bytes, mediaType: part.mediaType)
        guard !content.isDamaged, !ranges.isEmpty, let old = part.header.first("content-type"),
            let value = part.contentType.rewritten(removing: ["hp-legacy-display"], adding: [:])
        else { return }
        var inner = ByteSplice()
        for range in ranges { inner.remove(range) }
        splice.replace(old.range, with: try HeaderWriter.field("Content-Type", value))
        splice.replace(part.body, with: TextEncoding.encode(inner.applied(to: content.bytes[...]), part.encoding))
    }
}

enum TextEncoding {
    static func encode(_ content: [UInt8], _ encoding: TransferEncoding) -> [UInt8] {
        switch encoding {
        case .base64: TransferEncoder.base64(content[...])
        case .quotedPrintable: TransferEncoder.quotedPrintable(content[...])
        default: content
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2

struct MimeTreeReader {
    private let bytes: ArraySlice<UInt8>
    private let limits: MimeLimits
    private var parts = 0

    init(_ bytes: ArraySlice<UInt8>, _ limits: MimeLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// - Parameter outer: the boundaries of the multiparts around it.
    mutating func part(
        _ range: Range<Int>, depth: Int, outer: [[UInt8]], fallback: String
    ) throws(MimeError) -> MimePart {
        parts += 1
        guard parts <= limits.parts else { throw .tooManyParts }
        guard depth <= limits.depth else { throw .nestedTooDeep }
        let header = try MessageHeader(bytes[range], limits: limits)
        let contentType = ParameterizedValue(header.first("content-type")?.value ?? [])
        let isReadable = Self.isMediaType(contentType.value)
        let mediaType = isReadable ? contentType.value : header.contains("content-type") ? "text/plain" : fallback
        let encoding = TransferEncoding(header.first("content-transfer-encoding")?.value)
        var doubts = header.doubts.union(contentType.duplicates.map { .duplicateParameter($0) })
        if header.contains("content-type"), !isReadable { doubts.insert(.contentTypeUnreadable) }

        var cut: MultipartCut?
        var children: [MimePart] = []
        let body = header.bodyStart..<range.upperBound
        if mediaType.hasPrefix("multipart/") {
            if !contentType.isClean { doubts.insert(.contentTypeUnreadable) }
            if !encoding.isIdentity { doubts.insert(.encodedComposite) }
            if let boundary = boundary(contentType, outer, &doubts) {
                let found = try MultipartCut(bytes[body], boundary: boundary, most: limits.parts - parts)
                doubts.formUnion(found.doubts)
                let inner = mediaType == "multipart/digest" ? "message/rfc822" : "text/plain"
                for child in found.parts {
                    children.append(try part(child, depth: depth + 1, outer: outer + [boundary], fallback: inner))
                }
                cut = found
            }
        } else if mediaType.hasPrefix("message/"), mediaType != "message/global", !encoding.isIdentity {
            doubts.insert(.encodedComposite)
        }
        return MimePart(
            header: header, range: range, body: body, mediaType: mediaType, contentType: contentType, encoding: encoding,
            disposition: header.first("content-disposition").map { ParameterizedValue($0.value) }, children: children,
            preamble: cut?.preamble, epilogue: cut?.epilogue, closed: cut?.closed ?? !mediaType.hasPrefix("multipart/"),
            doubts: doubts)
    }

    private func boundary(
        _ contentType: ParameterizedValue, _ outer: [[UInt8]], _ doubts: inout Set<MimeDoubt>
    ) -> [UInt8]? {
        guard var boundary = contentType.bytes("boundary") else {
            doubts.insert(.boundaryMissing)
            return nil
        }
        if contentType.extended("boundary") != nil || boundary.count > 70 { doubts.insert(.boundaryOdd) }
        // RFC 2046 §5.1.1: a blank at its end would not survive transport.
        while let last = boundary.last, isBlank(last) { boundary.removeLast() }
        guard !boundary.isEmpty, boundary.count <= 250, !boundary.contains(0x0A) else {
            doubts.insert(.boundaryMissing)
            return nil
        }
        if outer.contains(where: { boundary.starts(with: $0) || $0.starts(with: boundary) }) { doubts.insert(.boundaryReused) }
        return boundary
    }

    /// `type/subtype`, both tokens (RFC 2045 §5.1).
    private static func isMediaType(_ value: String) -> Bool {
        var (halves, length) = (1, 0)
        for byte in value.utf8 {
            if byte == 0x2F, length > 0 {
                (halves, length) = (halves + 1, 0)
            } else if (0x21...0x7E).contains(byte), !special.contains(byte) {
                length += 1
            } else {
                return false
            }
        }
        return halves == 2 && length > 0
    }

    private static let special = Array("()<>@,;:\\\"/[]?=".utf8)
}

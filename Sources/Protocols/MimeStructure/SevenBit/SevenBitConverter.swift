// SPDX-License-Identifier: EUPL-1.2

struct SevenBitConverter {
    private let bytes: [UInt8]
    private let need: SevenBit.Need
    private let limits: MimeLimits
    private(set) var splice = ByteSplice()
    private(set) var leaves = 0
    private(set) var refused: [Range<Int>] = []
    /// Every byte was looked at and stands as it was.
    var isComplete: Bool { isOnePart && splice.isEmpty }
    /// There is nothing but a header, CRLF and a body: of a multipart the delimiter lines belong to no part.
    private var isOnePart = false

    init(_ bytes: [UInt8], _ need: SevenBit.Need, _ limits: MimeLimits) {
        self.bytes = bytes
        self.need = need
        self.limits = limits
    }

    /// A message, or one embedded in another, which RFC 2046 §5.2.1 allows no encoding of its own.
    mutating func entity(_ range: ArraySlice<UInt8>, depth: Int) throws(MimeError) {
        guard depth <= limits.depth else { throw .nestedTooDeep }
        // What is left of the depth, so that bytes are not read depth times depth often.
        var rest = limits
        rest.depth -= depth
        try part(try MimePart.read(range, limits: rest), depth: depth)
    }

    private mutating func part(_ part: MimePart, depth: Int) throws(MimeError) {
        if part.isAmbiguous || isOpaque(part) {
            refuseUnlessClean(part.range)
            return
        }
        refuseUnlessClean(part.header.range)
        if part.isMultipart {
            let before = refused.count
            for blind in [part.preamble, part.epilogue].compactMap(\.self) where !report(blind).isSevenBit {
                splice.remove(blind)
            }
            for child in part.children { try self.part(child, depth: depth + 1) }
            declareSevenBit(part, unlessRefusedSince: before)
        } else if part.mediaType == "message/rfc822" {
            let before = refused.count
            try entity(bytes[part.body], depth: depth + 1)
            declareSevenBit(part, unlessRefusedSince: before)
        } else {
            let gap = part.header.range.upperBound..<part.body.lowerBound
            isOnePart =
                part.header.range.lowerBound == 0 && part.body.upperBound == bytes.count
                && (gap.isEmpty || bytes[gap].elementsEqual([0x0D, 0x0A]))
            try leaf(part)
        }
    }

    /// What nobody on the way may change: signatures cover the bytes, and of a message in pieces (RFC 2046 §5.2.2) one
    /// piece alone cannot be read. A multipart without parts has nothing that could be encoded.
    private func isOpaque(_ part: MimePart) -> Bool {
        switch part.mediaType {
        case "multipart/signed", "multipart/encrypted", "message/partial", "message/external-body": true
        default: part.isMultipart && part.children.isEmpty
        }
    }

    private mutating func leaf(_ part: MimePart) throws(MimeError) {
        let report = report(part.body)
        switch part.encoding {
        case .sevenBit, .eightBit, .binary:
            guard !report.isSevenBit || (need == .signing && report.isFragile) else {
                declareSevenBit(part, unlessRefusedSince: refused.count)
                return
            }
            let content = bytes[part.body]
            write(content, of: part, as: part.mediaType.hasPrefix("text/") ? Self.shorter(content) : .base64)
        case .base64, .quotedPrintable:
            guard !report.isSevenBit || (need == .signing && (report.isFragile || report.longestLine > 76)) else { return }
            let content = try part.content(of: bytes[...], limits: limits)
            if content.isDamaged { refused.append(part.body) } else { write(content.bytes[...], of: part, as: part.encoding) }
        case .unknown:
            if !report.isSevenBit { refused.append(part.body) }
        }
    }

    private mutating func write(_ content: ArraySlice<UInt8>, of part: MimePart, as encoding: TransferEncoding) {
        let encoded = encoding == .base64 ? TransferEncoder.base64(content) : TransferEncoder.quotedPrintable(content)
        declare(part, encoding)
        splice.replace(part.body, with: encoded)
        leaves += 1
    }

    private mutating func declareSevenBit(_ part: MimePart, unlessRefusedSince before: Int) {
        guard refused.count == before, part.encoding == .eightBit || part.encoding == .binary else { return }
        declare(part, .sevenBit)
    }

    private mutating func declare(_ part: MimePart, _ encoding: TransferEncoding) {
        guard part.encoding != encoding else { return }
        let field = Array("Content-Transfer-Encoding: \(encoding.name)\r\n".utf8)
        // Never more than one: a second makes the part ambiguous, and those are not touched.
        if let old = part.header.first("content-transfer-encoding") {
            splice.replace(old.range, with: field)
        } else {
            splice.insert(field, at: part.header.range.upperBound)
        }
    }

    private func report(_ range: Range<Int>) -> LineReport { LineReport(bytes[range]) }

    private mutating func refuseUnlessClean(_ range: Range<Int>) {
        if !report(range).isSevenBit { refused.append(range) }
    }

    /// Quoted-printable stays readable, base64 is shorter once one byte in six needs a code.
    private static func shorter(_ content: ArraySlice<UInt8>) -> TransferEncoding {
        let coded = content.withUnsafeBytes { raw in
            // Counted in single bytes, as many at once as the processor can, so no block may be longer than one of them counts.
            stride(from: 0, to: raw.count, by: 255).reduce(0) { sum, start in
                var count: UInt8 = 0
                for byte in UnsafeRawBufferPointer(rebasing: raw[start..<min(start + 255, raw.count)]) {
                    count &+= byte >= 0x7F || byte == 0x3D || byte < 0x09 ? 1 : 0
                }
                return sum + Int(count)
            }
        }
        return coded * 6 > content.count ? .base64 : .quotedPrintable
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

extension ProtectionWriter {
    /// RFC 9788 §5.2.1, step 2: what outside will be missing is repeated at the top of the main texts.
    func withLegacyDisplay() throws(HeaderProtectionError) -> ProtectionWriter {
        guard let policy else { return self }
        let lines = header.fields.filter { FieldKind.userFacing.contains($0.key) && policy.outside($0) != .same }
            .map { "\($0.name): \($0.text.text)" }
        if lines.isEmpty { return self }
        var splice = ByteSplice()
        do {
            let root = try MimePart.read(message, limits: limits)
            for part in Self.mainBodies(root) {
                try LegacyDisplayWriter(lines: lines, part: part, message: message, limits: limits).add(&splice)
            }
        } catch { throw .mime(error) }
        return try ProtectionWriter(splice.applied(to: message[...]), hp: hp, policy: policy, limits)
    }

    /// RFC 9788 §5.2.4: no attachment, and nothing behind the first part of a mixed or related multipart.
    private static func mainBodies(_ part: MimePart) -> [MimePart] {
        if part.isAmbiguous || part.disposition?.value == "attachment" { return [] }
        return switch part.mediaType {
        case "text/plain", "text/html": [part]
        case "multipart/mixed", "multipart/related": part.children.first.map { mainBodies($0) } ?? []
        case "multipart/alternative": part.children.flatMap { mainBodies($0) }
        default: []
        }
    }
}

struct LegacyDisplayWriter {
    let lines: [String]
    let part: MimePart
    let message: [UInt8]
    let limits: MimeLimits

    func add(_ splice: inout ByteSplice) throws(MimeError) {
        if case .unknown = part.encoding { return }
        guard part.header.ending == .emptyLine else { return }
        let content = try part.content(of: message[...], limits: limits)
        guard !content.isDamaged, !["utf-16", "utf-32", "utf-7"].contains(where: { charset.hasPrefix($0) }) else { return }
        let isAscii = lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
        let isUnicode = charset == "utf-8" || (charset == "us-ascii" && content.bytes.allSatisfy { $0 < 0x80 })
        let isHtml = part.mediaType == "text/html"
        let becomesUnicode = !isHtml && !isAscii && isUnicode && charset != "utf-8"
        guard let type = marked(becomesUnicode) else { return }
        let (display, place) = isHtml ? html(content.bytes) : (plain(isUnicode), 0)
        let result = content.bytes[..<place] + display + content.bytes[place...]
        let isShort = display.allSatisfy { $0 < 0x80 } && LineReport(display[...]).longestLine <= 76
        let encoding = part.encoding.isIdentity && !isShort ? .quotedPrintable : part.encoding
        try set("Content-Type", type, &splice)
        if encoding != part.encoding { try set("Content-Transfer-Encoding", Array(encoding.name.utf8), &splice) }
        splice.replace(part.body, with: TextEncoding.encode(Array(result), encoding))
    }

    private func marked(_ becomesUnicode: Bool) -> [UInt8]? {
        let value = part.header.contains("content-type") ? part.contentType : ParameterizedValue(Array("text/plain".utf8))
        let marked = value.rewritten(removing: ["hp-legacy-display"], adding: ["hp-legacy-display": "1"])
        guard becomesUnicode else { return marked }
        return marked.flatMap { ParameterizedValue($0).rewritten(removing: ["charset"], adding: ["charset": "utf-8"]) }
    }

    private var charset: String { asciiLowercased((part.contentType.text("charset")?.text ?? "us-ascii").utf8) }

    /// RFC 9788 §5.2.2. Letters the character set of the text may lack become question marks: the lines only adorn.
    private func plain(_ isUnicode: Bool) -> [UInt8] {
        let text = lines.map { $0 + "\r\n" }.joined() + "\r\n"
        return isUnicode ? Array(text.utf8) : text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : 0x3F }
    }

    /// RFC 9788 §5.2.3 and §10.3: as the first thing of the body, and with nothing in it that is HTML.
    private func html(_ content: [UInt8]) -> (bytes: [UInt8], place: Int) {
        var text = ""
        for scalar in lines.joined(separator: "\r\n").unicodeScalars {
            if !scalar.isASCII || "<>&'\"".unicodeScalars.contains(scalar) {
                text += "&#\(scalar.value);"
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        let division = "<div class=\"\(LegacyDivision.className)\">\r\n<pre>\(text)</pre></div>\r\n"
        return (Array(division.utf8), HtmlTag.bodyStart(content))
    }

    private func set(_ name: String, _ value: [UInt8], _ splice: inout ByteSplice) throws(MimeError) {
        let field = try HeaderWriter.field(name, value)
        if let old = part.header.first(name) {
            splice.replace(old.range, with: field)
        } else {
            splice.insert(field, at: part.header.range.upperBound)
        }
    }
}

extension HtmlTag {
    /// Behind the first `<body …>`; at the beginning where there is none.
    static func bodyStart(_ html: [UInt8]) -> Int {
        var position = 0
        let name = Array("<body".utf8)
        while let next = html[position...].firstIndex(of: 0x3C) {
            if html[next...].prefix(name.count).elementsEqual(name, by: { $0 | 0x20 == $1 | 0x20 }) {
                let tag = HtmlTag(html, at: next + 1)
                if tag.name == "body" { return tag.end }
            }
            position = next + 1
        }
        return 0
    }
}

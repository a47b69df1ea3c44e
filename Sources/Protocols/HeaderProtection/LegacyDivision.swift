// SPDX-License-Identifier: EUPL-1.2

/// Finds `<div class="header-protection-legacy-display">…</div>` (RFC 9788 §4.5.3.3), divisions inside it counted. One
/// pass over the bytes; what is never closed is no element and stays.
struct LegacyDivision {
    static let className = "header-protection-legacy-display"
    private let html: [UInt8]
    private var result: [Range<Int>] = []
    private var start = 0
    private var depth = 0

    static func ranges(_ html: [UInt8]) -> [Range<Int>] {
        var finder = LegacyDivision(html: html)
        finder.find()
        return finder.result
    }

    private init(html: [UInt8]) { self.html = html }

    private mutating func find() {
        var position = 0
        while position < html.count {
            guard html[position] == 0x3C else {
                position += 1
                continue
            }
            let rest = html[position...]
            if rest.starts(with: Array("<!--".utf8)) {
                position = commentEnd(position + 4)
                continue
            }
            let next = position + 1
            guard next < html.count, html[next] == 0x2F || Self.isLetter(html[next]) else {
                position += 1
                continue
            }
            let tag = HtmlTag(html, at: next)
            if tag.name == "div" { open(tag, at: position) } else if tag.name == "/div" { close(tag) }
            position = tag.end
        }
    }

    private mutating func open(_ tag: HtmlTag, at position: Int) {
        if depth > 0 {
            depth += 1
        } else if tag.classes.contains(Self.className) {
            (start, depth) = (position, 1)
        }
    }

    private mutating func close(_ tag: HtmlTag) {
        guard depth > 0 else { return }
        depth -= 1
        if depth == 0 { result.append(start..<tag.end) }
    }

    private func commentEnd(_ from: Int) -> Int {
        var position = from
        while position + 2 < html.count {
            if html[position] == 0x2D, html[position + 1] == 0x2D, html[position + 2] == 0x3E { return position + 3 }
            position += 1
        }
        return html.count
    }

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

/// A tag from its name to its `>`, with the classes it names.
struct HtmlTag {
    /// In small letters, with the slash of an end tag.
    let name: String
    private(set) var classes: [String] = []
    private(set) var end: Int

    init(_ html: [UInt8], at start: Int) {
        func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
        let nameEnd = html[(start + 1)...].firstIndex { isBlank($0) || $0 == 0x3E || $0 == 0x2F } ?? html.count
        name = String(decoding: html[start..<nameEnd], as: UTF8.self).lowercased()
        end = nameEnd
        while end < html.count, html[end] != 0x3E {
            if isBlank(html[end]) || html[end] == 0x2F {
                end += 1
                continue
            }
            let attribute = html[end...].firstIndex { isBlank($0) || $0 == 0x3E || $0 == 0x3D } ?? html.count
            let key = String(decoding: html[end..<attribute], as: UTF8.self).lowercased()
            end = html[attribute...].firstIndex { !isBlank($0) } ?? html.count
            guard end < html.count, html[end] == 0x3D else {
                // An equals sign without a name must not hold the loop.
                continue
            }
            var from = html[(end + 1)...].firstIndex { !isBlank($0) } ?? html.count
            var to: Int
            if from < html.count, html[from] == 0x22 || html[from] == 0x27 {
                let quote = html[from]
                from += 1
                to = html[from...].firstIndex(of: quote) ?? html.count
                end = min(to + 1, html.count)
            } else {
                to = html[from...].firstIndex { isBlank($0) || $0 == 0x3E } ?? html.count
                end = to
            }
            if key == "class" {
                classes += html[from..<to].split(whereSeparator: isBlank).map { String(decoding: $0, as: UTF8.self) }
            }
        }
        end = min(end + 1, html.count)
    }
}

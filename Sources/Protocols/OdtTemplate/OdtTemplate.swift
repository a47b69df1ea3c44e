// SPDX-License-Identifier: EUPL-1.2

/// Placeholders `{{name}}` in the text of an OpenDocument file (`content.xml`, `styles.xml`).
///
/// Works on the bytes between the tags and leaves everything else as it is: what an office program wrote comes back to it unchanged.
/// Such programs cut text at every change of format, so a placeholder may be spread over several tags; it ends with its paragraph.
public enum OdtTemplate {
    public struct Limits: Hashable, Sendable {
        public var bytes = 32 << 20
        public var placeholders = 10_000
        public var nameBytes = 60
        public init() {}
    }

    /// Names of all placeholders, once each, in the order of finding.
    public static func names(_ xml: [UInt8], limits: Limits = Limits()) throws(OdtTemplateError) -> [String] {
        var names: [String] = []
        for place in try places(xml, limits) where !names.contains(place.name) { names.append(place.name) }
        return names
    }

    /// The document with values in place of the placeholders. Line ends in a value become line breaks.
    public static func fill(_ xml: [UInt8], _ values: [String: String], limits: Limits = Limits()) throws(OdtTemplateError)
        -> [UInt8]
    {
        var result: [UInt8] = []
        result.reserveCapacity(xml.count)
        var position = 0
        for place in try places(xml, limits) {
            guard let value = values[place.name] else { throw .unknownName(place.name) }
            result += xml[position..<place.bytes[0].lowerBound]
            result += escaped(value)
            // Tags inside a placeholder stay, so that what they open is closed.
            for (piece, next) in zip(place.bytes, place.bytes.dropFirst()) { result += xml[piece.upperBound..<next.lowerBound] }
            position = place.bytes[place.bytes.count - 1].upperBound
            guard result.count <= limits.bytes else { throw .tooLarge }
        }
        return result + xml[position...]
    }

    /// One placeholder: its name and the runs of bytes it consists of, in order, never empty.
    struct Place {
        let name: String
        let bytes: [Range<Int>]
    }

    static func places(_ xml: [UInt8], _ limits: Limits) throws(OdtTemplateError) -> [Place] {
        guard xml.count <= limits.bytes else { throw .tooLarge }
        var places: [Place] = []
        var open: [Int]?
        var position = 0
        while position < xml.count {
            if xml[position] == 0x3C {
                let end = tagEnd(xml, position)
                if endsParagraph(xml[position..<end]) {
                    if open != nil { throw .unclosed }
                }
                position = end
                continue
            }
            if open == nil {
                guard xml[position] == 0x7B, let second = next(xml, position), xml[second] == 0x7B else {
                    position += 1
                    continue
                }
                open = [position, second]
                position = second + 1
                continue
            }
            if xml[position] == 0x7D, let second = next(xml, position), xml[second] == 0x7D {
                let all = (open ?? []) + [position, second]
                places.append(Place(name: try name(xml, all, limits), bytes: runs(all)))
                guard places.count <= limits.placeholders else { throw .tooMany }
                open = nil
                position = second + 1
                continue
            }
            open?.append(position)
            guard (open?.count ?? 0) <= limits.nameBytes + 4 else { throw .unclosed }
            position += 1
        }
        if open != nil { throw .unclosed }
        return places
    }

    /// The next byte of text in the same paragraph.
    private static func next(_ xml: [UInt8], _ position: Int) -> Int? {
        var next = position + 1
        while next < xml.count, xml[next] == 0x3C {
            let end = tagEnd(xml, next)
            if endsParagraph(xml[next..<end]) { return nil }
            next = end
        }
        return next < xml.count ? next : nil
    }

    /// Behind a tag, a comment or a declaration. A tag may hold `>` in quotation marks.
    private static func tagEnd(_ xml: [UInt8], _ start: Int) -> Int {
        var (position, quote) = (start + 1, UInt8(0))
        while position < xml.count {
            let byte = xml[position]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return position + 1
            }
            position += 1
        }
        return xml.count
    }

    private static let paragraphs = ["text:p", "text:h", "/text:p", "/text:h"].map { Array($0.utf8) }

    private static func endsParagraph(_ tag: ArraySlice<UInt8>) -> Bool {
        let inner = tag.dropFirst()
        return paragraphs.contains { name in
            guard inner.starts(with: name), let after = inner.dropFirst(name.count).first else { return false }
            return after == 0x20 || after == 0x3E || after == 0x2F || after == 0x09 || after == 0x0A || after == 0x0D
        }
    }

    /// Letters, digits, hyphens, underscores and dots; blanks around the name do not count.
    private static func name(_ xml: [UInt8], _ all: [Int], _ limits: Limits) throws(OdtTemplateError) -> String {
        var bytes = all.dropFirst(2).dropLast(2).map { xml[$0] }[...]
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        let good = bytes.allSatisfy {
            (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
                || $0 == 0x5F
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard good, !bytes.isEmpty, bytes.count <= limits.nameBytes else { throw .unknownName(text) }
        return text
    }

    private static func runs(_ positions: [Int]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for position in positions {
            if let last = runs.last, last.upperBound == position {
                runs[runs.count - 1] = last.lowerBound..<(position + 1)
            } else {
                runs.append(position..<(position + 1))
            }
        }
        return runs
    }

    private static func escaped(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += Array("&amp;".utf8)
            case "<": out += Array("&lt;".utf8)
            case ">": out += Array("&gt;".utf8)
            case "\n": out += Array("<text:line-break/>".utf8)
            case "\t": out += Array("<text:tab/>".utf8)
            // What XML cannot hold is left out.
            default:
                let forbidden = scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value)
                if !forbidden { out += Array(String(scalar).utf8) }
            }
        }
        return out
    }
}

/// Why a template is refused.
public enum OdtTemplateError: Error, Hashable, Sendable {
    case tooLarge
    case tooMany
    /// Opened and not closed in the same paragraph, or longer than a name may be.
    case unclosed
    case unknownName(String)
}

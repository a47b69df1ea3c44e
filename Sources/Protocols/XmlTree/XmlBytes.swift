// SPDX-License-Identifier: EUPL-1.2

/// The place in the document and what can be read from there.
struct XmlBytes {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Line ends become one character (XML 1.0 § 2.11); characters that XML forbids are refused wherever they stand.
    static func normalized(_ raw: ArraySlice<UInt8>) throws(XmlError) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(raw.count)
        var place = raw.startIndex
        while place < raw.endIndex {
            let byte = raw[place]
            let forbidden =
                byte == 0xEF && raw[place...].dropFirst().first == 0xBF && raw[place...].dropFirst(2).first ?? 0 >= 0xBE
            guard byte >= 0x20 || isSpace(byte), !forbidden else { throw .malformed(at: place) }
            if byte == 0x0D {
                out.append(0x0A)
                if raw[place...].dropFirst().first == 0x0A { place += 1 }
            } else {
                out.append(byte)
            }
            place += 1
        }
        return out
    }

    var peek: UInt8? { place < bytes.count ? bytes[place] : nil }
    var atEnd: Bool { place == bytes.count }
    var malformed: XmlError { .malformed(at: place) }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    @discardableResult
    mutating func skipSpace() -> Bool {
        let start = place
        while let byte = peek, Self.isSpace(byte) { place += 1 }
        return place > start
    }

    func starts(_ text: StaticString) -> Bool {
        guard bytes.count - place >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { $0.elementsEqual(bytes[place..<place + text.utf8CodeUnitCount]) }
    }

    mutating func skip(_ text: StaticString) -> Bool {
        guard starts(text) else { return false }
        place += text.utf8CodeUnitCount
        return true
    }

    /// Everything before `end`, which is passed over.
    mutating func until(_ end: StaticString) throws(XmlError) -> ArraySlice<UInt8> {
        let start = place
        while place < bytes.count {
            if skip(end) { return bytes[start..<place - end.utf8CodeUnitCount] }
            place += 1
        }
        throw malformed
    }

    /// A name with its prefix. Bytes above ASCII are taken as letters.
    mutating func name() throws(XmlError) -> String {
        let start = place
        while let byte = peek, Self.isName(byte, first: place == start) { place += 1 }
        guard place > start, place - start <= 256 else { throw malformed }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    static func isName(_ byte: UInt8, first: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: ":"),
            0x80...0xFF:
            true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !first
        default: false
        }
    }

    mutating func quoted() throws(XmlError) -> String {
        guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw malformed }
        place += 1
        let value = try characters(until: quote)
        guard peek == quote else { throw malformed }
        place += 1
        return String(decoding: value, as: UTF8.self)
    }

    /// Characters up to `end`, with entities replaced.
    mutating func characters(until end: UInt8) throws(XmlError) -> [UInt8] {
        var out: [UInt8] = []
        while let byte = peek, byte != end {
            switch byte {
            case UInt8(ascii: "&"): out += try reference()
            case UInt8(ascii: "<"): throw malformed
            default:
                out.append(byte)
                place += 1
            }
        }
        return out
    }

    private mutating func reference() throws(XmlError) -> [UInt8] {
        place += 1
        let start = place
        while let byte = peek, byte != UInt8(ascii: ";"), place - start <= 12 { place += 1 }
        guard peek == UInt8(ascii: ";") else { throw malformed }
        let name = String(decoding: bytes[start..<place], as: UTF8.self)
        place += 1
        switch name {
        case "amp": return [UInt8(ascii: "&")]
        case "lt": return [UInt8(ascii: "<")]
        case "gt": return [UInt8(ascii: ">")]
        case "quot": return [UInt8(ascii: "\"")]
        case "apos": return [UInt8(ascii: "'")]
        default: break
        }
        guard name.hasPrefix("#") else { throw .entity }
        let code = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst(), radix: 10)
        guard let code, code >= 0x20 || code == 9 || code == 10 || code == 13, code != 0xFFFE, code != 0xFFFF,
            let scalar = Unicode.Scalar(code)
        else { throw malformed }
        return Array(String(Character(scalar)).utf8)
    }
}

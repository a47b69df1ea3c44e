// SPDX-License-Identifier: EUPL-1.2

/// Text of answers.
public enum DavText {
    public static func escaped(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text }
        var out = ""
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\r": out += "&#13;"
            default:
                if scalar.value >= 0x20 || scalar == "\n" || scalar == "\t", scalar.value != 0xFFFE, scalar.value != 0xFFFF {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
        return out
    }

    /// Visible ASCII that means nothing in XML: nearly all there is, so a folder of ten thousand files is not copied letter by letter.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
            && byte != UInt8(ascii: "\"")
    }

    /// One part of a path, percent-encoded (RFC 3986 § 3.3).
    public static func encoded(_ segment: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        out.reserveCapacity(segment.utf8.count)
        for byte in segment.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                out.append(byte)
            default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The parts of an encoded path.
    /// - Throws: `DavError` for what no path of ours can be: a broken escape, broken UTF-8, a part `.` or `..`, a slash or control
    ///   character inside a part, a fragment.
    public static func segments(_ path: String) throws(DavError) -> [String] {
        var segments: [String] = []
        for part in path.prefix(while: { $0 != "?" }).split(separator: "/") {
            guard segments.count < 64, part.utf8.count <= 6_000 else { throw .tooMany }
            let segment = try decoded(part)
            // Encoding makes three bytes of one, so that what may be read may also be written.
            guard segment.utf8.count <= 2_000 else { throw .tooMany }
            guard segment != ".", segment != "..", !segment.contains("/"),
                segment.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
            else { throw .header("path") }
            segments.append(segment)
        }
        return segments
    }

    private static func decoded(_ part: Substring) throws(DavError) -> String {
        var bytes: [UInt8] = []
        var rest = part.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "#") { throw .header("path") }
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let hex = String(rest.prefix(2)), let value = UInt8(hex, radix: 16), !hex.hasPrefix("+") else {
                throw .header("path")
            }
            rest = rest.dropFirst(2)
            bytes.append(value)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .header("path") }
        return text
    }
}

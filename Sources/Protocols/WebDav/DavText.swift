// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// Paths as they stand in answers and requests.
public enum DavText {
    /// One part of a path, percent-encoded (RFC 3986 § 3.3).
    public static func encoded(_ segment: String) -> String { PercentEncoding.encode(segment) }

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

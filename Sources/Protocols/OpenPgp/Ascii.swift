// SPDX-License-Identifier: EUPL-1.2

enum Ascii {
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    /// What stands between lines may stand within Base64 (RFC 9580 §6).
    static func withoutBlanks(_ bytes: ArraySlice<UInt8>) -> [UInt8] { bytes.filter { $0 != 0x0A && !isBlank($0) } }

    static func letterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// Letters of other scripts stay as they are.
    static func lowered(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    }

    static func trimmedEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let last = bytes.lastIndex(where: { !isBlank($0) }) else { return bytes.prefix(0) }
        return bytes[...last]
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> { trimmedEnd(bytes.drop(while: isBlank)) }

    static func hex(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// RFC 3986 §2: what is not unreserved is written in hexadecimal.
    static func percent(_ text: String) -> String {
        text.utf8.map {
            letterOrDigit($0) || [0x2D, 0x2E, 0x5F, 0x7E].contains($0) ? String(UnicodeScalar($0)) : "%" + hex([$0])
        }
        .joined()
    }
}

// SPDX-License-Identifier: EUPL-1.2

/// The coding of values that must not hold blanks, `+`, `=` and bytes beyond ASCII (RFC 3461 §4).
public enum Xtext {
    public static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var result: [UInt8] = []
        for byte in bytes {
            if isPlain(byte) { result.append(byte) } else { result += [UInt8(ascii: "+"), hex(byte >> 4), hex(byte & 15)] }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `nil` for anything that is no xtext; its hexadecimal digits are capital.
    public static func decode(_ bytes: some Collection<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            if byte == UInt8(ascii: "+") {
                guard let high = rest.next()?.hexValue(capital: true), let low = rest.next()?.hexValue(capital: true) else {
                    return nil
                }
                result.append(high << 4 | low)
            } else {
                guard isPlain(byte) else { return nil }
                result.append(byte)
            }
        }
        return result
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "+") && byte != UInt8(ascii: "=")
    }

    private static func hex(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 + nibble : 0x41 + nibble - 10 }

    /// What a report may show of a decoded value: visible ASCII and blanks (RFC 3461 §4.2, §4.4).
    static func isPrintable(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { (0x20...0x7E).contains($0) } }
}

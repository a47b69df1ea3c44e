// SPDX-License-Identifier: EUPL-1.2

/// The alphabet of the Web Key Directory, five bits a letter, no padding.
enum ZBase32 {
    private static let alphabet = Array("ybndrfg8ejkmcpqxot1uwisza345h769".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var (out, value, bits) = ([UInt8](), UInt32(0), 0)
        for byte in bytes {
            value = (value << 8 | UInt32(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                out.append(alphabet[Int(value >> UInt32(bits) & 31)])
            }
        }
        if bits > 0 { out.append(alphabet[Int(value << UInt32(5 - bits) & 31)]) }
        return String(decoding: out, as: UTF8.self)
    }
}

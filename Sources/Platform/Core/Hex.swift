// SPDX-License-Identifier: EUPL-1.2

/// Bytes as lower-case hexadecimal digits, two each.
public enum Hex {
    private static let ziffern = Array("0123456789abcdef".utf8)

    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        var out: [UInt8] = []
        for byte in bytes {
            out.append(ziffern[Int(byte >> 4)])
            out.append(ziffern[Int(byte & 15)])
        }
        return String(decoding: out, as: UTF8.self)
    }
}

// SPDX-License-Identifier: EUPL-1.2

/// Bytes as lower-case hexadecimal digits, two each.
public enum Hex {
    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.withContiguousStorageIfAvailable(text) ?? Array(bytes).withUnsafeBufferPointer(text)
    }

    private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: 2 * bytes.count) { out in
            var i = 0
            for byte in bytes {
                out[i] = ziffer(byte >> 4)
                out[i + 1] = ziffer(byte & 15)
                i += 2
            }
            return i
        }
    }

    private static func ziffer(_ wert: UInt8) -> UInt8 {
        wert < 10 ? UInt8(ascii: "0") + wert : UInt8(ascii: "a") + wert - 10
    }
}

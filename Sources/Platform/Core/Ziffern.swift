// SPDX-License-Identifier: EUPL-1.2

/// Fixed-width decimal digits without Foundation's formatters.
public enum Ziffern {
    /// At least `stellen` digits, filled up with zeros in front.
    public static func auf(_ stellen: Int, _ zahl: some BinaryInteger) -> String {
        let text = String(zahl)
        return String(repeating: "0", count: max(0, stellen - text.utf8.count)) + text
    }

    /// `nil` unless every byte is an ASCII digit; signs and spaces are refused.
    static func lesen(_ bytes: some Collection<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
        var wert = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            wert = wert * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return wert
    }
}

// SPDX-License-Identifier: EUPL-1.2

/// RFC 2045 §6: undoes what a part was sent as. Damage is read past: a report with a fault still tells something.
enum TransferEncoding {
    static func decode(_ body: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
        switch encoding {
        case "base64": base64(body)
        case "quoted-printable": QuotedPrintable.decode(body)
        default: Array(body)
        }
    }

    private static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var (result, value, bits) = ([UInt8](), UInt32(0), 0)
        for byte in bytes {
            let six: UInt32
            switch byte {
            case 0x41...0x5A: six = UInt32(byte) - 0x41
            case 0x61...0x7A: six = UInt32(byte) - 0x61 + 26
            case 0x30...0x39: six = UInt32(byte) - 0x30 + 52
            case 0x2B: six = 62
            case 0x2F: six = 63
            default: continue
            }
            value = value << 6 | six
            bits += 6
            guard bits >= 8 else { continue }
            bits -= 8
            result.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
        }
        return result
    }
}

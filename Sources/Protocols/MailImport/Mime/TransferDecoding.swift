// SPDX-License-Identifier: EUPL-1.2

/// RFC 2045 §6: base64 and quoted-printable, reading past what is broken and saying so.
enum TransferDecoding {
    static func base64(_ bytes: some Sequence<UInt8>) -> (bytes: [UInt8], clean: Bool) {
        var result: [UInt8] = []
        var (value, bits, clean, padded) = (UInt32(0), 0, true, false)
        for byte in bytes {
            guard let six = sextet(byte) else {
                if byte == 0x3D { padded = true } else if byte > 0x20 { clean = false }
                continue
            }
            // Some mailers put several base64 texts one after the other; each begins a group of its own.
            if padded { (value, bits, padded) = (0, 0, false) }
            value = value << 6 | six
            bits += 6
            if bits >= 8 {
                bits -= 8
                result.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
            }
        }
        return (result, clean && bits < 6)
    }

    /// - Parameter word: RFC 2047 §4.2, where an underscore is a blank.
    static func quotedPrintable(_ bytes: some Collection<UInt8>, word: Bool = false) -> (bytes: [UInt8], clean: Bool) {
        let input = Array(bytes)
        var (result, clean, i) = ([UInt8](), true, 0)
        result.reserveCapacity(input.count)
        while i < input.count {
            let byte = input[i]
            i += 1
            guard byte == 0x3D else {
                result.append(word && byte == 0x5F ? 0x20 : byte)
                continue
            }
            // A soft line end, with the blanks some gateways put before it.
            var end = i
            while end < input.count, input[end] == 0x20 || input[end] == 0x09 { end += 1 }
            if end == input.count || input[end] == 0x0A {
                i = min(end + 1, input.count)
            } else if input[end] == 0x0D {
                i = end + 1 < input.count && input[end + 1] == 0x0A ? end + 2 : end + 1
            } else if i + 1 < input.count, let high = nibble(input[i]), let low = nibble(input[i + 1]) {
                result.append(high << 4 | low)
                i += 2
            } else {
                result.append(byte)
                clean = false
            }
        }
        return (result, clean)
    }

    static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    private static func sextet(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte) - 0x41
        case 0x61...0x7A: UInt32(byte) - 0x61 + 26
        case 0x30...0x39: UInt32(byte) - 0x30 + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2

/// One `=?charset?encoding?text?=` with its content still in its character set.
struct EncodedWord {
    let charset: String
    let bytes: [UInt8]
    let isDamaged: Bool
    let end: Int

    init?(_ value: [UInt8], at start: Int) {
        guard start + 1 < value.count, value[start] == 0x3D, value[start + 1] == 0x3F else { return nil }
        // Character sets have short names and words 75 characters; some writers pass that. Looking without an end would
        // cost time squared on hostile values.
        guard let first = Self.mark(value, start + 2, within: 60), first + 2 < value.count, value[first + 2] == 0x3F,
            let last = Self.mark(value, first + 3, within: 2000), last + 1 < value.count, value[last + 1] == 0x3D
        else { return nil }
        let text = value[(first + 3)..<last]
        guard !text.contains(where: isBlank) || value[first + 1] | 0x20 == 0x71 else { return nil }
        var output: [UInt8] = []
        switch value[first + 1] | 0x20 {
        case 0x62:
            var machine = Base64Decoding()
            machine.feed(text, into: &output)
            machine.finish(into: &output)
            isDamaged = machine.isDamaged
        case 0x71:
            isDamaged = Self.undoQ(text, into: &output)
        default: return nil
        }
        bytes = output
        charset = asciiLowercased(value[(start + 2)..<first].prefix { $0 != 0x2A })  // RFC 2231 §5 adds `*de`
        end = last + 2
    }

    /// RFC 2047 §4.2; true if something was not as it should be.
    private static func undoQ(_ text: ArraySlice<UInt8>, into output: inout [UInt8]) -> Bool {
        var (isDamaged, position) = (false, text.startIndex)
        while position < text.endIndex {
            let byte = text[position]
            if byte == 0x3D, position + 2 < text.endIndex, let high = hexDigit(text[position + 1]),
                let low = hexDigit(text[position + 2])
            {
                output.append(high << 4 | low)
                position += 3
                continue
            }
            if byte == 0x3D { isDamaged = true }
            output.append(byte == 0x5F ? 0x20 : byte)
            position += 1
        }
        return isDamaged
    }

    private static func mark(_ value: [UInt8], _ from: Int, within reach: Int) -> Int? {
        guard from < value.count else { return nil }
        return value[from..<min(from + reach, value.count)].firstIndex(of: 0x3F)
    }
}

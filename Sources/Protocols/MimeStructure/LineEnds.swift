// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

public enum LineEnds {
    /// Where the next LF stands, an index of `bytes`; `nil` where no more comes.
    public static func next(in bytes: ArraySlice<UInt8>, from position: Int) -> Int? {
        let found = bytes.withUnsafeBytes { $0.first(0x0A, from: position - bytes.startIndex, to: $0.count) }
        return found < bytes.count ? bytes.startIndex + found : nil
    }

    /// The bytes with every line ended by CRLF, as text has to be before it is signed or compared with a signature
    /// (RFC 8551 §3.1.1). Not for binary content.
    public static func canonical(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 32)
        bytes.withUnsafeBytes { raw in
            var (position, feed) = (0, -1)
            while position < raw.count {
                // Kept over many bare CR, or each would search all that follows once more.
                if feed < position { feed = raw.first(0x0A, from: position, to: raw.count) }
                let stop = raw.first(0x0D, from: position, to: feed)
                result.append(contentsOf: UnsafeRawBufferPointer(rebasing: raw[position..<stop]))
                if stop < raw.count { result.append(contentsOf: [0x0D, 0x0A]) }
                position = stop + (stop + 1 < raw.count && raw[stop] == 0x0D && raw[stop + 1] == 0x0A ? 2 : 1)
            }
        }
        return result
    }
}

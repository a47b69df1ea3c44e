// SPDX-License-Identifier: EUPL-1.2

public enum LineEnds {
    /// The bytes with every line ended by CRLF, as text has to be before it is signed or compared with a signature
    /// (RFC 8551 §3.1.1). Not for binary content.
    public static func canonical(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 32)
        var afterReturn = false
        for byte in bytes {
            if byte == 0x0A {
                if !afterReturn { result.append(0x0D) }
                result.append(0x0A)
            } else {
                if afterReturn { result.append(0x0A) }
                result.append(byte)
            }
            afterReturn = byte == 0x0D
        }
        if afterReturn { result.append(0x0A) }
        return result
    }
}

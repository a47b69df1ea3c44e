// SPDX-License-Identifier: EUPL-1.2

/// Small letters of ASCII alone: other alphabets have letters that become ASCII ones when made small.
@inlinable public func asciiLowercased(_ bytes: some Collection<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { room in
        var count = 0
        for byte in bytes {
            room[count] = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
            count += 1
        }
        return count
    }
}

func asciiLowercased(_ text: String) -> String { asciiLowercased(text.utf8) }

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result = bytes
    while let first = result.first, isBlank(first) { result.removeFirst() }
    while let last = result.last, isBlank(last) { result.removeLast() }
    return result
}

/// The same without a copy where there is nothing to take away.
func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    let isTrimmed = bytes.first.map(isBlank) != true && bytes.last.map(isBlank) != true
    return isTrimmed ? bytes : Array(trimmed(bytes[...]))
}

func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
}

/// The line end, LF or CRLF, directly before `position`, but nothing before `start`.
func lineEndStart(_ bytes: ArraySlice<UInt8>, before position: Int, from start: Int) -> Int {
    var end = position
    if end > start, bytes[end - 1] == 0x0A {
        end -= 1
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    }
    return end
}

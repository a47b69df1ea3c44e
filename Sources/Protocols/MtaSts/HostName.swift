// SPDX-License-Identifier: EUPL-1.2

/// Domain of RFC 5321 §4.1.2: letters, digits and hyphens; names of other scripts stand in their `xn--` form.
enum HostName {
    /// In small letters, without the dot of the root; `nil` for what is no host name.
    static func normal(_ bytes: some Collection<UInt8>) -> String? {
        var name = bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        if name.last == 0x2E { name.removeLast() }
        guard (1...253).contains(name.count) else { return nil }
        let labels = name.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard labels.allSatisfy(isLabel) else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
        (1...63).contains(label.count) && label.first != 0x2D && label.last != 0x2D
            && label.allSatisfy { Ascii.letterOrDigit($0) || $0 == 0x2D }
    }
}

enum Ascii {
    static func letterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Without the blanks around it.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result = bytes
        while let first = result.first, isBlank(first) { result.removeFirst() }
        while let last = result.last, isBlank(last) { result.removeLast() }
        return result
    }

    /// sts-ext-name and sts-policy-ext-name, which the names of the standard follow as well (RFC 8461 §3.1, §3.2).
    static func isFieldName(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.count <= 32, letterOrDigit(first) else { return false }
        return bytes.allSatisfy { letterOrDigit($0) || $0 == 0x5F || $0 == 0x2D || $0 == 0x2E }
    }
}

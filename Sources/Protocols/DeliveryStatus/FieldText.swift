// SPDX-License-Identifier: EUPL-1.2

/// Text that stands in a field.
enum FieldText {
    /// Control characters and line separators become blanks, runs of blanks one, blanks around it go; cut at a character.
    static func clean(_ text: String, longest: Int = DeliveryReport.longestText) -> String {
        var result = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            let breaks = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
            let next = breaks ? " " : scalar
            if next == " ", result.isEmpty || result.last == " " { continue }
            count += UTF8.width(next)
            if count > longest { break }
            result.append(next)
        }
        return trimmed(Substring(String(result)))
    }

    static func clean(_ bytes: some Collection<UInt8>) -> String { clean(String(decoding: bytes, as: UTF8.self)) }

    static func trimmed(_ text: Substring) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { $0 != " " }), let last = scalars.lastIndex(where: { $0 != " " }) else {
            return ""
        }
        return String(scalars[first...last])
    }

    /// What is not ASCII becomes `?`: `message/delivery-status` is a 7-bit type (RFC 3464 §2).
    static func ascii(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isASCII ? $0 : "?" }))
    }

    /// RFC 3464 §2.1.2: types are atoms.
    static func isToken(_ text: String) -> Bool {
        (1...60).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F
                    || $0 == 0x2E
            }
    }
}

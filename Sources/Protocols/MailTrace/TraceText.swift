// SPDX-License-Identifier: EUPL-1.2

/// Words of others that go into a field of ours.
enum TraceText {
    /// A word without blanks, control characters and what comments, addresses and ends of clauses are made of.
    ///
    /// - Parameter utf8: whether UTF-8 may stay (RFC 6531 §3.7.3).
    static func word(_ text: String, longest: Int, utf8: Bool = false) -> String {
        let scalars = text.unicodeScalars.prefix(longest).map { scalar in
            let plain = (0x21...0x7E).contains(scalar.value) && !marks.contains(scalar)
            return plain || utf8 && scalar.value > 0xA0 && !scalar.properties.isWhitespace ? scalar : "?"
        }
        return scalars.isEmpty ? "unknown" : String(String.UnicodeScalarView(scalars))
    }

    /// Such as a date: printable ASCII, single blanks, no comments.
    static func line(_ text: String, longest: Int) -> String {
        let bytes = text.utf8.prefix(longest).map { (0x21...0x7E).contains($0) && $0 != 0x28 && $0 != 0x29 ? $0 : 0x20 }
        return bytes.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    private static let marks = Set("()<>,;\"\\".unicodeScalars)
}

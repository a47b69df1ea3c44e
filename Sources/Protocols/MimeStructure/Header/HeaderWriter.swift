// SPDX-License-Identifier: EUPL-1.2

/// Writes single fields. What could end the field early is refused, so no value can become a field of its own.
public enum HeaderWriter {
    /// RFC 5322 §2.1.1, without CRLF.
    static let (columns, longest) = (76, 998)

    /// `Name: value` with CRLF, folded before blanks of the value so that unfolding gives the value again. Lines have at
    /// most 76 bytes where blanks allow it, and never more than 998.
    /// - Parameter value: blanks around it are dropped. Bytes above 127 are let through (RFC 6532).
    /// - Throws: `invalidFieldName`, `invalidFieldValue` for control characters but tab, `fieldTooLong`.
    public static func field(_ name: String, _ value: [UInt8]) throws(MimeError) -> [UInt8] {
        guard (1...columns).contains(name.utf8.count), name.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x3A }) else {
            throw .invalidFieldName
        }
        guard value.allSatisfy({ ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }) else { throw .invalidFieldValue }
        var result = Array(name.utf8) + [0x3A]
        var column = result.count
        var rest = trimmed(value[...])
        var isFirst = true
        while !rest.isEmpty {
            let blanks = isFirst ? [0x20] : rest.prefix(while: isBlank)
            if !isFirst { rest = rest.dropFirst(blanks.count) }
            let word = rest.prefix { !isBlank($0) }
            rest = rest.dropFirst(word.count)
            let width = blanks.count + word.count
            // Right behind the colon only if it must be: some readers take an empty first line for an empty field.
            if column + width > (isFirst ? longest : columns) {
                result += [0x0D, 0x0A]
                column = 0
            }
            guard column + width <= longest else { throw .fieldTooLong }
            result += blanks
            result += word
            column += width
            isFirst = false
        }
        return result + [0x0D, 0x0A]
    }

    /// A field of free text such as the subject; what is not printable ASCII becomes encoded words (RFC 2047).
    public static func field(_ name: String, text: String) throws(MimeError) -> [UInt8] {
        try field(name, EncodedWordWriter.value(text))
    }
}

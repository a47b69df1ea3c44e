// SPDX-License-Identifier: EUPL-1.2

/// `value; name=token; name="quoted"` (RFC 2045 §5.1, RFC 2183). Values stay bytes: each user decides about broken UTF-8.
///
/// A parameter given twice is an error: two readers that each pick another one are how filters are passed by.
struct ParameterField {
    /// Lower case; always ASCII.
    let value: String
    let parameters: [String: [UInt8]]

    init(_ bytes: ArraySlice<UInt8>) throws(MultipartError) {
        var rest = bytes
        value = Self.lower(Self.trim(Self.take(&rest) { $0 != 0x3B }))
        guard !value.isEmpty else { throw .headerMalformed }
        var parameters: [String: [UInt8]] = [:]
        while !rest.isEmpty {
            rest.removeFirst()  // the semicolon
            Self.skipBlanks(&rest)
            if rest.isEmpty { break }
            let name = Self.lower(Self.trim(Self.take(&rest) { $0 != 0x3D && $0 != 0x3B }))
            guard rest.first == 0x3D, !name.isEmpty else { throw .headerMalformed }
            rest.removeFirst()
            Self.skipBlanks(&rest)
            let content = rest.first == 0x22 ? try Self.quoted(&rest) : Array(Self.trim(Self.take(&rest) { $0 != 0x3B }))
            Self.skipBlanks(&rest)
            guard rest.isEmpty || rest.first == 0x3B else { throw .headerMalformed }
            guard parameters.updateValue(content, forKey: name) == nil else { throw .parameterDuplicate(name) }
        }
        self.parameters = parameters
    }

    /// Only `\"` and `\\` are escapes: old browsers send whole Windows paths with single backslashes.
    private static func quoted(_ rest: inout ArraySlice<UInt8>) throws(MultipartError) -> [UInt8] {
        rest.removeFirst()
        var content: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == 0x22 { return content }
            if byte == 0x5C, let next = rest.first, next == 0x22 || next == 0x5C {
                content.append(next)
                rest.removeFirst()
            } else {
                content.append(byte)
            }
        }
        throw .headerMalformed
    }

    private static func take(_ rest: inout ArraySlice<UInt8>, while test: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let taken = rest.prefix(while: test)
        rest = rest[taken.endIndex...]
        return taken
    }

    private static func skipBlanks(_ rest: inout ArraySlice<UInt8>) {
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
    }

    static func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
        return rest
    }

    static func lower(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }
}

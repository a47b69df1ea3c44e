// SPDX-License-Identifier: EUPL-1.2

/// Reads the words of a field's value from left to right (RFC 8601 §2.2, RFC 5322 §3.2).
struct Scanner {
    let bytes: [UInt8]
    private(set) var position = 0
    /// The first comment passed over since this was last emptied.
    var comment: String?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var atEnd: Bool { position == bytes.count }
    var next: UInt8? { atEnd ? nil : bytes[position] }
    var error: AuthenticationResultsError { .malformed(at: position) }

    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    /// White space, folding and comments.
    mutating func skip() throws(AuthenticationResultsError) {
        while let byte = next {
            if byte == 0x28 {
                let text = try commentText()
                comment = comment ?? text
            } else if Characters.isBlank(byte) {
                position += 1
            } else {
                return
            }
        }
    }

    mutating func keyword() throws(AuthenticationResultsError) -> String {
        try run(Characters.isKeyword).lowercased()
    }

    mutating func number() throws(AuthenticationResultsError) -> Int {
        let start = position
        guard let number = Int(try run { (0x30...0x39).contains($0) }), number < 1_000 else { throw .malformed(at: start) }
        return number
    }

    /// A token or a quoted string.
    mutating func value() throws(AuthenticationResultsError) -> String {
        try next == 0x22 ? quoted() : run(Characters.isToken)
    }

    /// The value of a property: as above or an address, whose local part may be quoted.
    mutating func propertyValue() throws(AuthenticationResultsError) -> String {
        guard next == 0x22 else { return try run(Characters.isPlain) }
        let text = try quoted()
        return try next == 0x40 ? text + run(Characters.isPlain) : text
    }

    private mutating func run(_ belongs: (UInt8) -> Bool) throws(AuthenticationResultsError) -> String {
        let start = position
        while let byte = next, belongs(byte) { position += 1 }
        guard position > start else { throw error }
        return Characters.clean(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func quoted() throws(AuthenticationResultsError) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            if byte == 0x22 { return Characters.clean(String(decoding: text, as: UTF8.self)) }
            append(byte, to: &text)
        }
        throw error
    }

    /// Comments may stand within comments (RFC 5322 §3.2.2).
    private mutating func commentText() throws(AuthenticationResultsError) -> String {
        position += 1
        var (text, depth) = ([UInt8](), 1)
        while let byte = next {
            position += 1
            if byte == 0x28 { depth += 1 }
            if byte == 0x29 { depth -= 1 }
            guard depth <= 20 else { throw .nestedTooDeep }
            if depth == 0 { return Characters.clean(String(decoding: text, as: UTF8.self)) }
            append(byte, to: &text)
        }
        throw error
    }

    /// Takes the byte a backslash stands before; folding does not belong to the text.
    private mutating func append(_ byte: UInt8, to text: inout [UInt8]) {
        if byte == 0x5C, let escaped = next {
            position += 1
            text.append(escaped)
        } else if byte != 0x0D, byte != 0x0A {
            text.append(byte)
        }
    }
}

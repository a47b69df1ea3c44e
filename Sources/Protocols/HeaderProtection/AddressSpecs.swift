// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

/// The addresses of a From field in the form in which RFC 9788 §4.4.5 compares them: without names, comments and
/// quotes, in small letters, domains as A-labels.
struct AddressSpecs {
    private var result: [String] = []
    private var plain: [UInt8] = []
    private var angle: [UInt8]?
    private var hasAngle = false
    private var comments = 0
    private var isQuoted = false
    private var isEscaped = false

    static func read(_ value: [UInt8]) -> [String] {
        var reader = AddressSpecs()
        for byte in value { reader.take(byte) }
        reader.finish()
        return reader.result
    }

    private mutating func take(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
            if comments == 0 { append(byte) }
        } else if byte == 0x5C, isQuoted || comments > 0 {
            isEscaped = true
        } else if comments > 0 {
            if byte == 0x28 { comments += 1 } else if byte == 0x29 { comments -= 1 }
        } else if byte == 0x22 {
            isQuoted.toggle()
        } else if isQuoted {
            append(byte)
        } else {
            bare(byte)
        }
    }

    private mutating func bare(_ byte: UInt8) {
        switch byte {
        case 0x28: comments = 1
        case 0x3C: angle = []
        case 0x3E where angle != nil:
            emit(angle ?? [])
            (angle, hasAngle) = (nil, true)
        case 0x2C, 0x3B: if angle == nil { finish() } else { angle = [] }
        // A group's name, or the route of RFC 5322 §4.4.
        case 0x3A: if angle == nil { plain = [] } else { angle = [] }
        case 0x20, 0x09: break
        default: append(byte)
        }
    }

    private mutating func append(_ byte: UInt8) {
        if angle != nil { angle?.append(byte) } else { plain.append(byte) }
    }

    private mutating func finish() {
        // A bracket that is never closed.
        if let angle { emit(angle) } else if !hasAngle { emit(plain) }
        (plain, angle, hasAngle) = ([], nil, false)
    }

    private mutating func emit(_ bytes: [UInt8]) {
        guard let at = bytes.lastIndex(of: 0x40), at > 0, at + 1 < bytes.count else { return }
        let local = asciiLowercased(bytes[..<at])
        let labels = asciiLowercased(bytes[(at + 1)...]).split(separator: ".", omittingEmptySubsequences: false)
        result.append("\(local)@\(labels.map { Punycode.label(String($0)) }.joined(separator: "."))")
    }
}

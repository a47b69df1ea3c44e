// SPDX-License-Identifier: EUPL-1.2

/// A text with a signature behind it (RFC 9580 §7).
public struct CleartextMessage: Hashable, Sendable {
    /// What is signed, and the only thing to be shown as signed: lines end with CRLF, blanks at their ends and the last line end
    /// do not belong to it (RFC 9580 §7.2).
    public let signedText: [UInt8]
    /// The hashes that the message announces, as it names them.
    public let hashes: [String]
    public let signature: Armor
    /// From the first line to the last one of the signature.
    public let range: Range<Int>

    /// Reads behind the first line.
    init(from start: Int, _ lines: inout TextLines) throws(PgpError) {
        hashes = try Self.headers(&lines)
        var text: [UInt8] = []
        var first = true
        while let line = lines.next() {
            if line.mark("BEGIN") == Armor.Kind.signature.rawValue {
                let signature = try ArmorReader.read(.signature, from: line.start, &lines)
                self.signature = signature
                signedText = text
                range = start..<signature.range.upperBound
                return
            }
            if !first { text += [0x0D, 0x0A] }
            first = false
            var content = line.content
            // A hyphen at the beginning is masked; a bare one would be read differently elsewhere (RFC 9580 §7.1).
            if content.first == 0x2D {
                guard content.starts(with: [0x2D, 0x20]) else { throw .malformed }
                content = content.dropFirst(2)
            }
            text += Ascii.trimmedEnd(content)
        }
        throw .truncated
    }

    /// `Hash: SHA512, SHA256`, as often as it likes, until an empty line. Nothing else may stand there: it would look like part
    /// of the text and not be signed (RFC 9580 §7).
    private static func headers(_ lines: inout TextLines) throws(PgpError) -> [String] {
        var hashes: [String] = []
        while let line = lines.next() {
            if line.isBlank { return hashes }
            guard line.content.starts(with: "Hash: ".utf8), line.content.count <= 200, hashes.count < 50 else { throw .malformed }
            for name in line.content.dropFirst(6).split(separator: 0x2C) {
                let name = Ascii.trimmed(name)
                guard !name.isEmpty, name.allSatisfy({ Ascii.letterOrDigit($0) || $0 == 0x2D }) else { throw .malformed }
                hashes.append(String(decoding: name, as: UTF8.self))
            }
        }
        throw .truncated
    }
}

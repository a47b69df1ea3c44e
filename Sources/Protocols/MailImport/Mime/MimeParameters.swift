// SPDX-License-Identifier: EUPL-1.2

/// `value; name=text; name*0*=utf-8''…` (RFC 2045 §5.1, RFC 2231).
struct MimeParameters {
    /// In small letters.
    let value: String
    private var parameters: [String: [UInt8]] = [:]

    init(_ bytes: [UInt8]) {
        var pieces = Self.split(bytes)
        value = String(decoding: pieces.isEmpty ? [] : pieces.removeFirst(), as: UTF8.self).lowercased()
        for piece in pieces.prefix(100) {
            guard let equals = piece.firstIndex(of: 0x3D) else { continue }
            let name = String(decoding: Self.trim(piece[..<equals]), as: UTF8.self).lowercased()
            if parameters[name] == nil { parameters[name] = Self.unquote(Self.trim(piece[(equals + 1)...])) }
        }
    }

    func bytes(_ name: String) -> [UInt8]? { parameters[name] }

    func text(_ name: String) -> String? {
        if let plain = parameters[name] { return EncodedWords.decode(plain) }
        if let one = parameters["\(name)*"] { return Self.extended([(one, true)]) }
        var parts: [(bytes: [UInt8], coded: Bool)] = []
        while parts.count < 100 {
            if let coded = parameters["\(name)*\(parts.count)*"] {
                parts.append((coded, true))
            } else if let plain = parameters["\(name)*\(parts.count)"] {
                parts.append((plain, false))
            } else {
                break
            }
        }
        return parts.isEmpty ? nil : Self.extended(parts)
    }

    /// The first part names the character set: `utf-8'de'…`.
    private static func extended(_ parts: [(bytes: [UInt8], coded: Bool)]) -> String {
        var (charset, result) = (String?.none, [UInt8]())
        for (number, part) in parts.enumerated() {
            var content = part.bytes[...]
            if number == 0, part.coded, let first = content.firstIndex(of: 0x27),
                let second = content[(first + 1)...].firstIndex(of: 0x27)
            {
                charset = String(decoding: content[..<first], as: UTF8.self)
                content = content[(second + 1)...]
            }
            result += part.coded ? percent(content) : Array(content)
        }
        return EncodedWords.clean(Charset.decode(result, charset).text)
    }

    private static func percent(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var (result, i) = ([UInt8](), bytes.startIndex)
        while i < bytes.endIndex {
            if bytes[i] == 0x25, i + 2 < bytes.endIndex, let high = TransferDecoding.nibble(bytes[i + 1]),
                let low = TransferDecoding.nibble(bytes[i + 2])
            {
                result.append(high << 4 | low)
                i += 3
            } else {
                result.append(bytes[i])
                i += 1
            }
        }
        return result
    }

    /// At semicolons outside quotation marks.
    private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
        var (pieces, piece, quoted, escaped) = ([[UInt8]](), [UInt8](), false, false)
        for byte in bytes {
            if byte == 0x3B, !quoted {
                pieces.append(Array(trim(piece[...])))
                piece = []
                continue
            }
            if byte == 0x22, !escaped { quoted.toggle() }
            escaped = quoted && byte == 0x5C && !escaped
            piece.append(byte)
        }
        return pieces + [Array(trim(piece[...]))]
    }

    private static func unquote(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.first == 0x22 else { return Array(bytes) }
        var (result, escaped) = ([UInt8](), false)
        for byte in bytes.dropFirst() {
            if escaped || (byte != 0x5C && byte != 0x22) {
                result.append(byte)
                escaped = false
            } else if byte == 0x5C {
                escaped = true
            } else {
                break
            }
        }
        return result
    }

    private static func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result = bytes
        while let first = result.first, first <= 0x20 { result.removeFirst() }
        while let last = result.last, last <= 0x20 { result.removeLast() }
        return result
    }
}

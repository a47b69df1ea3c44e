// SPDX-License-Identifier: EUPL-1.2

/// `type/subtype; name=value` (RFC 2045 §5.1), as much of it as a report needs.
struct MediaType {
    /// In small letters.
    let value: String
    private var parameters: [String: [UInt8]] = [:]

    init(_ bytes: [UInt8]) {
        var pieces = Self.split(bytes)[...]
        value = String(decoding: pieces.popFirst() ?? [], as: UTF8.self).lowercased()
        for piece in pieces.prefix(50) {
            guard let equals = piece.firstIndex(of: 0x3D) else { continue }
            let name = String(decoding: piece[..<equals].filter { $0 > 0x20 }, as: UTF8.self).lowercased()
            // The first one counts, as everywhere in this target.
            if parameters[name] == nil { parameters[name] = Self.unquoted(piece[(equals + 1)...]) }
        }
    }

    func bytes(_ name: String) -> [UInt8]? { parameters[name] }

    /// At semicolons outside quotation marks, white space around the pieces dropped.
    private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
        var (pieces, piece, quoted, escaped) = ([[UInt8]](), [UInt8](), false, false)
        for byte in bytes {
            if byte == 0x3B, !quoted {
                pieces.append(trimmed(piece[...]))
                piece = []
                continue
            }
            if byte == 0x22, !escaped { quoted.toggle() }
            escaped = quoted && byte == 0x5C && !escaped
            piece.append(byte)
        }
        return pieces + [trimmed(piece[...])]
    }

    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let bytes = trimmed(bytes)
        guard bytes.first == 0x22 else { return bytes }
        var (result, escaped) = ([UInt8](), false)
        for byte in bytes.dropFirst() {
            if escaped || byte != 0x5C && byte != 0x22 {
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

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result = bytes
        while let first = result.first, first <= 0x20 { result.removeFirst() }
        while let last = result.last, last <= 0x20 { result.removeLast() }
        return Array(result)
    }
}

// SPDX-License-Identifier: EUPL-1.2

/// `"Müller, Eva" <eva@example.org>, bob@example.org` (RFC 5322 §3.4), read for showing: what is odd stays visible.
enum AddressList {
    static func read(_ bytes: [UInt8]?, most: Int = 1000) -> [ImportedMailbox] {
        guard let bytes else { return [] }
        return split(bytes).prefix(most).compactMap(mailbox)
    }

    private static func mailbox(_ bytes: [UInt8]) -> ImportedMailbox? {
        guard let open = bytes.lastIndex(of: 0x3C) else {
            let text = EncodedWords.decode(bytes)
            if text.isEmpty { return nil }
            return text.contains("@") ? ImportedMailbox(name: nil, address: text) : ImportedMailbox(name: text, address: nil)
        }
        let inner = bytes[(open + 1)...].prefix { $0 != 0x3E }
        let name = EncodedWords.decode(unquoted(bytes[..<open]))
        let address = EncodedWords.clean(String(decoding: inner, as: UTF8.self))
        return ImportedMailbox(name: name.isEmpty ? nil : name, address: address.isEmpty ? nil : address)
    }

    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var (result, escaped) = ([UInt8](), false)
        for byte in bytes {
            if !escaped, byte == 0x5C {
                escaped = true
                continue
            }
            if escaped || byte != 0x22 { result.append(byte) }
            escaped = false
        }
        return result
    }

    /// At commas outside quotation marks and angle brackets; a group's name before its colon and the closing semicolon go.
    private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
        var (pieces, piece, quoted, escaped, angle) = ([[UInt8]](), [UInt8](), false, false, false)
        for byte in bytes {
            let bare = !quoted && !angle
            if bare, byte == 0x2C || byte == 0x3B {
                pieces.append(piece)
                piece = []
            } else if bare, byte == 0x3A {
                piece = []
            } else {
                if byte == 0x22, !escaped { quoted.toggle() }
                if !quoted { angle = byte == 0x3C || (angle && byte != 0x3E) }
                escaped = quoted && byte == 0x5C && !escaped
                piece.append(byte)
            }
        }
        return pieces + [piece]
    }
}

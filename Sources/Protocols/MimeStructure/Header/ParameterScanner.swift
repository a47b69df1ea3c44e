// SPDX-License-Identifier: EUPL-1.2

/// Cuts a value at its semicolons, outside quoted strings and comments (RFC 2045 §5.1, RFC 5322 §3.2.2).
struct ParameterScanner {
    struct Piece {
        /// In small letters; `nil` without an equals sign.
        var name: String?
        /// What stands before the equals sign, or all of it; no comments, no blanks around it.
        var text: [UInt8] = []
        var value: [UInt8] = []
        var raw: [UInt8] = []
        var isQuoted = false
        var isClean = true
    }

    private let bytes: [UInt8]
    private(set) var pieces: [Piece] = []
    private(set) var isClean = true
    private var piece = Piece()
    /// Where the piece begins.
    private var start = 0
    private var hasEquals = false
    private var isInQuotes = false
    private var isEscaped = false
    private var comments = 0
    /// The byte before, within the piece.
    private var before: UInt8?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func scan() {
        for (position, byte) in bytes.enumerated() {
            if byte == 0x3B, !isInQuotes, comments == 0 {
                finish(before: position)
                start = position + 1
                continue
            }
            if comments > 0 { comment(byte) } else if isInQuotes { quoted(byte) } else { plain(byte) }
            before = byte
        }
        if isInQuotes || comments > 0 { isClean = false }
        finish(before: bytes.count)
    }

    private mutating func comment(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == 0x5C {
            isEscaped = true
        } else if byte == 0x28 {
            comments += 1
        } else if byte == 0x29 {
            comments -= 1
        }
    }

    private mutating func quoted(_ byte: UInt8) {
        if !isEscaped, byte == 0x5C {
            isEscaped = true
        } else if !isEscaped, byte == 0x22 {
            isInQuotes = false
        } else {
            piece.value.append(byte)
            isEscaped = false
        }
    }

    private mutating func plain(_ byte: UInt8) {
        switch byte {
        // Not inside a word: unquoted file names hold brackets too.
        case 0x28 where before == nil || before.map(isBlank) == true || before == 0x22:
            comments = 1
        case 0x3D where !hasEquals && !pieces.isEmpty:
            hasEquals = true
        case 0x22 where hasEquals && !piece.isQuoted && piece.value.allSatisfy(isBlank):
            (piece.value, piece.isQuoted, isInQuotes) = ([], true, true)
        default:
            if byte == 0x28 || byte == 0x22 { piece.isClean = false }
            if !hasEquals {
                piece.text.append(byte)
            } else if !piece.isQuoted {
                piece.value.append(byte)
            } else if !isBlank(byte) {
                piece.isClean = false
            }
        }
    }

    private mutating func finish(before end: Int) {
        piece.text = trimmed(piece.text)
        piece.raw = Array(trimmed(bytes[start..<end]))
        if hasEquals, !piece.text.isEmpty { piece.name = asciiLowercased(piece.text) }
        if !piece.isQuoted {
            piece.value = trimmed(piece.value)
            if piece.value.isEmpty || piece.value.contains(where: isBlank) { piece.isClean = false }
        }
        pieces.append(piece)
        (piece, hasEquals, isInQuotes, isEscaped, comments, before) = (Piece(), false, false, false, 0, nil)
    }
}

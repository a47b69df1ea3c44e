// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// Writes the `DKIM-Signature` field, folded within 78 characters where names allow.
enum SignatureField {
    private static let lineBytes = 76

    /// Up to and with `b=`. Never with `l=`, which would let others add to the body.
    static func unsigned(_ signing: DkimSigning, names: [String], bodyHash: [UInt8]) -> [UInt8] {
        var line = Line()
        line.text = "DKIM-Signature:"
        line.add("v=1;")
        line.add("a=\(signing.algorithm.rawValue);")
        line.add("c=\(signing.header.rawValue)/\(signing.body.rawValue);")
        line.add("d=\(signing.domain);")
        line.add("s=\(signing.selector);")
        line.add("t=\(signing.time);")
        if let expires = signing.expires { line.add("x=\(expires);") }
        for (number, name) in names.enumerated() {
            line.add((number == 0 ? "h=" : "") + name + (number == names.count - 1 ? ";" : ":"), blank: number == 0)
        }
        line.add("bh=\(Base64.text(bodyHash));")
        line.add("b=", fold: true)
        return Array(line.text.utf8)
    }

    /// Nothing may stand between `b=` and the first character: in the simple form it would be part of what was signed.
    static func signed(_ field: [UInt8], _ signature: [UInt8]) -> [UInt8] {
        let digits = Base64.encode(signature)
        var result = field
        var (position, room) = (0, lineBytes - 3)
        while position < digits.count {
            if position > 0 { result += [0x0D, 0x0A, 0x20] }
            result += digits[position..<min(position + room, digits.count)]
            position += room
            room = lineBytes - 1
        }
        return result + [0x0D, 0x0A]
    }

    struct Line {
        var text = ""
        private var column: Int { text.utf8.count - start }
        private var start = 0

        mutating func add(_ piece: String, blank: Bool = true, fold: Bool = false) {
            if fold || column + (blank ? 1 : 0) + piece.utf8.count > SignatureField.lineBytes {
                text += "\r\n"
                start = text.utf8.count
                text += " "
            } else if blank {
                text += " "
            }
            text += piece
        }
    }
}

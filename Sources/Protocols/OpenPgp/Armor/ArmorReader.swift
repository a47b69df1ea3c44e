// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// Reads a block behind its first line.
enum ArmorReader {
    static func read(_ kind: Armor.Kind, from start: Int, _ lines: inout TextLines) throws(PgpError) -> Armor {
        try headers(&lines)
        var data = Base64Reader()
        var footer: ArraySlice<UInt8>?
        while let line = lines.next() {
            if let words = line.mark("END") {
                guard words == kind.rawValue else { throw .malformed }
                guard let bytes = data.finish() else { throw .malformed }
                return Armor(kind: kind, bytes: bytes, checksum: checksum(footer, bytes), range: start..<line.end)
            }
            let content = Ascii.trimmed(line.content)
            if content.first == 0x3D, !content.allSatisfy({ $0 == 0x3D }) {
                guard footer == nil else { throw .malformed }
                footer = content
            } else {
                // The checksum stands at the end, whatever it says.
                guard footer == nil || content.isEmpty else { throw .malformed }
                guard data.feed(Ascii.withoutBlanks(content)) else { throw .malformed }
            }
        }
        throw .truncated
    }

    /// `Name: value` until an empty line. They are nobody's word and are not kept (RFC 9580 §6.2.2).
    private static func headers(_ lines: inout TextLines) throws(PgpError) {
        var count = 0
        while let line = lines.next() {
            if line.isBlank { return }
            count += 1
            guard count <= 50, line.content.count <= 1_000, line.content.contains(0x3A) else { throw .malformed }
        }
        throw .truncated
    }

    private static func checksum(_ footer: ArraySlice<UInt8>?, _ bytes: [UInt8]) -> Armor.Checksum {
        guard let footer else { return .absent }
        return Base64.decode(Ascii.withoutBlanks(footer.dropFirst())) == Crc24.of(bytes) ? .right : .wrong
    }
}

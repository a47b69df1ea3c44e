// SPDX-License-Identifier: EUPL-1.2

/// What of OpenPGP stands in a text.
public enum ArmorBlock: Hashable, Sendable {
    case armor(Armor)
    /// To be read only: we do not write it.
    case cleartext(CleartextMessage)

    /// From the first to the last line of the block. What stands outside of it is neither encrypted nor signed.
    public var range: Range<Int> {
        switch self {
        case .armor(let armor): armor.range
        case .cleartext(let message): message.range
        }
    }

    /// All blocks of a text in their order. A block must begin at the beginning of a line; a block that begins and does not end
    /// is an error, so that nobody is shown half of it.
    public static func all(in text: [UInt8], limits: PgpLimits = PgpLimits()) throws(PgpError) -> [ArmorBlock] {
        guard text.count <= limits.bytes else { throw .tooLarge }
        var lines = TextLines(text)
        var blocks: [ArmorBlock] = []
        while let line = lines.next() {
            guard let words = line.mark("BEGIN") else { continue }
            let block: ArmorBlock
            if let kind = Armor.Kind(rawValue: words) {
                block = .armor(try ArmorReader.read(kind, from: line.start, &lines))
            } else if words == "SIGNED MESSAGE" {
                block = .cleartext(try CleartextMessage(from: line.start, &lines))
            } else {
                continue
            }
            guard blocks.count < limits.blocks else { throw .tooMany }
            blocks.append(block)
        }
        return blocks
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

/// One armored block in a text (RFC 9580 §6.2, §7).
public struct InlinePgpBlock: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case message
        /// A cleartext signature: from `BEGIN PGP SIGNED MESSAGE` to the end of its signature.
        case signedText
        case publicKey
    }

    public let kind: Kind
    /// From the first hyphen to the last.
    public let range: Range<Int>
}

public enum InlinePgp {
    /// The blocks that are complete, in order, none within another. Lines that are quoted or indented begin none.
    /// - Parameter text: with its transfer encoding undone; ranges are its indices.
    public static func blocks(in text: ArraySlice<UInt8>) -> [InlinePgpBlock] {
        var (result, open) = ([InlinePgpBlock](), (kind: InlinePgpBlock.Kind, end: [UInt8], start: Int)?.none)
        var position = text.startIndex
        while position < text.endIndex {
            let lineEnd = LineEnds.next(in: text, from: position) ?? text.endIndex
            if text[position..<lineEnd].starts(with: hyphens) {
                let line = withoutBlanks(text[position..<lineEnd])
                if let block = open, line.elementsEqual(block.end) {
                    result.append(InlinePgpBlock(kind: block.kind, range: block.start..<line.endIndex))
                    open = nil
                } else if let begun = begins.first(where: { line.elementsEqual($0.line) }) {
                    // A cleartext signature holds no other begin but that of its signature, which is not looked for.
                    open = (begun.kind, begun.end, position)
                }
            }
            position = lineEnd + 1
        }
        return result
    }

    private static func withoutBlanks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result = line
        while let last = result.last, last == 0x0D || last == 0x20 || last == 0x09 { result.removeLast() }
        return result
    }

    private static let hyphens = [UInt8](repeating: 0x2D, count: 5)
    private static let begins: [(line: [UInt8], kind: InlinePgpBlock.Kind, end: [UInt8])] = [
        (Array("-----BEGIN PGP MESSAGE-----".utf8), .message, Array("-----END PGP MESSAGE-----".utf8)),
        (Array("-----BEGIN PGP SIGNED MESSAGE-----".utf8), .signedText, Array("-----END PGP SIGNATURE-----".utf8)),
        (Array("-----BEGIN PGP PUBLIC KEY BLOCK-----".utf8), .publicKey, Array("-----END PGP PUBLIC KEY BLOCK-----".utf8)),
    ]
}

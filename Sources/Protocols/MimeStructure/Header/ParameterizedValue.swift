// SPDX-License-Identifier: EUPL-1.2

/// `value; name=text; name*0*=utf-8''…`, the form of Content-Type and Content-Disposition (RFC 2045 §5.1, RFC 2231).
public struct ParameterizedValue: Hashable, Sendable {
    struct Parameter: Hashable, Sendable {
        /// In small letters, with the stars of RFC 2231.
        let name: String
        let value: [UInt8]
        /// As it is written between the semicolons.
        let raw: [UInt8]
    }

    /// What stands before the first semicolon, in small letters: `multipart/mixed`, `attachment`.
    public let value: String
    /// The syntax is kept: every parameter has a name and a token or a closed quoted string.
    public let isClean: Bool
    /// Names, in small letters, that stand more than once. The first counts.
    public let duplicates: Set<String>
    let parameters: [Parameter]
    let rawValue: [UInt8]
    /// A hundred parameters are more than any mail has; further ones are left out and make the value unclean.
    private static let most = 100

    /// - Parameter bytes: the unfolded value of the field.
    public init(_ bytes: [UInt8]) {
        var scanner = ParameterScanner(bytes)
        scanner.scan()
        let pieces = scanner.pieces
        value = asciiLowercased(pieces.first.map { $0.text } ?? [])
        rawValue = pieces.first.map { $0.raw } ?? []
        var (list, duplicates, isClean) = ([Parameter](), Set<String>(), scanner.isClean)
        for piece in pieces.dropFirst() where !piece.text.isEmpty || piece.isQuoted {
            guard list.count < Self.most, let name = piece.name else {
                isClean = false
                continue
            }
            if list.contains(where: { $0.name == name }) { duplicates.insert(name) }
            list.append(Parameter(name: name, value: piece.value, raw: piece.raw))
            isClean = isClean && piece.isClean
        }
        (parameters, self.duplicates, self.isClean) = (list, duplicates, isClean)
    }

    /// The value of a parameter as bytes, quotes and the pieces and percent signs of RFC 2231 undone.
    public func bytes(_ name: String) -> [UInt8]? { plain(name) ?? extended(name)?.bytes }

    /// As text: the form of RFC 2231 before the plain one, in which encoded words are undone, as mail programs do.
    public func text(_ name: String) -> DecodedText? {
        if let extended = extended(name) {
            let (text, isLossy) = Charset.decode(extended.bytes, label: extended.charset)
            return DecodedText(text: OneLine.clean(text), isLossy: isLossy)
        }
        return plain(name).map { EncodedWordReader.read($0) }
    }

    func plain(_ name: String) -> [UInt8]? { parameters.first { $0.name == name }?.value }

    /// RFC 2231 §3 and §4: `name*`, or `name*0`, `name*1*` and so on.
    func extended(_ name: String) -> (charset: String?, bytes: [UInt8])? {
        // Most values have nothing of it, which a star at the right place would show.
        guard parameters.contains(where: { $0.name.utf8.dropFirst(name.utf8.count).first == 0x2A }) else { return nil }
        var parts: [(bytes: [UInt8], isCoded: Bool)] = []
        let single = plain("\(name)*")
        if let single { parts.append((single, true)) }
        while single == nil, parts.count < Self.most {
            if let coded = plain("\(name)*\(parts.count)*") {
                parts.append((coded, true))
            } else if let part = plain("\(name)*\(parts.count)") {
                parts.append((part, false))
            } else {
                break
            }
        }
        guard let first = parts.first else { return nil }
        var charset: String?
        if first.isCoded, let mark = first.bytes.firstIndex(of: 0x27),
            let second = first.bytes[(mark + 1)...].firstIndex(of: 0x27)
        {
            charset = mark > 0 ? asciiLowercased(first.bytes[..<mark]) : nil
            parts[0].bytes = Array(first.bytes[(second + 1)...])
        }
        return (charset, parts.flatMap { $0.isCoded ? Self.undoPercent($0.bytes) : $0.bytes })
    }

    private static func undoPercent(_ bytes: [UInt8]) -> [UInt8] {
        var (result, position) = ([UInt8](), 0)
        while position < bytes.count {
            if bytes[position] == 0x25, position + 2 < bytes.count, let high = hexDigit(bytes[position + 1]),
                let low = hexDigit(bytes[position + 2])
            {
                result.append(high << 4 | low)
                position += 3
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return result
    }
}

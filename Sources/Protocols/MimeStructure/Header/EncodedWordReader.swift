// SPDX-License-Identifier: EUPL-1.2

public struct DecodedText: Hashable, Sendable {
    /// One line: control characters are blanks, runs of blanks one blank, none at the ends.
    public let text: String
    /// Something could not be read, for example a character set that is not known here; U+FFFD stands for it. A rule
    /// that finds nothing in such a text has not proven that there is nothing.
    public let isLossy: Bool
}

/// RFC 2047: `=?charset?B?…?=` and `=?charset?Q?…?=` anywhere in a value, as lenient as mail programs are, since a
/// rule must see what people will see. Neighbours of one character set are joined as bytes: many writers cut characters.
public struct EncodedWordReader {
    private var scalars = String.UnicodeScalarView()
    private var isLossy = false
    private var plain: [UInt8] = []
    private var coded: (charset: String, bytes: [UInt8])?

    public static func read(_ value: some Collection<UInt8>) -> DecodedText {
        var reader = EncodedWordReader()
        reader.read(Array(value))
        return DecodedText(text: String(reader.scalars), isLossy: reader.isLossy)
    }

    private mutating func read(_ bytes: [UInt8]) {
        var position = 0
        while position < bytes.count {
            guard let word = EncodedWord(bytes, at: position) else {
                plain.append(bytes[position])
                position += 1
                continue
            }
            // Blanks between two words belong to neither (§6.2).
            if coded == nil || !plain.allSatisfy(isBlank) { flushPlain() }
            plain = []
            if coded?.charset == word.charset {
                coded?.bytes += word.bytes
            } else {
                flushCoded()
                coded = (word.charset, word.bytes)
            }
            isLossy = isLossy || word.isDamaged
            position = word.end
        }
        flushPlain()
        if scalars.last == " " { scalars.removeLast() }
    }

    private mutating func flushCoded() {
        if let word = coded { append(Charset.decode(word.bytes, label: word.charset)) }
        coded = nil
    }

    private mutating func flushPlain() {
        flushCoded()
        append(Charset.decode(plain, label: nil))
        plain = []
    }

    private mutating func append(_ decoded: (text: String, isLossy: Bool)) {
        isLossy = isLossy || decoded.isLossy
        OneLine.append(decoded.text, to: &scalars)
    }
}

/// Decoded text may hold line ends and other controls again, which no field may show.
enum OneLine {
    static func append(_ text: String, to view: inout String.UnicodeScalarView) {
        for scalar in text.unicodeScalars {
            let value = scalar.value
            let isBlank = value <= 0x20 || (0x7F...0xA0).contains(value) || (0x2028...0x2029).contains(value)
            if !isBlank { view.append(scalar) } else if let last = view.last, last != " " { view.append(" ") }
        }
    }

    static func clean(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        append(text, to: &view)
        if view.last == " " { view.removeLast() }
        return String(view)
    }
}

// SPDX-License-Identifier: EUPL-1.2
internal import SwiftASN1

/// Writes values. The same values give the same bytes.
///
/// Tag and length are written here: SwiftASN1 learns the length at the end and then moves the content up by single bytes, which for the
/// content of a message costs more than to encrypt it.
public enum Der {
    public static func constructed(_ tag: DerTag, _ parts: [[UInt8]]) -> [UInt8] {
        let length = parts.reduce(0) { $0 + $1.count }
        var out = header(tag, constructed: true, length)
        out.reserveCapacity(out.count + length)
        for part in parts { out += part }
        return out
    }

    /// What stands in front of `pieces` that follow each other, for a value too large to be copied at each of its levels.
    public static func constructed(_ tag: DerTag, around pieces: [[UInt8]]) -> [[UInt8]] {
        [header(tag, constructed: true, pieces.reduce(0) { $0 + $1.count })] + pieces
    }

    /// The same for one value that is not constructed.
    public static func primitive(_ tag: DerTag, around bytes: [UInt8]) -> [[UInt8]] {
        [header(tag, constructed: false, bytes.count), bytes]
    }

    public static func sequence(_ parts: [UInt8]...) -> [UInt8] { constructed(.sequence, parts) }

    public static func primitive(_ tag: DerTag, _ bytes: [UInt8]) -> [UInt8] {
        header(tag, constructed: false, bytes.count) + bytes
    }

    public static func octets(_ bytes: [UInt8]) -> [UInt8] { primitive(.octetString, bytes) }
    public static func boolean(_ value: Bool) -> [UInt8] { primitive(.boolean, [value ? 0xFF : 0]) }

    /// A number that is not negative, most significant byte first.
    public static func integer(_ magnitude: [UInt8]) -> [UInt8] {
        var digits = Array(magnitude.drop { $0 == 0 })
        if digits.first.map({ $0 >= 0x80 }) ?? true { digits.insert(0, at: 0) }
        return primitive(.integer, digits)
    }

    public static func integer(_ value: UInt8) -> [UInt8] { integer([value]) }

    /// - Throws: `DerError.value` for a text that is no dotted identifier.
    public static func oid(_ dotted: String) throws(DerError) -> [UInt8] {
        do {
            var coder = DER.Serializer()
            try coder.serialize(try ASN1ObjectIdentifier(dotRepresentation: dotted))
            return coder.serializedBytes
        } catch {
            throw .value
        }
    }

    /// Tag and length in their shortest form (X.690 §§8.1.2, 10.1).
    private static func header(_ tag: DerTag, constructed: Bool, _ count: Int) -> [UInt8] {
        var out: [UInt8] = []
        let leading: UInt8 = (tag.context ? 0x80 : 0) | (constructed ? 0x20 : 0)
        if tag.number < 31 {
            out.append(leading | UInt8(tag.number))
        } else {
            let sevens = digits(tag.number, bits: 7)
            out.append(leading | 31)
            out += sevens.dropLast().map { $0 | 0x80 } + sevens.suffix(1)
        }
        if count < 0x80 {
            out.append(UInt8(count))
        } else {
            let length = digits(UInt(count), bits: 8)
            out.append(0x80 | UInt8(length.count))
            out += length
        }
        return out
    }

    /// Digits of `bits` bits, the most significant first.
    private static func digits(_ number: UInt, bits: Int) -> [UInt8] {
        var (out, rest): ([UInt8], UInt) = ([], number)
        repeat {
            out.insert(UInt8(rest & ((1 << bits) - 1)), at: 0)
            rest >>= bits
        } while rest > 0
        return out
    }
}

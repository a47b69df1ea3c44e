// SPDX-License-Identifier: EUPL-1.2
internal import SwiftASN1

/// Writes values. The same values give the same bytes.
public enum Der {
    public static func constructed(_ tag: DerTag, _ parts: [[UInt8]]) -> [UInt8] {
        var coder = DER.Serializer()
        coder.appendConstructedNode(identifier: tag.identifier) { coder in
            for part in parts { coder.serializeRawBytes(part) }
        }
        return coder.serializedBytes
    }

    public static func sequence(_ parts: [UInt8]...) -> [UInt8] { constructed(.sequence, parts) }

    public static func primitive(_ tag: DerTag, _ bytes: [UInt8]) -> [UInt8] {
        var coder = DER.Serializer()
        coder.appendPrimitiveNode(identifier: tag.identifier) { $0 += bytes }
        return coder.serializedBytes
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
}

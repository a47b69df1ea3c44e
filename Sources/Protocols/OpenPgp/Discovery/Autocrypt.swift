// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// A key that a sender puts into the header of a mail (Autocrypt, level 1). Whoever can write the header can put any key there.
public struct Autocrypt: Hashable, Sendable {
    /// The longest field, with its name and its folds.
    public static let longest = 10 << 10

    public let address: String
    /// The sender wants to be written to encrypted, by those who want the same.
    public let prefersEncryption: Bool
    /// Packets of a transferable public key, not read.
    public let keydata: [UInt8]

    public init(address: String, prefersEncryption: Bool, keydata: [UInt8]) throws(PgpError) {
        // A semicolon would end the attribute, so the address has none.
        guard let read = MailAddress(Array(address.utf8)[...]), read.text.utf8.allSatisfy({ $0 < 0x7F }) else { throw .address }
        guard !keydata.isEmpty else { throw .malformed }
        self.address = read.text
        self.prefersEncryption = prefersEncryption
        self.keydata = keydata
        guard field.count <= Self.longest else { throw .tooLarge }
    }

    /// The one valid field of a mail; `nil` when there is none, or more than one, or it is not the sender's.
    /// - Parameters:
    ///   - values: of all fields of that name, behind the colon.
    ///   - from: the only address in From.
    public static func only(among values: [[UInt8]], from: String) -> Autocrypt? {
        let valid = values.prefix(100).compactMap { try? Autocrypt($0) }
        guard valid.count == 1, let one = valid.first, Ascii.lowered(one.address.utf8) == Ascii.lowered(from.utf8) else {
            return nil
        }
        return one
    }

    /// Reads what stands behind the colon, folded or not.
    public init(_ value: [UInt8]) throws(PgpError) {
        guard value.count <= Self.longest - "Autocrypt:".utf8.count else { throw .tooLarge }
        var attributes: [String: ArraySlice<UInt8>] = [:]
        for part in value.split(separator: 0x3B) {
            let part = part.drop { $0 == 0x0A || Ascii.isBlank($0) }
            // The key stands last, so nothing may follow it.
            guard attributes["keydata"] == nil, let equals = part.firstIndex(of: 0x3D) else { throw .malformed }
            let name = String(decoding: Ascii.trimmed(part[..<equals]), as: UTF8.self)
            guard attributes.updateValue(part[(equals + 1)...], forKey: name) == nil else { throw .malformed }
        }
        let known = ["addr", "prefer-encrypt", "keydata"]
        // What does not begin with an underscore must be understood.
        guard attributes.keys.allSatisfy({ known.contains($0) || $0.hasPrefix("_") }), let address = attributes["addr"],
            let keydata = attributes["keydata"], let key = Base64.decode(Ascii.withoutBlanks(keydata))
        else { throw .malformed }
        try self.init(
            address: String(decoding: Ascii.trimmed(address), as: UTF8.self),
            prefersEncryption: attributes["prefer-encrypt"].map { Ascii.trimmed($0).elementsEqual("mutual".utf8) } ?? false,
            keydata: key)
    }

    /// The whole field, folded, with its last line end.
    public var field: [UInt8] {
        let mutual = prefersEncryption ? " prefer-encrypt=mutual;" : ""
        var text = Array("Autocrypt: addr=\(address);\(mutual) keydata=\r\n".utf8)
        let encoded = Base64.encode(keydata)
        for start in stride(from: 0, to: encoded.count, by: 76) {
            text += [0x20] + encoded[start..<min(start + 76, encoded.count)] + [0x0D, 0x0A]
        }
        return text
    }
}

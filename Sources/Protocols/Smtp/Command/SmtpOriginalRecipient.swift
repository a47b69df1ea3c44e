// SPDX-License-Identifier: EUPL-1.2

/// ORCPT: whom the sender meant before lists and forwarding (RFC 3461 §4.2, RFC 6533 §3).
public struct SmtpOriginalRecipient: Hashable, Sendable {
    /// In small letters, such as `rfc822` or `utf-8`.
    public let type: String
    /// Decoded. Need not be an address of that type: it is only shown in reports.
    public let address: String

    /// The parameter may be this long as it stands in the command.
    static let longest = 500

    /// Of type `utf-8` where the address needs it, else `rfc822`.
    public init(_ address: SmtpAddress) {
        type = address.isUtf8 ? "utf-8" : "rfc822"
        self.address = address.text
    }

    /// `allowingUtf8`: whether the session knows SMTPUTF8, so that the value may hold more than ASCII.
    init?(value: ArraySlice<UInt8>, allowingUtf8: Bool) {
        guard value.count <= Self.longest, let mark = value.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let (type, coded) = (value[..<mark], value[(mark + 1)...])
        guard !type.isEmpty, !coded.isEmpty, type.allSatisfy({ $0.isAtext && $0.isASCII }) else { return nil }
        let name = String(decoding: type.map(\.asciiLowercased), as: UTF8.self)
        if name == "utf-8" {
            guard let text = Self.unitext(coded, allowingUtf8: allowingUtf8) else { return nil }
            (self.type, address) = (name, text)
            return
        }
        guard let bytes = Xtext.decode(coded) else { return nil }
        if Xtext.isPrintable(bytes) {
            (self.type, address) = (name, String(decoding: bytes, as: UTF8.self))
        } else if allowingUtf8, name == "rfc822", bytes.allSatisfy({ !$0.isASCII || (0x20...0x7E).contains($0) }),
            let text = VisibleText.read(bytes[...])
        {
            // Postfix writes an address beyond ASCII as xtext of its UTF-8, although RFC 6533 has a type of its own for it.
            (self.type, address) = ("utf-8", text)
        } else {
            return nil
        }
    }

    /// The value of the parameter in ASCII, which every server that knows DSN understands.
    public var value: String {
        guard type == "utf-8" else { return "\(type);\(Xtext.encode(address.utf8))" }
        var result = "utf-8;"
        for scalar in address.unicodeScalars {
            if Self.isPlain(scalar) { result.unicodeScalars.append(scalar) } else { result += Self.escaped(scalar) }
        }
        return result
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\x{" + (digits.utf8.count < 2 ? "0" : "") + digits + "}"
    }

    /// QCHAR
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        (0x21...0x7E).contains(scalar.value) && scalar != "\\" && scalar != "+" && scalar != "="
    }

    /// `utf-8-addr-xtext` and `utf-8-addr-unitext`, with `\x{E4}` for one character.
    private static func unitext(_ bytes: ArraySlice<UInt8>, allowingUtf8: Bool) -> String? {
        guard allowingUtf8 || bytes.allSatisfy(\.isASCII), let text = VisibleText.read(bytes) else { return nil }
        var result = String.UnicodeScalarView()
        var rest = Substring(text).unicodeScalars
        while let scalar = rest.popFirst() {
            if scalar == "\\" {
                guard let decoded = embedded(&rest) else { return nil }
                result.append(decoded)
            } else {
                guard isPlain(scalar) || !scalar.isASCII else { return nil }
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Of ASCII only what may not stand for itself is written so; controls are refused although the grammar has them,
    /// since they would break out of the field of a report.
    private static func embedded(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
        guard rest.popFirst() == "x", rest.popFirst() == "{", let end = rest.firstIndex(of: "}") else { return nil }
        let digits = Array(String(rest[..<end]).utf8)
        rest = rest[rest.index(after: end)...]
        guard (2...6).contains(digits.count), digits.count == 2 || digits.first != 0x30 else { return nil }
        var value: UInt32 = 0
        for digit in digits {
            guard let nibble = digit.hexValue(capital: true) else { return nil }
            value = value << 4 | UInt32(nibble)
        }
        guard let scalar = Unicode.Scalar(value) else { return nil }
        return scalar.isASCII
            ? (scalar == " " || scalar == "\\" || scalar == "+" || scalar == "=" ? scalar : nil)
            : (VisibleText.isVisible(scalar) ? scalar : nil)
    }
}

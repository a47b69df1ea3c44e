// SPDX-License-Identifier: EUPL-1.2

extension DeliveryReport {
    /// An address with its type: `rfc822`, or `utf-8` where it has characters outside ASCII (RFC 6533 §3).
    public struct Address: Hashable, Sendable {
        /// In small letters.
        public let type: String
        public let text: String

        /// An Internet address, its type as its characters ask.
        public init(_ text: String) {
            self.text = FieldText.clean(text)
            type = self.text.utf8.allSatisfy { $0 < 0x80 } ? "rfc822" : "utf-8"
        }

        init(type: String, text: String) {
            self.type = type
            self.text = text
        }

        /// Reads `type; address`. Without a type, in angle brackets or in the 7-bit form of RFC 6533 it is understood too.
        init?(field: String) {
            let parts = field.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
            // The semicolon of an address stands in quotes, behind a quotation mark and not behind a type.
            let typed = parts.count == 2 && FieldText.isToken(FieldText.trimmed(parts[0]))
            var text = typed ? FieldText.trimmed(parts[1]) : FieldText.trimmed(Substring(field))
            var type = typed ? FieldText.trimmed(parts[0]).lowercased() : "rfc822"
            if type == "utf-8" { text = FieldText.clean(Self.unescaped(text)) }
            while text.hasPrefix("<"), text.hasSuffix(">") { text = FieldText.trimmed(text.dropFirst().dropLast()) }
            guard !text.isEmpty else { return nil }
            if type == "rfc822", !text.utf8.allSatisfy({ $0 < 0x80 }) { type = "utf-8" }
            self.init(type: type, text: text)
        }

        /// Always in 7 bits, so that the report passes every server.
        var field: String { type == "utf-8" ? Self.utf8 + Self.escaped(text) : "\(type); \(FieldText.ascii(text))" }

        private static let utf8 = "utf-8; "

        /// utf-8-addr-xtext: `\x{FC}` for what is not ASCII, and for `\`, `+`, `=` and blanks. What makes the field too long is
        /// cut off, whole characters at a time: no address that mail was accepted for is as long.
        private static func escaped(_ text: String) -> String {
            var result = ""
            for scalar in text.unicodeScalars {
                let plain = (0x21...0x7E).contains(scalar.value) && !["\\", "+", "="].contains(scalar)
                let piece = plain ? String(scalar) : "\\x{\(String(scalar.value, radix: 16, uppercase: true))}"
                if utf8.utf8.count + result.utf8.count + piece.utf8.count > DeliveryReport.longestText { break }
                result += piece
            }
            return result
        }

        private static func unescaped(_ text: String) -> String {
            var (result, rest) = ("", text[...])
            while let start = rest.firstIndex(of: "\\") {
                result += rest[..<start]
                rest = rest[start...]
                let digits = rest.dropFirst(3).prefix(7).prefix { $0 != "}" }
                if rest.hasPrefix("\\x{"), (1...6).contains(digits.utf8.count), rest.dropFirst(3 + digits.count).first == "}",
                    let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value)
                {
                    result.unicodeScalars.append(scalar)
                    rest = rest.dropFirst(4 + digits.count)
                } else {
                    result += "\\"
                    rest = rest.dropFirst()
                }
            }
            return result + rest
        }
    }
}

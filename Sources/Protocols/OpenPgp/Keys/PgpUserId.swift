// SPDX-License-Identifier: EUPL-1.2

/// Whose a key is said to be (RFC 9580 §5.11). Anybody can write anything into it.
public struct PgpUserId: Hashable, Sendable {
    /// To be shown: at most 500 characters, without control characters.
    public let text: String
    /// The mail address in it: in angle brackets at its end, or all of it.
    public let address: String?
    /// Whether the key itself claims it; not verified.
    public internal(set) var isSelfSigned = false
    public internal(set) var isRevoked = false
    public internal(set) var isPrimary = false

    init(_ bytes: ArraySlice<UInt8>) {
        let scalars = String(decoding: bytes.prefix(2_000), as: UTF8.self).unicodeScalars
            .filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        text = String(String.UnicodeScalarView(scalars).prefix(500))
        var inner = bytes
        if bytes.last == 0x3E {
            guard let open = bytes.lastIndex(of: 0x3C) else {
                address = nil
                return
            }
            inner = bytes[(open + 1)...].dropLast()
        }
        address = MailAddress(inner)?.text
    }

    /// Whether it names exactly this address; capitals of ASCII do not matter.
    public func names(_ address: String) -> Bool {
        guard let own = self.address else { return false }
        return Ascii.lowered(own.utf8) == Ascii.lowered(address.utf8)
    }
}

/// `local@domain` without quotation, comments or blanks; other scripts are allowed on the left (RFC 6531).
struct MailAddress {
    let local: ArraySlice<UInt8>
    let domain: ArraySlice<UInt8>
    let text: String

    init?(_ bytes: ArraySlice<UInt8>) {
        guard (3...254).contains(bytes.count), let at = bytes.firstIndex(of: 0x40),
            let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        local = bytes[..<at]
        domain = bytes[(at + 1)...]
        let forbidden = Array("\"(),:;<>[\\]@".utf8)
        guard (1...64).contains(local.count), local.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !forbidden.contains($0) }),
            !domain.isEmpty, domain.first != 0x2E, domain.last != 0x2E,
            domain.allSatisfy({ Ascii.letterOrDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 >= 0x80 })
        else { return nil }
        self.text = text
    }
}

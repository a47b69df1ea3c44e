// SPDX-License-Identifier: EUPL-1.2

/// An address as rules compare it: in small letters as a whole, because no mail system in use tells `A@x` from `a@x`, and a
/// rule that a capital letter escapes protects nobody. Laxer than `EmailAddress`, since policy must have an answer for every
/// path SMTP accepts.
public struct Mailadresse: Sendable, Hashable, CustomStringConvertible {
    public let lokal: String
    /// Without a dot at its end. Internationalised domains come as A-labels (`xn--`), as they travel.
    public let domaene: String

    public var description: String { "\(lokal)@\(domaene)" }

    /// - Parameter pfad: the address without angle brackets; `nil` for what has no two sides, is too long (RFC 5321 §4.5.3.1) or
    ///   holds controls.
    public init?(_ pfad: String) {
        let bytes = Array(pfad.utf8)
        guard bytes.count <= 320, let at = bytes.lastIndex(of: 0x40), at > 0, at + 1 < bytes.count,
            bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else { return nil }
        lokal = String(decoding: bytes[..<at], as: UTF8.self).lowercased()
        var rechts = bytes[(at + 1)...]
        while rechts.last == 0x2E { rechts.removeLast() }
        guard !rechts.isEmpty, !rechts.contains(0x40) else { return nil }
        domaene = String(decoding: rechts, as: UTF8.self).lowercased()
    }

    /// The mailbox that what stands behind a `+` leads into; `nil` where there is none.
    var ohneZusatz: Mailadresse? { lokal.contains("+") ? Mailadresse("\(lokal.prefix { $0 != "+" })@\(domaene)") : nil }
}

// SPDX-License-Identifier: EUPL-1.2

/// RFC 5322 §3.6.4. The left side comes from the caller (a random or row id), which keeps this library pure and a
/// retried mail the same mail.
public struct MessageID: Hashable, Sendable {
    public let left: String
    public let right: String

    public var text: String { "<\(left)@\(right)>" }

    /// `nil` unless both sides together are a valid address; a Message-ID has the same narrow shape.
    public init?(left: String, right: String) {
        guard !left.contains(where: \.isWhitespace), !right.contains(where: \.isWhitespace),
            let address = Self.address("\(left)@\(right)"), address.localPart == left
        else { return nil }
        self.left = address.localPart
        self.right = address.domain
    }

    private static func address(_ text: String) -> EmailAddress? {
        do throws(EmailAddressError) { return try EmailAddress(text) } catch { return nil }
    }
}

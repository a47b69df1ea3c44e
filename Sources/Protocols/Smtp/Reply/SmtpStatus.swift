// SPDX-License-Identifier: EUPL-1.2

/// An enhanced status code such as `5.1.1` (RFC 3463 §2, RFC 2034).
public struct SmtpStatus: Hashable, Sendable, CustomStringConvertible {
    /// 2, 4 or 5.
    public let kind: Int
    /// 0 to 999, as is `detail`.
    public let subject: Int
    public let detail: Int

    public var description: String { "\(kind).\(subject).\(detail)" }

    /// `nil` for anything but three numbers in their ranges.
    public init?(text: String) { self.init(bytes: Array(text.utf8)[...]) }

    init?(bytes: ArraySlice<UInt8>) {
        let words = bytes.split(separator: .dot, omittingEmptySubsequences: false)
        guard words.count == 3, words.allSatisfy({ (1...3).contains($0.count) }), let kind = words[0].number,
            kind == 2 || kind == 4 || kind == 5, words[0].count == 1, let subject = words[1].number,
            let detail = words[2].number
        else { return nil }
        self.kind = kind
        self.subject = subject
        self.detail = detail
    }
}

extension SmtpStatus: ExpressibleByStringLiteral {
    /// For constants in source code.
    public init(stringLiteral text: String) {
        guard let status = SmtpStatus(text: text) else { preconditionFailure("no status code: \(text)") }
        self = status
    }
}

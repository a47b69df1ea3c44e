// SPDX-License-Identifier: EUPL-1.2

/// The names a key is looked up under (RFC 6376 §3.5, §3.6.2.1).
enum DkimName {
    /// At least two labels, in ASCII; other names travel as their `xn--` form.
    static func isDomain(_ text: String) -> Bool { labels(text).map { $0.count >= 2 } ?? false }

    static func isSelector(_ text: String) -> Bool { labels(text) != nil }

    /// Whether a domain is another one or below it.
    static func isWithin(_ domain: String, _ parent: String) -> Bool { domain == parent || domain.hasSuffix(".\(parent)") }

    private static func labels(_ text: String) -> [Substring.UTF8View]? {
        guard text.utf8.count <= 253 else { return nil }
        let labels = Substring(text).utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
        let good = labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != 0x2D && label.last != 0x2D && label.allSatisfy(mayStandInLabel)
        }
        return good ? labels : nil
    }

    /// The underscore is none of a host's name, but signers use it.
    private static func mayStandInLabel(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
            || byte == 0x5F
    }
}

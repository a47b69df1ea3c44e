// SPDX-License-Identifier: EUPL-1.2

/// Sign of a Dokument: that of its Vorgang, a running number and, where the town wants it, the short sign of the unit, such as
/// `36.10.01-2026/0004/003#12` or `36.10.01-2026/0004/003#12 36.1`.
public struct Geschaeftszeichen: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public init(_ vorgang: Vorgangszeichen, lfd: Int, zusatz: String? = nil) {
        text = "\(vorgang.text)#\(lfd)\(zusatz ?? "")"
    }
    public var description: String { text }

    /// Takes a sign apart; `nil` when it is none of a Dokument. What stands behind the number does not tell documents apart.
    static func zerlegt(_ text: String) -> (vorgang: String, lfd: Int)? {
        let teile = text.split(separator: "#", omittingEmptySubsequences: false)
        guard teile.count == 2, !teile[0].isEmpty else { return nil }
        let ziffern = teile[1].prefix { $0.isASCII && $0.isNumber }, rest = teile[1].dropFirst(ziffern.count)
        guard let lfd = Int(ziffern), lfd > 0, rest.first.map({ trenner.contains($0) }) ?? true else { return nil }
        return (String(teile[0]), lfd)
    }

    /// What may stand between the number and the rest.
    static let trenner: Set<Character> = [" ", "-", "/", "."]
}

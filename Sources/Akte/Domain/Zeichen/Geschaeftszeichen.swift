// SPDX-License-Identifier: EUPL-1.2

/// Sign of a Dokument: that of its Vorgang and a running number, such as `36.10.01-2026/0004/003#12`.
public struct Geschaeftszeichen: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public init(_ vorgang: Vorgangszeichen, lfd: Int) { text = "\(vorgang.text)#\(lfd)" }
    public var description: String { text }

    /// Takes a sign apart; `nil` when it is none of a Dokument.
    static func zerlegt(_ text: String) -> (vorgang: String, lfd: Int)? {
        let teile = text.split(separator: "#", omittingEmptySubsequences: false)
        guard teile.count == 2, let lfd = Int(teile[1]), lfd > 0, !teile[0].isEmpty else { return nil }
        return (String(teile[0]), lfd)
    }
}

// SPDX-License-Identifier: EUPL-1.2

/// Sign of a unit of the Aktenplan, such as `36.10.01`: groups of digits parted by dots, at most five levels.
public struct Planzeichen: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) throws(AkteError) {
        let gruppen = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...5).contains(gruppen.count),
            gruppen.allSatisfy({ (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { throw .planzeichenUngueltig(text) }
        self.text = text
    }

    /// The unit above, `nil` for a Hauptgruppe.
    public var uebergeordnet: Planzeichen? {
        guard let punkt = text.lastIndex(of: ".") else { return nil }
        return Planzeichen(geprueft: text[..<punkt])
    }

    /// This unit and all above it, nearest first.
    public var kette: [Planzeichen] {
        var kette = [self]
        while let naechste = kette[kette.count - 1].uebergeordnet { kette.append(naechste) }
        return kette
    }

    private init(geprueft: Substring) { text = String(geprueft) }

    public var description: String { text }
    public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

// SPDX-License-Identifier: EUPL-1.2

/// A sheet laid between two letters before scanning. Its code says that a new letter begins, perhaps also where it belongs.
enum Trennblatt: Hashable, Sendable {
    case neutral
    case vorgang(String)

    private static let wort = "RHT"
    private static let mitZiel = "RHV"

    var code: String {
        switch self {
        case .neutral: Self.wort
        case .vorgang(let zeichen): Self.mitZiel + zeichen
        }
    }

    /// `nil` for a code of somebody else, such as that of an invoice.
    init?(code: String) {
        if code == Self.wort {
            self = .neutral
        } else if code.hasPrefix(Self.mitZiel), code.count > Self.mitZiel.count, code.count <= 60 {
            self = .vorgang(String(code.dropFirst(Self.mitZiel.count)))
        } else {
            return nil
        }
    }

    /// A sheet that was never on paper: its code stands in a line by itself.
    init?(seitentext: String) {
        for zeile in seitentext.split(whereSeparator: \.isNewline).prefix(40) {
            let kern = zeile.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if let blatt = Trennblatt(code: kern) {
                self = blatt
                return
            }
        }
        return nil
    }

    var ziel: String? { if case .vorgang(let zeichen) = self { zeichen } else { nil } }
}

// SPDX-License-Identifier: EUPL-1.2

/// The letters that stand for the district: one to three, umlauts included.
// § FZV:9(1)
struct Unterscheidungszeichen: Hashable, Sendable, Comparable, CustomStringConvertible {
    let text: String

    init(_ eingabe: some StringProtocol) throws(KennzeichenError) {
        var text = ""
        var anzahl = 0
        for zeichen in eingabe {
            anzahl += 1
            guard anzahl <= 3, let buchstabe = Buchstabe.gross(zeichen, umlaute: true) else {
                throw .unterscheidungszeichenUngueltig
            }
            text.append(buchstabe)
        }
        guard anzahl > 0 else { throw .unterscheidungszeichenUngueltig }
        self.text = text
    }

    /// Letters on the plate; an umlaut counts as one.
    var laenge: Int { text.count }
    var description: String { text }

    static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

extension Unterscheidungszeichen: Codable {
    init(from decoder: any Decoder) throws {
        self = try Self(decoder.singleValueContainer().decode(String.self))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

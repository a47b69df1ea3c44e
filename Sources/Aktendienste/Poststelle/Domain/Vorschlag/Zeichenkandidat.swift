// SPDX-License-Identifier: EUPL-1.2

/// A piece of text that looks like the sign of a file. Whether it is one is asked when it is shown: files are opened later too.
struct Zeichenkandidat: Hashable, Sendable, Codable {
    /// Where it stands; the subject says more than the text.
    enum Ort: String, Hashable, Sendable, Codable, Comparable {
        case betreff, dateiname, text

        var deutsch: String {
            switch self {
            case .betreff: "im Betreff"
            case .dateiname: "im Dateinamen"
            case .text: "im Text"
            }
        }

        private var rang: Int { self == .betreff ? 0 : self == .dateiname ? 1 : 2 }
        static func < (a: Self, b: Self) -> Bool { a.rang < b.rang }
    }

    let zeichen: String
    let ort: Ort
    /// `false` where letters were read as digits, as text recognition mixes them up.
    let genau: Bool
}

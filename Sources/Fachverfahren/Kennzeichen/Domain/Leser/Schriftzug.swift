// SPDX-License-Identifier: EUPL-1.2

/// What was typed, cut into runs of letters and runs of digits.
struct Schriftzug: Hashable, Sendable {
    enum Stueck: Hashable, Sendable {
        case buchstaben(String)
        case ziffern(String)
    }

    static let laengeHoechstens = 24

    /// Capital letters, digits and blanks; every separator has become one blank.
    let zeichen: [Character]

    init(_ eingabe: some StringProtocol) throws(KennzeichenError) {
        // Bytes first: counting characters of hostile text may itself be slow.
        guard eingabe.utf8.count <= Self.laengeHoechstens * 4 else { throw .eingabeZuLang(hoechstens: Self.laengeHoechstens) }
        guard eingabe.count <= Self.laengeHoechstens else { throw .eingabeZuLang(hoechstens: Self.laengeHoechstens) }
        var zeichen: [Character] = []
        for c in eingabe {
            if let buchstabe = Buchstabe.gross(c, umlaute: true) {
                zeichen.append(buchstabe)
            } else if let wert = c.asciiValue, (0x30...0x39).contains(wert) {
                zeichen.append(c)
            } else if Self.trenner.contains(c) {
                if zeichen.last != " ", !zeichen.isEmpty { zeichen.append(" ") }
            } else {
                throw .unzulaessigesZeichen
            }
        }
        if zeichen.last == " " { zeichen.removeLast() }
        guard !zeichen.isEmpty else { throw .eingabeLeer }
        self.zeichen = zeichen
    }

    init(zeichen: [Character]) { self.zeichen = zeichen }

    var stuecke: [Stueck] {
        var ergebnis: [Stueck] = []
        var lauf = ""
        var sindZiffern = false
        func abschliessen() {
            if !lauf.isEmpty { ergebnis.append(sindZiffern ? .ziffern(lauf) : .buchstaben(lauf)) }
            lauf = ""
        }
        for c in zeichen {
            if c == " " {
                abschliessen()
                continue
            }
            let ziffer = c.isASCII && c.isNumber
            if ziffer != sindZiffern { abschliessen() }
            sindZiffern = ziffer
            lauf.append(c)
        }
        abschliessen()
        return ergebnis
    }

    /// Blank, tab, no-break and narrow blanks, hyphens, dashes, dots and the seal's place.
    private static let trenner: Set<Character> = [
        " ", "\t", "\u{A0}", "\u{202F}", "-", "\u{2010}", "\u{2011}", "–", "—", ".", ":", "·", "_", "/",
    ]
}

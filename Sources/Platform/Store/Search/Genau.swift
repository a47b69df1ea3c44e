// SPDX-License-Identifier: EUPL-1.2

/// Signs that are found as typed: joined by `_`, which no word contains.
enum Genau {
    static func vereint(_ teile: [String]) -> String { String(teile.joined(separator: "_").prefix(Textanalyse.longest)) }

    /// A plate in one piece: `LEV-AB12`, `LEV-AB-12E`.
    static func kennzeichen(_ chunk: Substring, _ worte: [Rohwort]) -> String? {
        guard chunk.utf8.contains(UInt8(ascii: "-")) else { return nil }
        switch worte.count {
        case 3: return kennzeichen(worte[0].form, worte[1].form, worte[2].form)
        case 2:
            let buchstaben = worte[1].form.prefix { !istZiffer($0) }
            return kennzeichen(worte[0].form, String(buchstaben), String(worte[1].form.dropFirst(buchstaben.count)))
        default: return nil
        }
    }

    /// A plate in two pieces: `LEV-AB 12`.
    static func kennzeichen(_ vorn: [Rohwort], _ hinten: [Rohwort], zeichen: Substring) -> String? {
        guard vorn.count == 2, hinten.count == 1, zeichen.first.map(istZiffer) == true else { return nil }
        return kennzeichen(vorn[0].form, vorn[1].form, hinten[0].form)
    }

    private static func kennzeichen(_ ort: String, _ buchstaben: String, _ zahl: String) -> String? {
        let ziffern = zahl.prefix(while: istZiffer)
        guard (1...3).contains(ort.count), ort.allSatisfy(\.isLetter), (1...2).contains(buchstaben.count),
            buchstaben.allSatisfy(\.isLetter), (1...4).contains(ziffern.count),
            ["", "e", "h"].contains(zahl.dropFirst(ziffern.count))
        else { return nil }
        return "\(ort)_\(buchstaben)_\(zahl)"
    }

    private static func istZiffer(_ zeichen: Character) -> Bool { zeichen.isASCII && zeichen.isNumber }
}

// SPDX-License-Identifier: EUPL-1.2
import Core

extension KennzeichenLeser {
    static let vorschlaegeHoechstens = 8

    /// What may have been meant: sign left out, blanks in odd places, leading zeros, O for 0 and I for 1.
    func vorschlaege(_ schriftzug: Schriftzug, am tag: Kalendertag) -> [Lesart] {
        var ergebnis: [Lesart] = []
        func merken(_ neue: [Lesart]) {
            for lesart in neue where !ergebnis.contains(lesart) { ergebnis.append(lesart) }
        }
        if let teile = Kennzeichenteile(schriftzug) {
            merken(mitHeimat(teile, am: tag))
            let lauf = teile.buchstaben.joined()
            let ohneNullen = Kennzeichenteile(buchstaben: [lauf], zahl: Self.ohneNullen(teile.zahl), zusatz: teile.zusatz)
            if lesarten(schriftzug, am: tag).isEmpty { merken(teilungen(lauf, ohneNullen, am: tag)) }
        }
        if ergebnis.isEmpty, lesarten(schriftzug, am: tag).isEmpty { merken(vertippt(schriftzug, am: tag)) }
        return Array(ergebnis.prefix(Self.vorschlaegeHoechstens))
    }

    /// `AB 12` may be a plate of the own city without its sign.
    private func mitHeimat(_ teile: Kennzeichenteile, am tag: Kalendertag) -> [Lesart] {
        guard teile.buchstaben.count == 1, teile.buchstaben[0].count <= 2 else { return [] }
        return heimat.compactMap { lesart($0.text, teile.buchstaben[0], teile, am: tag) }
    }

    /// One or two of the look-alikes exchanged; more than that is no longer a slip.
    private func vertippt(_ schriftzug: Schriftzug, am tag: Kalendertag) -> [Lesart] {
        let stellen = schriftzug.zeichen.indices.filter { Self.zwilling[schriftzug.zeichen[$0]] != nil }.prefix(10)
        var ergebnis: [Lesart] = []
        for (i, erste) in stellen.enumerated() {
            for zweite in [erste] + stellen.dropFirst(i + 1) {
                var zeichen = schriftzug.zeichen
                for stelle in Set([erste, zweite]) { zeichen[stelle] = Self.zwilling[zeichen[stelle]] ?? zeichen[stelle] }
                ergebnis += lesarten(Schriftzug(zeichen: zeichen), am: tag)
            }
        }
        return ergebnis
    }

    private static let zwilling: [Character: Character] = ["O": "0", "0": "O", "I": "1", "1": "I"]

    private static func ohneNullen(_ zahl: String) -> String { String(zahl.drop { $0 == "0" }) }
}

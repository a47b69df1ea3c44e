// SPDX-License-Identifier: EUPL-1.2

/// The plates of one Unterscheidungszeichen that somebody has: one bit each, 702 rows of 157 words.
struct Belegungsfeld: Sendable {
    private(set) var woerter = [UInt64](repeating: 0, count: Kennzeichenschluessel.zeilen * Zahlmaske.woerter)
    private(set) var anzahl = 0

    func istGesetzt(_ schluessel: Kennzeichenschluessel) -> Bool {
        let (wort, bit) = Self.ort(schluessel)
        return woerter[wort] & bit != 0
    }

    /// Whether something changed.
    @discardableResult
    mutating func setze(_ schluessel: Kennzeichenschluessel) -> Bool {
        let (wort, bit) = Self.ort(schluessel)
        guard woerter[wort] & bit == 0 else { return false }
        woerter[wort] |= bit
        anzahl += 1
        return true
    }

    @discardableResult
    mutating func loesche(_ schluessel: Kennzeichenschluessel) -> Bool {
        let (wort, bit) = Self.ort(schluessel)
        guard woerter[wort] & bit != 0 else { return false }
        woerter[wort] &= ~bit
        anzahl -= 1
        return true
    }

    private static func ort(_ schluessel: Kennzeichenschluessel) -> (wort: Int, bit: UInt64) {
        let stelle = schluessel.zahl - 1
        return (schluessel.zeile * Zahlmaske.woerter + (stelle >> 6), 1 << UInt64(stelle & 63))
    }
}

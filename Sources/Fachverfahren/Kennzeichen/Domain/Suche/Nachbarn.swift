// SPDX-License-Identifier: EUPL-1.2

/// Plates like one that is gone, nearest first.
enum Nachbarn {
    /// At most `anzahl` of the candidates that `istFrei` lets pass.
    static func von(
        _ wunsch: Kennzeichen, zeichen: [Unterscheidungszeichen], anzahl: Int, istFrei: (Kennzeichen) -> Bool
    ) -> [Kennzeichen] {
        Array(kandidaten(zu: wunsch, zeichen).lazy.filter(istFrei).prefix(anzahl))
    }

    /// Same plate under another sign, letters exchanged, one digit more or less apart, one digit or letter different.
    static func kandidaten(zu wunsch: Kennzeichen, _ zeichen: [Unterscheidungszeichen]) -> [Kennzeichen] {
        var ergebnis: [Kennzeichen] = []
        var gesehen: Set<Kennzeichen> = [wunsch]
        func merke(_ uz: Unterscheidungszeichen, _ zeile: Int, _ zahl: Int) {
            guard let schluessel = Kennzeichenschluessel(zeile: zeile, zahl: zahl), let k = try? Kennzeichen(uz, schluessel),
                gesehen.insert(k).inserted
            else { return }
            ergebnis.append(k)
        }
        let uz = wunsch.unterscheidungszeichen, zeile = wunsch.schluessel.zeile, zahl = wunsch.zahl
        for anderes in zeichen { merke(anderes, zeile, zahl) }
        if zeile >= 26 { merke(uz, 26 + (zeile - 26) % 26 * 26 + (zeile - 26) / 26, zahl) }
        for zahl in aehnlicheZahlen(zahl) { merke(uz, zeile, zahl) }
        for abstand in 1...5 {
            merke(uz, zeile, zahl + abstand)
            merke(uz, zeile, zahl - abstand)
        }
        for zeile in aehnlicheZeilen(zeile) { merke(uz, zeile, zahl) }
        for anderes in zeichen { for zahl in aehnlicheZahlen(zahl) { merke(anderes, zeile, zahl) } }
        return ergebnis
    }

    /// Reversed, with a digit doubled in front or behind, with one digit changed by one.
    private static func aehnlicheZahlen(_ zahl: Int) -> [Int] {
        let ziffern = String(zahl).compactMap(\.wholeNumberValue)
        func wert(_ z: [Int]) -> Int { z.first == 0 ? 0 : z.reduce(0) { $0 * 10 + $1 } }
        var ergebnis = [wert(ziffern.reversed())]
        for i in ziffern.indices {
            for anders in [ziffern[i] + 1, ziffern[i] - 1] where (0...9).contains(anders) {
                var neu = ziffern
                neu[i] = anders
                ergebnis.append(wert(neu))
            }
        }
        for rand in [[ziffern[0]] + ziffern, ziffern + [ziffern[ziffern.count - 1]]] { ergebnis.append(wert(rand)) }
        return ergebnis
    }

    /// One letter moved in the alphabet by one; then every other second letter.
    private static func aehnlicheZeilen(_ zeile: Int) -> [Int] {
        guard zeile >= 26 else {
            return [zeile + 1, zeile - 1].filter { (0..<26).contains($0) } + (0..<26).map { 26 + 26 * zeile + $0 }
        }
        let a = (zeile - 26) / 26, b = (zeile - 26) % 26
        let naechste = [(a, b + 1), (a, b - 1), (a + 1, b), (a - 1, b)].filter {
            (0..<26).contains($0.0) && (0..<26).contains($0.1)
        }
        return naechste.map { 26 + 26 * $0.0 + $0.1 } + [a] + (0..<26).map { 26 + 26 * a + $0 }
    }
}

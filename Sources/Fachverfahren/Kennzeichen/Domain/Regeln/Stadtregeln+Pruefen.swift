// SPDX-License-Identifier: EUPL-1.2
import Core

extension Stadtregeln {
    /// Refuses a file that cannot be worked with; called once when it is read.
    func pruefeDatei() throws(KennzeichenError) {
        guard !vorrat.isEmpty else { throw .stadtregelnUngueltig(problem: "vorrat ist leer") }
        guard Set(unterscheidungszeichen).count == vorrat.count else {
            throw .stadtregelnUngueltig(problem: "ein Unterscheidungszeichen steht doppelt im vorrat")
        }
        try im(1...4, ziffernMindestens, "ziffernMindestens")
        try im(ziffernMindestens.wert...4, ziffernHoechstens, "ziffernHoechstens")
        try im(1...100, reservierungenJePerson, "reservierungenJePerson")
        try im(1...366, reservierungTage, "reservierungTage")
        try im(0...366, verlaengerungTage, "verlaengerungTage")
        try im(1...120, haltenMinuten, "haltenMinuten")
        try im(1...20, haltenJeBesuch, "haltenJeBesuch")
        try im(0...3660, ruhezeitTage, "ruhezeitTage")
        try im(0...1000, beobachtungenJePerson, "beobachtungenJePerson")
        try im(1...366, beobachtungTage, "beobachtungTage")
        guard gebuehren.allSatisfy({ $0.betrag >= .null }) else {
            throw .stadtregelnUngueltig(problem: "eine Gebühr ist negativ")
        }
    }

    /// The city's own limits: which signs, how many digits.
    func beanstandungen(_ kennzeichen: Kennzeichen, _ weg: Vergabeweg) -> [Beanstandung] {
        guard let vorrat = vorrat.first(where: { $0.zeichen == kennzeichen.unterscheidungszeichen }) else {
            return [
                beanstandung(
                    "vorrat", Rechtsquelle("FZV", "§ 9 Abs. 1 und 3"), "\(stadt) vergibt dieses Unterscheidungszeichen nicht.")
            ]
        }
        var ergebnis: [Beanstandung] = []
        if weg == .zufall, vorrat.nurAufWunsch {
            ergebnis.append(beanstandung("nur-auf-wunsch", vorrat.quelle, "\(vorrat.zeichen) wird nur auf Wunsch vergeben."))
        }
        let ziffern = kennzeichen.schluessel.ziffern
        if ziffern > ziffernHoechstens.wert {
            ergebnis.append(
                beanstandung("ziffern", ziffernHoechstens.quelle, "Vergeben werden höchstens \(ziffernHoechstens.wert) Ziffern."))
        }
        if ziffern < ziffernMindestens.wert {
            ergebnis.append(
                beanstandung("ziffern", ziffernMindestens.quelle, "Vergeben werden mindestens \(ziffernMindestens.wert) Ziffern.")
            )
        }
        return ergebnis
    }

    private func beanstandung(_ regel: String, _ quelle: Rechtsquelle, _ grund: String) -> Beanstandung {
        Beanstandung(regel: regel, version: version, quelle: quelle, grund: grund)
    }

    private func im(_ bereich: ClosedRange<Int>, _ vorgabe: Vorgabe<Int>, _ name: String) throws(KennzeichenError) {
        guard bereich.contains(vorgabe.wert) else {
            throw .stadtregelnUngueltig(
                problem: "\(name) muss zwischen \(bereich.lowerBound) und \(bereich.upperBound) liegen")
        }
    }
}

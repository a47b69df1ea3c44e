// SPDX-License-Identifier: EUPL-1.2
public import Core

extension Bekanntgabe {
    /// The fiction does not hold if the act came later or never; in doubt the authority must prove it.
    // § VwVfG:41(2) // § OZG:9(1)
    func streit(_ ereignis: BekanntgabeEreignis, _ jetzt: Zeitpunkt, _ feiertage: Feiertage) throws(BekanntgabeError)
        -> Bekanntgabe
    {
        switch (ereignis, zustand) {
        case (.zugangBestritten, .bekanntgegeben) where weg != .abruf:
            guard let t0 = bereitstellung else { throw .falscherZustand }
            if weg == .postfachNutzerkonto, let erster = erstabruf {
                return fortgeschrieben(ereignis, am: jetzt, zu: .bekanntgegeben(am: erster.zeitpunkt.tag, weg: weg))
            }
            return fortgeschrieben(ereignis, am: jetzt, zu: .zugangStreitig(t0: t0))
        case (.zugangFestgestellt(let tag, _, let von), .zugangStreitig(let t0)):
            guard !von.isEmpty else { throw .angabeFehlt }
            guard let tag else {
                return fortgeschrieben(ereignis, am: jetzt, zu: .fristVerstrichen(am: jetzt, grund: .nieZugegangen))
            }
            // Earlier than the fiction is no finding at all, and nobody can find tomorrow's receipt.
            let fiktion = regel.fiktion(weg, ab: t0, feiertage: feiertage).tag
            guard tag >= fiktion, tag <= jetzt.tag else { throw .angabeFehlt }
            return fortgeschrieben(ereignis, am: jetzt, zu: .bekanntgegeben(am: tag, weg: weg))
        default: throw .falscherZustand
        }
    }

    /// t0 of the current attempt.
    public var bereitstellung: Zeitpunkt? {
        for uebergang in verlauf.reversed() {
            if case .erneut = uebergang.ereignis { return nil }
            if case .bereitgestellt = uebergang.ereignis { return uebergang.zeitpunkt }
        }
        return nil
    }
}
